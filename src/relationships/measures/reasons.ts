/**
 * Why somebody stands where they stand, as one or two sentences: codes and values, put into words in
 * shared/messages/…/relationships.ts. There every number stands between tags named after what opens
 * it (evidence.ts); no value may be called like a tag. A sentence begins with what matters, and says nothing that is not known.
 */
import type { ChannelName, Reason } from "#channels/channel.ts";
import type { CoreFigures, Counts, FigureDetails, PulseToday, Today } from "./person-figures.ts";
import type { Initiative } from "./initiative.ts";
import { wasBusy } from "./pulse.ts";
import type { ReplyTime } from "./reply-time.ts";

/** Said to be slower from twice the wait on, and from a day: hours more are nothing to go by. */
const SLOWER = 2;
const SLOW_SECONDS = 86_400;
/**
 * Said to be silent from three times the usual gap on, and from a month, where it used to be busy, and never
 * beside a lively Pulse: who was in touch for years may well pause for a month.
 */
const SILENT = 3;
const SILENT_DAYS = 30;
/** So many contact days within a month are many in a short time. */
const DENSE_DAYS = 3;
const SHORT_DAYS = 31;
/** Who was not heard of for so long has no "now" in which answers take some time. */
const NOW_DAYS = 365;

export type ReasonFigures = CoreFigures & {
  readonly counts: Counts;
  readonly channels: readonly string[];
  readonly details: FigureDetails;
};

/** Two at most, as of the day of `today` (person-figures.ts: asOf). */
export function reasonsFor(figures: ReasonFigures, today: Today, day: number): readonly Reason[] {
  const { details } = figures;
  const silent = silence(figures, today.pulse);
  const slower = today.pulse.silentDays < NOW_DAYS ? slowed(details.theirReply) : [];
  const said = figures.met
    ? [...seenOrSilent(figures, today, { silent, slower, day }), ...starts(details.initiative)]
    : [neverMet(figures, today.pulse), ...silent, ...longGone(figures, today.pulse), ...slower];
  return said.slice(0, 2);
}

/** "7 days with contact, usually every 14 days; silent for 116 days. Of contacts with this rhythm …" */
export function pulseSentence(pulse: PulseToday, usualGap: number | null): Reason {
  return {
    code: "relationships.pulse",
    values: {
      days: pulse.contactDays,
      every: usualGap === null ? 0 : Math.round(usualGap),
      silent: pulse.silentDays,
      hits: Math.round(pulse.value * 100),
      horizon: pulse.horizon,
      lively: pulse.band === "lively" ? "yes" : "no",
    },
  };
}

/** "19 of 24" is easier to grasp as "8 of 10". */
export function inTenths({ mine, all }: Pick<Initiative, "mine" | "all">): {
  readonly mine: number;
  readonly of: number;
} {
  return all <= 10 ? { mine, of: all } : { mine: Math.round((mine / all) * 10), of: 10 };
}

function neverMet(figures: ReasonFigures, pulse: PulseToday): Reason {
  const { initiative } = figures.details;
  if (kindsOf(figures.counts) === null) {
    return { code: "relationships.reason.unclear", values: ago(pulse.silentDays) };
  }
  return {
    code: "relationships.reason.never-met",
    values: {
      ...contactsIn(figures),
      starts: initiative ? "yes" : "no",
      ...(initiative ? inTenths(initiative) : { mine: 0, of: 0 }),
    },
  };
}

/** What there was, and in what time; of one contact there is none. */
function contactsIn({ counts, channels, ...days }: ReasonFigures): Reason["values"] {
  const { written, phone, video } = counts;
  const { firstDay, lastDay, contactDays } = days;
  const span = (lastDay ?? 0) - (firstDay ?? 0) + 1;
  const { count, unit } = lengthOf(span, 24);
  const once = written + phone + video === 1;
  return {
    kinds: kindsOf(counts) ?? "none",
    chat: channels.some((channel) => CHATS.has(channel)) ? "yes" : "no",
    mails: written,
    calls: phone,
    videos: video,
    time: count,
    timeUnit: once ? "once" : unit,
    dense: span <= SHORT_DAYS && contactDays >= DENSE_DAYS ? "yes" : "no",
  };
}

/** Where not everything that was written is a mail. */
const CHATS: ReadonlySet<string> = new Set<ChannelName>([
  ...(["linkedin", "xing", "facebook", "instagram", "skype", "whatsapp", "sms"] as const),
  ...(["telegram", "signal", "slack", "teams", "zoom", "monica", "contrack", "table"] as const),
]);

/** Of those never met nothing else says that it is long over. */
function longGone(figures: ReasonFigures, { silentDays }: PulseToday): readonly Reason[] {
  if (silentDays < NOW_DAYS || kindsOf(figures.counts) === null) return [];
  return [{ code: "relationships.reason.last-contact", values: ago(silentDays) }];
}

/** The larger part of what is missing comes first. */
function seenOrSilent(
  figures: ReasonFigures,
  { parts, pulse }: Today,
  said: { silent: readonly Reason[]; slower: readonly Reason[]; day: number },
): readonly Reason[] {
  const { lastSeenDay } = figures;
  const seen =
    lastSeenDay === null
      ? { code: "relationships.reason.seen-some-day", values: contactsIn(figures) }
      : { code: "relationships.reason.seen", values: ago(said.day - lastSeenDay) };
  if (parts.longAgo >= parts.quieter) return [seen, ...said.slower, ...said.silent];
  if (said.silent.length > 0) return [...said.silent, seen];
  return pulse.silentDays < NOW_DAYS
    ? [seen, ...said.slower]
    : [{ code: "relationships.reason.last-contact", values: ago(pulse.silentDays) }, seen];
}

function silence(figures: ReasonFigures, { silentDays, band }: PulseToday): readonly Reason[] {
  const { usualGap } = figures.details;
  if (usualGap === null || !wasBusy(figures) || band === "lively") return [];
  if (silentDays < Math.max(SILENT_DAYS, SILENT * usualGap)) return [];
  const silent = lengthOf(silentDays, 36);
  return [
    {
      code: "relationships.reason.silent",
      values: { every: Math.round(usualGap), silent: silent.count, silentUnit: silent.unit },
    },
  ];
}

function slowed(reply: ReplyTime | null): readonly Reason[] {
  if (!reply?.before || reply.seconds < SLOW_SECONDS) return [];
  if (reply.seconds < SLOWER * reply.before.seconds) return [];
  const now = waitOf(reply.seconds);
  const before = waitOf(Math.max(HOUR, reply.before.seconds), HOUR);
  return [
    {
      code: "relationships.reason.slower",
      values: { now: now.count, nowUnit: now.unit, before: before.count, beforeUnit: before.unit },
    },
  ];
}

function starts(initiative: Initiative | null): readonly Reason[] {
  return initiative ? [{ code: "relationships.reason.starts", values: inTenths(initiative) }] : [];
}

function kindsOf({ written, phone, video }: Counts): string | null {
  const kinds = [written > 0 ? "Written" : "", phone > 0 ? "Phone" : "", video > 0 ? "Video" : ""];
  const name = kinds.join("");
  return name === "" ? null : name.charAt(0).toLowerCase() + name.slice(1);
}

function ago(days: number): { readonly ago: number; readonly agoUnit: string } {
  const { count, unit } = lengthOf(Math.max(0, days), 36);
  return { ago: count, agoUnit: unit };
}

interface Length {
  readonly count: number;
  readonly unit: "minute" | "hour" | "day" | "month" | "year";
}

/** Days are exact up to 99, then months up to a number of them, then years. */
function lengthOf(days: number, mostMonths: number): Length {
  if (days < 100) return { count: days, unit: "day" };
  const months = Math.round(days / 30.44);
  if (months < mostMonths) return { count: months, unit: "month" };
  return { count: Math.round(days / 365.25), unit: "year" };
}

const HOUR = 3600;

/** A wait in the unit in which one would say it; from so many seconds on not in minutes. */
export function waitOf(seconds: number, noMinutesFrom = 90 * 60 - 30): Length {
  const minutes = Math.round(seconds / 60);
  if (seconds < noMinutesFrom) return { count: Math.max(1, minutes), unit: "minute" };
  const hours = Math.round(seconds / HOUR);
  if (hours < 36) return { count: hours, unit: "hour" };
  return { count: Math.round(seconds / 86_400), unit: "day" };
}
