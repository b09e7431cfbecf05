/** What a number in a reason counts: its sum split in a line, and the last entries of it. */
import { sql } from "kysely";
import type { Reason } from "#channels/channel.ts";
import { UserError } from "#shared/user-error.ts";
import type { Tx } from "#store/tables.ts";
import { type Contact, contactDays } from "./contact.ts";
import { type Place, historiesOf } from "./history.ts";
import { lengthOf, minutesOf } from "./hours.ts";
import { threadStarts, wilson } from "./initiative.ts";
import { waitOf } from "./reasons.ts";
import { type Answer, answersBy, nowAndBefore } from "./reply-time.ts";
import { type TimelineEntry, entriesOf } from "./timeline.ts";

/** As the tags of the reasons' sentences are called. */
export type EvidenceCode =
  | "written"
  | "phone"
  | "video"
  | "in-person"
  | "contact-days"
  | "span"
  | "initiative"
  | "last-contact"
  | "last-seen"
  | "their-reply"
  | "their-reply-before"
  | "my-reply"
  | "hours"
  | "gap";

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
  place: Place,
): Promise<Evidence> {
  const row = await tx
    .selectFrom("people")
    .select("name")
    .where("person_id", "=", person)
    .executeTakeFirst();
  if (!row) throw new UserError("relationships.no-such-person");
  const histories = await historiesOf(tx, [person], place);
  const contacts = (histories.get(person)?.contacts ?? []).filter(({ counted }) => counted);
  const { counted, split } = SAID[code](contacts, row.name);
  const last = counted.slice(-SHOWN).map(({ id }) => id);
  return {
    code,
    split,
    total: counted.length,
    entries: await entriesOf(
      tx,
      sql`select i.interaction_id, i.at, i.kind, max(p.direction) as direction from interactions i
        left join parties p on p.workspace_id = i.workspace_id and p.interaction_id = i.interaction_id
        where i.interaction_id = any(${last}::uuid[]) group by i.interaction_id, i.at, i.kind`,
    ),
  };
}

interface Said {
  readonly counted: readonly Contact[];
  readonly split: readonly Reason[];
}

type Say = (contacts: readonly Contact[], name: string) => Said;

const reason = (code: string, values: Reason["values"]): Reason => ({
  code: `relationships.evidence.${code}`,
  values,
});

const DAY_MS = 86_400_000;
const since = (contacts: readonly Contact[]): number => (contacts[0]?.day ?? 0) * DAY_MS;

const written: Say = (contacts, name) => {
  const counted = contacts.filter(({ kind }) => kind === "written");
  const out = counted.filter(({ direction }) => direction === "out").length;
  return {
    counted,
    split: [
      reason("written", { out, in: counted.length - out, name }),
      reason("since", { since: since(counted) }),
    ],
  };
};

const meetings =
  (kind: "phone" | "video" | "in-person"): Say =>
  (contacts) => {
    const counted = contacts.filter((contact) => contact.kind === kind);
    const assumed = counted.filter(({ minutes }) => minutes === null).length;
    const all = counted.reduce((sum, contact) => sum + lengthOf(contact), 0);
    return {
      counted,
      split: [
        reason("meetings", { count: counted.length, ...hoursAnd("all", all) }),
        ...(assumed > 0 ? [reason("assumed", { assumed })] : []),
      ],
    };
  };

const days: Say = (contacts) => ({
  counted: contacts,
  split: [reason("days", { days: contactDays(contacts).length, since: since(contacts) })],
});

const span: Say = (contacts) => ({
  counted: contacts,
  split: [reason("span", { first: since(contacts), last: (contacts.at(-1)?.day ?? 0) * DAY_MS })],
});

const initiative: Say = (contacts) => {
  const counted = threadStarts(contacts);
  const mine = counted.filter(({ direction }) => direction === "out").length;
  const { low, high } = wilson(mine, counted.length);
  const ofTen = (share: number) => Math.round(share * 10);
  return {
    counted,
    split: [
      reason("initiative", { mine, all: counted.length, low: ofTen(low), high: ofTen(high) }),
    ],
  };
};

const lastContact: Say = (contacts) => {
  const counted = contacts.slice(-1);
  return {
    counted,
    split: counted.map(({ day }) => reason("last-contact", { day: day * DAY_MS })),
  };
};

const lastSeen: Say = (contacts) => {
  const counted = contacts.filter(({ kind }) => kind === "in-person");
  const times = contactDays(counted).length;
  return {
    counted,
    split: counted.slice(-1).map(({ day }) => reason("last-seen", { day: day * DAY_MS, times })),
  };
};

const reply =
  (by: "in" | "out", when: "now" | "before"): Say =>
  (contacts) => {
    const all = answersBy(contacts, by);
    const last = contacts.at(-1)?.day ?? 0;
    const split = nowAndBefore(all, last);
    const answers = when === "before" ? split.before : enough(split.now) ? split.now : all;
    const window =
      when === "before" ? ["reply-window-before"] : enough(split.now) ? ["reply-window"] : [];
    const { count: wait, unit: waitUnit } = waitOf(medianWait(answers));
    return {
      counted: answers.map(({ contact }) => contact),
      split: [
        reason("reply", { count: answers.length, wait, waitUnit }),
        ...window.map((code) => reason(code, {})),
      ],
    };
  };

/** As many as reply-time.ts wants before it says anything. */
const enough = (answers: readonly unknown[]): boolean => answers.length >= 4;

function medianWait(answers: readonly Answer<Contact>[]): number {
  const waits = answers.map(({ wait }) => wait).toSorted((a, b) => a - b);
  const middle = waits.length / 2;
  return ((waits[Math.ceil(middle) - 1] ?? 0) + (waits[Math.floor(middle)] ?? 0)) / 2;
}

const hours: Say = (contacts) => {
  const { faceToFace, screen, assumed } = minutesOf(contacts);
  return {
    counted: contacts.filter(({ kind }) => kind !== "written" && kind !== "unclear"),
    split: [
      reason("hours", { ...hoursAnd("face", faceToFace), ...hoursAnd("screen", screen) }),
      ...(assumed > 0 ? [reason("assumed", { assumed })] : []),
    ],
  };
};

const USUAL_DAYS = 365;

const gap: Say = (contacts) => {
  const last = contacts.at(-1)?.day ?? 0;
  const counted = contacts.filter(({ day }) => day > last - USUAL_DAYS);
  const all = contactDays(counted);
  const every = all.length > 1 ? Math.round((last - all[0]!) / (all.length - 1)) : 0;
  return { counted, split: [reason("gap", { days: all.length, every })] };
};

const hoursAnd = (name: string, minutes: number): Record<string, number> => ({
  [`${name}Hours`]: Math.floor(minutes / 60),
  [`${name}Minutes`]: Math.round(minutes % 60),
});

const SAID: Readonly<Record<EvidenceCode, Say>> = {
  written,
  phone: meetings("phone"),
  video: meetings("video"),
  "in-person": meetings("in-person"),
  "contact-days": days,
  span,
  initiative,
  "last-contact": lastContact,
  "last-seen": lastSeen,
  "their-reply": reply("in", "now"),
  "their-reply-before": reply("in", "before"),
  "my-reply": reply("out", "now"),
  hours,
  gap,
};
