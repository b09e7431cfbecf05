/**
 * One message or call as Android's database has it, whichever program wrote it out: the names and numbers
 * of its columns are the same in SMS Backup & Restore (XML) and SMS Import / Export (JSON).
 *
 * Keys. A message is known by its moment, its direction, the numbers as they are written and its text; an
 * MMS by its id too. All of that stays as it is in one telephone's database, also when it moves to the
 * next, while names, read marks and the order of the file change. A call is its moment and its number.
 */
import type {
  Held,
  Interaction,
  Note,
  Party,
  Problem,
  ReadOptions,
  Skipped,
} from "#channels/channel.ts";
import { fingerprint } from "#channels/fingerprint.ts";
import { LIMITS } from "./limits.ts";
import { instantOfEpoch, noDate, THIS_PHONE, whoseNumber } from "./numbers.ts";
import { type Address, partiesOf, type People, peopleOf } from "./people.ts";

export interface AndroidRecord {
  readonly what: "sms" | "mms" | "call";
  /** A column's text; "" where there is none or where it says "null". */
  readonly field: (name: string) => string;
  /** Of an MMS: its texts, and who wrote it to whom. */
  readonly texts: readonly string[];
  readonly addresses: readonly Address[];
  readonly isCut: boolean;
}

export type RecordReading = Interaction | Skipped | Problem;

export interface RecordRead {
  readonly reading: RecordReading;
  /** My own number, where the message gives it away. */
  readonly mine: Party | null;
}

export function readRecord(record: AndroidRecord, place: string, options: ReadOptions): RecordRead {
  if (record.what === "call") return { reading: readCall(record, place, options), mine: null };
  const box = boxOf(record);
  if (box !== "in" && box !== "out") return { reading: unsent(box, place), mine: null };

  const people = peopleOf(record, box, options.home.country);
  if (typeof people === "string") return { reading: skipped(place, `sms.${people}`), mine: null };
  return { reading: messageOf(record, { box, people, place }, options), mine: people.mine };
}

function unsent(box: Exclude<Box, "in" | "out"> | null, place: string): Skipped | Problem {
  if (box === null) return { kind: "problem", place, code: "sms.no-direction", values: {} };
  return skipped(place, box === "draft" ? box : `sms.${box}`);
}

interface Found {
  readonly box: "in" | "out";
  readonly people: People;
  readonly place: string;
}

function messageOf(
  record: AndroidRecord,
  { box, people, place }: Found,
  options: ReadOptions,
): Interaction {
  const { field, what } = record;
  const text = textOf(record);
  const at = instantOfEpoch(field("date"));
  const identity = [
    what,
    at?.getTime() ?? field("date"),
    box,
    people.written,
    field("m_id"),
    fingerprint(text),
  ];
  return {
    ...NOTHING,
    kind: "interaction",
    key: `sms:${JSON.stringify(identity)}`,
    place,
    at,
    parties: people.parties,
    thread: people.thread,
    subject: options.keep === "headers" ? "" : subjectOf(field("sub")),
    text: options.keep === "text" && options.depth === "whole" ? text : "",
    notes: [...(at === null ? [noDate(field("date"))] : []), ...notesOf(record, people, text)],
  };
}

export const NOTHING: Pick<
  Interaction,
  "answers" | "signature" | "signals" | "entries" | "subject" | "text" | "thread"
> = {
  answers: null,
  thread: null,
  subject: "",
  text: "",
  signature: null,
  signals: [],
  entries: [],
};

export const skipped = (place: string, reason: string): Skipped => ({
  kind: "skipped",
  place,
  reason,
});

type Box = "in" | "out" | "draft" | "not-sent" | "report";

function boxOf({ what, field }: AndroidRecord): Box | null {
  if (what === "mms" && REPORTS.has(field("m_type"))) return "report";
  const box = field(what === "sms" ? "type" : "msg_box");
  return BOXES.get(box) ?? (what === "mms" ? (MMS_KINDS.get(field("m_type")) ?? null) : null);
}

const BOXES = new Map<string, Box>([
  ["1", "in"],
  ["2", "out"],
  ["3", "draft"],
  ["4", "not-sent"],
  ["5", "not-sent"],
  ["6", "not-sent"],
]);

/** That one was delivered or read (OMA MMS encapsulation, X-Mms-Message-Type). */
const REPORTS = new Set(["134", "135", "136"]);
/** Sent; announced; fetched. */
const MMS_KINDS = new Map<string, Box>([
  ["128", "out"],
  ["130", "in"],
  ["132", "in"],
]);

const textOf = ({ what, field, texts }: AndroidRecord): string =>
  (what === "sms" ? field("body") : texts.join("\n"))
    .trim()
    .slice(0, LIMITS.textChars)
    .toWellFormed();

/** Google's telephones keep an id of theirs where the subject belongs, Samsung's a word. */
const subjectOf = (written: string): string =>
  /^(?:nosubject|proto:.*)$/is.test(written)
    ? ""
    : written.slice(0, LIMITS.subjectChars).toWellFormed();

function notesOf(record: AndroidRecord, { leftOut }: People, text: string): readonly Note[] {
  const notes: Note[] = [];
  if (record.isCut || text.length === LIMITS.textChars) notes.push({ code: "sms.cut", values: {} });
  if (leftOut > 0) notes.push({ code: "sms.left-out", values: { count: leftOut } });
  return notes;
}

function readCall({ field }: AndroidRecord, place: string, { home }: ReadOptions): RecordReading {
  const type = field("type");
  const seconds = Number(field("duration"));
  if (type === "4") return skipped(place, "sms.voicemail");
  if (NOT_TAKEN.has(type) || !(seconds > 0) || seconds > LONGEST_CALL)
    return skipped(place, "sms.not-taken");
  const box = CALLS.get(type);
  if (box === undefined) return skipped(place, "sms.call-unclear");
  const isHidden = !["", "1"].includes(field("presentation"));
  const name = field("contact_name") || field("__display_name") || field("name");
  const other = isHidden ? "hidden" : whoseNumber(field("number"), name, home.country);
  if (other === "hidden" || other === "service") return skipped(place, `sms.${other}`);

  const at = instantOfEpoch(field("date"));
  return {
    ...NOTHING,
    kind: "interaction",
    key: `phone:call:${JSON.stringify([at?.getTime() ?? field("date"), field("number")])}`,
    place,
    channel: "phone",
    at,
    held: heldFor(seconds, "phone"),
    parties: box === "in" ? partiesOf(other, [THIS_PHONE]) : partiesOf(THIS_PHONE, [other]),
    notes: at === null ? [noDate(field("date"))] : [],
  };
}

/** What Android numbers so (CallLog.Calls.TYPE): the last was answered on another of one's devices. */
const CALLS = new Map<string, "in" | "out">([
  ["1", "in"],
  ["2", "out"],
  ["7", "in"],
]);
/** Missed, refused, blocked. */
const NOT_TAKEN = new Set(["3", "5", "6"]);

/** A week: beyond that it is no duration. */
const LONGEST_CALL = 7 * 86_400;

export const heldFor = (seconds: number, kind: "phone" | "video"): Held => ({
  kind,
  minutes: Math.max(1, Math.round(seconds / 60)),
  reason: { code: kind === "video" ? "sms.video-list" : "sms.call-list", values: {} },
});
