/**
 * Who said what to whom. Direct messages go to everybody in them. In a channel one talks to whom one calls by
 * name and whom one answers; else to all, where these are few, and to nobody in particular in a larger one:
 * that is skipped.
 */
import type { Interaction, Party, Reading } from "#channels/channel.ts";
import { field, textField } from "#channels/json-fields.ts";
import { writtenIn } from "./blocks.ts";
import type { Directory } from "./directory.ts";
import { type DayContext, instantOfTs, keyOf, skipped } from "./item.ts";
import { LIMITS } from "./limits.ts";
import { mentioned, plainText } from "./text.ts";

export function readMessage(value: unknown, place: string, context: DayContext): Reading {
  const { directory } = context;
  const subtype = textField(value, "subtype");
  if (DELETED.has(subtype)) return skipped(place, "slack.deleted");
  const author = textField(value, "user");
  if (BOTS.has(subtype) || textField(value, "bot_id") !== "" || directory.isBot(author)) {
    return skipped(place, "slack.bot");
  }
  if (textField(value, "type") !== "message" || !WRITTEN.has(subtype)) {
    return skipped(place, "slack.system");
  }
  const from = directory.partyOf(author, shownBeside(value));
  const at = instantOfTs(textField(value, "ts"));
  if (from === null || at === null) {
    return { kind: "problem", place, code: "slack.no-message", values: {} };
  }
  const to = recipientsOf(value, from, context);
  return to === "nobody"
    ? skipped(place, "slack.channel")
    : letter(value, { place, at, from, to }, context);
}

const DELETED = new Set(["tombstone", "message_deleted"]);
const BOTS = new Set(["bot_message", "slackbot_response"]);
/** What people write: everything else is said by Slack (joined, renamed, pinned …). */
const WRITTEN = new Set(["", "thread_broadcast", "reply_broadcast", "me_message", "file_share"]);

/** Whoever is in no list of users has their name beside what they wrote. */
function shownBeside(value: unknown): string {
  const profile = field(value, "user_profile");
  return textField(profile, "real_name") || textField(profile, "display_name");
}

function recipientsOf(
  value: unknown,
  from: Party,
  { directory, conversation }: DayContext,
): readonly Party[] | "nobody" {
  const { kind, members } = conversation;
  const parent = textField(value, "parent_user_id");
  const called =
    kind === "direct"
      ? members
      : [...mentioned(writtenIn(value)), ...(parent === "" ? [] : [parent])];
  const addressed = othersAmong(called, from, directory);
  if (kind === "direct" || addressed.length > 0) return addressed;
  const all = othersAmong(members, from, directory);
  return all.length > LIMITS.channelMembers ? "nobody" : all;
}

function othersAmong(ids: readonly string[], from: Party, { partyOf, isBot }: Directory) {
  const parties = new Map<string, Party>();
  for (const id of ids) {
    const party = isBot(id) ? null : partyOf(id);
    if (party && party.value !== from.value) parties.set(party.value, party);
  }
  return [...parties.values()];
}

interface Sides {
  readonly place: string;
  readonly at: Date;
  readonly from: Party;
  readonly to: readonly Party[];
}

function letter(value: unknown, { place, at, from, to }: Sides, context: DayContext): Interaction {
  const { options, directory, conversation } = context;
  const { keep, depth } = options;
  const [ts, root] = [textField(value, "ts"), textField(value, "thread_ts")];
  const isReply = root !== "" && root !== ts;
  const isDirect = conversation.kind === "direct";
  const thread = isDirect && root === "" ? [conversation.id] : [conversation.id, root || ts];
  const text = writtenIn(value);
  const isPublicTalk = conversation.kind === "open" && mentioned(text).length === 0 && !isReply;
  return {
    kind: "interaction",
    key: keyOf(conversation, ts),
    place,
    at,
    parties: [{ ...from, role: "from" }, ...to.map((party) => ({ ...party, role: "to" as const }))],
    answers: isReply ? keyOf(conversation, root) : null,
    thread: `slack:${JSON.stringify(thread)}`,
    subject: "",
    text: keep === "text" && depth === "whole" ? plainText(text, directory) : "",
    signature: null,
    signals: isPublicTalk ? ["list"] : [],
    entries: [],
    notes:
      to.length === 0 && conversation.members.length === 0
        ? [{ code: "slack.members-unknown", values: {} }]
        : [],
  };
}
