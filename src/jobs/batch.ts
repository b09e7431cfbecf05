/**
 * Stores one batch of readings, in one transaction: read → who is it → what is it worth → store →
 * measure. Idempotent by key: what is there already only gains a sighting, and what its file keeps more
 * of than the files before it.
 */
import {
  type ChannelName,
  type Interaction,
  type PersonCard,
  type Reading,
  isItem,
} from "#channels/channel.ts";
import { cardParties } from "#people/cards.ts";
import { numberOf } from "#people/changes.ts";
import { type JudgedMail, judgeMails, lift, storeMails } from "#people/exchanges.ts";
import type { HandleBook, HandleParty, HandleState } from "#people/handle-book.ts";
import { itemKey } from "#people/item-key.ts";
import { type NewCards, newCardsAmong } from "#people/new-cards.ts";
import { makePeople } from "#people/people-store.ts";
import { learnLists } from "#people/lists.ts";
import { rejudge } from "#people/rejudge.ts";
import { keepsText } from "#people/standing.ts";
import { markStale, markStaleOfMet } from "#relationships/figures.ts";
import { settleHandles } from "#relationships/meetings/attendances.ts";
import { turnHeld } from "#relationships/meetings/held-marks.ts";
import type { PlaceOptions } from "#relationships/meetings/meetings.ts";
import { DAY_MS } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import { type ReadCard, storeCardBatch } from "./card-batch.ts";
import { heldSpan, storeEntryBatch } from "./entry-batch.ts";
import { type FileCounts, type FileRow, addProblems } from "./imports-store.ts";
import { storeSaidBatch } from "./said-batch.ts";
import { type InFile, type SeenIn, findItems, keptOf, storeItems } from "./items.ts";
import { enrich, keepFacts, keepTexts } from "./kept-parts.ts";

export interface BatchContext {
  readonly file: SeenIn;
  readonly book: HandleBook;
  readonly place: PlaceOptions;
}

/** Of a file, before a batch, and whether it ends with it. */
type CountsNow = FileCounts & Pick<FileRow, "state">;

/** What one file brings to a batch. */
export interface Part<Counts extends CountsNow = CountsNow> extends InFile {
  /** Null of a file that could not be read: nothing but a problem comes of it. */
  readonly channel: ChannelName | null;
  /** Before this batch. */
  readonly counts: Counts;
  readonly readings: readonly Reading[];
}

export interface StoredBatch {
  /** Of each file after this batch. */
  readonly counts: readonly FileCounts[];
  readonly newCards: NewCards;
}

/** The book must be thrown away when this fails. */
export async function storeBatch(
  tx: Tx,
  { file, book, place }: BatchContext,
  brought: readonly Part[],
): Promise<StoredBatch> {
  const parts = brought.map((part) => ({
    ...part,
    readings: part.readings.map((reading) => withoutFuture(reading, place.now)),
  }));
  const mails = mailsIn(parts);
  const read = cardsIn(parts, mails);
  const beside = parts.flatMap(({ readings }) => readings.flatMap(partiesIn));
  const learned = [...beside, ...read.flatMap((card) => card.parties)];
  const fresh = await book.learn(tx, learned, file.importId);

  // What the user said tells how meetings took place.
  const said = await storeSaidBatch(tx, file, ofKind(parts, "said"));
  const cards = await storeCardBatch(tx, { file, book }, read);
  const stored = await storeMailBatch(tx, { file, book }, mails);
  const held = mails.flatMap(({ reading }) => heldSpan(reading, book));
  const met = await storeEntryBatch(tx, { file, book, place }, entriesIn(parts, mails), held);
  const turned = await learnLists(tx, book, file.importId, {
    lists: listsIn(mails),
    handles: [...new Set(learned.map((party) => book.of(party).id))],
  });
  const lifted = [...stored.lifted, ...(await lift(tx, met.met))];
  const changed = new Set([
    ...stored.heard,
    ...met.changed,
    ...turned,
    ...(await rejudge(tx, { with: turned })),
    ...(await rejudge(tx, { skippedFrom: lifted.map(({ id }) => id) })),
    ...(await rejudge(tx, { interactions: stored.answers })),
  ]);
  await savePeople(tx, book, changed);
  for (const { fileNo, readings } of parts) {
    await addProblems(tx, file.importId, fileNo, problemsIn(readings));
  }
  const repeats = countByFile([...stored.repeated, ...met.repeated, ...cards.repeated, ...said]);
  const enriched = countByFile([...stored.enriched, ...met.enriched, ...cards.enriched]);
  const counts = parts.map(({ fileNo, counts, readings }) => ({
    itemsDone: counts.itemsDone + readings.filter(isItem).length,
    repeats: counts.repeats + repeats(fileNo),
    enriched: counts.enriched + enriched(fileNo),
    problems: counts.problems + readings.filter(({ kind }) => kind === "problem").length,
    skipped: addSkipped(counts.skipped, readings),
  }));
  const toldOf = new Set([...turned, ...beside.map((party) => book.of(party).id)]);
  const newCards = newCardsAmong(book, read, { fresh, toldOf });
  return { counts, newCards: { by: await numberOf(tx), cards: newCards } };
}

type OfKind<Kind extends Reading["kind"]> = Extract<Reading, { readonly kind: Kind }>;

const ofKind = <Kind extends Reading["kind"]>(
  parts: readonly Pick<Part, "fileNo" | "readings">[],
  kind: Kind,
): readonly (InFile & { readonly reading: OfKind<Kind> })[] =>
  parts.flatMap(({ fileNo, readings }) =>
    readings
      .filter((reading): reading is OfKind<Kind> => reading.kind === kind)
      .map((reading) => ({ fileNo, reading })),
  );

const mailsIn = (parts: readonly Part[]): readonly ReadMail[] =>
  parts.flatMap((part) =>
    ofKind([part], "interaction").flatMap((mail) => {
      const channel = mail.reading.channel ?? part.channel;
      return channel === null ? [] : [{ ...mail, channel, isWhole: isWhole(part) }];
    }),
  );

const isWhole = ({ counts }: Part): boolean => counts.state === "read" && counts.itemsDone === 0;

/** Those of address books, and what is said of those who took part in something. */
const cardsIn = (parts: readonly Part[], mails: readonly ReadMail[]): readonly ReadCard[] => [
  ...ofKind(parts, "person").map(({ fileNo, reading }) => readCard(fileNo, reading, true)),
  ...mails.flatMap(({ fileNo, reading }) =>
    (reading.cards ?? []).map((card) => readCard(fileNo, card, false)),
  ),
];

function readCard(fileNo: number, card: PersonCard, counted: boolean): ReadCard {
  const key = itemKey(card.key);
  const parties = cardParties({ key, card });
  return { fileNo, key, card, counted, parties };
}

/** Those of calendars, and those that came inside a mail. */
const entriesIn = (parts: readonly Part[], mails: readonly ReadMail[]) => [
  ...ofKind(parts, "entry").map(({ fileNo, reading }) => {
    const { origins, ...entry } = reading;
    return { fileNo, entry, counted: true, origins };
  }),
  ...mails.flatMap(({ fileNo, reading }) =>
    reading.entries.map((entry) => ({ fileNo, entry, counted: false })),
  ),
];

/** But for those on cards. */
function partiesIn(reading: Reading): readonly HandleParty[] {
  if (reading.kind === "interaction") {
    return [...reading.parties, ...reading.entries.flatMap(partiesIn)];
  }
  if (reading.kind === "said") return reading.said.about === "name" ? [reading.said.party] : [];
  if (reading.kind !== "entry") return [];
  return reading.organizer ? [reading.organizer, ...reading.attendees] : reading.attendees;
}

/** A date that is yet to come is not the mail's; the clock of a day's difference is. */
function withoutFuture(reading: Reading, now: Date): Reading {
  if (reading.kind !== "interaction" || reading.at === null) return reading;
  if (reading.at.getTime() <= now.getTime() + DAY_MS) return reading;
  const date = reading.at.toISOString().slice(0, 10);
  const note = { code: "jobs.date-in-future", values: { date } };
  return { ...reading, at: null, notes: [...reading.notes, note] };
}

/** What mass mail says of itself is no list that anybody writes to. */
function listsIn(mails: readonly ReadMail[]) {
  const told = mails.filter(
    ({ reading: { signals } }) => !signals.includes("junk") && !signals.includes("newsletter"),
  );
  return told.flatMap(({ fileNo, reading }) =>
    (reading.lists ?? []).map((value) => ({ value, fileNo })),
  );
}

function countByFile(items: readonly InFile[]): (fileNo: number) => number {
  const files = Map.groupBy(items, ({ fileNo }) => fileNo);
  return (fileNo) => files.get(fileNo)?.length ?? 0;
}

interface ReadMail extends InFile {
  readonly channel: ChannelName;
  /** Whether all of its file is in this batch. */
  readonly isWhole: boolean;
  readonly reading: Interaction;
}

interface StoredMails {
  readonly lifted: readonly HandleState[];
  readonly answers: readonly string[];
  /** Handles that something passed with. */
  readonly heard: readonly string[];
  readonly repeated: readonly InFile[];
  readonly enriched: readonly InFile[];
}

const NOTHING: StoredMails = { lifted: [], answers: [], heard: [], repeated: [], enriched: [] };

async function storeMailBatch(
  tx: Tx,
  { file, book }: { readonly file: SeenIn; readonly book: HandleBook },
  readings: readonly ReadMail[],
): Promise<StoredMails> {
  if (readings.length === 0) return NOTHING;
  const found = await findItems(
    tx,
    file,
    readings.map((mail) => ({
      ...mail,
      origins: mail.reading.origins,
      key: itemKey(mail.reading.key),
      alike: alikeTo(mail),
      kept: keptOf(file.keep, [mail.reading]),
    })),
  );
  const { mails, lifted, answers } = await judgeMails(tx, book, found.fresh);
  await storeItems(
    tx,
    file,
    mails.map((mail) => ({ ...mail, standing: mail.judged.standing, counted: true })),
    found.known.map((mail) => ({ ...mail, counted: true })),
  );
  await storeMails(tx, mails);
  const held = mails.filter(({ reading }) => reading.held);
  const said = await turnHeld(
    tx,
    held.map(({ itemId }) => itemId),
  );
  const turned = await settleHandles(tx, book, said);
  const worth = mails.filter(({ judged }) => keepsText(judged.standing));
  await keepTexts(tx, worth);
  const enriched = await enrich(tx, found.known);
  await markStaleOfMet(
    tx,
    enriched.map(({ itemId }) => itemId),
  );
  const told = [
    ...worth,
    ...found.known.filter(({ before }) => before && keepsText(before.standing)),
  ];
  await keepFacts(
    tx,
    file.importId,
    told.map((mail) => ({ ...mail, writer: writerOf(mail.reading, book) })),
  );
  const heard = [...mails.flatMap(heardIn), ...turned];
  return { lifted, answers, heard, repeated: found.repeated, enriched };
}

const alikeTo = ({ reading: { alike, at } }: ReadMail) =>
  alike !== undefined && at !== null ? { key: itemKey(alike), at } : null;

function writerOf({ parties }: Interaction, book: HandleBook): HandleState | undefined {
  const writer = parties.find(({ role }) => role === "from");
  return writer && book.of(writer);
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

function problemsIn(readings: readonly Reading[]) {
  return [
    ...readings.flatMap((reading) =>
      reading.kind === "problem" ? [{ ...reading, note: false }] : [],
    ),
    ...readings.flatMap((reading) =>
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
