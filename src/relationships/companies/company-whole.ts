/**
 * The relationship with a company as a whole: what passed with its people is put together, and what
 * several of them took part in counts once.
 */
import { UserError } from "#shared/user-error.ts";
import { dayOf } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import type { Contact } from "#relationships/measures/contact.ts";
import { type Place, historiesOf } from "#relationships/history.ts";
import { lengthOf, type Minutes } from "#relationships/measures/hours.ts";
import { type Month, fillMonths, monthOfDay } from "#relationships/measures/months.ts";
import {
  type Counts,
  type Seen,
  NO_MARKS,
  figuresOf,
} from "#relationships/measures/person-figures.ts";
import { type TimelineEntry, entriesOf, entryRows } from "#relationships/timeline.ts";

/** As much as is needed of each of its people. */
export interface Member {
  readonly id: string;
  readonly name: string;
}

export interface CompanyWhole {
  readonly lastContact: Date | null;
  readonly lastContactWith: readonly Member[];
  readonly lastSeen: Date | null;
  readonly lastSeenWith: readonly Member[];
  readonly first: { readonly at: Date; readonly with: readonly Member[] } | null;
  readonly counts: Counts;
  readonly minutes: Minutes;
  readonly months: readonly Month[];
  /** Days in person, each once. */
  readonly seen: readonly Seen[];
}

export async function companyWhole(
  tx: Tx,
  people: readonly Member[],
  place: Place,
): Promise<CompanyWhole> {
  const passed = await passedWith(tx, people, place);
  const contacts = passed.map(({ contact }) => contact);
  const { firstDay, lastContact, lastSeen, counts, details } = figuresOf(contacts, NO_MARKS);
  const today = dayOf(place.now, place.zone);
  const first = passed[0];
  const seen = passed.findLast(({ contact }) => contact.kind === "in-person");
  return {
    lastContact,
    lastContactWith: passed.at(-1)?.with ?? [],
    lastSeen,
    lastSeenWith: seen?.with ?? [],
    first: first ? { at: first.contact.at, with: first.with } : null,
    counts,
    minutes: { faceToFace: details.minutes.faceToFace, screen: details.minutes.screen },
    months: fillMonths(details.months, monthOfDay(firstDay ?? today), monthOfDay(today)),
    seen: details.seen,
  };
}

interface Passed {
  readonly contact: Contact;
  readonly with: readonly Member[];
}

/** In order of time. */
async function passedWith(
  tx: Tx,
  people: readonly Member[],
  place: Place,
): Promise<readonly Passed[]> {
  const histories = await historiesOf(
    tx,
    people.map(({ id }) => id),
    place,
  );
  const all = people.flatMap((person) =>
    (histories.get(person.id)?.contacts ?? []).map((contact) => ({ contact, person })),
  );
  return Array.from(Map.groupBy(all, ({ contact }) => contact.id).values(), (same): Passed => ({
    contact: same[0]!.contact,
    with: same.map(({ person }) => person),
  })).toSorted(({ contact: a }, { contact: b }) => a.at.getTime() - b.at.getTime());
}

export type CompanyEvidenceCode = keyof typeof COUNTED;

export interface CompanyEvidence {
  readonly code: CompanyEvidenceCode;
  readonly total: number;
  readonly minutes: number;
  readonly people: readonly (Member & { readonly count: number })[];
  readonly entries: readonly (TimelineEntry & { readonly with: readonly string[] })[];
}

const SHOWN = 5;

/** What a number on its page counts, by its people, and the last of it. */
export async function companyEvidence(
  tx: Tx,
  asked: { readonly company: string; readonly code: CompanyEvidenceCode },
  place: Place,
): Promise<CompanyEvidence> {
  const people = await membersOf(tx, asked.company);
  const passed = COUNTED[asked.code](await passedWith(tx, people, place));
  const shown = new Map(passed.slice(-SHOWN).map((one) => [one.contact.id, one.with]));
  const entries = await entriesOf(tx, entryRows([...shown.keys()]));
  const each = passed.flatMap((one) => one.with);
  return {
    code: asked.code,
    total: passed.length,
    minutes: passed.reduce((sum, { contact }) => sum + lengthOf(contact), 0),
    people: people
      .map((person) => ({ ...person, count: each.filter(({ id }) => id === person.id).length }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    entries: entries.map((entry) => ({
      ...entry,
      with: (shown.get(entry.id) ?? []).map(({ name }) => name),
    })),
  };
}

const ofKind = (kind: Contact["kind"]) => (passed: readonly Passed[]) =>
  passed.filter(({ contact }) => contact.kind === kind);

const COUNTED = {
  written: ofKind("written"),
  phone: ofKind("phone"),
  video: ofKind("video"),
  "in-person": ofKind("in-person"),
  "last-contact": (passed: readonly Passed[]) => passed.slice(-1),
  first: (passed: readonly Passed[]) => passed.slice(0, 1),
} as const;

/** Whoever is hidden is none of them. */
export async function membersOf(tx: Tx, company: string): Promise<readonly Member[]> {
  const rows = await tx
    .selectFrom("people")
    .innerJoin("figures", (join) =>
      join
        .onRef("figures.workspace_id", "=", "people.workspace_id")
        .onRef("figures.person_id", "=", "people.person_id"),
    )
    .select(["people.person_id as id", "people.name"])
    .where("company_id", "=", company)
    .where("hidden", "=", false)
    .execute();
  if (rows.length === 0) throw new UserError("company.unknown");
  return rows;
}
