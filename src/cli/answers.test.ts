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
import { answerOf, proposalLines } from "./answers.ts";

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

test("a proposal is said once for all files of which it is, a country by its name", () => {
  const asked =
    (code: string, suggested: string, values = {}) =>
    (...files: readonly [string, ...string[]]) => ({
      kind: "question" as const,
      place: "",
      code,
      about: files[0],
      suggested,
      sure: false,
      options: [],
      values,
      answered: null,
      examples: [],
      files,
    });
  const lines = (language: "de" | "en") =>
    proposalLines(
      [
        asked("zone", "Europe/Berlin")("a.txt", "b.txt"),
        asked("country", "SI", { number: "+386 40 123 456" })("sms.xml"),
        asked("zone", "Europe/Berlin")("b.txt", "c.txt"),
        asked("zone", "Europe/London")("d.txt"),
        asked("country", "US", { number: "" })("a.vcf", "b.vcf"),
        asked("country", "", { number: "" })("c.vcf"),
        asked("columns", '["name",""]')("list.csv"),
      ],
      language,
    );
  assert.deepEqual(lines("de"), [
    "Zeitzone Europe/Berlin angenommen für 3 Dateien; anders mit --answer zone=…",
    "Land der Nummern ohne Ländervorwahl: Slowenien angenommen für sms.xml, wie bei Ihrer Nummer +386 40 123 456; anders mit --answer country=…",
    "Zeitzone Europe/London angenommen für d.txt; anders mit --answer zone=…",
    "Land der Nummern ohne Ländervorwahl: Vereinigte Staaten angenommen für 2 Dateien; anders mit --answer country=…",
    "Land der Nummern ohne Ländervorwahl: offen für c.vcf. Bis Sie es mit --answer country=… nennen, bleiben sie, wie sie geschrieben sind.",
    "list.csv: Die Spalten werden gelesen als Name, Weglassen. Ändern lässt sich das auf der Seite (oder mit --answer columns=…, als JSON).",
  ]);
  assert.deepEqual(lines("en"), [
    "Time zone Europe/Berlin is assumed for 3 files; --answer zone=… says otherwise.",
    "Country of numbers that do not say theirs: Slovenia is assumed for sms.xml, as of your number +386 40 123 456; --answer country=… says otherwise.",
    "Time zone Europe/London is assumed for d.txt; --answer zone=… says otherwise.",
    "Country of numbers that do not say theirs: United States is assumed for 2 files; --answer country=… says otherwise.",
    "Country of numbers that do not say theirs: open for c.vcf. Until you name one with --answer country=…, they stay as they are written.",
    "list.csv: columns are read as Name, Leave out. The page lets you change that (or --answer columns=…, as JSON).",
  ]);
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
    /b\.vcf: in which country is “07400 123456” dialled\?.*--answer country=GB/s,
  );
  const read = await importing(folder, "--answer", "country=GB");
  assert.deepEqual([read.code, read.report?.new], [0, 3]);
});

test("where nothing is proposed for the numbers of one file it is said of that one", async () => {
  const folder = await mkdtemp(join(home, "open-"));
  const names = ["+38640123456", "040 123 457", "212 555 7777"].map((number, at) => {
    const card = `BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nTEL:${number}\nEND:VCARD\n`;
    return { path: join(folder, `${at}.vcf`), card };
  });
  for (const { path, card } of names) await writeFile(path, card);
  const other = ["--data", join(home, "other")];
  await importing(names[0]!.path, "--me", "+38640123456", ...other);
  const { stderr } = await importing(folder, ...other);
  assert.match(
    stderr,
    /do not say theirs: Slovenia is assumed for \S*1\.vcf, as of your number \+386 40 123 456;/,
  );
  assert.match(stderr, /do not say theirs: open for \S*2\.vcf\./);
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
