/**
 * One card of a vCard file as a reading. A property that stands twice where one is meant counts once,
 * the preferred one; one that stands there in several languages or calendars (ALTID) counts once.
 * What is not kept is named in one note, so that each loss is known: pictures, anniversaries, relatives,
 * categories, and whatever programs invent.
 */
import type {
  CardName,
  Keep,
  Note,
  PersonCard,
  Problem,
  Skipped,
  Work,
} from "#channels/channel.ts";
import { changedAt, monthDay, zoneIn } from "./card-time.ts";
import type { RawCard } from "./cards.ts";
import { cardOf } from "./draft.ts";
import { labelOf } from "./labels.ts";
import { LIMITS } from "./limits.ts";
import { addressesIn, readPosition } from "./postal.ts";
import { isElsewhere, uriElsewhere } from "./profiles.ts";
import { type Properties, propertiesOf } from "./properties.ts";
import { type Property, componentsOf, listOf, textOf } from "./property.ts";
import { type Reach, reachBook } from "./reach.ts";

export interface CardOptions {
  readonly place: string;
  readonly keep: Keep;
  /** Where numbers without their country are dialled from. */
  readonly country: string | null;
}

export function readCard(raw: RawCard, options: CardOptions): PersonCard | Skipped | Problem {
  const { place, keep } = options;
  if (raw.problem) {
    const limit = LIMITS.cardChars / 1_000_000;
    return { kind: "problem", place, code: raw.problem, values: { limit } };
  }
  const card = propertiesOf(raw);
  if (card.isUnreadable) {
    return { kind: "problem", place, code: "contacts.card-unreadable", values: {} };
  }
  const [name, works, reach] = [nameIn(card), worksIn(card), reachIn(card, options.country)];
  const draft = {
    uid: uidIn(card),
    of: kindOf(card),
    name,
    reach,
    works,
    addresses: addressesOf(card),
    zone: zoneOf(card),
    birthday: birthdayIn(card),
    note: notesIn(card),
    changed: changedAt(card.text("REV")),
  };
  return cardOf({ ...draft, notes: notesOf(card, raw.notes, keep) }, place, keep);
}

/** The same in capitals and in small letters, and without what says that it is one. */
function uidIn(card: Properties): string {
  const uid = card.text("UID").replace(/^urn:uuid:/i, "");
  // One that was cut may be somebody else's as well.
  if (uid.length > LIMITS.uidChars) return "";
  return /^[0-9a-f-]{32,36}$/i.test(uid) ? uid.toLowerCase() : uid;
}

/** Rooms, devices and programs are no people either. */
function kindOf(card: Properties): PersonCard["of"] | null {
  const kind = (card.text("KIND") || card.text("X-ADDRESSBOOKSERVER-KIND")).toLowerCase();
  if (kind === "group") return "group";
  if (card.text("X-ABSHOWAS").toUpperCase() === "COMPANY") return "company";
  if (kind === "individual") return "person";
  return kind === "" ? null : "company";
}

function nameIn(card: Properties): CardName {
  const n = card.one("N");
  const parts = n ? componentsOf(n) : [];
  const part = (at: number, between = " "): string => (parts[at] ?? []).join(between);
  const phonetic = ["FIRST", "MIDDLE", "LAST"]
    .map((which) => card.text(`X-PHONETIC-${which}-NAME`))
    .filter((word) => word !== "")
    .join(" ");
  return {
    full: card.text("FN").replaceAll(/\s+/g, " "),
    prefix: part(3),
    given: part(1),
    additional: part(2),
    family: part(0),
    suffix: part(4, ", "),
    nicknames: [...new Set(card.all("NICKNAME").flatMap(listOf))],
    ...(phonetic === "" ? {} : { phonetic }),
  };
}

/** The first title belongs to the first company. Without any title the role says what somebody does. */
function worksIn(card: Properties): readonly Work[] {
  const texts = (name: string) =>
    card
      .all(name)
      .map((one) => textOf(one, LIMITS.lineChars))
      .filter((text) => text !== "");
  const [titles, roles] = [texts("TITLE"), texts("ROLE")];
  if (titles.length > 0 && roles.length > 0) card.losses.leaveOut("ROLE");
  const done = titles.length > 0 ? titles : roles;
  const companies = card.all("ORG").map((org) => {
    const [company = "", ...units] = componentsOf(org).map((part) => part.join(", "));
    return { company, unit: units.filter((unit) => unit !== "").join(", ") };
  });
  const works = Array.from({ length: Math.max(companies.length, done.length) }, (_, at) => ({
    ...(companies[at] ?? { company: "", unit: "" }),
    title: done[at] ?? "",
  }));
  const real = works.filter(({ company, unit, title }) => company + unit + title !== "");
  if (real.length < 2) return real;
  return [...new Map(real.map((work) => [JSON.stringify(work), work])).values()];
}

function reachIn(card: Properties, country: string | null): Reach {
  const book = reachBook(country);
  for (const one of card.all("EMAIL")) {
    const text = textOf(one, LIMITS.lineChars);
    if (text !== "" && !book.email(text, label(card, one), one.pref)) {
      card.losses.note("contacts.no-address", { value: text.slice(0, 100).toWellFormed() });
    }
  }
  for (const one of card.all("TEL")) {
    book.phone(textOf(one, LIMITS.lineChars), label(card, one), one.pref);
  }
  for (const one of card.every()) {
    const isPage = one.name === "URL";
    if (!isPage && !isElsewhere(one.name)) continue;
    const uri = isPage ? textOf(one, LIMITS.lineChars) : uriElsewhere(one);
    const called = isPage ? label(card, one) : "";
    if (uri !== "" && !book.url(uri, called, one.pref)) card.losses.leaveOut(one.name);
  }
  return book.result();
}

/** Apple writes the user's own word beside the property, in its group. */
const label = (card: Properties, { group, types }: Property): string =>
  labelOf(card.labelIn(group), types);

function addressesOf(card: Properties): PersonCard["addresses"] {
  const geo = card.all("GEO");
  if (geo.some(({ value }) => value !== "" && readPosition(value) === null))
    card.losses.leaveOut("GEO");
  return addressesIn({
    adr: card.all("ADR"),
    geo,
    label: card.all("LABEL"),
    labelOf: (one) => label(card, one),
  });
}

function zoneOf(card: Properties): string {
  const text = card.text("TZ");
  const zone = zoneIn(text);
  if (text !== "" && zone === "") card.losses.leaveOut("TZ");
  return zone;
}

function birthdayIn(card: Properties): string | null {
  const text = card.text("BDAY");
  const birthday = monthDay(text);
  if (text !== "" && birthday === null) card.losses.note("contacts.birthday-unreadable");
  return birthday;
}

function notesIn(card: Properties): string {
  const texts = card.all("NOTE").map((one) => textOf(one, LIMITS.noteChars + 1));
  const note = [...new Set(texts)].filter((text) => text !== "").join("\n");
  if (note.length > LIMITS.noteChars)
    card.losses.note("contacts.note-cut", { limit: LIMITS.noteChars });
  return note.slice(0, LIMITS.noteChars).toWellFormed();
}

/** What was left out is not said in a note either where no text is wanted. */
function notesOf(card: Properties, before: readonly Note[], keep: Keep): readonly Note[] {
  const notes = [...before, ...card.losses.all()];
  if (keep === "text") return notes;
  return notes.map((one) =>
    one.code === "contacts.line-unreadable" ? { ...one, values: { line: "…" } } : one,
  );
}
