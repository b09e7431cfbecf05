/**
 * A line of an exported archive as a reading. What was exported by us may have been changed since, so
 * each field is looked at; null where one is missing or of another type.
 */
import type { Reading, Said } from "#channels/channel.ts";

type Json = Readonly<Record<string, unknown>>;

export function readingFrom(line: unknown, place: string): Reading | null {
  if (!isObject(line) || typeof line["key"] !== "string")
    return isObject(line) ? ownerFrom(line) : null;
  const made = { ...line, place, notes: [] };
  switch (line["kind"]) {
    case "interaction":
      return fits(line, INTERACTION)
        ? ({
            ...made,
            at: instant(line["at"]),
            entries: [],
            lists: textsIn(line["lists"]),
          } as unknown as Reading)
        : null;
    case "entry":
      return fits(line, ENTRY)
        ? ({ ...made, created: instant(line["created"]) } as unknown as Reading)
        : null;
    case "person":
      return fits(line, CARD)
        ? ({ ...made, changed: instant(line["changed"]) } as unknown as Reading)
        : null;
    case "said":
      return saidFrom(line, place);
    default:
      return null;
  }
}

type Type = "string" | "array" | "object" | "object?" | "string?" | "number" | "boolean";

const INTERACTION: Readonly<Record<string, Type>> = {
  at: "string?",
  parties: "array",
  answers: "string?",
  thread: "string?",
  subject: "string",
  text: "string",
  signature: "object?",
  signals: "array",
  channel: "string",
};
const ENTRY: Readonly<Record<string, Type>> = {
  uid: "string",
  recurrenceId: "object?",
  sequence: "number",
  method: "string",
  status: "string",
  summary: "string",
  location: "string",
  description: "string",
  start: "object",
  end: "object?",
  recurrence: "object?",
  organizer: "object?",
  attendees: "array",
  created: "string?",
  judgement: "object",
};
const CARD: Readonly<Record<string, Type>> = {
  of: "string",
  name: "object",
  handles: "array",
  works: "array",
  addresses: "array",
  urls: "array",
  birthday: "string?",
  note: "string",
  connected: "string?",
  changed: "string?",
};

function fits(line: Json, types: Readonly<Record<string, Type>>): boolean {
  return (
    Object.entries(types).every(([field, type]) => isOf(line[field], type)) &&
    ["parties", "attendees", "handles"].every((field) => handlesFit(line[field]))
  );
}

function isOf(value: unknown, type: Type): boolean {
  if (type.endsWith("?")) return value === null || isOf(value, type.slice(0, -1) as Type);
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : typeof value === type;
}

const KINDS: ReadonlySet<unknown> = new Set(["email", "phone", "profile"]);

const isHandle = (value: unknown): boolean =>
  isObject(value) &&
  KINDS.has(value["kind"]) &&
  typeof value["value"] === "string" &&
  value["value"] !== "";

const handlesFit = (value: unknown): boolean => !Array.isArray(value) || value.every(isHandle);

/** Of what an older export does not have there are none. */
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string" && one !== "") : [];

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function instant(value: unknown): Date | null {
  const at = typeof value === "string" ? new Date(value) : null;
  return at && Number.isFinite(at.getTime()) ? at : null;
}

function ownerFrom(line: Json): Reading | null {
  const party = line["party"];
  if (line["kind"] !== "owner" || !isHandle(party)) return null;
  return { kind: "owner", party, evidence: "said", count: 1 } as unknown as Reading;
}

const SAID: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  mark: { id: "string", mark: "string", subject: "string" },
  decision: { one: "string", other: "string", same: "boolean" },
  company: { id: "string", subjects: "array", target: "object", former: "object" },
  claim: { handle: "object", mine: "boolean" },
  name: { party: "object" },
};

const DATED: ReadonlySet<unknown> = new Set(["mark", "decision", "company"]);

function saidFrom(line: Json, place: string): Reading | null {
  const said = line["said"];
  if (!isObject(said)) return null;
  const types = SAID[String(said["about"])];
  const at = instant(said["at"]);
  const isDated = DATED.has(said["about"]);
  const handle = said["handle"] ?? said["party"];
  if (!types || !fits(said, types) || (isDated && !at)) return null;
  if (handle !== undefined && !isHandle(handle)) return null;
  return {
    kind: "said",
    key: String(line["key"]),
    place,
    said: (isDated ? { ...said, at } : said) as Said["said"],
  };
}
