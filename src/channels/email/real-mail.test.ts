/**
 * The mails of other projects and of public archives, which lie beside the project. How many items
 * each file holds was counted without the reader: separators after an empty line with grep, and for
 * MimeKit's boxes the mails that its own summaries list.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import type { Reading } from "#channels/channel.ts";
import { eml } from "./eml.ts";
import { MISSING } from "#channels/for-tests.ts";
import { readAll, realFolder } from "./for-tests.ts";
import { mbox } from "./mbox.ts";

const BOXES = realFolder("mbox");
const TAKEOUT = realFolder("takeout");
const EMLS = realFolder("eml");
const MAILDIR = realFolder("maildir");

const items = (readings: readonly Reading[]) => readings.filter((one) => one.kind !== "owner");

/** interactions, skipped, problems */
async function countsOf(box: URL) {
  const readings = await readAll(mbox, readFileSync(box), {
    fileName: box.pathname.split("/").at(-1)!,
  });
  const of = (kind: Reading["kind"]) => readings.filter((one) => one.kind === kind).length;
  return [of("interaction"), of("skipped"), of("problem")];
}

test(
  "the public mailboxes hold as many items as an independent count says",
  { skip: BOXES ? false : MISSING },
  async () => {
    const expected = {
      "MimeKit/content-length.mbox.txt": [28, 0, 1],
      "MimeKit/issue1189.mbox.txt": [4, 0, 0],
      "northpole.mbox": [2, 0, 0],
      "py4e-sakai-mbox-short.mbox": [27, 0, 0],
      "spamassassin-easy-ham-1.mbox": [2_500, 0, 0],
      "spamassassin-hard-ham-1.mbox": [250, 0, 0],
    };
    const found: Record<string, readonly number[]> = {};
    for (const name of Object.keys(expected)) found[name] = await countsOf(new URL(name, BOXES));

    assert.deepEqual(found, expected);
  },
);

test(
  "nearly every mail of 2002 has its day, its sender and a text",
  { skip: BOXES ? false : MISSING },
  async () => {
    const readings = await readAll(
      mbox,
      readFileSync(new URL("spamassassin-easy-ham-1.mbox", BOXES)),
    );
    const mails = readings.filter((one) => one.kind === "interaction");
    const share = (holds: (mail: (typeof mails)[number]) => boolean) =>
      Math.round((1000 * mails.filter(holds).length) / mails.length) / 10;

    assert.deepEqual(
      {
        dated: share((mail) => mail.at !== null),
        sender: share((mail) => mail.parties[0]?.role === "from"),
        text: share((mail) => mail.text !== "") > 99,
        list: share((mail) => mail.signals.includes("list")) > 60,
      },
      { dated: 100, sender: 100, text: true, list: true },
    );
  },
);

test("a German Takeout", { skip: TAKEOUT ? false : MISSING }, async () => {
  const box = new URL("gmail-takeout-german-labels.mbox", TAKEOUT);

  assert.deepEqual(await countsOf(box), [2, 0, 0]);
});

/** Those that are no mail between people, by looking at them. */
const NO_MAIL: Readonly<Record<string, string>> = {
  "mailparser/mixed.eml": "email.nobody", // nothing but a Content-Type
  "ruby-mail/error_emails/bad_encoded_subject.eml": "email.nobody", // a subject alone
  "ruby-mail/mime_emails/raw_email11.eml": "email.nobody", // from and to hosts without a dot
  "ruby-mail/sample_output_multipart": "email.empty", // no byte
};

test(
  "every single mail is recognised and is one reading",
  { skip: EMLS ? false : MISSING },
  async () => {
    const strange: Record<string, string> = {};
    for (const file of filesIn(EMLS!)) {
      const bytes = readFileSync(new URL(file, EMLS));
      if (!eml.recognises(bytes.subarray(0, 65_536), file)) strange[file] = "not recognised";
      const readings = items(await readAll(eml, bytes, { fileName: file }));
      assert.equal(readings.length, 1, file);
      const [reading] = readings;
      if (reading!.kind === "problem") strange[file] = reading!.code;
    }

    assert.deepEqual(strange, NO_MAIL);
  },
);

test("a Maildir with its folders and flags", { skip: MAILDIR ? false : MISSING }, async () => {
  const found: Record<string, unknown> = {};
  for (const file of filesIn(MAILDIR!)) {
    const [reading] = await readAll(eml, readFileSync(new URL(encodeURI(file), MAILDIR)), {
      fileName: file,
    });
    found[file] = reading!.kind === "interaction" ? reading!.signals : reading!.kind;
  }

  // Of each only the name is real: it holds a letter.
  assert.deepEqual(found, Object.fromEntries(Object.keys(found).map((file) => [file, "problem"])));
  assert.equal(Object.keys(found).length, 6);
});

function filesIn(folder: URL): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(new URL(encodeURI(file), folder)).isFile())
    .toSorted();
}
