/** Samples in, readings out in short, for the tests of this folder. */
import type { Reading } from "#channels/channel.ts";
import { exportOf } from "#channels/for-tests.ts";
import { FACEBOOK } from "./facebook.ts";

/** Samples are called "facebook/2025/your_facebook_activity/…", as an import names them. */
export const { samples, sample, channelOf, readFile, readSample } = exportOf(
  FACEBOOK,
  "",
  "{facebook,instagram}/**/*.{json,html,htm}",
);

/** When, who and whom, what or how long. */
export function inShort(reading: Reading): string {
  if (reading.kind === "skipped") return reading.reason.replace("facebook.", "- ");
  if (reading.kind === "problem") return `! ${reading.code}`;
  if (reading.kind === "owner") return `owner ${reading.party.value}`;
  if (reading.kind === "question") return `? ${reading.about}`;
  if (reading.kind === "person") {
    const handles = reading.handles.map(({ value }) => value).join(" ");
    return `${reading.name.full} (${handles}) since ${reading.connected}`;
  }
  if (reading.kind !== "interaction") return reading.kind;
  const { at, held, parties, text } = reading;
  const who = parties.map(({ role, value }) => `${role} ${value}`).join(" ");
  const what = held ? `${held.kind} ${held.minutes} min` : JSON.stringify(text);
  return `${at?.toISOString().slice(0, 19) ?? "?"} ${who}: ${what}`;
}
