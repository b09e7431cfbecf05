/**
 * One message of a chat or a channel, as Microsoft Graph has it (chatMessage): what somebody wrote, or an
 * event, of which only the end of a call is a contact. In a chat one talks to all who are in it; in a channel
 * to whom one calls by name and whom one answers, else to nobody in particular, which is skipped.
 */
import type { Held, Interaction, Party, Reading, ReadOptions, Skipped } from "#channels/channel.ts";
import { textOfHtml } from "#channels/email/html.ts";
import { field, listField, textField } from "#channels/json-fields.ts";
import { LIMITS } from "./limits.ts";
import { calledIn, type ChatBook, placeOf, userIn } from "./people.ts";

export function readMessage(
  message: unknown,
  place: string,
  { options, book }: { readonly options: ReadOptions; readonly book: ChatBook },
): Exclude<Reading, { readonly kind: "owner" | "question" }> {
  const at = instantOf(textField(message, "createdDateTime"));
  if (textField(field(message, "eventDetail"), "@odata.type").endsWith(CALL_ENDED)) {
    return readCall(message, place, { book, ended: at });
  }
  if (instantOf(textField(message, "deletedDateTime"))) return skipped(place, "teams.deleted");
  if (textField(message, "messageType") !== "message") return skipped(place, "teams.system");
  const from = field(message, "from");
  const writer = book.partyOf(userIn(from));
  if (writer === null && field(from, "application")) return skipped(place, "teams.bot");
  if (writer === null || at === null || textField(message, "id") === "") {
    return { kind: "problem", place, code: "teams.no-message", values: {} };
  }

  const { chat, channel } = placeOf(message);
  const to = chat === "" ? addressed(message, { book, options }) : book.membersOf(chat);
  const others = to.filter(({ value }) => value !== writer.value);
  if (chat === "" && channel !== "" && others.length === 0) return skipped(place, "teams.channel");
  return letter(message, { place, at, writer, others }, options);
}

const skipped = (place: string, reason: string): Skipped => ({ kind: "skipped", place, reason });

function addressed(
  message: unknown,
  { book, options }: { readonly book: ChatBook; readonly options: ReadOptions },
): readonly Party[] {
  const asked = book.writerOf(placeOf(message).channel, textField(message, "replyToId"));
  const called = calledIn(message, options.home.country);
  const all = [...called, ...(asked ? [asked] : [])];
  return [...new Map(all.map((party) => [party.value, party])).values()];
}

interface Sides {
  readonly place: string;
  readonly at: Date;
  readonly writer: Party;
  readonly others: readonly Party[];
}

function letter(
  message: unknown,
  { place, at, writer, others }: Sides,
  { keep, depth }: ReadOptions,
): Interaction {
  const { chat, channel } = placeOf(message);
  const [id, asked] = [textField(message, "id"), textField(message, "replyToId")];
  const subject = textField(message, "subject").slice(0, LIMITS.lineChars).toWellFormed();
  const thread = chat === "" ? [channel, asked || id] : [chat];
  return {
    ...NOTHING,
    key: keyOf(message, id),
    place,
    at,
    parties: [
      { ...writer, role: "from" },
      ...others.map((party) => ({ ...party, role: "to" as const })),
    ],
    answers: asked === "" ? null : keyOf(message, asked),
    thread: `teams:${JSON.stringify(thread)}`,
    subject: keep === "headers" ? "" : subject,
    text: keep === "text" && depth === "whole" ? textOf(field(message, "body")) : "",
    notes: others.length === 0 ? [{ code: "teams.members-unknown", values: {} }] : [],
  };
}

const NOTHING: Pick<
  Interaction,
  "kind" | "answers" | "subject" | "text" | "signature" | "signals" | "entries" | "notes"
> = {
  kind: "interaction",
  answers: null,
  subject: "",
  text: "",
  signature: null,
  signals: [],
  entries: [],
  notes: [],
};

/** An id is given once in its chat or channel. */
function keyOf(message: unknown, id: string): string {
  const { chat, channel } = placeOf(message);
  return `teams:message:${JSON.stringify([chat || channel, id])}`;
}

function textOf(body: unknown): string {
  const content = textField(body, "content");
  const isHtml = textField(body, "contentType") === "html";
  return (isHtml ? textOfHtml(content).text : content)
    .slice(0, LIMITS.textChars)
    .trim()
    .toWellFormed();
}

const CALL_ENDED = "callEndedEventMessageDetail";

/** The event stands at the end of a call, and says how long it was. */
function readCall(
  message: unknown,
  place: string,
  { book, ended }: { readonly book: ChatBook; readonly ended: Date | null },
): Interaction | Skipped {
  const event = field(message, "eventDetail");
  const there = listField(event, "callParticipants")
    .slice(0, LIMITS.listed)
    .map((one) => book.partyOf(userIn(field(one, "participant"))))
    .filter((party) => party !== null);
  const people = new Map(there.map((party) => [party.value, party]));
  if (people.size < 2 || ended === null) return skipped(place, "teams.missed-call");

  const seconds = secondsIn(textField(event, "callDuration"));
  const { chat, channel } = placeOf(message);
  return {
    ...NOTHING,
    key: keyOf(message, textField(message, "id")),
    place,
    at: new Date(ended.getTime() - seconds * 1_000),
    held: heldFor(seconds, textField(event, "callEventType") === "meeting"),
    parties: [...people.values()].map((party) => ({ ...party, role: "met" })),
    thread: `teams:${JSON.stringify([chat || channel])}`,
  };
}

const heldFor = (seconds: number, isMeeting: boolean): Held => ({
  kind: isMeeting ? "video" : "phone",
  minutes: seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : null,
  reason: { code: isMeeting ? "teams.meeting" : "teams.call", values: {} },
});

/** "PT1H2M3.5S"; 0 for what is none, or longer than a week. */
function secondsIn(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(duration) ?? [];
  const all = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return all <= WEEK ? all : 0;
}

const DURATION =
  /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7}(?:\.\d{1,9})?)S)?)?$/;
const WEEK = 7 * 86_400;

function instantOf(written: string): Date | null {
  const at = INSTANT.test(written) ? new Date(written) : null;
  return at && Number.isFinite(at.getTime()) ? at : null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
