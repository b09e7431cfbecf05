/**
 * Calls. A conversation says when one started, was missed or ended; only the last knows how long everybody
 * was there, so it alone is the contact, and it began so long before it was written. Who has no duration
 * was rung up in vain. Whether there was a picture is not in the export.
 *
 *     <partlist type="ended" callId="…"><part identity="8:…"><name>…</name><duration>84.82</duration></part>…
 *
 * Skype's log (48:calllogs) says the same once more as JSON, by the same callId, and in later years with
 * times. It counts only where it knows both ends: else the call's own message does.
 */
import { field, listField, textField } from "#channels/json-fields.ts";
import { decodeEntities } from "#channels/email/entities.ts";
import { attributeIn } from "./content.ts";
import { instantOf } from "./instant.ts";
import { LIMITS } from "./limits.ts";
import { idOf } from "./people.ts";

export interface Call {
  readonly callId: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly id: string;
  readonly name: string;
  /** 0 of those who were not there. */
  readonly seconds: number;
}

/** "started", "missed", "ended", or "" in forms that are not known. */
export const callState = (content: string): string =>
  attributeIn(content, "partlist", "type").toLowerCase() ||
  (/^\s*<(started|missed|ended)\s?\/>/.exec(content)?.[1] ?? "");

export function callOf(content: string): Call {
  const parts: Part[] = [];
  let at = content.indexOf("<part ");
  while (at >= 0 && parts.length < LIMITS.parts) {
    const next = content.indexOf("<part ", at + 1);
    parts.push(partOf(content.slice(at, next < 0 ? content.length : next)));
    at = next;
  }
  return {
    callId: attributeIn(content, "partlist", "callId"),
    parts: parts.filter(({ id }) => id !== ""),
  };
}

const partOf = (part: string): Part => ({
  id: idOf(attributeIn(part, "part", "identity")),
  name: decodeEntities(insideOf(part, "name")).slice(0, LIMITS.lineChars),
  seconds: secondsOf(insideOf(part, "duration")),
});

function insideOf(part: string, tag: string): string {
  const open = part.indexOf(`<${tag}>`);
  const close = part.indexOf(`</${tag}>`, open);
  return open < 0 || close < 0 ? "" : part.slice(open + tag.length + 2, close).trim();
}

/** A call of more than three days is a clock that stood. */
function secondsOf(text: string): number {
  const seconds = /^\d{1,6}(?:\.\d{1,9})?$/.test(text) ? Number(text) : 0;
  return seconds <= 3 * 86_400 ? seconds : 0;
}

export interface LoggedCall extends Call {
  readonly at: Date;
  readonly from: string;
}

/** Null where the log says too little. */
export function loggedCall(content: string): LoggedCall | null {
  const log = parsed(content);
  const [began, ended] = [
    instantOf(textField(log, "connectTime")),
    instantOf(textField(log, "endTime")),
  ];
  const callId = textField(log, "callId").slice(0, LIMITS.lineChars);
  if (!began || !ended || callId === "" || !/^accepted$/i.test(textField(log, "callState")))
    return null;

  const seconds = secondsOf(String((ended.getTime() - began.getTime()) / 1000));
  const from = participant(log, "originator");
  const others = [
    participant(log, "target"),
    ...listField(log, "participants").slice(0, LIMITS.parts).map(idIn),
  ];
  const ids = [...new Set([from, ...others])].filter((id) => id !== "");
  return { callId, at: began, from, parts: ids.map((id) => ({ id, name: "", seconds })) };
}

function participant(log: unknown, role: string): string {
  return idOf(textField(field(log, `${role}Participant`), "id") || textField(log, role));
}

const idIn = (one: unknown): string => idOf(typeof one === "string" ? one : textField(one, "id"));

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
