/**
 * Does the archive say of the demo world what its generator knows? The world is written in the formats of
 * all channels, read through the front door, and compared with what was planted:
 *
 *     npm run --silent bench:demo [-- --seed 7417]
 *
 * Joins: pairs of handles of one human, by themselves and with the proposals answered truly. Meetings: how
 * each took place; nothing is "in person" that was not. Last seen: the day, for everybody who was met, and
 * each of whom it is another one.
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { tellStory } from "#demo/story.ts";
import { demoWorld } from "#demo/world.ts";
import { runImport, startImport } from "#jobs/import.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { newUpload, spoolIn, writeUpload } from "#sources/spool.ts";
import { openStore } from "#store/db.ts";
import { handlesKnown, heldTruly, lastSeenTable, lastSeenTruly } from "./demo-truth.ts";
import { machine, table } from "./figures.ts";

const { values } = parseArgs({ options: { seed: { type: "string", default: "7417" } } });
const ZONE = "Europe/Berlin";
const now = new Date();
const seed = Number(values.seed);

interface HandleRow {
  readonly handle: string;
  readonly person: string | null;
}

interface MetRow {
  readonly subject: string;
  readonly at: Date;
  readonly kind: string;
}

const work = await mkdtemp(join(tmpdir(), "visavis-bench-"));
await chmod(work, 0o711);
const store = await openStore({ folder: join(work, "data") }, { version: "0.0.0", zone: ZONE });
try {
  const scope = await store.workspace();
  const workplace: Workplace = { store, scope, zone: ZONE, now: () => now, folder: work };
  const seconds = await readIn(workplace);
  const found = await store.transaction(scope, "maintenance", async (tx) => ({
    handles: (
      await sql<HandleRow>`select kind || ':' || value as handle, person_id as person
        from handles where not mine and kind <> 'card'`.execute(tx)
    ).rows,
    proposed: (
      await sql<{ one: string; other: string }>`
        select distinct least(a.person_id, b.person_id) as one, greatest(a.person_id, b.person_id) as other
        from proposals p
        join handles a on a.workspace_id = p.workspace_id and a.handle_id = p.handle_a
        join handles b on b.workspace_id = p.workspace_id and b.handle_id = p.handle_b`.execute(tx)
    ).rows,
    held: (
      await sql<MetRow>`select distinct i.subject, i.at, i.kind from interactions i
        where i.channel = 'calendar' and i.standing = 'personal' and i.at <= ${now}`.execute(tx)
    ).rows,
    seen: (
      await sql<{ handle: string; seen: Date }>`
        select h.kind || ':' || h.value as handle, f.last_seen as seen from figures f
        join handles h on h.workspace_id = f.workspace_id and h.person_id = f.person_id
        where f.last_seen is not null and h.kind = 'email'`.execute(tx)
    ).rows,
  }));

  const story = tellStory({ seed, now, zone: ZONE });
  console.log(`${machine()}, seed ${seed}, read in ${seconds.toFixed(1)} s`);
  console.log(table([["joins", "pairs", "precision", "recall"], ...joinsOf(found)]));
  console.log(
    table([["meetings", "so told", "truly", "of all"], ...heldTruly(story, found.held, now)]),
  );
  const met = lastSeenTruly(story, found.seen, now);
  console.log(table([["last seen", "people", "share"], ...lastSeenTable(met)]));
  for (const { email, meeting, truly, told } of met.filter((one) => one.told !== one.truly)) {
    console.log(`${email}: ${truly} (${meeting}), told ${told ?? "never"}`);
  }

  function joinsOf({ handles, proposed }: typeof found): readonly (readonly string[])[] {
    const whose = handlesKnown(story);
    const known = handles.filter(({ handle }) => whose.has(handle));
    const pairsOf = (key: (row: HandleRow) => string | null) =>
      [...Map.groupBy(known, key)].flatMap(([of, group]) => (of === null ? [] : pairsIn(group)));
    const isTrue = ([a, b]: Two) => whose.get(a.handle) === whose.get(b.handle);
    const truth = pairsOf(({ handle }) => whose.get(handle)!);
    const joined = pairsOf(({ person }) => person);
    const right = joined.filter(isTrue).length;
    const asked = new Set(proposed.map(({ one, other }) => `${one} ${other}`));
    const missed = truth.filter(([a, b]) => a.person !== b.person);
    const answered = missed.filter(([a, b]) =>
      asked.has(a.person! < b.person! ? `${a.person} ${b.person}` : `${b.person} ${a.person}`),
    );
    const share = (part: number, all: number) => (part / all).toFixed(3);
    return [
      [
        "by themselves",
        String(joined.length),
        share(right, joined.length),
        share(right, truth.length),
      ],
      ["with proposals", String(proposed.length), "", share(right + answered.length, truth.length)],
    ];
  }
} finally {
  await store.close();
  await rm(work, { recursive: true, force: true });
}

type Two = readonly [HandleRow, HandleRow];

function pairsIn(group: readonly HandleRow[]): readonly Two[] {
  return group.flatMap((one, i) => group.slice(i + 1).map((other): Two => [one, other]));
}

async function readIn(workplace: Workplace): Promise<number> {
  const upload = await newUpload(spoolIn(workplace.folder));
  const { me, files } = demoWorld({ seed, now, zone: ZONE });
  for (const { path, bytes } of files) await writeUpload(upload, path, chunks(bytes));
  const began = performance.now();
  const request = { paths: [], upload: upload.id, me, keep: "text", keepOf: {} } as const;
  const id = await startImport(workplace, request);
  await runImport(workplace, id, { signal: new AbortController().signal });
  return (performance.now() - began) / 1000;
}

async function* chunks(bytes: Uint8Array | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}
