/**
 * New cards as joining sees them. An import that has just stored them knows all that could be read of them, as
 * long as nothing else is known of them or of what stands on them; what it says of them is what identities.ts
 * would read. And until joining finds who else they are, each is of a person of its own.
 */
import { sql } from "kysely";
import type { PersonCard } from "#channels/channel.ts";
import { idList, newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import { assignTo } from "./assign-people.ts";
import { companyOn, type StoredCard, versionsOf } from "./cards.ts";
import { subjectOf } from "./decisions.ts";
import { makePeopleOf } from "./describe-people.ts";
import type { HandleBook, HandleParty, HandleState } from "./handle-book.ts";
import { knownCard, type KnownHandle } from "./identities.ts";

export interface NewCard {
  readonly known: KnownHandle;
  /** What it and what stands on it is called. */
  readonly own: HandleState;
  readonly on: readonly HandleState[];
  readonly company: string | null;
  /** Whether anything on it says where somebody sits. */
  readonly mayBePlaced: boolean;
}

/** What one transaction stored, once that became true. */
export interface NewCards {
  /** The number of the transaction (changes.ts). */
  readonly by: number;
  readonly cards: readonly NewCard[];
}

type Card = Pick<StoredCard, "key" | "card"> & {
  /** Those that its book has learned. */
  readonly parties: readonly HandleParty[];
};

interface Beside {
  /** Handles that were not known before. */
  readonly fresh: ReadonlySet<string>;
  /** Handles of which something else than cards tells. */
  readonly toldOf: ReadonlySet<string>;
}

/** Of these cards those of which all is new and stands on no other. */
export function newCardsAmong(
  book: HandleBook,
  cards: readonly Card[],
  { fresh, toldOf }: Beside,
): readonly NewCard[] {
  const all = cards.map((one) => ({ ...one, handles: handlesOn(book, one) }));
  const times = new Map<string, number>();
  for (const one of all.flatMap(({ key, handles }) => [key, ...handles.map(({ id }) => id)])) {
    times.set(one, (times.get(one) ?? 0) + 1);
  }
  const isItsOwn = ({ id, mine, list }: HandleState): boolean =>
    fresh.has(id) && !toldOf.has(id) && times.get(id) === 1 && !mine && !list;
  return all
    .filter(({ key, card }) => card.of === "person" && times.get(key) === 1 && isPlain(card))
    .filter(({ handles }) => handles.every(isItsOwn))
    .map(({ key, card, handles }) => {
      const own = book.of({ kind: "card", value: key });
      return {
        known: knownCard(own, card),
        own,
        on: handles.filter(({ id }) => id !== own.id),
        company: companyOn(card),
        mayBePlaced: saysPlace(card),
      };
    });
}

/** An address, a mailbox's domain, a number's country, a zone (relationships/places.ts). */
const saysPlace = (card: PersonCard): boolean =>
  versionsOf(card).some(
    ({ addresses, zone, handles }) =>
      addresses.length > 0 ||
      (zone ?? "") !== "" ||
      handles.some(({ kind }) => kind === "email" || kind === "phone"),
  );

const handlesOn = (book: HandleBook, { parties }: Card): readonly HandleState[] => [
  ...new Set(parties.map((party) => book.of(party))),
];

/** Whether the database keeps all texts as they are (store/insert-rows.ts). */
function isPlain(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  return typeof value !== "object" || value === null || Object.values(value).every(isPlain);
}

/**
 * Makes a person of each of these, unless somebody else has hold of it or was quicker. Gives back of whom, by their
 * people. Nobody else may join people meanwhile.
 */
export async function makePeopleOnCards(
  tx: Tx,
  cards: readonly NewCard[],
): Promise<ReadonlyMap<string, NewCard>> {
  const { rows } = await sql<{ id: string }>`
    select handle_id as id from handles
    where handle_id = any(${idList(cards.flatMap(idsOn))}::uuid[])
      and person_id is null and not mine and not list
    for no key update skip locked`.execute(tx);
  const free = new Set(rows.map(({ id }) => id));
  const people = new Map(
    cards
      .filter((card) => idsOn(card).every((id) => free.has(id)))
      .map((card) => [newId(), card] as const),
  );
  const handles = Array.from(people, ([person, { own, on, company }]) => [
    { ...own, person, used: null, company },
    ...on.map((handle) => ({ ...handle, person, used: null, company: null })),
  ]).flat();
  await makePeopleOf(tx, handles);
  await assignTo(
    tx,
    handles.map(({ id, person }) => ({ handle: id, person })),
  );
  return people;
}

/** Its handles as they are known to whoever reads what changed, and as the user may speak of them. */
export const idsOn = ({ known, on }: NewCard): readonly string[] => [
  known.identity.id,
  ...on.map(({ id }) => id),
];

export const subjectsOn = ({ known, on }: NewCard): readonly string[] => [
  subjectOf(known),
  ...on.map(subjectOf),
];
