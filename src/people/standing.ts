/**
 * What an exchange is worth. Of mails: reciprocity first, headers second. An address that I wrote
 * to or that answered me is a person, even on a mailing list; headers alone know neither people nor
 * machines (of human list mail 68 to 97 % carries list headers, of newsletters a third). So what
 * they hint at decides only about those with whom nothing ever went both ways.
 *
 * Whoever sends it, three things are said by the mail itself and surely: that a machine wrote it, that
 * a platform did in somebody's name, that it went to a whole mailing (signals "automatic", "platform",
 * "newsletter"). A person's out-of-office note is no answer of theirs, nor is their newsletter a letter.
 * And a machine that answers me becomes no person by it.
 *
 * A chat has members, and whoever exported it is one of them, even where no party is known to be me: what
 * is said there is said to me. The same goes for calls; of a
 * conference it is not sure, since a list of who was there may come from somebody else.
 */
import type { ChannelName, Kind, Role, Signal } from "#channels/channel.ts";

/** Listed and counted; listed without weight; and the reasons why an item is skipped. */
export type Standing = "personal" | "crowd" | "notice" | SkipReason;

export type SkipReason =
  /** Went through a mailing list, not to me and not in answer to me. */
  | "list"
  | "newsletter"
  /** Written by a machine: vacation replies, bounces, reports. */
  | "automatic"
  | "no-reply"
  /** A platform's notification in somebody's name. */
  | "platform"
  | "junk"
  /** Neither to me nor copied to me, from somebody I never wrote to. */
  | "not-addressed"
  | "to-myself"
  /** More than 20 people: an event or a circular. */
  | "many"
  /** A calendar entry that was called off, or that I declined. */
  | "cancelled"
  | "declined"
  /** A calendar entry with nobody else in it, without me, or that is no meeting. */
  | "alone"
  | "not-invited"
  | "no-meeting";

const KEPT: ReadonlySet<string> = new Set(["personal", "crowd", "notice", "card", "said"]);

export const isSkipped = (standing: string): boolean => !KEPT.has(standing);

/** Whatever may turn out to be personal once its sender or I are better known: only of that a text is kept. */
export const keepsText = (standing: string): boolean =>
  standing !== "automatic" && standing !== "platform";

/** An answer that bears one of these comes from no person (reciprocity: exchanges.ts, reciprocity.ts). */
export const MACHINE_SIGNALS: readonly Signal[] = ["automatic", "no-reply", "platform"];

/** Exchanges of more people are listed but make no contact day (measures.md 1). */
export const CROWD = 10;
/** Exchanges of more are events. */
export const MANY = 20;

/** "asked": whom my answer on a list answers, whoever its headers name. */
export type PartyRole = Role | "asked";

export interface ExchangeParty {
  readonly role: PartyRole;
  readonly mine: boolean;
  /** A mailing list, which is nobody. */
  readonly list: boolean;
  readonly reciprocal: boolean;
}

/** How it came about; a call, a conference and a talk at a stand are held. */
export type Form = "mail" | "chat" | "in-person" | "held";

export function formOf(channel: ChannelName, kind: Kind): Form {
  if (kind !== "written") return kind === "in-person" ? kind : "held";
  return channel === "email" ? "mail" : "chat";
}

export interface Exchange {
  readonly form: Form;
  readonly parties: readonly ExchangeParty[];
  readonly signals: ReadonlySet<Signal>;
  /** It answers a message of mine. */
  readonly answersMine: boolean;
  /** It carries a calendar entry, or stands in the calendar as well: that is what counts. */
  readonly carriesEntry: boolean;
}

export interface Judged {
  readonly standing: Standing;
  /** People besides me. */
  readonly size: number;
  /** Between each party and me, in their order. */
  readonly directions: readonly ("in" | "out" | "both" | null)[];
}

export function judgeExchange(exchange: Exchange): Judged {
  return exchange.form === "mail" || exchange.form === "chat"
    ? judgeWritten(exchange)
    : judgeHeld(exchange);
}

function judgeWritten(exchange: Exchange): Judged {
  const { parties, signals } = exchange;
  const size = parties.filter((party) => !party.mine).length;
  const sender = parties.find((party) => party.role === "from");
  const fromMe = sender?.mine === true || (signals.has("sent") && size > 0);
  const standing = exchange.carriesEntry
    ? "notice"
    : fromMe
      ? standingOfMine(size, signals)
      : standingOfTheirs(exchange, sender, size);

  const heard = standing === "personal" || standing === "crowd";
  return {
    standing,
    size,
    directions: parties.map(({ role, mine, list }) => {
      if (!heard || mine || list) return null;
      if (role === "from") return fromMe ? null : "in";
      return fromMe ? "out" : null;
    }),
  };
}

function standingOfMine(size: number, signals: ReadonlySet<Signal>): Standing {
  if (size === 0) return "to-myself";
  if (signals.has("automatic")) return "automatic";
  return bySize(size);
}

function standingOfTheirs(
  { form, parties, signals, answersMine }: Exchange,
  sender: ExchangeParty | undefined,
  size: number,
): Standing {
  if (signals.has("platform")) return "platform";
  if (signals.has("automatic")) return "automatic";
  const known = sender?.reciprocal === true;
  if (!known && signals.has("automatic-subject")) return "automatic";
  if (!known && signals.has("no-reply")) return "no-reply";
  if (answersMine) return bySize(size);
  if (signals.has("newsletter")) return "newsletter";
  if (!known && signals.has("junk")) return "junk";

  const addressed = form === "chat" || parties.some((party) => party.mine && party.role !== "from");
  if (signals.has("list") && !(known && addressed)) return "list";
  if (!known && signals.has("bulk")) return "newsletter";
  if (!known && !addressed) return "not-addressed";
  return bySize(size);
}

function judgeHeld({ form, parties, signals, carriesEntry }: Exchange): Judged {
  const others = parties.filter((party) => !party.mine && !party.list);
  const fromMe = parties.some(({ role, mine }) => role === "from" && mine) || signals.has("sent");
  const listed = parties.every(({ role }) => role === "met");
  const byMe = parties.some(({ mine }) => mine);
  // Somebody of my firm scanned them at its stand.
  const byColleague = form === "in-person" && !listed && !byMe && !signals.has("sent");
  const wasThere = !byColleague && (form === "in-person" || !listed || others.length < 2 || byMe);
  const standing = signals.has("automatic")
    ? "automatic"
    : carriesEntry
      ? "notice"
      : others.length === 0
        ? "alone"
        : wasThere
          ? bySize(others.length)
          : "not-invited";
  const heard = standing === "personal" || standing === "crowd";
  return {
    standing,
    size: others.length,
    directions: parties.map(({ role, mine, list }) => {
      if (!heard || mine || list) return null;
      if (role === "from") return fromMe ? null : "in";
      return role !== "met" && fromMe ? "out" : "both";
    }),
  };
}

const bySize = (size: number): Standing =>
  size > MANY ? "many" : size > CROWD ? "crowd" : "personal";
