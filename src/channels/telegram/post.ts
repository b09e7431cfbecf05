/** One message as the export has it, brought down to what is kept of it. */
import type { Party } from "#channels/channel.ts";
import { field, listField, numberField, storable, textField } from "#channels/json-fields.ts";
import { instantOf } from "#shared/time.ts";
import { LIMITS } from "./limits.ts";
import { partyOf } from "./people.ts";

export interface Post {
  readonly place: string;
  /** Its number in the chat; "" where the export leaves it out. */
  readonly id: string;
  readonly type: string;
  /** Of what the app says: "phone_call", "invite_members" … */
  readonly action: string;
  /** Whose it is; null where a channel wrote it, or nobody is named. */
  readonly from: Party | null;
  /** What they are called, as it stands. */
  readonly shown: string;
  readonly at: Date | null;
  /** As it stands. */
  readonly date: string;
  /** By what it is known where it has no number: the second, or what the computer's clock showed. */
  readonly stamp: string;
  /** Of a call; 0 where nobody took it. */
  readonly seconds: number;
  /** The number of the message it answers, in the same chat. */
  readonly answers: string;
  readonly text: string;
  readonly isCut: boolean;
}

export function postOf(value: unknown, place: string, zone: string): Post {
  const isService = textField(value, "type") === "service";
  const who = isService ? "actor" : "from";
  const shown = textField(value, who);
  const date = textField(value, "date").slice(0, 60).toWellFormed();
  const at = timeOf(value, zone);
  const text = isService ? "" : textIn(value);
  const elsewhere = textField(value, "reply_to_peer_id") !== "";
  return {
    place,
    id: textField(value, "id").slice(0, LIMITS.lineChars).toWellFormed(),
    type: textField(value, "type"),
    action: textField(value, "action"),
    from: partyOf(textField(value, `${who}_id`), shown),
    shown: shown.slice(0, LIMITS.lineChars).toWellFormed(),
    at,
    date,
    stamp: hasLocalTimeAlone(value) ? date : (at?.toISOString() ?? date),
    seconds: numberField(value, "duration_seconds") ?? 0,
    answers: elsewhere ? "" : textField(value, "reply_to_message_id").slice(0, LIMITS.lineChars),
    text: text.slice(0, LIMITS.textChars).toWellFormed(),
    isCut: text.length > LIMITS.textChars,
  };
}

/** Since 2021 there is the second; before only the time of the computer that exported. */
export function timeOf(value: unknown, zone: string): Date | null {
  const seconds = numberField(value, "date_unixtime");
  const local = LOCAL.exec(textField(value, "date"))?.[0];
  const at = seconds !== null ? seconds * 1000 : local ? instantOf(local, zone).getTime() : NaN;
  return at >= FIRST && at < LAST ? new Date(at) : null;
}

export const hasLocalTimeAlone = (value: unknown): boolean =>
  textField(value, "date") !== "" && numberField(value, "date_unixtime") === null;

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
/** Telegram began in 2013. */
const FIRST = Date.UTC(2013, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** A text, or pieces of it each with its look; very new ones have blocks, and a place has no text. */
function textIn(value: unknown): string {
  const plain = joined(field(value, "text")) || joined(field(value, "text_entities"));
  const blocks = listField(field(value, "rich_message"), "blocks").slice(0, LIMITS.textPieces);
  const text = plain || blocks.map((block) => joined(field(block, "text"))).join("\n");
  return text.trim() || placeIn(value);
}

function joined(text: unknown): string {
  if (typeof text === "string") return storable(text);
  if (!Array.isArray(text)) return "";
  return text
    .slice(0, LIMITS.textPieces)
    .map((piece: unknown) =>
      typeof piece === "string" ? storable(piece) : textField(piece, "text"),
    )
    .join("");
}

function placeIn(value: unknown): string {
  const place = field(value, "location_information");
  const [latitude, longitude] = [numberField(place, "latitude"), numberField(place, "longitude")];
  return latitude === null || longitude === null ? "" : `geo:${latitude},${longitude}`;
}
