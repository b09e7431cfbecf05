/**
 * A line of an exported archive as a reading. What was exported by us may have been changed since, so
 * each field is looked at; null where one is missing or of another shape.
 */
import type { Held, Reading, Role } from "#channels/channel.ts";
import { isZone, possibleMinutes } from "#shared/time.ts";
import { ORIGINS, isChannel, withOrigins } from "./origins.ts";
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
  const made = { ...line, place, notes: [] };
  if (line["kind"] === "interaction") {
    const { held, alike, ...interaction } = withOrigins<Line>(made);
    const more = { at: instant(line["at"]), entries: [], lists: line["lists"] ?? [] };
    return {
      ...interaction,
      ...more,
      ...(held ? { held: withPossibleLength(held as Held) } : {}),
      ...(alike ? { alike } : {}),
    };
  }
  if (line["kind"] === "entry") {
    return { ...withOrigins<Line>(made), created: instant(line["created"]) };
  }
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

function card(line: Line): object {
  const { older = [], ...last } = withOrigins(line);
  const versions = (older as readonly Line[]).map((version) => versionOf(version, line["place"]));
  return {
    ...last,
    changed: instant(line["changed"]),
    ...(versions.length > 0 && { older: versions }),
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
