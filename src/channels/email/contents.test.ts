import assert from "node:assert/strict";
import { test } from "node:test";
import { mailOf, readAll, readOne, sample } from "./for-tests.ts";
import { LIMITS } from "./limits.ts";
import { mbox } from "./mbox.ts";

const textOf = async (mail: string | Uint8Array) => (await readOne(mail)).text;

const withBody = (contentType: string, body: string | Buffer, more = "") =>
  Buffer.concat([
    Buffer.from(mailOf(`Content-Type: ${contentType}${more}`, "")),
    Buffer.from(body),
  ]);

test("the text in its charset, and by its bytes where the label is wrong", async () => {
  const umlauts = Buffer.from("Gr\u00FC\u00DFe \u0080", "latin1");
  const texts = await Promise.all(
    [
      withBody("text/plain; charset=iso-8859-1", umlauts),
      withBody("text/plain; charset=us-ascii", umlauts),
      withBody("text/plain", umlauts),
      withBody("text/plain; charset=utf-8", umlauts),
      withBody("text/plain; charset=iso-8859-1", "Grüße €"),
      withBody('text/plain; charset="UTF-8"', "Grüße €"),
      withBody("text/plain; charset=cp1252", umlauts),
      withBody("text/plain; charset*=us-ascii'en'windows-1252", umlauts),
    ].map(textOf),
  );

  assert.deepEqual(
    texts,
    texts.map(() => "Grüße €"),
  );
  assert.equal(
    await textOf(withBody("text/plain; charset=koi8-r", Buffer.from([0xd4, 0xc5, 0xd3, 0xd4]))),
    "тест",
  );
});

test("an unknown charset is noted and guessed", async () => {
  const { text, notes } = await readOne(
    withBody("text/plain; charset=x-dos-850", Buffer.from("Gr\u00FC\u00DFe", "latin1")),
  );

  assert.deepEqual(
    { text, notes },
    {
      text: "Grüße",
      notes: [{ code: "email.unknown-charset", values: { charset: "x-dos-850" } }],
    },
  );
});

test("transfer encodings, also where they are broken", async () => {
  const encoded = (encoding: string, body: string) =>
    textOf(withBody("text/plain; charset=utf-8", body, `\nContent-Transfer-Encoding: ${encoding}`));

  assert.equal(
    await encoded("quoted-printable", "Gr=C3=BC=C3=9Fe =\nund = mehr=3D =XY=\r\n!"),
    "Grüße und = mehr= =XY!",
  );
  assert.equal(await encoded("Base64", "R3LDvMOf\r\nZQ=="), "Grüße");
  assert.equal(await encoded("base64", "R3LDvMOfZQ==\n"), "Grüße");
  assert.equal(await encoded("base64", "R3LD!vMOf\r\nZ Q"), "Grüße");
  assert.equal(await encoded("8bit;", "Grüße"), "Grüße");
  assert.equal(await encoded("x-unheard-of", "Grüße"), "Grüße");
});

test("what a list adds behind encoded text is read too, encoded or plain", async () => {
  const encoded = (body: string) =>
    textOf(withBody("text/plain; charset=utf-8", body, "\nContent-Transfer-Encoding: base64"));
  const base64 = (text: string) => Buffer.from(text).toString("base64");

  assert.equal(
    await encoded(`${base64("Grüße!\n\n")}\r\n${base64("Bis morgen.")}\r\n`),
    "Grüße!\n\nBis morgen.",
  );
  assert.equal(
    await encoded(`${base64("Grüße!\n")}\n${base64("Bis\n")}\n${base64("morgen?\n")}`),
    "Grüße!\nBis\nmorgen?",
  );
  assert.equal(
    await encoded(`${base64("Grüße!")}\nBis morgen an\na=b&c=d\n`),
    "Grüße!\nBis morgen an\na=b&c=d",
  );
});

const alternative = (...parts: readonly string[]) =>
  withBody(
    'multipart/alternative; boundary="b 1"',
    `preamble\n${parts.map((part) => `--b 1\n${part}\n`).join("")}--b 1--\nepilogue\n`,
  );

test("of several forms of a text the plain one is read, unless it is empty", async () => {
  const html = "Content-Type: text/html\n\n<b>html</b>";

  assert.equal(await textOf(alternative("Content-Type: text/plain\n\nplain", html)), "plain");
  assert.equal(await textOf(alternative("\nplain", html)), "plain");
  assert.equal(await textOf(alternative("Content-Type: text/plain\n\n \n", html)), "html");
});

test("attachments and attached mails are no text", async () => {
  const mixed = withBody(
    "multipart/mixed; boundary=m",
    `--m\nContent-Type: text/plain\n\nfirst\n--m\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nfile
--m\nContent-Type: message/rfc822\n\nSubject: inner\n\ninner text\n--m\nContent-Type: image/png; name=x.png\n\n\n--m12\n--m\nContent-Type: text/plain\n\nlast\n--m--\n`,
  );

  assert.equal(await textOf(mixed), "first\nlast");
  assert.equal(await textOf(sample("bounce.eml")), "The mail could not be delivered.");
});

test("a boundary that is missing, unclosed or inside another is borne", async () => {
  assert.equal(await textOf(withBody("multipart/mixed", "just text")), "just text");
  assert.equal(await textOf(withBody("multipart/mixed; boundary=x", "just text")), "just text");
  assert.equal(await textOf(withBody("multipart/mixed; boundary=x", "--x\n\nopen")), "open");
  assert.equal(
    await textOf(
      withBody(
        "multipart/mixed; boundary=x",
        "--x\nContent-Type: multipart/mixed; boundary=xy\n\n--xy\n\ninner\n--x\n\nouter\n--x--\n",
      ),
    ),
    "inner\nouter",
  );
});

test("a line broken for the wire is whole again", async () => {
  const text = await textOf(
    withBody(
      "text/plain; format=flowed",
      "Would you like to \ncome on \nFriday?\n\n> Quoted \n> too\n Stuffed\n",
    ),
  );

  assert.equal(text, "Would you like to come on Friday?\n\nStuffed");
});

test("files encoded in the text are left out", async () => {
  const line = `M${"A".repeat(60)}\n`;

  assert.equal(
    await textOf(
      mailOf("Subject: x", `see file\nbegin 644 a.bin\n${line}${line}#AAAA\n\`\nend\nbye\n`),
    ),
    "see file\nbye",
  );
  assert.equal(
    await textOf(mailOf("Subject: x", "begin 644 times\nAnd again.\n")),
    "begin 644 times\nAnd again.",
  );
});

test("quoted separators of a mailbox are lines of the text again, those of a single mail stay", async () => {
  const mail = mailOf("Subject: x", ">From Berlin.\n>>From there.\n");
  const [boxed] = await readAll(mbox, `From a@b.example Mon Mar  4 11:20:34 2024\n${mail}`);

  assert.equal(boxed?.kind === "interaction" && boxed.text, "From Berlin.");
  assert.equal(await textOf(mail), "");
});

test("an invitation is read once, however often the mail carries it", async () => {
  const { entries, text } = await readOne(sample("invitation.eml"), { fileName: "invitation.eml" });

  assert.equal(text, "You have been invited.");
  assert.deepEqual(
    entries.map(({ uid, method, place, summary, attendees }) => ({
      uid,
      method,
      place,
      summary,
      attendees: attendees.map((attendee) => attendee.value),
    })),
    [
      {
        uid: "planning-1@acme.example",
        method: "request",
        place: "invitation.eml",
        summary: "Planning",
        attendees: ["jo.brandt@example.org"],
      },
    ],
  );
});

test("with headers only an invitation is still read; at the depth of headers nothing is", async () => {
  const entriesOf = async (keep: "headers" | "text", depth: "headers" | "whole") =>
    (await readOne(sample("invitation.eml"), { keep, depth })).entries.length;

  assert.deepEqual(
    await Promise.all([entriesOf("headers", "whole"), entriesOf("text", "headers")]),
    [1, 0],
  );
});

test("a calendar in a mail that is no invitation is read in part", async () => {
  const event = (n: number) =>
    `BEGIN:VEVENT\nUID:${n}@x\nDTSTART:20240318T090000Z\nSUMMARY:x\nEND:VEVENT\n`;
  const broken = "BEGIN:VEVENT\nUID:x\nEND:VEVENT\n";
  const calendarOf = (body: string) =>
    readOne(withBody("text/calendar", `BEGIN:VCALENDAR\n${body}END:VCALENDAR\n`));
  const many = await calendarOf(Array.from({ length: 1_200 }, (_, n) => event(n)).join(""));

  assert.equal(many.entries.length, LIMITS.calendarEntries);
  assert.deepEqual(many.notes, [
    { code: "email.calendars-cut", values: { limit: LIMITS.calendarEntries } },
  ]);
  assert.equal((await calendarOf(broken.repeat(500))).notes.length, 1);
});

test("trees without end and texts without end are read to their limits", async () => {
  let deep = "text";
  for (let level = 200; level > 0; level--) {
    deep = `Content-Type: multipart/mixed; boundary=b${level}.\n\n--b${level}.\n${deep}\n--b${level}.--\n`;
  }
  const wide = withBody("multipart/mixed; boundary=b", `${"--b\n\nx\n".repeat(20_000)}--b--\n`);
  const long = withBody("text/plain", "words and ".repeat(200_000));
  const notesOf = async (mail: string | Uint8Array) => (await readOne(mail)).notes;

  assert.deepEqual(
    await notesOf(
      mailOf(deep.slice(0, deep.indexOf("\n\n")), deep.slice(deep.indexOf("\n\n") + 2)),
    ),
    [{ code: "email.nested-too-deep", values: { limit: LIMITS.mimeDepth } }],
  );
  assert.deepEqual(await notesOf(wide), [
    { code: "email.parts-cut", values: { limit: LIMITS.parts } },
  ]);
  assert.deepEqual(await notesOf(long), [
    { code: "email.text-cut", values: { limit: LIMITS.textChars } },
  ]);
});
