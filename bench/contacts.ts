/**
 * How quick address books are read through the whole pipeline: LinkedIn connections and vCards, people joined,
 * and the same file a second time, which must bring nothing new. Bars: 5,000 connections in 2 s, 5,000
 * cards in 3 s, 30,000 in six times that. (Contrack 1.5.5, measured elsewhere: 18 and 151 s.) Beside the
 * clock stands what all processors worked, start and end of program and database included: on a
 * machine that does other things too it is the figure to compare.
 *
 *     npm run bench:contacts [-- --sizes 5000,30000 --seed 1]
 */
import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { randomFrom } from "#demo/random.ts";
import { machine, table } from "./figures.ts";
import { watchProcessor } from "./processor-time.ts";
import { familyName, givenName } from "./identity/names.ts";

const PROGRAM = join(import.meta.dirname, "..", "src/cli/visavis.ts");
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "5000,30000" },
    seed: { type: "string", default: "1" },
  },
});

/** Invented people, called as often as in life (identity/names.ts), seven to a company. */
function peopleOf(count: number) {
  const chance = randomFrom(values.seed);
  return Array.from({ length: count }, (_, n) => {
    const [given, family] = [givenName(chance), familyName(chance)];
    const firm = Math.floor(n / 7);
    return { given, family, company: `Firma ${firm}`, address: `p${n}@firma${firm}.example` };
  });
}

function connections(count: number): string {
  const rows = peopleOf(count).map(({ given, family, company, address }, n) => {
    const link = `https://www.linkedin.com/in/${given}-${family}-${n}`.toLowerCase();
    const day = `${String(1 + (n % 28)).padStart(2, "0")} Feb ${2015 + (n % 10)}`;
    return [given, family, link, n % 20 === 0 ? address : "", company, "Manager", day].join(",");
  });
  const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  return [
    "Notes:",
    '"When exporting your connection data, some addresses are missing."',
    "",
    head,
    ...rows,
  ].join("\n");
}

function cards(count: number): string {
  return peopleOf(count)
    .map(({ given, family, company, address }, n) =>
      [
        "BEGIN:VCARD",
        "VERSION:3.0",
        `N:${family};${given};;;`,
        `FN:${given} ${family}`,
        `ORG:${company}`,
        `EMAIL;TYPE=WORK:${address}`,
        `TEL;TYPE=CELL:+49151${String(10_000_000 + n)}`,
        "END:VCARD",
        "",
      ].join("\r\n"),
    )
    .join("");
}

const work = await mkdtemp(join(tmpdir(), "visavis-bench-"));
await chmod(work, 0o711);
try {
  const rows = [["", "first, s", "worked, s", "again, s", "worked, s", "new", "new again"]];
  for (const size of values.sizes.split(",").map(Number)) {
    rows.push(await measured(`${size} connections`, "Connections.csv", connections(size)));
    rows.push(await measured(`${size} cards`, "contacts.vcf", cards(size)));
  }
  console.log(`${machine()}, load ${loadavg()[0]!.toFixed(1)}`);
  console.log(table(rows));
} finally {
  await rm(work, { recursive: true, force: true });
}

async function measured(name: string, fileName: string, content: string): Promise<string[]> {
  const file = join(work, fileName);
  const data = join(work, "data");
  await writeFile(file, content);
  await imported(await emptyFile(), data);
  const first = await imported(file, data);
  const again = await imported(file, data);
  await rm(data, { recursive: true });
  const times = [first.all, first.worked, again.all, again.worked].map((time) => time.toFixed(2));
  return [name, ...times, `${first.new}`, `${again.new}`];
}

/** An archive that is there already, so that it is not the making of it that is measured. */
async function emptyFile(): Promise<string> {
  const file = join(work, "empty.vcf");
  await writeFile(file, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nobody\r\nEND:VCARD\r\n");
  return file;
}

async function imported(file: string, data: string) {
  const args = [PROGRAM, "import", file, "--me", "me@x.example", "--data", data, "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const processor = watchProcessor(child.pid!, data);
  const [said] = await Promise.all([text(child.stdout), once(child, "close")]);
  const report = JSON.parse(said) as { new: number; seconds: { all: number } };
  return { new: report.new, all: report.seconds.all, worked: await processor.stop() };
}
