/**
 * Stores one batch of readings, in one transaction: read → who is it → what is it worth → store →
 * measure. Idempotent by key: what is there already only gains a sighting, and what this file keeps
 * more of than the files before it.
 */
import type { Interaction, Reading } from "#channels/channel.ts";
import { type JudgedMail, judgeMails, lift, storeMails } from "#people/exchanges.ts";
import type { HandleBook, HandleState } from "#people/handle-book.ts";
import { itemKey } from "#people/item-key.ts";
import { makePeople } from "#people/people-store.ts";
import { rejudge } from "#people/rejudge.ts";
import { keepsText } from "#people/standing.ts";
import { markStale } from "#relationships/figures.ts";
import type { PlaceOptions } from "#relationships/meetings.ts";
import type { Tx } from "#store/tables.ts";
import { storeEntryBatch } from "./entry-batch.ts";
import { type FileCounts, addProblems } from "./imports-store.ts";
import { type SeenIn, findItems, storeItems } from "./items.ts";
import { enrich, keepParts } from "./kept-parts.ts";

export interface BatchContext {
  readonly file: SeenIn;
  readonly book: HandleBook;
  readonly place: PlaceOptions;
}

/** The counts of a file after these readings. The book must be thrown away when this fails. */
export async function storeBatch(
  tx: Tx,
  { file, book, place }: BatchContext,
  readings: readonly Reading[],
  counts: FileCounts,
): Promise<FileCounts> {
  const mails = readings
    .filter((reading) => reading.kind === "interaction")
    .map(withoutFuture(place.now));
  const entries = readings.filter((reading) => reading.kind === "entry");
  await book.learn(
    tx,
    mails.flatMap(({ parties }) => parties),
  );

  const stored = await storeMailBatch(tx, { file, book }, mails);
  const met = await storeEntryBatch(tx, { file, book, place }, [
    ...entries.map((entry) => ({ entry, counted: true })),
    ...mails.flatMap((mail) => mail.entries.map((entry) => ({ entry, counted: false }))),
  ]);
  const lifted = [...stored.lifted, ...(await lift(tx, met.met))];
  const changed = new Set([
    ...stored.heard,
    ...met.changed,
    ...(await rejudge(tx, { skippedFrom: lifted.map(({ id }) => id) })),
    ...(await rejudge(tx, { interactions: stored.answers })),
  ]);
  await savePeople(tx, book, changed);
  await addProblems(tx, file.importId, file.fileNo, problemsOf(readings, mails));
  return {
    itemsDone: counts.itemsDone + readings.filter(({ kind }) => kind !== "owner").length,
    repeats: counts.repeats + stored.repeats + met.repeats,
    enriched: counts.enriched + stored.enriched,
    problems: counts.problems + readings.filter(({ kind }) => kind === "problem").length,
    skipped: addSkipped(counts.skipped, readings),
  };
}

/** A date that is yet to come is not the mail's; the clock of a day's difference is. */
const DAY_MS = 86_400_000;

function withoutFuture(now: Date): (mail: Interaction) => Interaction {
  return (mail) =>
    mail.at === null || mail.at.getTime() <= now.getTime() + DAY_MS
      ? mail
      : {
          ...mail,
          at: null,
          notes: [
            ...mail.notes,
            { code: "jobs.date-in-future", values: { date: mail.at.toISOString().slice(0, 10) } },
          ],
        };
}

interface StoredMails {
  readonly lifted: readonly HandleState[];
  readonly answers: readonly string[];
  /** Handles that something passed with. */
  readonly heard: readonly string[];
  readonly repeats: number;
  readonly enriched: number;
}

const NOTHING: StoredMails = { lifted: [], answers: [], heard: [], repeats: 0, enriched: 0 };

async function storeMailBatch(
  tx: Tx,
  { file, book }: { readonly file: SeenIn; readonly book: HandleBook },
  readings: readonly Interaction[],
): Promise<StoredMails> {
  if (readings.length === 0) return NOTHING;
  const found = await findItems(
    tx,
    file,
    readings.map((reading) => ({ key: itemKey(reading.key), reading })),
  );
  const { mails, lifted, answers } = await judgeMails(tx, book, found.fresh);
  await storeItems(
    tx,
    file,
    mails.map((mail) => ({ ...mail, standing: mail.judged.standing, counted: true })),
    found.known.map(({ itemId }) => ({ itemId, counted: true })),
  );
  await storeMails(tx, mails, file.keep);
  const writerOf = ({ parties }: Interaction): HandleState | undefined => {
    const writer = parties.find(({ role }) => role === "from");
    return writer && book.of(writer);
  };
  await keepParts(
    tx,
    file,
    mails
      .filter(({ judged }) => keepsText(judged.standing))
      .map(({ itemId, reading }) => ({ itemId, reading, writer: writerOf(reading) })),
  );
  const enriched = await enrich(
    tx,
    file,
    found.known.map((mail) => ({ ...mail, writer: writerOf(mail.reading) })),
  );
  return {
    lifted,
    answers,
    heard: mails.flatMap(heardIn),
    repeats: found.repeated.length,
    enriched,
  };
}

const heardIn = ({ parties, judged }: JudgedMail): readonly string[] =>
  parties.flatMap(({ handle }, index) => (judged.directions[index] ? [handle.id] : []));

async function savePeople(tx: Tx, book: HandleBook, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  const handles = (await book.byIds(tx, ids)).filter(({ mine }) => !mine);
  await makePeople(tx, handles);
  await markStale(
    tx,
    handles.flatMap(({ personId }) => personId ?? []),
  );
}

function problemsOf(readings: readonly Reading[], mails: readonly Interaction[]) {
  return [
    ...readings.flatMap((reading) =>
      reading.kind === "problem" ? [{ ...reading, note: false }] : [],
    ),
    ...[...mails, ...readings.filter(({ kind }) => kind === "entry")].flatMap((reading) =>
      "notes" in reading
        ? reading.notes.map((note) => ({ place: reading.place, ...note, note: true }))
        : [],
    ),
  ];
}

function addSkipped(
  counts: Readonly<Record<string, number>>,
  readings: readonly Reading[],
): Readonly<Record<string, number>> {
  const sums = { ...counts };
  for (const reading of readings) {
    if (reading.kind === "skipped") sums[reading.reason] = (sums[reading.reason] ?? 0) + 1;
  }
  return sums;
}
