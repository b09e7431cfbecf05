/**
 * What a row says: somebody (a card), or that one met them, or that something was written. A row that tells
 * of a meeting is that meeting, and the card of whom one met comes with it.
 *
 * A row has no id that stays, so its key is who it is and, of a meeting, when, of a message also what was
 * written; what is equal is counted. Who it is says an address, else a profile; else all that tells one
 * Michael Müller from the other together: company, numbers, town, title. Where neither a company nor a number
 * is there, a row is only itself: nobody is joined by a name alone. So a longer export of another day adds
 * what is new, and who has an address and changed their job is the same card with other contents.
 */
import type {
  ChannelName,
  Interaction,
  Note,
  Party,
  PersonCard,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { fingerprint } from "#channels/fingerprint.ts";
import { type DateOrder, instantIn } from "#channels/moment.ts";
import { localMonthDay } from "#channels/contacts/card-time.ts";
import { NO_NAME } from "#channels/contacts/draft.ts";
import { saysWhere } from "#channels/contacts/postal.ts";
import { type Reach, noNumberNotes, reachBook } from "#channels/contacts/reach.ts";
import { accountHandle, emailHandle, nameHandle } from "#channels/handle.ts";
import { displayName } from "#shared/names.ts";
import { isBlank } from "./aside.ts";
import { addressesIn, isNo, isRounded, numbersIn, withPlus } from "./cells.ts";
import { LIMITS } from "./limits.ts";
import { letterOf, type Side } from "./letters.ts";
import { type Role, saysWhat } from "./roles.ts";
import { dateIn, noDate, wallOf } from "./when.ts";

export interface RowContext {
  readonly channel: ChannelName;
  readonly roles: readonly Role[];
  readonly header: readonly string[];
  /** Which of those that are nothing else are a time of day. */
  readonly times: readonly number[];
  /** Of a list of messages that says from whom and to whom. */
  readonly sides: readonly Side[];
  readonly order: DateOrder;
  readonly options: ReadOptions;
  /** A key that was not there yet: equal ones are numbered. */
  readonly counted: (key: string) => string;
  /** Whether a lead that came in so was met. */
  readonly isMeeting: (source: string) => boolean;
}

export function readRow(cells: readonly string[], place: string, context: RowContext): Reading {
  const row = rowOf(cells, context);
  if (context.sides.length > 0) return letterOf(cells, place, { row, context });
  const { person, who, isSomebody } = cardOf(row, place, context);
  const met = row.when("met", context.order);
  const date = row.when("date", context.order);
  const wrote =
    [row.first("message"), row.first("subject"), row.first("direction")].join("") !== "";
  if (!isSomebody) {
    return { kind: "skipped", place, reason: isBlank(cells) ? "table.blank" : "table.nobody" };
  }
  if (date !== "" && wrote) {
    // All that a list of messages shows of somebody may be a name, as in a chat.
    const writer = who ?? nameHandle(context.channel, person.name.full) ?? rowsOwn(row, context);
    return written(row, { person, who: writer, place, date }, context);
  }
  if (met === "" || person.of !== "person" || !context.isMeeting(row.first("source")))
    return person;
  return meeting(row, { person, who: who ?? rowsOwn(row, context), place, date: met }, context);
}

export interface Row {
  /** The first that is filled of the columns that hold this. */
  first(role: Role): string;
  all(role: Role): readonly string[];
  /** What it was called, or what it was about; never a note about whom one met. */
  title(): string;
  /** With their headings, where there are several; what is the title already is none. */
  notes(titled?: boolean): string;
  /** What stands under no heading, where a row has more cells than the header. */
  beyond(): readonly Note[];
  /** The day in these columns, with its time; "" where none is named. */
  when(role: Role, order: DateOrder): string;
  /** Of all its cells. */
  print(): string;
}

function rowOf(cells: readonly string[], { roles, header, times }: RowContext): Row {
  const of = (role: Role) =>
    roles.flatMap((one, index) => {
      const text = one === role ? (cells[index] ?? "").trim() : "";
      return text === "" ? [] : [{ text, heading: header[index] ?? "" }];
    });
  const all = (role: Role) =>
    of(role).map(({ text }) => text.slice(0, LIMITS.lineChars).toWellFormed());
  const first = (role: Role) => all(role)[0] ?? "";
  const topic = of("note").find(({ heading }) => saysWhat(heading))?.text ?? "";
  const about = topic.slice(0, LIMITS.lineChars).toWellFormed();
  return {
    first,
    all,
    title: () => first("subject") || about || first("event"),
    notes(titled = false) {
      const several = roles.filter((role) => role === "note").length > 1;
      const isTitle = (text: string) => titled && first("subject") === "" && text === about;
      const lines = [
        ...of("note")
          .filter(({ text }) => !isTitle(text))
          .map(({ text, heading }) => (several ? `${heading}: ${text}` : text)),
        ...of("rating").map(({ text, heading }) => `${heading}: ${text}`),
      ];
      return lines.join("\n").slice(0, LIMITS.noteChars).toWellFormed();
    },
    beyond() {
      const more = cells.slice(header.length).map((cell) => cell.trim());
      const value = shown(more.filter(Boolean).join(" · "));
      return value === "" ? [] : [{ code: "table.beyond", values: { value } }];
    },
    when(role, order) {
      const days = all(role).filter((cell) => !isNo(cell));
      if (days.length === 0) return "";
      return dateIn([...days, ...times.flatMap((index) => cells[index]?.trim() || [])], order);
    },
    print: () => fingerprint(JSON.stringify(cells.map((cell) => cell.trim()).filter(Boolean))),
  };
}

interface Said {
  readonly person: PersonCard;
  /** What they are known by in this row. */
  readonly who: Party;
  readonly place: string;
  readonly date: string;
}

function cardOf(
  row: Row,
  place: string,
  { channel, order, options }: RowContext,
): { readonly person: PersonCard; readonly who: Party | null; readonly isSomebody: boolean } {
  const { notes, handles, numbers, urls, dialled } = reachOf(row, options.home.country);
  const company = row.first("company");
  const name = nameIn(row);
  const isPerson = name.full !== "" || handles.some(({ kind }) => kind !== "phone");
  const title = row.first("title");
  const works = company + title === "" ? [] : [{ company, unit: row.first("unit"), title }];
  const told = company === "" && dialled.length === 0 ? null : toldOf(row, dialled);
  const key = keyOf(row, { name: name.full, told, handles });
  const own = told && accountHandle(channel, idOf(name.full, company, ...told), name.full);
  const known = handles.find(({ kind }) => kind !== "phone") ?? handles[0];
  const who = known ? { kind: known.kind, value: known.value, name: name.full } : own;
  const connected = row.first("connected");
  const day = connected === "" ? null : wallOf(connected, order);
  if (connected !== "" && day === null) notes.push(noDate(connected));
  const address = {
    label: "",
    street: row.first("street"),
    city: row.first("city"),
    region: "",
    postcode: row.first("postcode"),
    country: row.first("country"),
    position: null,
  };
  const person: PersonCard = {
    kind: "person",
    key: `${channel}:card:${key}`,
    place,
    of: isPerson ? "person" : "company",
    name: isPerson ? name : { ...NO_NAME, full: company },
    handles:
      known || !own || !isPerson ? handles : [{ kind: own.kind, value: own.value, label: "" }],
    ...(numbers.length > 0 ? { numbers } : {}),
    works,
    addresses: saysWhere(address) ? [address] : [],
    urls,
    birthday: localMonthDay(row.first("birthday"), options.home.country),
    note: options.keep === "text" && options.depth === "whole" ? row.notes() : "",
    connected: day === null ? null : new Date(day.wall).toISOString().slice(0, 10),
    changed: null,
    notes,
  };
  const isSomebody = isPerson || company !== "" || handles.length > 0;
  return { person, who, isSomebody };
}

/** By what they are reached, and what of it is not kept. */
function reachOf(row: Row, country: string | null): Reach & { readonly notes: Note[] } {
  const notes: Note[] = [...row.beyond()];
  const book = reachBook(country);
  for (const cell of row.all("email")) {
    const taken = addressesIn(cell).map((address) => book.email(address, ""));
    if (!taken.includes(true) && cell.length > 1) {
      notes.push({ code: "table.no-address", values: { value: shown(cell) } });
    }
  }
  for (const cell of row.all("profile")) book.url(cell, "");
  for (const cell of row.all("phone")) {
    for (const one of numbersIn(cell)) book.phone(withPlus(one, country), "");
    if (isRounded(cell)) notes.push({ code: "table.rounded", values: { value: shown(cell) } });
  }
  for (const cell of row.all("url")) book.url(cell, "");
  const reach = book.result();
  return { ...reach, notes: [...notes, ...noNumberNotes(reach)] };
}

function nameIn(row: Row): PersonCard["name"] {
  const [prefix, given, named] = [row.first("prefix"), row.first("given"), row.first("name")];
  // Beside a first name the rest of it, as long as it is not the whole.
  const isRest = given !== "" && !named.includes(given);
  const family = row.first("family") || (isRest ? named : "");
  const parts = `${given} ${family}`.trim();
  const whole = named || parts;
  const full = displayName(whole) || (whole.includes("@") ? "" : whole);
  const hasParts = family !== "" || (named === "" && parts !== "");
  return {
    ...NO_NAME,
    full: hasParts ? displayName(parts) || parts : full,
    prefix,
    given,
    family,
  };
}

/** What tells people of one name and company apart, where nothing is theirs alone. */
const toldOf = (row: Row, dialled: readonly string[]): readonly string[] => [
  ...dialled.map((number) => number.trim()).toSorted(),
  row.first("postcode"),
  row.first("city"),
  row.first("title"),
];

function keyOf(
  row: Row,
  known: { name: string; told: readonly string[] | null; handles: PersonCard["handles"] },
): string {
  const name = known.name.toLowerCase();
  const sure = known.handles.find(({ kind }) => kind !== "phone");
  // Two may share an address: sales@ has many names.
  if (sure) return JSON.stringify([sure.value, name]);
  if (known.told === null) return row.print();
  const told = [name, row.first("company"), ...known.told].map((text) => text.toLowerCase());
  return inShort(JSON.stringify(told));
}

/** Somebody of whom a list knows no more than this is the same in the next one. */
const idOf = (...words: readonly string[]): string =>
  inShort(
    words
      .filter(Boolean)
      .join("/")
      .replaceAll(/[\s\p{C}]+/gu, "_"),
  );

/** Whom one met, and of whom no other row tells. */
const rowsOwn = (row: Row, { channel }: RowContext): Party => ({
  kind: "account",
  value: `${channel}:row/${row.print()}`,
  name: nameIn(row).full,
});

const inShort = (text: string): string =>
  text.length <= 190 ? text : `${text.slice(0, 150).toWellFormed()}/${fingerprint(text)}`;

const shown = (text: string): string => text.slice(0, LIMITS.shownChars).toWellFormed();

function contact(row: Row, { person, who, place, date }: Said, context: RowContext) {
  const { options, order } = context;
  const moment = wallOf(date, order);
  return {
    kind: "interaction" as const,
    channel: context.channel,
    place,
    at: moment && instantIn(options.home.zone, moment),
    answers: null,
    thread: null,
    signature: null,
    entries: [],
    cards: cardsOf(person, who),
    notes: [...person.notes, ...(moment ? [] : [noDate(date)])],
    party: { kind: who.kind, value: who.value, name: person.name.full },
    when: moment ? new Date(moment.wall).toISOString() : date,
    text: options.keep === "text" && options.depth === "whole",
    subject: options.keep === "headers" ? "" : row.title(),
  };
}

/** A name alone is no card: each message of theirs would bring one more. */
function cardsOf(person: PersonCard, { kind, value }: Party): readonly PersonCard[] {
  if (kind === "name") return [];
  const isNamed = person.handles.length > 0 || person.of !== "person";
  const handles = isNamed ? person.handles : [{ kind, value, label: "" }];
  return [{ ...person, handles, note: "" }];
}

function meeting(row: Row, said: Said, context: RowContext): Interaction {
  const { party, when, text, ...more } = contact(row, said, context);
  const colleague = colleagueOf(row.all("by"), context.channel);
  const event = row.first("event");
  return {
    ...more,
    key: `${context.channel}:met:${JSON.stringify([said.person.key, when])}`,
    held: {
      kind: "in-person",
      minutes: null,
      reason:
        event === ""
          ? { code: "table.met", values: {} }
          : { code: "table.met-at", values: { event } },
    },
    parties: [
      ...(colleague ? [{ ...colleague, role: "from" as const }] : []),
      { ...party, role: "met" },
    ],
    text: text ? row.notes(true) : "",
    signals: [],
  };
}

/** Who scanned, of all that is said of them: an address and what they are called, or one of both. */
export function colleagueOf(said: readonly string[], channel: ChannelName): Party | null {
  const read = said.map((text) => {
    const [address = ""] = addressesIn(text);
    const handle = emailHandle(address.replaceAll(/^[(<[]+|[)>\]]+$/g, ""), "");
    return { handle, name: handle ? text.replace(address, "").trim() : text.trim() };
  });
  const names = new Set(read.map(({ name }) => name).filter(Boolean));
  const words = [...names].join(" ");
  const name = displayName(words) || words;
  const handle = read.find((one) => one.handle)?.handle;
  if (handle) return { ...handle, name };
  return name === "" ? null : accountHandle(channel, idOf("staff", name), name);
}

function written(row: Row, said: Said, context: RowContext): Interaction {
  const { party, when, text, ...more } = contact(row, said, context);
  const sent = isSent(row.first("direction"));
  const message = row.first("message");
  const print = fingerprint(JSON.stringify([row.first("subject"), message]));
  const key = JSON.stringify([party.value, when, sent, print]);
  return {
    ...more,
    key: `${context.channel}:wrote:${context.counted(key)}`,
    parties: [{ ...party, role: sent ? "to" : "from" }],
    text: text ? message : "",
    signals: sent ? ["sent"] : [],
  };
}

/** "an mich" came in, "an Petra" and "von mir" went out. */
const isSent = (direction: string): boolean => !IN.test(direction) && OUT.test(direction);

const IN =
  /(?<!\p{L})(?:an mich|to me|incoming|inbound|(?:post)?eingang|eingehend|eingegangen|empfangen|erhalten|received)(?!\p{L})/iu;
const OUT =
  /^(?:an|to|ich|me|aus)(?!\p{L})|(?<!\p{L})(?:von mir|from me|out|outgoing|outbound|(?:post)?ausgang|ausgehend|gesendet|geschickt|verschickt|versandt|sent)(?!\p{L})/iu;
