/** What a number in a reason counts: its sum split in a line, and the last entries of it. */
import type { ChannelName, Reason } from "#channels/channel.ts";
import { dayOf } from "#shared/time.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { withAnswers } from "./answered.ts";
import { type Contact, contactDays } from "./measures/contact.ts";
import { type Place, historiesOf } from "./history.ts";
import { ASSUMED_MINUTES, lengthOf } from "./measures/hours.ts";
import { threadStarts, wilson } from "./measures/initiative.ts";
import {
  NO_MARKS,
  type PersonMarks,
  asOf,
  figuresOf,
  usualGap,
  usualYear,
} from "./measures/person-figures.ts";
import { pulseSentence, waitOf } from "./measures/reasons.ts";
import { median, repliesBy } from "./measures/reply-time.ts";
import { type TimelineEntry, entriesOf, entryRows } from "./timeline.ts";

/** As the tags of the reasons' sentences are called. */
export type EvidenceCode = keyof typeof SAID;

export interface Evidence {
  readonly code: EvidenceCode;
  readonly split: readonly Reason[];
  readonly entries: readonly TimelineEntry[];
  readonly total: number;
}

const SHOWN = 5;

export async function evidence(
  tx: Tx,
  person: string,
  code: EvidenceCode,
  { channel, ...place }: Place & { readonly channel?: ChannelName | undefined },
): Promise<Evidence> {
  const row = await tx
    .selectFrom("people")
    .select("name")
    .where("person_id", "=", person)
    .executeTakeFirst();
  if (!row) throw new UserError("relationships.unknown-person");
  const histories = await historiesOf(tx, [person], place);
  const { contacts: all = [], marks = NO_MARKS } = histories.get(person) ?? {};
  const contacts = channel ? all.filter((contact) => contact.channel === channel) : all;
  const about = { name: row.name, today: dayOf(place.now, place.zone), marks };
  const { counted, split } = SAID[code](contacts, about);
  const last = counted.slice(-SHOWN).map(({ id }) => id);
  const entries = withAnswers(await entriesOf(tx, entryRows(last)), contacts);
  return { code, split, total: counted.length, entries };
}

interface Said {
  readonly counted: readonly Contact[];
  /** In words under evidence in shared/messages/…/relationships.ts. */
  readonly split: readonly Reason[];
}

interface About {
  readonly name: string;
  readonly today: number;
  readonly marks: PersonMarks;
}

type Say = (contacts: readonly Contact[], about: About) => Said;

const SAID = {
  written: (contacts, { name }) => {
    const counted = contacts.filter(({ kind }) => kind === "written");
    const out = counted.filter(({ direction }) => direction === "out").length;
    return {
      counted,
      split: [
        reason("written", { out, in: counted.length - out, name }),
        reason("since", { since: time(counted[0]) }),
      ],
    };
  },
  phone: meetings("phone"),
  video: meetings("video"),
  "in-person": meetings("in-person"),
  screen: (contacts) => {
    const counted = contacts.filter(({ kind }) => kind === "phone" || kind === "video");
    return { counted, split: lengthsOf(counted) };
  },
  "in-touch": (contacts) => {
    const counted = contacts.filter(({ kind }) => kind !== "unclear");
    return { counted, split: [spanOf(counted)] };
  },
  "contact-days": (contacts, { today }) => {
    const figures = figuresOf(contacts, NO_MARKS);
    const pulse = pulseSentence(asOf(figures, today).pulse, figures.details.usualGap);
    return { counted: contacts, split: [pulse, explained("pulse")] };
  },
  span: (contacts) => ({ counted: contacts, split: [spanOf(contacts)] }),
  initiative: (contacts) => {
    const counted = threadStarts(contacts);
    const mine = counted.filter(({ direction }) => direction === "out").length;
    const { low, high } = wilson(mine, counted.length);
    const inTen = { low: Math.round(low * 10), high: Math.round(high * 10) };
    return {
      counted,
      split: [
        reason("initiative", { mine, all: counted.length, ...inTen }),
        explained("initiative"),
      ],
    };
  },
  "last-contact": (contacts) => ({
    counted: contacts.slice(-1),
    split: [reason("last-contact", { day: time(contacts.at(-1)) }), explained("clocks")],
  }),
  "last-seen": (contacts) => {
    const counted = contacts.filter(({ kind }) => kind === "in-person");
    const times = contactDays(counted).length;
    return {
      counted,
      split: [reason("last-seen", { day: time(counted.at(-1)), times }), explained("clocks")],
    };
  },
  "their-reply": replies("in", "now"),
  "their-reply-before": replies("in", "before"),
  "my-reply": replies("out", "now"),
  gap: (contacts) => {
    const days = contactDays(contacts);
    const year = usualYear(days);
    return {
      counted: contacts.filter(({ day }) => day >= (year[0] ?? 0)),
      split: [
        reason("gap", { days: year.length, every: Math.round(usualGap(days) ?? 0) }),
        explained("contact-day"),
      ],
    };
  },
  expected: (contacts, { today }) => {
    const figures = figuresOf(contacts, NO_MARKS);
    const { days } = asOf(figures, today).parts;
    const [first, last] = [time(contacts[0]), time(contacts.at(-1))];
    return {
      counted: contacts,
      split: [
        reason("expected", { days: figures.contactDays, first, last, year: days }),
        explained("expected"),
      ],
    };
  },
  missing: (contacts, { today, marks }) => {
    const { pulse, parts } = asOf(figuresOf(contacts, marks), today);
    const seen = contacts.filter(({ kind }) => kind === "in-person");
    const { quieter, longAgo } = parts;
    const hits = Math.round(pulse.value * 100);
    const how = seen.length > 0 ? "" : marks.metSomeDay ? "-some-day" : "-never";
    return {
      counted: seen,
      split: [
        reason(`missing${how}`, { quieter, longAgo, hits, first: time(contacts[0]) }),
        ...(how === "-never" ? [] : [explained("missing")]),
      ],
    };
  },
  weight: (_, { marks }) => ({
    counted: [],
    split: [reason("weight", { twice: marks.weight * 2 }), explained("weight")],
  }),
} as const satisfies Record<string, Say>;

function meetings(kind: "phone" | "video" | "in-person"): Say {
  return (contacts) => {
    const counted = contacts.filter((contact) => contact.kind === kind);
    return { counted, split: lengthsOf(counted) };
  };
}

/** How often, and how long together. */
function lengthsOf(counted: readonly Contact[]): readonly Reason[] {
  const minutes = counted.reduce((sum, contact) => sum + lengthOf(contact), 0);
  return [
    reason("meetings", { count: counted.length, ...hoursAnd("all", minutes) }),
    ...assumedOf(counted.filter((contact) => contact.minutes === null).length),
  ];
}

const spanOf = (contacts: readonly Contact[]): Reason =>
  reason("span", { first: time(contacts[0]), last: time(contacts.at(-1)) });

function replies(by: "in" | "out", when: "now" | "before"): Say {
  return (contacts) => {
    const { now, before, all } = repliesBy(contacts, by);
    const answers = (when === "now" ? now : before) ?? all;
    const { count: wait, unit: waitUnit } = waitOf(median(answers).seconds);
    const ofYear = when === "before" ? "reply-window-before" : "reply-window";
    return {
      counted: answers.map(({ contact }) => contact),
      split: [
        reason("reply", { count: answers.length, wait, waitUnit }),
        ...(answers === all ? [] : [reason(ofYear, {})]),
        explained("reply-time"),
      ],
    };
  };
}

/** How many lengths are assumed, and how long a meeting is then. */
function assumedOf(assumed: number): readonly Reason[] {
  if (assumed === 0) return [];
  const { phone, video, "in-person": inPerson } = ASSUMED_MINUTES;
  return [reason("assumed", { assumed }), explained("hours", { phone, video, inPerson })];
}

function reason(code: string, values: Reason["values"]): Reason {
  return { code: `relationships.evidence.${code}`, values };
}

/** What the measure is, in a sentence. */
function explained(measure: string, values: Reason["values"] = {}): Reason {
  return { code: `relationships.explain.${measure}`, values };
}

/** A message's date is one in the reader's zone. */
function time(contact: Contact | undefined): number {
  return contact?.at.getTime() ?? 0;
}

function hoursAnd(name: string, minutes: number): Record<string, number> {
  return {
    [`${name}Hours`]: Math.floor(minutes / 60),
    [`${name}Minutes`]: Math.round(minutes % 60),
  };
}
