/**
 * What Monica (monicahq/monica, version 4) keeps, whichever of its exports it came from, as readings. A
 * contact is a card; an activity is something that was done together, so those in it were met; a call is
 * one. A day has no time, and what has no id in one of the two exports is known by its day and contacts,
 * so that both exports together count once.
 */
import type {
  CardHandle,
  Interaction,
  Party,
  PersonCard,
  PostalAddress,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { monthDay } from "#channels/contacts/card-time.ts";
import { NO_NAME } from "#channels/contacts/draft.ts";
import { saysWhere } from "#channels/contacts/postal.ts";
import { reachBook } from "#channels/contacts/reach.ts";
import { noonOf } from "#channels/day-alone.ts";
import { accountHandle } from "#channels/handle.ts";
import { beginsWithDay } from "#channels/real-day.ts";
import { displayName } from "#shared/names.ts";

export const LIMITS = {
  /** Of a name, a company, an address. */
  lineChars: 1_000,
  noteChars: 100_000,
  /** Held, since activities come after those who took part in them. */
  contacts: 100_000,
  /** More took part in nothing that one would note down. */
  parties: 200,
} as const;

export interface MonicaContact {
  readonly uuid: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly nickname: string;
  readonly job: string;
  readonly company: string;
  readonly notes: readonly string[];
  /** Addresses, numbers, pages: what each is, it shows itself. */
  readonly fields: readonly string[];
  readonly addresses: readonly Omit<PostalAddress, "position">[];
  readonly birthdate: string;
  /** Only somebody's child or partner. */
  readonly isPartial: boolean;
}

export interface MonicaCall {
  readonly at: string;
  readonly content: string;
  readonly theyCalled: boolean;
}

export interface MonicaActivity {
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

export interface Known {
  readonly uuid: string;
  readonly party: Party;
}

const line = (text: string): string => text.slice(0, LIMITS.lineChars).toWellFormed().trim();
const wants = ({ keep, depth }: ReadOptions): boolean => keep === "text" && depth === "whole";
const text = (told: string, options: ReadOptions): string =>
  wants(options) ? told.slice(0, LIMITS.noteChars).toWellFormed() : "";

export function readContact(
  contact: MonicaContact,
  place: string,
  options: ReadOptions,
): { readonly reading: Reading; readonly known: Known | null } {
  const { uuid, given, middle, family, nickname, isPartial } = contact;
  const full = displayName(line(`${given} ${middle} ${family}`).replaceAll(/\s+/g, " "));
  if (isPartial || (full === "" && contact.fields.length === 0)) {
    const reason = isPartial ? "monica.partial" : "monica.empty";
    return { reading: { kind: "skipped", place, reason }, known: null };
  }
  const book = reachBook(options.home.country);
  for (const one of contact.fields.map(line)) take(book, one);
  const { handles, numbers, urls } = book.result();
  const own = accountHandle("monica", uuid, full);
  const ownHandle: CardHandle[] = own ? [{ kind: own.kind, value: own.value, label: "" }] : [];
  const [company, title] = [line(contact.company), line(contact.job)];
  const card: PersonCard = {
    kind: "person",
    key: `monica:contact:${uuid}`,
    place,
    of: "person",
    name: {
      ...NO_NAME,
      full,
      given: line(given),
      additional: line(middle),
      family: line(family),
      nicknames: nickname === "" ? [] : [line(nickname)],
    },
    handles: [...handles, ...ownHandle],
    ...(numbers.length > 0 ? { numbers } : {}),
    works: company + title === "" ? [] : [{ company, unit: "", title }],
    addresses: contact.addresses.map((one) => ({ ...one, position: null })).filter(saysWhere),
    urls,
    birthday: monthDay(contact.birthdate),
    note: text(contact.notes.filter(Boolean).join("\n\n"), options),
    connected: null,
    changed: null,
    notes: [],
  };
  const [first] = handles;
  const party = first ? { kind: first.kind, value: first.value, name: full } : own;
  return { reading: card, known: party && { uuid, party } };
}

function take(book: ReturnType<typeof reachBook>, field: string): void {
  if (field.includes("@") && book.email(field, "")) return;
  if (/^[+\d(][\d\s()/.-]{4,}$/.test(field)) book.phone(field, "");
  else if (/^(?:https?:\/\/|www\.|[\w.-]+\.(?:com|de)\/)/i.test(field)) book.url(field, "");
}

type Common = Pick<
  Interaction,
  "kind" | "place" | "answers" | "thread" | "signature" | "entries" | "notes"
>;
const common = (place: string): Common => ({
  kind: "interaction",
  place,
  answers: null,
  thread: null,
  signature: null,
  entries: [],
  notes: [],
});

export function readCall(
  { at, content, theyCalled }: MonicaCall,
  { uuid, party }: Known,
  place: string,
  options: ReadOptions,
): Interaction {
  return {
    ...common(place),
    key: `monica:call:${JSON.stringify([uuid, at.slice(0, 19).replace("T", " ")])}`,
    at: momentOf(at, options),
    held: { kind: "phone", minutes: null, reason: { code: "monica.call", values: {} } },
    parties: [{ ...party, role: theyCalled ? "from" : "to" }],
    subject: "",
    text: text(content, options),
    signals: theyCalled ? [] : ["sent"],
  };
}

export function readActivity(
  { day, summary, description }: MonicaActivity,
  known: readonly Known[],
  place: string,
  options: ReadOptions,
): Reading {
  if (known.length === 0) return { kind: "skipped", place, reason: "monica.alone" };
  const uuids = known.map(({ uuid }) => uuid).toSorted();
  return {
    ...common(place),
    key: `monica:activity:${JSON.stringify([day.slice(0, 10), summary, uuids])}`,
    at: momentOf(day.slice(0, 10), options),
    held: { kind: "in-person", minutes: null, reason: { code: "monica.activity", values: {} } },
    parties: known.slice(0, LIMITS.parties).map(({ party }) => ({ ...party, role: "met" })),
    subject: options.keep === "headers" ? "" : line(summary),
    text: text(description, options),
    signals: [],
  };
}

/** A server's clock is in UTC; a day is the reader's. */
function momentOf(written: string, { home }: ReadOptions): Date | null {
  const [, day, time] = WRITTEN.exec(written) ?? [];
  if (!day || !beginsWithDay(day)) return null;
  const isDayAlone = time === undefined || time === "00:00:00";
  const at = isDayAlone ? noonOf(day, home.zone) : new Date(`${day}T${time}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2}))?/;
