/**
 * One message of an export as a reading. A conversation and the message's number in it are the same in
 * every export, whatever was edited since: they are the key, and those of a call its callId.
 */
import type { Held, Interaction, Note, Party, ReadOptions, Skipped } from "#channels/channel.ts";
import { field, textField } from "#channels/json-fields.ts";
import { type Call, callOf, callState, loggedCall } from "./calls.ts";
import { contentOf, quotedId } from "./content.ts";
import { instantOf } from "./instant.ts";
import { LIMITS } from "./limits.ts";
import { idOf, isGroup, isMachine, type NameBook, partyOf } from "./people.ts";

export interface Conversation {
  /** The other one's id, or the group's. */
  readonly id: string;
  readonly title: string;
  /** Of a group; [] where the export does not list them. */
  readonly members: readonly string[];
}

/** What is known while reading. */
export interface Known {
  readonly me: string;
  readonly names: NameBook;
  readonly options: ReadOptions;
}

export function readMessage(raw: unknown, inside: Conversation, known: Known): Said {
  const message = messageOf(raw);
  const { type, content } = message;
  const { id } = inside;
  if (id === "48:calllogs") return readLog(message, known);
  if (id.startsWith("48:")) return skip("skype.own-list");
  if (isMachine(id) || isMachine(message.from)) return skip("skype.machine");
  if (type === "Event/Call") return readCall(message, inside, known);
  if (isOfSkype(message)) return skip("skype.system");
  const isDeleted = textField(field(raw, "properties"), "deletetime") !== "";
  if (isDeleted || (content === "" && WRITTEN.test(type))) return skip("skype.deleted");
  return readWritten(message, inside, known);
}

/** Names are learnt from every message, also from those that are not read again. */
export function learnNames(raw: unknown, { names }: Known): void {
  names.learn(idOf(textField(raw, "from")), textField(raw, "displayName"));
  if (textField(raw, "messagetype") !== "Event/Call") return;
  for (const { id, name } of callOf(textField(raw, "content")).parts) names.learn(id, name);
}

/** All but its place, which is known where the messages are counted. */
export type Said = Omit<Interaction, "place"> | Omit<Skipped, "place">;

const skip = (reason: string): Said => ({ kind: "skipped", reason });

interface Message {
  readonly id: string;
  readonly type: string;
  readonly content: string;
  /** Who wrote it; a group's own id where nobody did. */
  readonly from: string;
  readonly at: Date | null;
  readonly arrived: string;
}

function messageOf(raw: unknown): Message {
  const arrived = textField(raw, "originalarrivaltime").slice(0, LIMITS.lineChars);
  return {
    id: textField(raw, "id").slice(0, LIMITS.lineChars),
    type: textField(raw, "messagetype").slice(0, LIMITS.lineChars),
    content: textField(raw, "content"),
    from: idOf(textField(raw, "from")),
    at: instantOf(arrived),
    arrived,
  };
}

/** What Skype says of a conversation: who came and went, its title, a notice, a handshake of keys. */
const isOfSkype = ({ type, from }: Message): boolean =>
  /^(?:ThreadActivity|Control|Signal|InviteFreeRelationshipChanged|Event|Notice|PopCard)(?:\/|$)/i.test(
    type,
  ) ||
  /^EndToEndEncryption\/(?!EncryptedText)/i.test(type) ||
  from === "" ||
  isGroup(from);

const WRITTEN = /^(?:RichText|RichText\/Html|Text)$/i;

function readWritten(message: Message, inside: Conversation, known: Known): Said {
  const { keep, depth } = known.options;
  const parties = partiesOf(message.from, others(message.from, inside, known), known);
  if (parties.length === 0) return skip("skype.hidden");
  const isWanted = keep === "text" && depth === "whole";
  const { text, isCut } = isWanted ? contentOf(message.type, message.content) : NOTHING;
  const quoted =
    isWanted || message.content.length < LIMITS.textChars ? quotedId(message.content) : "";
  const notes: Note[] = [];
  if (message.at === null) notes.push(noDate(message.arrived));
  if (isCut) notes.push({ code: "skype.text-cut", values: { limit: LIMITS.textChars } });
  if (/^EndToEndEncryption/i.test(message.type))
    notes.push({ code: "skype.encrypted", values: {} });
  if (isGroup(inside.id) && inside.members.length === 0) {
    notes.push({ code: "skype.members-unknown", values: {} });
  }
  return {
    ...item(inside, known),
    key: keyOf(inside.id, message.id || message.arrived),
    at: message.at,
    parties,
    answers: quoted === "" ? null : keyOf(inside.id, quoted),
    text,
    notes,
  };
}

const NOTHING = { text: "", isCut: false };

const keyOf = (conversation: string, id: string): string =>
  `skype:message:${JSON.stringify([conversation, id])}`;

const noDate = (value: string): Note => ({
  code: "skype.no-date",
  values: { value: value.slice(0, LIMITS.shownChars).toWellFormed() },
});

function item(inside: Conversation, { options }: Known) {
  const subject = isGroup(inside.id) && options.keep !== "headers" ? inside.title : "";
  return {
    kind: "interaction",
    thread: `skype:${inside.id}`,
    subject,
    answers: null,
    text: "",
    signature: null,
    signals: [],
    entries: [],
    notes: [],
  } as const;
}

/** Whom a message went to: in a group every other member, else whichever of the two did not write it. */
function others(from: string, inside: Conversation, { me }: Known): readonly string[] {
  const all = isGroup(inside.id) ? [...inside.members, me] : [inside.id, me];
  return all.filter((id) => id !== from);
}

/** The writer first; [] where nobody of them but oneself can be told from others. */
function partiesOf(
  from: string,
  to: readonly string[],
  { me, names, options }: Known,
): Interaction["parties"] {
  const parties = new Map<string, Interaction["parties"][number]>();
  for (const id of [from, ...to]) {
    const party: Party | null = partyOf(id, names.nameOf(id), options.home.country);
    if (party === null && id === from) return [];
    if (party && !parties.has(party.value)) {
      parties.set(party.value, { ...party, role: id === from ? "from" : "to" });
    }
  }
  return parties.size === 1 && from !== me ? [] : [...parties.values()];
}

function readCall(message: Message, inside: Conversation, known: Known): Said {
  const state = callState(message.content);
  if (state === "started") return skip("skype.call-began");
  const call = callOf(message.content);
  const key = call.callId === "" ? keyOf(inside.id, message.id || message.arrived) : callKey(call);
  const longest = Math.max(0, ...call.parts.map(({ seconds }) => seconds));
  const at = message.at && new Date(message.at.getTime() - longest * 1000);
  const notes = message.at === null ? [noDate(message.arrived)] : [];
  return heldCall({ call, from: message.from, inside, known }, { key, at, notes });
}

const callKey = ({ callId }: Call): string => `skype:call:${callId}`;

function readLog(message: Message, known: Known): Said {
  const call = loggedCall(message.content);
  if (call === null) return skip("skype.call-log");
  const other = call.parts.find(({ id }) => id !== known.me)?.id ?? "";
  const inside = { id: other, title: "", members: [] };
  return heldCall(
    { call, from: call.from, inside, known },
    { key: callKey(call), at: call.at, notes: [] },
  );
}

interface Conversed {
  readonly call: Call;
  readonly from: string;
  readonly inside: Conversation;
  readonly known: Known;
}

function heldCall(
  { call, from, inside, known }: Conversed,
  when: Pick<Interaction, "key" | "at" | "notes">,
): Said {
  const there = call.parts.filter(({ seconds }) => seconds > 0);
  const ids = there.map(({ id }) => id);
  // A group's call without me is none of mine; where the export does not say who I am, all are.
  if (ids.length < 2 || (known.me !== "" && !ids.includes(known.me))) return skip("skype.missed");
  if (ids.every((id) => id === known.me || isMachine(id))) return skip("skype.machine");
  const called = ids.includes(from) ? from : "";
  const parties =
    called === ""
      ? partiesOf(ids[0]!, ids.slice(1), known).map((one) => ({ ...one, role: "met" as const }))
      : partiesOf(called, ids, known);
  if (parties.length < 2) return skip("skype.hidden");
  return {
    ...item(inside, known),
    ...when,
    held: heldOf(there.map(({ seconds }) => seconds)),
    parties,
  };
}

/** Less than a minute is one: they talked. */
const heldOf = (seconds: readonly number[]): Held => ({
  kind: "phone",
  minutes: Math.max(1, Math.round(Math.max(...seconds) / 60)),
  reason: { code: "skype.call", values: {} },
});
