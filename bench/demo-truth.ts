/** What the generator of the demo world knows, in the terms of an archive. */
import { emailHandle, nameHandle, accountHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { profileHandle } from "#channels/profile.ts";
import type { Party } from "#channels/channel.ts";
import { SAME_HUMAN } from "#demo/cast.ts";
import { startsOf } from "#demo/diary.ts";
import { linkOf } from "#demo/exports/linkedin.ts";
import { skypeName } from "#demo/exports/skype.ts";
import { slackId } from "#demo/exports/slack.ts";
import { telegramId } from "#demo/exports/telegram.ts";
import { type Person, nameOf } from "#demo/people.ts";
import type { Story } from "#demo/story.ts";
import { dayOf, isoDay } from "#shared/time.ts";

/** Whose a handle ("email:a@b.example") is, by the address of the human; shown names of two are nobody's. */
export function handlesKnown({ people, mobiles }: Story): ReadonlyMap<string, string> {
  const names = Map.groupBy(people, nameOf);
  const known = new Map<string, string>();
  for (const person of people) {
    const only = names.get(nameOf(person))!.length === 1;
    const handles: readonly (Party | null)[] = [
      emailHandle(person.email, ""),
      person.otherEmail === null ? null : emailHandle(person.otherEmail, ""),
      phoneOf(mobiles.get(person) ?? null),
      profileHandle(linkOf(person), ""),
      accountHandle("skype", skypeName(person), ""),
      accountHandle("telegram", String(telegramId(person)), ""),
      accountHandle(`slack:${slackId(person).split(":")[0]}`, slackId(person).split(":")[1]!, ""),
      ...(only
        ? (["whatsapp", "facebook", "instagram", "signal"] as const).map((channel) =>
            nameHandle(channel, nameOf(person)),
          )
        : []),
    ];
    for (const handle of handles) {
      if (handle)
        known.set(`${handle.kind}:${handle.value}`, SAME_HUMAN.get(person.email) ?? person.email);
    }
  }
  return known;
}

function phoneOf(number: string | null): Party | null {
  const found = number === null ? null : phoneHandle(number, "DE");
  return found && { kind: "phone", value: found.value, name: "" };
}

/** Of each kind: how many days with such a meeting the archive tells, how many of these were so, and how many of all that were. */
export function heldTruly(
  { meetings, era }: Story,
  held: readonly { readonly subject: string; readonly at: Date; readonly kind: string }[],
  now: Date,
): readonly (readonly string[])[] {
  // The generator's clock stands still over a change to summer time; days do not.
  const keyOf = (subject: string, at: number) => `${subject} ${dayOf(new Date(at), era.zone)}`;
  const truth = new Map(
    meetings
      .filter(({ status, answer }) => status === "confirmed" && answer !== "declined")
      .flatMap((meeting) =>
        heldUntil(now, meeting).map((at) => [keyOf(meeting.subject, at), meeting.truth] as const),
      ),
  );
  return ["in-person", "video", "phone"].map((kind) => {
    const told = new Set(
      held.flatMap((one) => (one.kind === kind ? keyOf(one.subject, one.at.getTime()) : [])),
    );
    const right = [...told].filter((key) => truth.get(key) === kind).length;
    const all = [...truth.values()].filter((one) => one === kind).length;
    return [kind, String(told.size), (right / told.size).toFixed(3), (right / all).toFixed(3)];
  });
}

/** Also a meeting of its own may be still to come. */
const heldUntil = (now: Date, meeting: Story["meetings"][number]): readonly number[] =>
  startsOf(meeting, now.getTime()).filter((at) => at <= now.getTime());

export interface LastSeen {
  readonly email: string;
  readonly meeting: string;
  /** The day on which they were seen last, and the one that the archive tells. */
  readonly truly: string;
  readonly told: string | null;
}

/** Of those who were met: when they were seen last; nobody else was. */
export function lastSeenTruly(
  { meetings, people, era }: Story,
  seen: readonly { readonly handle: string; readonly seen: Date }[],
  now: Date,
): readonly LastSeen[] {
  const days = new Map<string, Pick<LastSeen, "truly" | "meeting">>();
  for (const meeting of meetings) {
    const { truth, status, answer, subject } = meeting;
    if (truth !== "in-person" || status !== "confirmed" || answer === "declined") continue;
    const held = heldUntil(now, meeting);
    if (held.length === 0) continue;
    const truly = isoDay(dayOf(new Date(Math.max(...held)), era.zone));
    for (const { email } of meeting.people) {
      if (truly > (days.get(email)?.truly ?? "")) days.set(email, { truly, meeting: subject });
    }
  }
  const told = new Map(
    seen.map((row) => [row.handle.slice("email:".length), isoDay(dayOf(row.seen, era.zone))]),
  );
  return Array.from(days)
    .filter(([email]) => people.some((person: Person) => person.email === email))
    .map(([email, day]) => ({ email, ...day, told: told.get(email) ?? null }));
}

export function lastSeenTable(met: readonly LastSeen[]): readonly (readonly string[])[] {
  const right = met.filter(({ truly, told }) => told === truly).length;
  const missing = met.filter(({ told }) => told === null).length;
  const row = (name: string, part: number) => [name, String(part), (part / met.length).toFixed(3)];
  return [
    row("on the right day", right),
    row("on another day", met.length - right - missing),
    row("never", missing),
  ];
}
