import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitMailbox } from "./split.ts";

async function split(box: string | Buffer, chunkSize = 65_536, keep = 1_000_000) {
  const bytes = typeof box === "string" ? Buffer.from(box) : box;
  const mails: { separator: string; mail: string; whole: boolean }[] = [];
  for await (const mail of splitMailbox(chunks(bytes, chunkSize), keep)) {
    mails.push({
      separator: mail.separator,
      mail: mail.bytes.toString("latin1"),
      whole: mail.whole,
    });
  }
  return mails;
}

async function* chunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const BOX = `From petra@lumen.example Mon Mar  4 11:20:34 2024
Subject: One

From here on it is uphill.

From the desk of
nobody, in particular.
From petra@lumen.example Mon Mar  4 11:20:34 2024

From 1844347792267117879@xxx
Subject: Two

>From the sea

From - Mon Mar 04 11:20:34 2024
Subject: Three
`;

const MAILS = [
  {
    separator: "petra@lumen.example Mon Mar  4 11:20:34 2024",
    mail: `Subject: One

From here on it is uphill.

From the desk of
nobody, in particular.
From petra@lumen.example Mon Mar  4 11:20:34 2024
`,
    whole: true,
  },
  { separator: "1844347792267117879@xxx", mail: "Subject: Two\n\n>From the sea\n", whole: true },
  { separator: "- Mon Mar 04 11:20:34 2024", mail: "Subject: Three\n", whole: true },
];

test("a mail begins below an empty line and what looks like a separator", async () => {
  assert.deepEqual(await split(BOX), MAILS);
});

test("line ends of Windows change nothing but the line ends", async () => {
  const mails = await split(BOX.replaceAll("\n", "\r\n"));

  assert.deepEqual(
    mails.map((one) => one.mail),
    MAILS.map((one) => one.mail.replaceAll("\n", "\r\n")),
  );
});

test("wherever the chunks are cut, the mails are the same", async () => {
  const whole = await split(BOX);
  for (const size of [1, 2, 3, 7, 50, 333]) {
    assert.deepEqual(await split(BOX, size), whole, `chunks of ${size}`);
  }
  const windows = BOX.replaceAll("\n", "\r\n");
  assert.deepEqual(await split(windows, 1), await split(windows));
});

const POSTMARK = "From a@b.example Mon Mar  4 11:20:34 2024\nSubject: One\n\n";

test("without a header below it, a line with a date or an address is text", async () => {
  for (const line of [
    "From 2019 on, at 10:30 as ever, we met.",
    "From 10:30 on 4 March 2024",
    "From bob@x.example",
    "From bob@x.example\nNote: he knows",
    "From bob@x.example:\n\nSubject: x",
    "From here on\nImportant: uphill",
  ]) {
    assert.deepEqual((await split(`${POSTMARK}${line}\n`)).length, 1, line);
  }
});

test("with a header below it, the separator may be any, and the first field odd", async () => {
  for (const line of [
    "From 1844347792267117879@xxx\nX-GM-THRID: 1844347792267117879",
    "From 1844347792267117879@xxx\r\nX-Gmail-Labels: Inbox\r",
    "From bob@x.example 04.03.2024 11:20\nReceived : by x",
    "From MAILER-DAEMON\n>From bob Mon Mar  4 11:20:34 2024\nReturn-Path: <>",
    "From bob@x.example\nno field at all\nDate: Mon, 4 Mar 2024 12:20:34 +0100",
    "From bob Mon Mar  4 11:20:34 2024\nno field at all",
    "From bob Mon, Mar  4 11:20:34 MET 2024\n",
    "From bob Mon Mar  4 11:20 2024 remote from lumen\n",
  ]) {
    assert.deepEqual((await split(`${POSTMARK}text\n\n${line}\n`)).length, 2, line);
  }
});

test("Netscape's separators need no empty line", async () => {
  const mails = await split("From - \nSubject: One\n\ntext\nFrom - \nSubject: Two\n\nFrom - me\n");

  assert.deepEqual(
    mails.map((one) => one.mail),
    ["Subject: One\n\ntext", "Subject: Two\n\nFrom - me\n"],
  );
});

test("Content-Length is not believed", async () => {
  const mails = await split(
    "From a@b.example Mon Mar  4 11:20:34 2024\nContent-Length: 5000\n\nx\n\nFrom a@b.example Mon Mar  4 11:20:34 2024\nSubject: Two\n",
  );

  assert.equal(mails.length, 2);
});

test("empty items are items", async () => {
  const line = "From a@b.example Mon Mar  4 11:20:34 2024\n";

  assert.deepEqual(
    (await split(`${line}\n${line}\n${line}`)).map((one) => one.mail),
    ["", "", ""],
  );
  assert.deepEqual(await split(""), []);
  assert.deepEqual(await split("\n\n"), []);
});

test("what stands before the first separator is an item too", async () => {
  const mails = await split(
    "Subject: Zero\n\ntext\n\nFrom a@b.example Mon Mar  4 11:20:34 2024\nx\n",
  );

  assert.deepEqual(
    mails.map((one) => one.mail),
    ["Subject: Zero\n\ntext\n", "x\n"],
  );
});

test("of a mail beyond the limit the beginning is kept", async () => {
  const mails = await split(BOX, 20, 10);

  assert.deepEqual(
    mails.map(({ mail, whole }) => ({ mail, whole })),
    [
      { mail: "Subject: O", whole: false },
      { mail: "Subject: T", whole: false },
      { mail: "Subject: T", whole: false },
    ],
  );
});

test("any bytes are the same mails in chunks of any size", async () => {
  const pieces = fc.constantFrom(
    "\n",
    "\r\n",
    "From ",
    "From - ",
    "a@b",
    " Mon Mar  4 11:20 2024",
    "X-Y: z",
    ">",
    "text",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(pieces, { maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      async (parts, size) => {
        const box = parts.join("");
        assert.deepEqual(await split(box, size), await split(box));
      },
    ),
  );
});
