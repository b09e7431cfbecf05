import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME } from "#channels/for-tests.ts";
import { eml } from "./eml.ts";
import { mailOf, readAll, readOne, sample } from "./for-tests.ts";
import { LIMITS } from "./limits.ts";

test("a German mail of 2004: raw umlauts in its headers, a German date", async () => {
  assert.deepEqual(await readOne(sample("2004-latin1.eml"), { fileName: "2004-latin1.eml" }), {
    kind: "interaction",
    place: "2004-latin1.eml",
    at: new Date("2004-03-04T11:20:34Z"),
    parties: [
      { kind: "email", value: "juergen.mueller@werk.example", name: "Jürgen Müller", role: "from" },
      { kind: "email", value: "kaethe@example.org", name: "Käthe Brandt", role: "to" },
    ],
    key: "mail:4711.2004@werk.example",
    answers: null,
    thread: "mail:4711.2004@werk.example",
    subject: "Grüße aus Köln",
    text: "Liebe Käthe,\n\nschöne Grüße aus Köln und bis Donnerstag.",
    signature: {
      phone: "+491715552130",
      title: "Geschäftsführer",
      company: "Werk & Söhne KG",
      address: "Am Hafen 12, 50668 Köln",
    },
    signals: [],
    entries: [],
    notes: [],
  });
});

test("an answer from Outlook, in HTML only", async () => {
  const { parties, text, signature } = await readOne(sample("answer-outlook-de.eml"));

  assert.deepEqual(
    { from: parties[0]?.name, text, signature },
    {
      from: "Max Vogel",
      text: "Hallo Jo,\n\nFreitag geht, ich bringe die Pläne mit – bis dann!",
      signature: {
        phone: "+491715552131",
        title: "Projektleiter",
        company: "Acme Deutschland GmbH",
      },
    },
  );
});

test("members of a Maildir: drafts are none, and flags and folders speak", async () => {
  const readings = await Promise.all(
    [
      "Maildir/cur/1710000000.M1P1.mx;2,S",
      "Maildir/cur/1710000001.M1P1.mx;2,DS",
      "Maildir/cur/1710000003.M1P1.mx;2,ST",
      "Maildir/.Gesendet/cur/1710000004.M1P1.mx;2,S",
    ].map(async (fileName) => (await readAll(eml, sample(fileName), { fileName }))[0]!),
  );

  assert.deepEqual(
    readings.map((one) =>
      one.kind === "interaction" ? one.signals : one.kind === "skipped" && one.reason,
    ),
    [[], "draft", ["junk"], ["sent"]],
  );
});

test("Apple's file is the mail between its count and its property list", async () => {
  assert.equal((await readOne(sample("apple.emlx"))).text, "Hola");
});

test("Apple Mail's flags say what was deleted and what is a draft, and its folders what was sent", async () => {
  const mail = mailOf("Message-ID: <a@x>");
  const read = async (flags: number, fileName: string) => {
    const list = `<plist><dict><key>flags</key>\n\t<integer>${flags}</integer></dict></plist>`;
    const [one] = await readAll(eml, `${mail.length}\n${mail}${list}`, { fileName });
    return one?.kind === "interaction" ? one.signals : one?.kind === "skipped" && one.reason;
  };
  const box = (name: string) => `V10/4C0F/${name}/9A/Data/Messages/1.partial.emlx`;
  assert.deepEqual(
    [
      await read(8_590_195_713, box("INBOX.mbox")),
      await read(3, box("INBOX.mbox")),
      await read(64, box("INBOX.mbox")),
      await read(1, box("Sent Messages.mbox")),
      await read(1, box("[Gmail].mbox/Bin.mbox")),
    ],
    [[], ["junk"], "draft", ["sent"], ["junk"]],
  );
});

test("an old separator line above a single mail is passed over, and dates it if need be", async () => {
  const { at, notes } = await readOne(
    `From a@b.example Mon Mar  4 11:20:34 2024\n${mailOf("Date: neulich")}`,
  );

  assert.deepEqual({ at, notes }, { at: new Date("2024-03-04T11:20:34Z"), notes: [] });
});

test("an empty file is a problem, and so is one without a header", async () => {
  const problems = await Promise.all(
    ["", "\n\n", "no header here"].map((mail) => readAll(eml, mail)),
  );

  assert.deepEqual(
    problems.flat().map((reading) => reading.kind === "problem" && reading.code),
    ["email.empty", "email.empty", "email.no-header"],
  );
});

test("of a mail beyond the limit the headers are read", async () => {
  const chunk = Buffer.alloc(10_000_000, "x");
  async function* huge() {
    yield Buffer.from(mailOf("Subject: Huge\nMessage-ID: <huge@x>", ""));
    for (let i = 0; i < LIMITS.mailBytes / chunk.length; i++) yield chunk;
  }
  const readings = [];
  for await (const reading of eml.read(huge(), {
    keep: "text",
    depth: "whole",
    fileName: "",
    skip: 0,
    home: HOME,
  })) {
    readings.push(reading);
  }

  assert.deepEqual(
    readings.map(
      (one) =>
        one.kind === "interaction" && { subject: one.subject, text: one.text, notes: one.notes },
    ),
    [{ subject: "Huge", text: "", notes: [{ code: "email.too-large", values: { limit: 150 } }] }],
  );
});
