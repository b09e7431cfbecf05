/**
 * Fills the weeks of four years: screens up to the hours of the time, a visit or two, telephone
 * calls, and entries of which nobody can say what they were. The week before this one is an
 * ordinary one, so that the page has something to say about it.
 */
import { type Maker, phone, unclear, video, visit } from "./agenda.ts";
import { type Diary, startsOf } from "./diary.ts";
import { type Era, weekdayOf } from "./era.ts";
import type { Meeting } from "./meeting.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Tie } from "./ties.ts";

export interface Filling {
  readonly ties: readonly Tie[];
  /** Meetings that stand already, series among them. */
  readonly standing: readonly Meeting[];
  readonly diary: Diary;
  readonly era: Era;
}

export function fillWeeks(filling: Filling, random: Random): readonly Meeting[] {
  const { era } = filling;
  const monday = era.first - weekdayOf(era.first) + 8;
  const lastMonday = era.today - weekdayOf(era.today) + 1;
  const hours = screenHours(filling);
  const meetings: Meeting[] = [];
  for (let day = monday; day <= lastMonday + 28; day += 7) {
    const week = random.fork(day);
    meetings.push(...weekOf(day, lastMonday, hours.get(day) ?? 0, filling, week));
  }
  return meetings;
}

function weekOf(
  monday: number,
  thisMonday: number,
  standingHours: number,
  filling: Filling,
  random: Random,
): readonly Meeting[] {
  const { diary } = filling;
  const days = [0, 1, 2, 3, 4].map((n) => monday + n).filter((day) => diary.isOpen(day));
  if (days.length === 0) return [];
  const weeksAgo = (thisMonday - monday) / 7;
  const share = days.length / 5;
  const meetings: Meeting[] = [];
  const add = (make: Maker, weightOf: (tie: Tie) => number, minutes: number) => {
    const meeting = arrange(make, weightOf, minutes, random.pick(days), filling, random);
    if (meeting) meetings.push(meeting);
    return meeting;
  };

  const visits = weeksAgo === 1 ? 1 : howMany(VISITS_A_WEEK * share * ahead(weeksAgo), random);
  for (let n = 0; n < visits; n++) {
    add(
      visit(random.pick(["theirs", "theirs", "ours", "lunch"] as const)),
      ({ visits }) => visits,
      weeksAgo === 1 ? 75 : random.pick([60, 90, 120]),
    );
  }
  let hours = standingHours;
  const target = hoursOf(weeksAgo, random) * share;
  for (let tries = 0; hours < target - 0.4 && tries < 40; tries++) {
    const minutes = random.pick([30, 45, 60, 60]);
    const meeting = add(video, ({ video }) => video, minutes);
    if (meeting?.status === "confirmed" && meeting.answer !== "declined") hours += minutes / 60;
  }
  for (let n = howMany(CALLS_A_WEEK * share * ahead(weeksAgo), random); n > 0; n--) {
    add(phone, ({ video }) => video, 15);
  }
  for (let n = howMany(UNCLEAR_A_WEEK * share * ahead(weeksAgo), random); n > 0; n--) {
    add(unclear, ({ video, visits }) => video * 0.3 + visits, 45);
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
  const years = weeksAgo / 52;
  const usual = years < 1 ? 10.5 : years < 2 ? 5.5 : years < 3 ? 3 : 1.6;
  return (usual + 3 * (random.next() - 0.5)) * ahead(weeksAgo);
}

const howMany = (mean: number, random: Random): number =>
  Math.floor(mean + random.next() * 0.999) + (random.chance(0.1) ? 1 : 0);

function arrange(
  make: Maker,
  weightOf: (tie: Tie) => number,
  minutes: number,
  day: number,
  { ties, diary, era }: Filling,
  random: Random,
): Meeting | null {
  const hour = diary.freeHour(day, minutes, random);
  const able = ties.filter((tie) => weightOf(tie) > 0 && isCurrent(tie, day, era));
  if (hour === null || able.length === 0) return null;
  const tie = random.weighted(able, weightOf);
  const colleagues = able.filter(
    ({ person }) => person !== tie.person && person.company === tie.person.company,
  );
  const people: Person[] = [tie.person];
  if (make !== phone && colleagues.length > 0 && random.chance(0.5)) {
    people.push(random.weighted(colleagues, weightOf).person);
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
  const until = era.now.getTime() + 28 * 86_400_000;
  for (const meeting of standing) {
    if (meeting.truth !== "video" || meeting.status === "cancelled") continue;
    for (const start of startsOf(meeting, until)) {
      const day = Math.floor(start / 86_400_000);
      const monday = day - weekdayOf(day) + 1;
      hours.set(monday, (hours.get(monday) ?? 0) + meeting.minutes / 60);
    }
  }
  return hours;
}
