import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { Report } from "#api/imports.ts";
import { UserError } from "#shared/user-error.ts";
import { answerOf } from "./answers.ts";

const home = await mkdtemp(join(tmpdir(), "visavis-answers-"));
await chmod(home, 0o755);
after(() => rm(home, { recursive: true }));

const ME = ["--me", "karla@x.example"];
const SAMPLES = join(import.meta.dirname, "../../samples");

async function importing(file: string, ...flags: readonly string[]) {
  const args = [
    "import",
    resolve(SAMPLES, file),
    "--data",
    join(home, "data"),
    "--lang",
    "en",
    "--json",
    ...ME,
  ];
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "visavis.ts"), ...args, ...flags],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  const report = stdout === "" ? null : Report.parse(JSON.parse(stdout));
  return { code: child.exitCode, stderr, report };
}

test("an answer is a question's name and what is said to it", () => {
  assert.deepEqual(answerOf("zone=Europe/Berlin"), {
    code: "zone",
    about: "",
    answer: "Europe/Berlin",
  });
  assert.deepEqual(answerOf('columns=["name","email"]').answer, '["name","email"]');
  for (const wrong of [
    "",
    "zone",
    "zone=Mars",
    "date-order=dym",
    "country=Germany",
    "colour=red",
  ]) {
    assert.throws(() => answerOf(wrong), UserError, wrong);
  }
});

test("what would be read wrong unnoticed is asked before anything is read, once for all times", async () => {
  const asked = await importing("table/customers.csv");
  assert.equal(asked.code, 2);
  assert.match(asked.stderr, /“03\/04\/2024” can be read in two ways.*--answer date-order=mdy/s);

  const read = await importing("table/customers.csv", "--answer", "date-order=mdy");
  assert.deepEqual([read.report?.new, read.report?.known], [3, 0]);
  const again = await importing("table/customers.csv");
  assert.deepEqual([again.code, again.report?.known], [0, 3]);

  const other = await importing("table/customers.csv", "--answer", "date-order=dmy");
  assert.match(other.stderr, /read before with another answer \(the month comes first\)/);
  assert.deepEqual([other.code, other.report?.new], [2, 0]);
});

test("where numbers are dialled is asked if one of the files speaks for another country", async () => {
  const card = (number: string) =>
    `BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nTEL:${number}\nEND:VCARD\n`;
  const folder = await mkdtemp(join(home, "cards-"));
  await writeFile(join(folder, "a.vcf"), card("0171 2345678"));
  await writeFile(join(folder, "b.vcf"), card("07400 123456") + card("+44 7400 123457"));
  const asked = await importing(folder);
  assert.match(
    asked.stderr,
    /b\.vcf: “07400 123456” can be read in two ways.*--answer country=GB/s,
  );
  const read = await importing(folder, "--answer", "country=GB");
  assert.deepEqual([read.code, read.report?.new], [0, 3]);
});

test("what has a good proposal is said, and read so", async () => {
  const { stderr, report } = await importing("table/unknown.csv");
  assert.match(
    stderr,
    /unknown\.csv: columns are read as When you met, Name, Company, E-mail, Phone, Note, Leave out\./,
  );
  assert.deepEqual([report?.new, report?.problems], [2, 0]);
  // Nobody answered: it is no answer for the next file.
  assert.match((await importing("table/unknown.csv")).stderr, /columns are read as/);
});
