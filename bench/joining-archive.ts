/**
 * What joining costs an archive of 20,000 cards that is open (people/memory.ts): a word of the user on a
 * pair, and an import of 100 cards more, once people were joined. Bars: 200 ms for a word.
 *
 *     npm run bench:joining-archive [-- --size 20000 --seed 1]
 */
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runImport, startImport } from "#jobs/import.ts";
import type { Workplace } from "#jobs/workplace.ts";
import type { Identity } from "#people/joining/identity.ts";
import { joinAnew } from "#relationships/figures.ts";
import { pairs, sayOfPairs, takeBackWords } from "#relationships/pairs.ts";
import { openStore } from "#store/db.ts";
import { machine, percentile, table } from "./figures.ts";
import { identityWorld } from "./identity/world.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
  },
});
const WORDS = 15;
const processor: number[] = [];
const MORE = 100;

const cardOf = ({ id, handles, names, companies }: Identity): string =>
  [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:${id.replaceAll(/[^\w]/g, "-")}`,
    `FN:${names[0]?.replaceAll(",", "\\,") ?? ""}`,
    ...(companies ?? []).slice(0, 1).map((company) => `ORG:${company}`),
    ...handles.map(({ kind, value }) =>
      kind === "email"
        ? `EMAIL:${value}`
        : kind === "phone"
          ? `TEL:${value}`
          : `URL:https://www.linkedin.com/in/${value.slice(value.indexOf(":") + 1)}`,
    ),
    "END:VCARD",
    "",
  ].join("\r\n");

const work = await mkdtemp(join(tmpdir(), "visavis-bench-"));
await chmod(work, 0o711);
const store = await openStore(
  { folder: join(work, "data") },
  { version: "0.0.0", zone: "Europe/Berlin" },
);
try {
  const scope = await store.workspace();
  const { zone, userId } = scope;
  const workplace: Workplace = { store, scope, zone, now: () => new Date(), folder: work };
  const world = identityWorld(Number(values.size) + MORE, Number(values.seed));
  const cards = world.map(({ identity }) => cardOf(identity));
  const all = await timed(() => imported(workplace, "all.vcf", cards.slice(MORE)));
  const asked = await store.transaction(scope, "page", (tx) => pairs(tx, { most: WORDS }));
  const words: number[] = [];
  const taken: number[] = [];
  for (const { one, other } of asked) {
    const by = { userId, now: workplace.now(), zone };
    const word = [{ one: one.handle, other: other.handle, same: true }];
    let ids: readonly string[] = [];
    words.push(
      await timed(async () => {
        ids = await store.transaction(scope, "page", (tx) => sayOfPairs(tx, word, by));
      }),
    );
    taken.push(
      await timed(() => store.transaction(scope, "page", (tx) => takeBackWords(tx, ids, by))),
    );
  }
  const ofWords = percentile(processor.slice(1), 0.5);
  const more = await timed(() => imported(workplace, "more.vcf", cards.slice(0, MORE)));
  const nothing = await timed(() => store.transaction(scope, "import", joinAnew));
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  console.log(`${machine()}, load ${loadavg()[0]!.toFixed(1)}`);
  console.log(
    table([
      ["", "median", "most"],
      [`${values.size} cards read and joined`, ms(all), ""],
      ["a word on a pair", ms(percentile(words, 0.5)), ms(Math.max(...words))],
      ["it is taken back", ms(percentile(taken, 0.5)), ms(Math.max(...taken))],
      ["of it this program's processor time", ms(ofWords), ""],
      [`${MORE} cards more, the whole import`, ms(more), ""],
      ["joined anew though nothing changed", ms(nothing), ""],
    ]),
  );
} finally {
  await store.close();
  await rm(work, { recursive: true, force: true });
}

/** Milliseconds on the clock; what the processor worked in this program, beside the database, adds up. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1000);
  return performance.now() - began;
}

async function imported(
  workplace: Workplace,
  name: string,
  cards: readonly string[],
): Promise<void> {
  const path = join(work, name);
  await writeFile(path, cards.join(""));
  const request = { paths: [path], upload: null, me: ["me@x.example"], keep: "text", keepOf: {} };
  const importId = await startImport(workplace, { ...request, keep: "text" });
  await runImport(workplace, importId, { signal: new AbortController().signal });
}
