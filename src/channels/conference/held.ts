/**
 * A meeting of a report as one conference that was held. Met is whoever was there for a minute: less is a
 * wrong link, or a look whether anybody is there. It lasts as long as two were there at once, since whoever
 * opened the room and waited met nobody.
 *
 * Its key is who came first and second, and when: all else (title, number, end) is missing in one form of
 * the same report or another, or is written in the language of whoever downloaded it. Where seconds are written,
 * no zone is needed to tell: whoever downloads the report elsewhere, or answers otherwise, has the same.
 */
import type {
  Held,
  Interaction,
  Note,
  Party,
  ReadOptions,
  Skipped,
  Problem,
} from "#channels/channel.ts";
import { type Attendee, attendeesOf } from "./attendees.ts";
import { LIMITS } from "./limits.ts";
import { type Calendar, instantIn, type Moment, momentOf } from "#channels/moment.ts";
import { zonelessWall } from "#channels/zoneless.ts";
import { PROGRAM_NAMES, type Program } from "./program.ts";
import type { Meeting } from "./report.ts";

export interface Clock extends Calendar {
  readonly zone: string;
}

export interface Told {
  readonly reading: Interaction | Skipped | Problem;
  /** Who invited to it, where the report says. */
  readonly host: Party | null;
}

export interface Where {
  readonly program: Program;
  readonly place: string;
  readonly clock: Clock;
  /** What the file is called, where the report does not say what the meeting is. */
  readonly title: string;
}

export function heldMeeting(meeting: Meeting, where: Where, options: ReadOptions): Told {
  const { place, program, clock } = where;
  if (meeting.about.webinar !== undefined) return alone(skipped(place, "conference.webinar"));
  if (meeting.rows.length === 0) {
    return alone({ kind: "problem", place, code: "conference.no-rows", values: {} });
  }
  const people = attendeesOf(meeting.rows, {
    program,
    country: options.home.country,
    momentOf: (text) => momentOf(text, clock),
  });
  const met = people.filter(isMet);
  const host = hostOf(meeting, people);
  const parties = met.flatMap(({ party }) => (party ? [{ ...party, role: "met" as const }] : []));
  if (parties.length === 0) return { reading: skipped(place, "conference.nobody"), host };

  const start = startOf(meeting, people, clock);
  const subject = meeting.about.topic ?? where.title;
  const reading: Interaction = {
    kind: "interaction",
    key: keyOf(meeting, people, where),
    place,
    at: start,
    held: heldIn(program, minutesOf(met)),
    parties: [...new Map(parties.map((one) => [one.value, one])).values()],
    answers: null,
    thread: meetingThread(program, meeting.about.id ?? ""),
    subject: options.keep === "headers" ? "" : subject.slice(0, LIMITS.subjectChars).toWellFormed(),
    text: "",
    signature: null,
    signals: [],
    entries: [],
    notes: notesOf(meeting, people, start),
  };
  return { reading, host };
}

const alone = (reading: Told["reading"]): Told => ({ reading, host: null });

const skipped = (place: string, reason: string): Skipped => ({ kind: "skipped", place, reason });

/** Why something was a conference, where the report lists everybody who was there. */
export const REPORT = "conference.report";
/** The same beside an entry with a room, in which others may have sat. */
export const REPORT_AND_ROOM = "conference.report-and-room";

export const heldIn = (program: Program, minutes: number | null): Held => ({
  kind: "video",
  minutes,
  reason: { code: REPORT, values: { program: PROGRAM_NAMES[program] } },
});

/** All meetings under one number: that of a link in the calendar ("zoom:60245167821"). */
export function meetingThread(program: Program, id: string): string | null {
  const plain = id.replaceAll(/[\s-]/g, "");
  return /^[\w.@]{6,100}$/.test(plain) ? `${program}:${plain.toLowerCase()}` : null;
}

const isMet = ({ party, seconds }: Attendee): boolean =>
  party !== null && (seconds === null || seconds >= ONE_MINUTE);

const ONE_MINUTE = 60;

/** Who it is called after, if they are among those named with their address. */
function hostOf({ about }: Meeting, people: readonly Attendee[]): Party | null {
  const address = (about.hostEmail ?? "").toLowerCase();
  const host = people.find(
    ({ party, organizes }) => organizes || (address !== "" && party?.value === address),
  );
  return host?.party?.kind === "email" ? host.party : null;
}

function startOf({ about }: Meeting, people: readonly Attendee[], clock: Clock): Date | null {
  const said = momentOf(about.start ?? "", clock) ?? firstsIn(people)[0]?.from;
  return said ? instantIn(clock.zone, said) : null;
}

interface First {
  readonly from: Moment;
  readonly who: string;
}

/** When each came first, whoever was there before the others first. */
function firstsIn(people: readonly Attendee[]): readonly First[] {
  const all = people.flatMap(({ name, party, stays }) => {
    const [first] = stays.map(({ from }) => from).toSorted((a, b) => a.wall - b.wall);
    return first ? [{ from: first, who: party?.value ?? name }] : [];
  });
  return all.toSorted((a, b) => a.from.wall - b.from.wall || (a.who < b.who ? -1 : 1));
}

function keyOf(meeting: Meeting, people: readonly Attendee[], { program }: Where): string {
  const [first, second] = firstsIn(people);
  const rows = () => [meeting.about, meeting.rows.slice(0, ROWS_IN_KEY).map(({ cells }) => cells)];
  const known = first ? momentsIn(first, second) : rows();
  return `conference:${program}:${JSON.stringify(known)}`;
}

/** To the minute or alone, the same two may come so twice in a day: then it is what the clock showed. */
function momentsIn(first: First, second: First | undefined): readonly (string | number)[] {
  const { wall } = first.from;
  const hasSeconds = [first, second].some((one) => one && one.from.wall % 60_000 !== 0);
  if (!second || !hasSeconds) return [new Date(wall).toISOString(), first.who];
  const { day, past } = zonelessWall(wall);
  return [day, past, first.who, second.from.wall - wall, second.who];
}

const ROWS_IN_KEY = 50;

function minutesOf(met: readonly Attendee[]): number | null {
  const known = met.flatMap(({ seconds }) => seconds ?? []).toSorted((a, b) => b - a);
  if (met.length === 1 || known.length === 0) return inMinutes(known[0]);
  const shared = met.every(({ stays }) => stays.length > 0) ? sharedSeconds(met) : 0;
  return inMinutes(shared > 0 ? shared : known[Math.min(1, known.length - 1)]);
}

const inMinutes = (seconds: number | undefined): number | null =>
  seconds === undefined ? null : Math.max(1, Math.round(seconds / 60));

/** How long two or more were there at once. */
function sharedSeconds(met: readonly Attendee[]): number {
  const steps = met
    .flatMap(({ stays }) => withoutOverlap(stays))
    .flatMap(([from, to]) => [
      { at: from, change: 1 },
      { at: to, change: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || a.change - b.change);
  let there = 0;
  let sum = 0;
  for (const [index, { at, change }] of steps.entries()) {
    if (there > 1) sum += at - steps[index - 1]!.at;
    there += change;
  }
  return sum / 1000;
}

function withoutOverlap(
  stays: Attendee["stays"],
): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const { from, to } of stays.toSorted((a, b) => a.from.wall - b.from.wall)) {
    const last = spans.at(-1);
    if (last && from.wall <= last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from.wall, to]);
  }
  return spans;
}

function notesOf(
  meeting: Meeting,
  people: readonly Attendee[],
  start: Date | null,
): readonly Note[] {
  const short = people.filter((one) => one.party !== null && !isMet(one));
  const unknown = people.filter(({ party }) => party === null);
  return [
    ...(start === null ? [{ code: "conference.no-day", values: {} }] : []),
    ...naming("conference.too-short", short.map(nameOf)),
    ...naming("conference.nobody-known", unknown.map(nameOf)),
    ...(meeting.lost > 0 ? [{ code: "conference.rows-lost", values: { rows: meeting.lost } }] : []),
  ];
}

const nameOf = ({ name }: Attendee): string => name || "–";

export const naming = (code: string, names: readonly string[]): readonly Note[] =>
  names.length === 0
    ? []
    : [{ code, values: { names: names.join(", ").slice(0, LIMITS.shownChars).toWellFormed() } }];
