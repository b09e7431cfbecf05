/**
 * What a card or a row says, whatever its format, as a reading. Its key is the card's own id, or all
 * that it says: the same file gives the same keys, and two cards that differ in what is kept differ in
 * their keys. How much the user wants kept, and where they are at home, changes no key.
 */
import type { CardName, Keep, Note, PersonCard, Skipped } from "#channels/channel.ts";
import { type Reach, noNumberNotes } from "./reach.ts";

export interface Draft {
  /** "" where the card has none. */
  readonly uid: string;
  /** Null where the card does not say. */
  readonly of: PersonCard["of"] | null;
  readonly name: CardName;
  readonly reach: Reach;
  readonly works: PersonCard["works"];
  readonly addresses: PersonCard["addresses"];
  readonly zone: string;
  readonly birthday: string | null;
  /** The same for the same card, where the day depends on where the reader is at home. */
  readonly birthdayWritten?: string;
  readonly note: string;
  readonly changed: Date | null;
  readonly notes: readonly Note[];
}

export function cardOf(draft: Draft, place: string, keep: Keep): PersonCard | Skipped {
  const { uid, works, addresses, birthday, changed, zone } = draft;
  const { handles, numbers, urls } = draft.reach;
  const isCompany = draft.of === null && looksLikeCompany(draft);
  const of = draft.of ?? (isCompany ? "company" : "person");
  const name = { ...draft.name, full: draft.name.full || shownName(draft) };
  if (isEmpty(draft, name.full)) return { kind: "skipped", place, reason: "contacts.empty-card" };

  const own = uid === "" ? `card:${JSON.stringify(factsOf(draft))}` : `uid:${uid}`;
  return {
    kind: "person",
    key: `contacts:${own}`,
    place,
    of,
    name,
    handles,
    ...(numbers.length > 0 ? { numbers } : {}),
    works,
    addresses,
    urls,
    ...(zone === "" ? {} : { zone }),
    birthday,
    note: keep === "text" ? draft.note : "",
    connected: null,
    changed,
    notes: [...noNumberNotes(draft.reach), ...draft.notes],
  };
}

/** All that a card says, whoever reads it: the numbers as written, since home decides what they are. */
function factsOf(draft: Draft): readonly unknown[] {
  const { of, name, reach, works, addresses, zone, note } = draft;
  const handles = reach.handles.filter(({ kind }) => kind !== "phone");
  const birthday = draft.birthdayWritten ?? draft.birthday;
  return [of, name, handles, reach.dialled, works, addresses, reach.urls, zone, birthday, note];
}

export const NO_NAME: CardName = {
  full: "",
  prefix: "",
  given: "",
  additional: "",
  family: "",
  suffix: "",
  nicknames: [],
};

/** Of somebody of whom no more is told than what is written over it. */
export const EMPTY_CARD = {
  kind: "person",
  of: "person",
  name: NO_NAME,
  handles: [],
  works: [],
  addresses: [],
  urls: [],
  birthday: null,
  note: "",
  connected: null,
  changed: null,
  notes: [],
} as const satisfies Omit<PersonCard, "key" | "place">;

/** A name that is no more than the company's, and no part of a person's. */
function looksLikeCompany({ name, works }: Draft): boolean {
  const company = works[0]?.company ?? "";
  const hasParts = [name.given, name.additional, name.family].some((part) => part !== "");
  const hasTitle = works.some(({ title }) => title !== "");
  return company !== "" && !hasParts && !hasTitle && (name.full === "" || name.full === company);
}

function shownName({ name, works }: Draft): string {
  const parts = [name.prefix, name.given, name.additional, name.family, name.suffix];
  const made = parts.filter((part) => part !== "").join(" ");
  return made || name.nicknames[0] || works[0]?.company || "";
}

const isEmpty = ({ reach, works, addresses, birthday, note }: Draft, name: string): boolean =>
  name === "" &&
  birthday === null &&
  note === "" &&
  [reach.handles, reach.numbers, reach.urls, works, addresses].every((list) => list.length === 0);
