/**
 * A line of an exported archive as a reading. What was exported by us may have been changed since, so
 * each field is looked at; null where one is missing or of another shape.
 */
import type {
  ChannelName,
  FromArchive,
  Held,
  Keep,
  Origin,
  Reading,
  Role,
} from "#channels/channel.ts";
import { labelOf } from "#shared/label.ts";
import { isZone, possibleMinutes } from "#shared/time.ts";
import { HANDLE, PARTY } from "./party.ts";
import { isSaid } from "./said.ts";
import { type Shape, fits, isObject, orNull } from "./shape.ts";

export function readingFrom(line: unknown, place: string): Reading | null {
  if (!isObject(line)) return null;
  const kind = String(line["kind"]);
  const shape = Object.hasOwn(SHAPES, kind) ? SHAPES[kind] : undefined;
  if (!shape || !fits(line, shape)) return null;
  return withInstants(line, place) as unknown as Reading;
}

const TIME: Shape = {
  local: isLocalTime,
  zone: (zone) => zone === null || (typeof zone === "string" && isZone(zone)),
};
const REASON: Shape = { code: "some text", values: {} };

/** Each once, so that none is forgotten: a new one does not compile. */
const CHANNELS: Readonly<Record<ChannelName, true>> = {
  email: true,
  calendar: true,
  contacts: true,
  linkedin: true,
  xing: true,
  facebook: true,
  instagram: true,
  skype: true,
  whatsapp: true,
  sms: true,
  phone: true,
  telegram: true,
  signal: true,
  slack: true,
  teams: true,
  zoom: true,
  meet: true,
  webex: true,
  fair: true,
  monica: true,
  contrack: true,
  table: true,
  visavis: true,
};

function isChannel(value: unknown): boolean {
  return typeof value === "string" && Object.hasOwn(CHANNELS, value);
}

const ORIGINS: Shape = (value) =>
  value === undefined ||
  fits(value, [
    {
      path: "some text",
      channel: isChannel,
      read: "instant",
      kept: new Set<Keep>(["headers", "subjects", "text"]),
    },
  ]);

const HELD: Shape = {
  kind: new Set<Held["kind"]>(["phone", "video", "in-person", "unclear"]),
  minutes: "number?",
  reason: REASON,
};

const INTERACTION: Shape = {
  key: "some text",
  alike: (value) => value === undefined || value === null || fits(value, "some text"),
  origins: ORIGINS,
  channel: isChannel,
  at: "instant?",
  held: (value) => value === undefined || value === null || fits(value, HELD),
  parties: [{ ...PARTY, role: new Set<Role>(["from", "to", "cc", "met"]) }],
  answers: "text?",
  thread: "text?",
  subject: "text",
  text: "text",
  signature: (value) =>
    value === null || (isObject(value) && Object.values(value).every((one) => fits(one, "text"))),
  signals: ["text"],
  lists: (value) => value === undefined || fits(value, ["short"]),
};

const ENTRY: Shape = {
  key: "some text",
  origins: ORIGINS,
  uid: "text",
  recurrenceId: orNull(TIME),
  sequence: "number",
  method: "text",
  status: new Set(["confirmed", "tentative", "cancelled"]),
  summary: "text",
  location: "text",
  description: "text",
  start: TIME,
  end: orNull(TIME),
  recurrence: orNull({ rules: ["text"], added: [TIME], excluded: [TIME] }),
  organizer: orNull(PARTY),
  attendees: [{ ...PARTY, type: "text", answer: "text", optional: "flag" }],
  created: "instant?",
  judgement: {
    kind: new Set(["phone", "video", "in-person", "unclear", "none"]),
    reason: REASON,
  },
};

const VERSION = {
  of: new Set(["person", "company", "group"]),
  name: {
    full: "text",
    prefix: "text",
    given: "text",
    additional: "text",
    family: "text",
    suffix: "text",
    nicknames: ["text"],
  },
  handles: [{ ...HANDLE, label: "text" }],
  numbers: (value) => value === undefined || fits(value, [{ text: "text", label: "text" }]),
  works: [{ company: "text", unit: "text", title: "text" }],
  addresses: [
    {
      label: "text",
      street: "text",
      city: "text",
      region: "text",
      postcode: "text",
      country: "text",
    },
  ],
  urls: ["text"],
  birthday: "text?",
  note: "text",
  connected: "text?",
  changed: "instant?",
  origins: ORIGINS,
} as const satisfies Shape;

const CARD: Shape = {
  ...VERSION,
  key: "some text",
  older: (value) => value === undefined || fits(value, [VERSION]),
};

const SHAPES: Readonly<Record<string, Shape>> = {
  interaction: INTERACTION,
  entry: ENTRY,
  person: CARD,
  owner: { party: PARTY },
  said: {
    key: "some text",
    said: isSaid,
  },
};

type Line = Readonly<Record<string, unknown>>;

/** Instants are text in JSON. */
function withInstants(line: Line, place: string): object {
  const made = { ...withOrigins(line), place, notes: [] };
  if (line["kind"] === "interaction") {
    const { held, alike, ...interaction } = made as Line;
    const more = { at: instant(line["at"]), entries: [], lists: line["lists"] ?? [] };
    return {
      ...interaction,
      ...more,
      ...(held ? { held: withPossibleLength(held as Held) } : {}),
      ...(alike ? { alike } : {}),
    };
  }
  if (line["kind"] === "entry") return { ...made, created: instant(line["created"]) };
  if (line["kind"] === "person") return card(made);
  if (line["kind"] === "owner") {
    return { kind: "owner", party: line["party"], evidence: "said", count: 1 };
  }
  const said = line["said"] as Line;
  const at = instant(said["at"]);
  return { kind: "said", key: line["key"], place, said: at ? { ...said, at } : said };
}

/** It may be changed by hand; that they talked holds all the same. */
const withPossibleLength = (held: Held): Held => ({
  ...held,
  minutes: possibleMinutes(held.minutes),
});

/** Their names are shown; whatever else stands there was not looked at. */
function withOrigins<Item extends FromArchive>(item: Item): Item {
  const origins = item.origins?.map(({ path, channel, read, kept }): Origin => ({
    path: labelOf(path),
    channel,
    read,
    kept,
  }));
  return origins ? { ...item, origins } : item;
}

function card(line: Line): object {
  const older = line["older"] as readonly Line[] | undefined;
  return {
    ...line,
    changed: instant(line["changed"]),
    ...(older && { older: older.map((version) => versionOf(version, line["place"])) }),
  };
}

/** Versions have none of their own: what stands there was not looked at. */
function versionOf(version: Line, place: unknown): object {
  const own = Object.entries(withOrigins(version)).filter(([field]) => field !== "older");
  return { ...Object.fromEntries(own), changed: instant(version["changed"]), place, notes: [] };
}

const instant = (text: unknown): Date | null => (typeof text === "string" ? new Date(text) : null);

/** "2024-03-01", or with "T09:15:00" behind it. */
function isLocalTime(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?$/.test(value) &&
    Number.isFinite(Date.parse(value))
  );
}
