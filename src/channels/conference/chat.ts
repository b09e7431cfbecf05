/**
 * The chat of a Zoom meeting as Zoom saves it ("08:59:02 From  Jacob  to  Everyone:", the message below; older
 * "08:59:02⇥ From Jacob : Hi") and as a recording has it ("01:07:16⇥Tom:⇥Hi", counted from its start). It tells that whoever wrote was there, by
 * name alone, and is one conference; that it has no day is mended by the folder in which Zoom puts it
 * ("2021-11-19 10.00.00 Topic 60245167821") or by the recording's name ("GMT20211119-100000_…").
 */
import type {
  Channel,
  Interaction,
  Note,
  Question,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { nameHandle } from "#channels/handle.ts";
import { lineReader, textOfLine } from "#channels/lines.ts";
import { zoneQuestion } from "#channels/zone-question.ts";
import { instantOf } from "#shared/time.ts";
import { heldIn, meetingThread, naming } from "./held.ts";
import { LIMITS } from "./limits.ts";
import { isNobody } from "./nobody.ts";

export const zoomChat: Channel = {
  name: "zoom",
  format: "zoom-chat",
  recognises(head) {
    const reader = lineReader(LIMITS.lineChars);
    const lines = [...reader.push(head.subarray(0, LIMITS.headBytes)), ...reader.end()];
    return lineOf(textOfLine(lines.find((line) => line.trim() !== "") ?? "")) !== null;
  },
  read: readChat,
};

interface Line {
  readonly writer: string;
  readonly recipient: string;
}

/** The start of a message; null of what goes on with one. */
function lineOf(line: string): Line | null {
  const [, rest] = STAMPED.exec(line.slice(0, LIMITS.lineChars)) ?? [];
  if (rest === undefined) return null;
  return recordedLine(rest) ?? savedLine(rest);
}

function recordedLine(rest: string): Line | null {
  if (!rest.startsWith("\t")) return null;
  const [, writer = "", message] = rest.split("\t", 3);
  const isWriter = message !== undefined && writer.endsWith(":") && writer.length > 1;
  return isWriter ? { writer: writer.slice(0, -1).trim(), recipient: "" } : null;
}

/**
 * Newest: two blanks around both names. Before: one, where an "an" may be part of a name ("Ida an Mey"), so the last
 * one parts. Oldest: " :" behind the writer; there a German "an" parts only what is private or goes to all.
 */
function savedLine(rest: string): Line | null {
  const [, word = "", from] = FROM.exec(rest) ?? [];
  if (from === undefined) return null;
  const old = from.search(/ :(?:\s|$)/);
  const apart = from.startsWith(" ") ? APART.exec(from) : null;
  if (apart && (old < 0 || apart.index < old)) return partedAt(apart, from);
  const head = from.slice(0, Math.max(0, from.indexOf(":")));
  const to = [...head.matchAll(TO[word]!)].at(-1);
  const line = to ? partedAt(to, from) : null;
  const isOld = old > 0 && old <= head.length;
  if (line && !(word === "Von" && isOld && !PRIVATELY.test(head) && !NOBODY.test(line.recipient)))
    return line;
  return old > 0 ? { writer: from.slice(0, old).trim(), recipient: "" } : null;
}

function partedAt({ index, 0: to }: RegExpExecArray, from: string): Line | null {
  const colon = from.indexOf(":", index);
  if (colon < 0) return null;
  const recipient = from.slice(index + to.length, colon).replace(/\(.{0,40}\)\s*$/, "");
  return { writer: from.slice(0, index).trim(), recipient: recipient.trim() };
}

const STAMPED = /^(?:20\d\d-\d\d-\d\d )?\d\d:\d\d:\d\d(\s.*)$/s;
const FROM = /^\s+(From|Von) (.*)$/s;
const APART = /\s{2}(?:to|an|zu)\s{2}/;
const TO: Readonly<Record<string, RegExp>> = { From: / to /g, Von: / (?:an|zu) /g };
const PRIVATELY = /\((?:priva|dire[ck]t)[^()]{0,40}\)\s*$/i;

/** Whoever saved the chat, and all together. */
const NOBODY =
  /^(?:|me|ich|mir|everyone|alle|everyone in meeting|hosts? and panelists|waiting room.*)$/i;

async function* readChat(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const writers = new Set<string>();
  let text = "";
  let first = "";
  let isCut = false;
  for await (const line of linesIn(bytes)) {
    const said = lineOf(line);
    if (said) first ||= line.slice(0, LIMITS.cellChars);
    for (const name of said ? [said.writer, said.recipient] : []) {
      if (!NOBODY.test(name) && writers.size < LIMITS.writers) writers.add(name.slice(0, 200));
    }
    isCut ||= text.length + line.length > LIMITS.textChars;
    if (!isCut) text += `${line}\n`;
  }
  const when = whenIn(options);
  if (when.question) yield when.question;
  if (options.skip > 0) return;
  if (first === "") yield { kind: "problem", place: "1", code: "conference.no-rows", values: {} };
  else yield meetingOf({ writers, text: text.trim(), first, isCut }, when, options);
}

interface Chat {
  readonly writers: ReadonlySet<string>;
  readonly text: string;
  readonly first: string;
  readonly isCut: boolean;
}

function meetingOf(
  { writers, text, first, isCut }: Chat,
  when: When,
  options: ReadOptions,
): Reading {
  const nobodies = [...writers].filter(isNobody);
  const parties = [...writers]
    .filter((name) => !isNobody(name))
    .flatMap((name) => nameHandle("zoom", name) ?? []);
  if (parties.length === 0) return { kind: "skipped", place: "1", reason: "conference.nobody" };
  const wantsText = options.keep === "text" && options.depth === "whole";
  const notes: Note[] = [
    ...(when.at === null ? [{ code: "conference.chat-no-day", values: {} }] : []),
    ...naming("conference.nobody-known", nobodies),
    ...(isCut && wantsText
      ? [{ code: "conference.text-cut", values: { limit: LIMITS.textChars } }]
      : []),
  ];
  return {
    kind: "interaction",
    key: `conference:zoom-chat:${JSON.stringify([when.written, first])}`,
    place: "1",
    at: when.at,
    held: { ...heldIn("zoom", null), reason: { code: "conference.chat", values: {} } },
    parties: parties.map((party) => ({ ...party, role: "met" as const })),
    answers: null,
    thread: meetingThread("zoom", when.id),
    subject: options.keep === "headers" ? "" : when.topic,
    text: wantsText ? text : "",
    signature: null,
    signals: [],
    entries: [],
    notes,
  } satisfies Interaction;
}

interface When {
  readonly at: Date | null;
  /** As it stands in the name: the same in every zone. */
  readonly written: string;
  readonly topic: string;
  readonly id: string;
  readonly question: Question | null;
}

function whenIn(options: ReadOptions): When {
  const { fileName } = options;
  const [, day, time] = RECORDING.exec(fileName) ?? [];
  if (day && time) {
    const digits = `${day}${time}`.replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6");
    return { ...UNDATED, at: dated(new Date(`${digits}Z`)), written: digits };
  }
  const [, date, hour, minute, second, rest = ""] = FOLDER.exec(fileName) ?? [];
  if (!date) return UNDATED;
  const question = zoneQuestion("zoom-chat", options);
  const local = `${date}T${hour}:${minute}:${second}`;
  const [number = "", id = ""] = /(?:^| )(\d{9,12})\s*$/.exec(rest) ?? [];
  const topic = rest.slice(0, rest.length - number.length).trim();
  return {
    at: dated(instantOf(local, question.suggested)),
    written: local,
    topic: topic.slice(0, LIMITS.subjectChars).toWellFormed(),
    id,
    question: { ...question, values: { example: `${date} ${hour}:${minute}` } },
  };
}

const UNDATED: When = { at: null, written: "", topic: "", id: "", question: null };

const RECORDING = /(?:^|\/)GMT(20\d{6})-(\d{6})_[^/]{0,200}$/;
const FOLDER = /(?:^|\/)(20\d\d-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d) ?([^/]{0,300})\/[^/]{1,300}$/;

const dated = (at: Date): Date | null => (Number.isNaN(at.getTime()) ? null : at);

async function* linesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const reader = lineReader(LIMITS.lineChars);
  for await (const chunk of bytes) yield* reader.push(chunk).map(textOfLine);
  yield* reader.end().map(textOfLine);
}
