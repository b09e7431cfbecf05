/**
 * A huddle, or a call of Slack's older kind: one message with its room, written by Slack itself. Who was in
 * it at any time stands there; that somebody's camera was on makes it a video conference.
 */
import type { Interaction, Reading } from "#channels/channel.ts";
import { field, numberField, textField } from "#channels/json-fields.ts";
import { type DayContext, instantOfTs, keyOf, skipped } from "./item.ts";
import { idsIn } from "./directory.ts";
import { LIMITS } from "./limits.ts";

export function readHuddle(value: unknown, place: string, context: DayContext): Reading {
  const { directory, conversation } = context;
  const room = field(value, "room");
  const people = new Map<string, Interaction["parties"][number]>();
  for (const list of ["participant_history", "participants"]) {
    for (const id of idsIn(room, list, LIMITS.participants)) {
      const party = directory.isBot(id) ? null : directory.partyOf(id);
      if (party) people.set(party.value, { ...party, role: "met" });
    }
  }
  const ts = textField(value, "ts");
  const start = numberField(room, "date_start") ?? 0;
  const at = start > 0 ? instantOfTs(String(Math.trunc(start))) : instantOfTs(ts);
  if (people.size < 2 || at === null) return skipped(place, "slack.missed-call");
  const seconds = (numberField(room, "date_end") ?? 0) - start;
  const isVideo = hasCamera(room);
  return {
    kind: "interaction",
    key: keyOf(conversation, ts),
    place,
    at,
    held: {
      kind: isVideo ? "video" : "phone",
      minutes:
        start > 0 && seconds > 0 && seconds < DAY ? Math.max(1, Math.round(seconds / 60)) : null,
      reason: { code: isVideo ? "slack.huddle-video" : "slack.huddle", values: {} },
    },
    parties: [...people.values()],
    answers: null,
    thread: `slack:${JSON.stringify([conversation.id, ts])}`,
    subject: "",
    text: "",
    signature: null,
    signals: [],
    entries: [],
    notes: [],
  };
}

const DAY = 86_400;

function hasCamera(room: unknown): boolean {
  if (idsIn(room, "participants_camera_on", 1).length > 0) return true;
  const events = field(room, "participants_events");
  if (typeof events !== "object" || events === null) return false;
  return Object.values(events).some((event) => field(event, "camera_on") === true);
}
