import assert from "node:assert/strict";
import { test } from "node:test";
import { mailOf, readOne } from "./for-tests.ts";
import { LIMITS } from "./limits.ts";

const subjectOf = async (raw: string | Buffer) => {
  const subject = typeof raw === "string" ? Buffer.from(raw) : raw;
  const rest = Buffer.from(`\n${mailOf("X-Rest: 1")}`);
  return (await readOne(Buffer.concat([Buffer.from("Subject: "), subject, rest]))).subject;
};

test("a subject is decoded, however it is encoded", async () => {
  const subjects = await Promise.all(
    [
      "=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_K=C3=B6ln?=",
      "=?ISO-8859-1?Q?Gr=FC=DFe?=\n  aus Bonn",
      "=?utf-8?B?R3LDvMOfZQ==?=",
      "=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=",
      // A character cut in two by the fold between two words.
      "=?UTF-8?Q?Gr=C3?=\r\n =?UTF-8?Q?=BC=C3=9Fe?=",
      "plain and =?UTF-8?Q?=C3=BC?= mixed",
    ].map(subjectOf),
  );

  assert.deepEqual(subjects, [
    "Grüße aus Köln",
    "Grüße aus Bonn",
    "Grüße",
    "Grüße",
    "Grüße",
    "plain and ü mixed",
  ]);
});

test("raw bytes are UTF-8 where they can be, else windows-1252, field by field", async () => {
  const mixed = Buffer.concat([
    Buffer.from("From: J\u00FCrgen M\u00FCller <j@werk.example>\n", "latin1"),
    Buffer.from("Subject: Grüße – 5 €\n"),
    Buffer.from(mailOf("X-Rest: 1")),
  ]);
  const { parties, subject } = await readOne(mixed);

  assert.equal(subject, "Grüße – 5 €");
  assert.equal(parties[0]?.name, "Jürgen Müller");
  assert.equal(
    await subjectOf(Buffer.from("5 \x80 f\u00FCr \x84Gr\u00FC\u00DFe\x93", "latin1")),
    "5 € für „Grüße“",
  );
});

test("a raw Japanese subject is decoded by its escapes", async () => {
  assert.equal(await subjectOf(Buffer.from("\x1B$B;0;3\x1B(B", "latin1")), "三山");
});

test("a charset that nobody knows is noted, and the rest read as well as can be", async () => {
  const { notes } = await readOne(mailOf("Subject: =?x-klingon?Q?Gr=FC=DFe?="));

  assert.deepEqual(notes, [{ code: "email.unknown-charset", values: { charset: "x-klingon" } }]);
});

test("lines that are no field are passed over", async () => {
  const mail = mailOf(
    ">From jo@example.org Mon Jan  5 09:14:16 2009\nthis is no field\n: nor this\nSubject : Blank before the colon",
  );

  assert.equal((await readOne(mail)).subject, "Blank before the colon");
});

test("control characters and line ends do not reach a subject", async () => {
  assert.equal(await subjectOf("=?UTF-8?Q?a=0D=0ABcc:_x=00y?=\tz"), "a Bcc: x y z");
});

test("a header without end is read to its limit and says so", async () => {
  const filler = `X-Filler: ${"x".repeat(700)}\n`.repeat(2_000);
  const { notes } = await readOne(
    `Subject: Long\n${mailOf("X-Rest: 1").split("\n\n")[0]}\n${filler}`,
  );

  assert.deepEqual(notes, [
    { code: "email.header-cut", values: { limit: LIMITS.headerBytes / 1_000_000 } },
  ]);
});

test("of a header of very many lines the first are read", async () => {
  const lines = "X-Filler: x\n".repeat(LIMITS.headerLines);
  const { notes } = await readOne(`${mailOf("Subject: x").split("\n\n")[0]}\n${lines}\nbody`);

  assert.deepEqual(notes, [
    { code: "email.header-lines-cut", values: { limit: LIMITS.headerLines } },
  ]);
});
