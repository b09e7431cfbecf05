/**
 * Contrack's export as JSON (arvarik/contrack, version 1 of its form): contacts as cards, calls as calls, and
 * meetings as what is unclear, since a meeting there may be one by video: it is asked, never guessed. Notes and
 * messages are the user's own words about somebody and have no direction; they are skipped. Its vCards and its
 * table are read as anybody's.
 *
 *     {"exportedAt": "…", "version": 1, "contacts": [{"id": "…", "name": "…", "emails": [{…}]}],
 *      "interactions": [{"contactId": "…", "type": "call", "title": "…", "date": "…"}], "mergeLog": […]}
 */
import type {
  Channel,
  Held,
  Interaction,
  Party,
  PersonCard,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { monthDay } from "#channels/contacts/card-time.ts";
import { NO_NAME } from "#channels/contacts/draft.ts";
import { noNumberNotes, reachBook } from "#channels/contacts/reach.ts";
import { noonOf } from "#channels/day-alone.ts";
import { beginsWithDay } from "#channels/real-day.ts";
import { accountHandle } from "#channels/handle.ts";
import { field, listField, textField } from "#channels/json-fields.ts";
import { type JsonPiece, jsonPaths, readJson } from "#channels/json-pieces.ts";
import { displayName } from "#shared/names.ts";

const LIMITS = { lineChars: 1_000, noteChars: 100_000, contacts: 200_000 } as const;

export const contrack: Channel = {
  name: "contrack",
  format: "contrack-json",
  recognises(head) {
    const paths = jsonPaths(head);
    return paths.has("exportedAt") && paths.has("version") && paths.has("contacts");
  },
  async *read(bytes, options) {
    const state: State = { options, known: new Map() };
    let items = 0;
    for await (const piece of readJson(bytes, [CONTACT, INTERACTION])) {
      const reading = take(state, piece, String(++items));
      if (items > options.skip) yield reading;
    }
  },
};

const CONTACT = "contacts.*";
const INTERACTION = "interactions.*";

interface State {
  readonly options: ReadOptions;
  readonly known: Map<string, Party>;
}

function take(state: State, { of, value, problem }: JsonPiece, place: string): Reading {
  if (problem) return { kind: "problem", place, ...problem };
  if (of === CONTACT) return readContact(state, value, place);
  const party = state.known.get(textField(value, "contactId"));
  const type = textField(value, "type").toLowerCase();
  if (!party) return { kind: "skipped", place, reason: "contrack.nobody" };
  const held = HELD.get(type);
  if (held) return readHeld(state, { value, party, place }, held);
  return { kind: "skipped", place, reason: "contrack.note" };
}

const HELD = new Map<string, Held>([
  ["call", { kind: "phone", minutes: null, reason: { code: "contrack.call", values: {} } }],
  ["meeting", { kind: "unclear", minutes: null, reason: { code: "contrack.meeting", values: {} } }],
]);

const line = (text: string): string => text.slice(0, LIMITS.lineChars).trim().toWellFormed();
const isSet = (value: unknown): boolean => value === 1 || value === true;

function readContact(state: State, value: unknown, place: string): Reading {
  const of = (name: string) => line(textField(value, name));
  const isGone = of("deletedAt") !== "" || of("canonicalId") !== "";
  if (isGone || isSet(field(value, "isGhost"))) {
    return { kind: "skipped", place, reason: isGone ? "contrack.gone" : "contrack.ghost" };
  }
  const book = reachBook(state.options.home.country);
  const each = (list: string, name: string) =>
    listField(value, list).map((one) => line(textField(one, name)));
  for (const one of each("emails", "email")) book.email(one, "");
  for (const one of each("phones", "phone")) book.phone(one, "");
  for (const one of [...each("socialLinks", "url"), of("website")]) book.url(one, "");
  const reach = book.result();
  const { handles, numbers, urls } = reach;
  const full = displayName(of("name")) || of("name");
  const own = accountHandle("contrack", of("id"), full);
  const [company, title] = [of("company"), of("role")];
  const first = handles[0];
  const party = first ? { kind: first.kind, value: first.value, name: full } : own;
  if (party && state.known.size < LIMITS.contacts) state.known.set(of("id"), party);
  const streets = [...each("addresses", "address"), of("location")].filter(Boolean);
  const wantsText = state.options.keep === "text" && state.options.depth === "whole";
  const card: PersonCard = {
    kind: "person",
    key: `contrack:contact:${of("id")}`,
    place,
    of: "person",
    name: { ...NO_NAME, full, given: of("firstName"), family: of("lastName") },
    handles: [...handles, ...(own ? [{ kind: own.kind, value: own.value, label: "" }] : [])],
    ...(numbers.length > 0 ? { numbers } : {}),
    works: company + title === "" ? [] : [{ company, unit: "", title }],
    addresses: streets.map((street) => ({ ...NOWHERE, street })),
    urls,
    birthday: monthDay(of("birthday")),
    note: wantsText ? textField(value, "about").slice(0, LIMITS.noteChars).toWellFormed() : "",
    connected: null,
    changed: null,
    notes: noNumberNotes(reach),
  };
  return card;
}

const NOWHERE = { label: "", city: "", region: "", postcode: "", country: "", position: null };

interface Told {
  readonly value: unknown;
  readonly party: Party;
  readonly place: string;
}

function readHeld({ options }: State, { value, party, place }: Told, held: Held): Interaction {
  const wantsText = options.keep === "text" && options.depth === "whole";
  return {
    kind: "interaction",
    key: `contrack:interaction:${textField(value, "id")}`,
    place,
    at: momentOf(textField(value, "date"), options.home.zone),
    held,
    parties: [{ ...party, role: "met" }],
    answers: null,
    thread: null,
    subject: options.keep === "headers" ? "" : line(textField(value, "title")),
    text: wantsText ? textField(value, "content").slice(0, LIMITS.noteChars).toWellFormed() : "",
    signature: null,
    signals: [],
    entries: [],
    notes: [],
  };
}

/** "2026-03-01T09:00:00.000Z", "2026-03-01 09:00:00" in UTC, "2026-03-01" of the reader's. */
function momentOf(written: string, zone: string): Date | null {
  const [, day = "", time] = WRITTEN.exec(written) ?? [];
  if (!beginsWithDay(day)) return null;
  const at = time === undefined ? noonOf(day, zone) : new Date(`${day}T${time}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2}))?/;
