/** What an import says it is at, from its beginning to its end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { archive, many, ME } from "./files-for-tests.ts";
import { runImport, startImport } from "./import.ts";
import type { Progress } from "./progress.ts";
import type { Workplace } from "./workplace.ts";

const card = (n: number): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${n}\r\nFN:Anna Busch ${n}\r\nEMAIL:a${n}@x.example\r\nEND:VCARD\r\n`;

/** Each phase once, with the last that is said in it of how far it is. */
async function phasesOf(workplace: Workplace, path: string): Promise<readonly string[]> {
  const request = { paths: [path], upload: null, me: [ME], keep: "text", keepOf: {} } as const;
  const importId = await startImport(workplace, request);
  const last = new Map<Progress["phase"], number>();
  const onProgress = ({ phase, total }: Progress) => last.set(phase, total);
  await runImport(workplace, importId, { signal: new AbortController().signal, onProgress });
  return Array.from(last, ([phase, total]) => `${phase} ${total}`);
}

test("an import says when it has read everything, and of how many cards it still finds out who they are", async (t) => {
  const { workplace, write } = await archive(t);
  const cards = await write("a.vcf", Array.from({ length: 120 }, (_, n) => card(n)).join(""));
  const [, , joining, ...rest] = await phasesOf(workplace, cards);
  // Some of them were looked at while others were read.
  assert.match(joining!, /^joining \d+$/);
  const left = joining!.split(" ")[1];
  assert.deepEqual(rest, [`measuring ${left}`, "indexing 0", "done 0"]);
});

test("where there are no cards the bar stays full while people are joined", async (t) => {
  const { workplace, write } = await archive(t);
  const text = many(20);
  const phases = await phasesOf(workplace, await write("a.mbox", text));
  assert.deepEqual(phases, [
    "looking 0",
    `reading ${text.length}`,
    `joining ${text.length}`,
    `measuring ${text.length}`,
    "indexing 20",
    "done 20",
  ]);
});
