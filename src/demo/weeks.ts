/**
 * Fills the weeks of four years: screens up to the hours of the time, a visit or two, telephone
 * calls, and entries of which nobody can say what they were. The week before this one is an
 * ordinary one, so that the page has something to say about it.
 */
import { DAY_MS } from "#shared/time.ts";
import { type Maker, phone, unclear, video, visit } from "./agenda.ts";
import { type Diary, startsOf } from "./diary.ts";
import { type Era, weekdayOf } from "./era.ts";
import type { Meeting } from "./meeting.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Tie } from "./ties.ts";

export interface Filling {
  readonly ties: readonly Tie[];
  /** Colleagues, who join now and then. */
  readonly house: readonly Person[];
  /** Meetings that stand already, series among them. */
  readonly standing: readonly Meeting[];
  readonly diary: Diary;
  readonly era: Era;
}

export function fillWeeks(filling: Filling, random: Random): readonly Meeting[] {
  const { era, diary } = filling;
  const thisMonday = mondayOf(era.today);
  const standing = screenHours(filling);
  const meetings: Meeting[] = [];
  for (let monday = mondayOf(era.first) + 7; monday <= thisMonday + 28; monday += 7) {
    const days = [0, 1, 2, 3, 4].map((n) => monday + n).filter((day) => diary.isOpen(day));
    const weeksAgo = (thisMonday - monday) / 7;
    const week = { days, weeksAgo, hours: standing.get(monday) ?? 0 };
    if (days.length > 0) meetings.push(...weekOf(week, filling, random.fork(monday)));
  }
  return meetings;
}

const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

interface Week {
  /** On which she is in the office. */
  readonly days: readonly number[];
  readonly weeksAgo: number;
  /** On screen, of what stands already. */
  readonly hours: number;
}

function weekOf({ days, weeksAgo, hours }: Week, filling: Filling, random: Random): Meeting[] {
  const share = (days.length / 5) * ahead(weeksAgo);
  const meetings: Meeting[] = [];
  const add = (make: Maker, minutes: number, weightOf: (tie: Tie) => number) => {
    const wanted = { make, minutes, day: random.pick(days), weightOf };
    const meeting = arrange(wanted, filling, random);
    if (meeting) meetings.push(meeting);
    return meeting;
  };

  const last = weeksAgo === 1;
  for (let n = last ? 1 : howMany(VISITS_A_WEEK * share, random); n > 0; n--) {
    const place = random.pick(["theirs", "theirs", "ours", "lunch"] as const);
    add(visit(place), last ? 75 : random.pick([60, 90, 120]), ({ visits }) => visits);
  }
  const target = hoursOf(weeksAgo, random) * share - 0.4;
  for (let tries = 0, sum = hours; sum < target && tries < 40; tries++) {
    const minutes = random.pick([30, 45, 60, 60]);
    const meeting = add(video, minutes, (tie) => tie.video);
    if (meeting?.status === "confirmed" && meeting.answer !== "declined") sum += minutes / 60;
  }
  for (let n = howMany(CALLS_A_WEEK * share, random); n > 0; n--) {
    add(phone, 15, (tie) => tie.video);
  }
  for (let n = howMany(UNCLEAR_A_WEEK * share, random); n > 0; n--) {
    add(unclear, 45, (tie) => tie.video * 0.3 + tie.visits);
  }
  return meetings;
}

const VISITS_A_WEEK = 0.95;
const CALLS_A_WEEK = 0.6;
const UNCLEAR_A_WEEK = 0.55;

/** Fewer are arranged the further off they are. */
const ahead = (weeksAgo: number): number => (weeksAgo >= 0 ? 1 : 0.5 ** -weeksAgo);

/** Hours on screen: they grew over the years. */
function hoursOf(weeksAgo: number, random: Random): number {
  if (weeksAgo === 1) return 11.2;
  const usual = weeksAgo < 26 ? 10.5 : weeksAgo < 78 ? 7.4 : weeksAgo < 130 ? 4 : 1.8;
  return usual + 3 * (random.next() - 0.5);
}

const howMany = (mean: number, random: Random): number =>
  Math.floor(mean + random.next() * 0.999) + (random.chance(0.1) ? 1 : 0);

interface Wanted {
  readonly make: Maker;
  readonly minutes: number;
  readonly day: number;
  readonly weightOf: (tie: Tie) => number;
}

/** Null where the day is full, or nobody is there to be met. */
function arrange(
  wanted: Wanted,
  { ties, house, diary, era }: Filling,
  random: Random,
): Meeting | null {
  const { make, minutes, day, weightOf } = wanted;
  const hour = diary.freeHour(day, minutes, random);
  const able = ties.filter((tie) => weightOf(tie) > 0 && isCurrent(tie, day, era));
  if (hour === null || able.length === 0) return null;
  const { person } = random.weighted(able, weightOf);
  const others = able.filter(
    (tie) => tie.person.company === person.company && tie.person !== person,
  );
  const people: Person[] = [person];
  if (make !== phone) {
    if (others.length > 0 && random.chance(0.6))
      people.push(random.weighted(others, weightOf).person);
    if (make === video && random.chance(0.45)) people.push(random.pick(house));
  }
  const meeting = spoil(make({ people, day, hour, minutes }, era, random), day, era, random);
  diary.enter(meeting);
  return meeting;
}

const isCurrent = ({ from, to }: Tie, day: number, era: Era): boolean =>
  day > from + 4 && (day < to || (to > era.today - 25 && day > era.last));

/** Some are called off, some declined. What is planned stays so. */
function spoil(meeting: Meeting, day: number, era: Era, random: Random): Meeting {
  if (day >= era.last - 8 || meeting.truth === "in-person") return meeting;
  const whim = random.next();
  if (whim < 0.04) return { ...meeting, status: "cancelled" };
  if (whim > 0.06 || meeting.organizer.email !== meeting.guests[0]?.email) return meeting;
  return { ...meeting, answer: "declined" };
}

/** By the Monday of each week: hours on screen that stand already. */
function screenHours({ standing, era }: Filling): ReadonlyMap<number, number> {
  const hours = new Map<number, number>();
  const until = era.now.getTime() + 28 * DAY_MS;
  for (const meeting of standing) {
    if (meeting.truth !== "video" || meeting.status === "cancelled") continue;
    for (const start of startsOf(meeting, until)) {
      const monday = mondayOf(Math.floor(start / DAY_MS));
      hours.set(monday, (hours.get(monday) ?? 0) + meeting.minutes / 60);
    }
  }
  return hours;
}
