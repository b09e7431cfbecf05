/**
 * How quick the pages are with 5,000 people and 1,000,000 interactions in the own database: home page,
 * person page, who stands beside a person in a list, and text search, as the server answers them. Bars: p95
 * under 50, 50, 50 and 100 ms.
 *
 *     npm run bench:pages [-- --people 5000 --interactions 1000000]
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { markStale, refreshStale } from "#relationships/figures.ts";
import { meetList } from "#relationships/meet.ts";
import { neighbours } from "#relationships/neighbours.ts";
import { personPage } from "#relationships/person.ts";
import { search } from "#relationships/search.ts";
import { timeline } from "#relationships/timeline.ts";
import { openStore } from "#store/db.ts";
import type { Tx } from "#store/tables.ts";
import { machine, percentile, table } from "./figures.ts";
import { fillWorld } from "./synthetic-world.ts";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "5000" },
    interactions: { type: "string", default: "1000000" },
  },
});
const size = { people: Number(values.people), interactions: Number(values.interactions) };
const RUNS = 60;
const WORDS = ["linse", "angebot", "messe lond", "price list", "person 17", "sample 4", "kontakt"];

const folder = await mkdtemp(join(tmpdir(), "visavis-bench-"));
await chmod(folder, 0o711);
const store = await openStore({ folder: join(folder, "data") }, { version: "0.1.0", zone: "UTC" });
const scope = await store.workspace();
const place = { now: new Date(), zone: "UTC" };
const inPage = <T>(work: (tx: Tx) => Promise<T>) => store.transaction(scope, "page", work);
try {
  const started = performance.now();
  await fillWorld(store, scope, size, place.now);
  const filled = performance.now();
  await store.transaction(scope, "maintenance", async (tx) => {
    const all = await tx.selectFrom("people").select("person_id").execute();
    await markStale(
      tx,
      all.map(({ person_id }) => person_id),
    );
    await refreshStale(tx, place);
  });
  const measured = performance.now();
  await store.analyze();
  const ties = await inPage((tx) =>
    tx.selectFrom("figures").select("person_id").where("tie", "=", true).execute(),
  );
  const people = ties.map(({ person_id }) => person_id);

  const query = { show: "all", offset: 0, limit: 30 } as const;
  const someone = (run: number) => people[(run * 7919) % people.length]!;
  const asked = {
    "home page": (_run: number) => inPage((tx) => meetList(tx, query, place)),
    "person page": (run: number) => inPage((tx) => personPage(tx, someone(run), place)),
    "beside, to meet": (run: number) =>
      inPage((tx) => neighbours(tx, someone(run), { show: "all", list: "meet" }, place)),
    "beside, all": (run: number) =>
      inPage((tx) => neighbours(tx, someone(run), { show: "all", list: "people" }, place)),
    "beside, found": (run: number) =>
      inPage((tx) =>
        neighbours(tx, someone(run), { show: "all", list: "people", text: "person 1" }, place),
      ),
    timeline: (run: number) =>
      inPage((tx) => timeline(tx, someone(run), { offset: 0, limit: 100 }, place)),
    "text search": (run: number) =>
      inPage((tx) => search(tx, WORDS[run % WORDS.length]!, place.now)),
  };
  const rows: string[][] = [["", "median ms", "p95 ms"]];
  for (const [name, ask] of Object.entries(asked)) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const before = performance.now();
      await ask(run);
      times.push(performance.now() - before);
    }
    rows.push([name, percentile(times, 0.5).toFixed(1), percentile(times, 0.95).toFixed(1)]);
  }
  console.log(machine());
  console.log(
    `${size.people} people, ${size.interactions} interactions: made in ${((filled - started) / 1000).toFixed(0)} s, measured in ${((measured - filled) / 1000).toFixed(0)} s`,
  );
  console.log(table(rows));
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
