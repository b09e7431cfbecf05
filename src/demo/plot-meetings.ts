/**
 * Meetings that are told, not drawn: when Joost was seen, how often Agnieszka was on screen, whom
 * Karla met first at which fair.
 */
import { type Maker, boothTalk, phone, video, visit } from "./agenda.ts";
import { type PlotTie, evenly } from "./cast.ts";
import { type Diary, startsOf } from "./diary.ts";
import { type Era, type Fair, workdayBefore } from "./era.ts";
import type { Meeting } from "./meeting.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Tie } from "./ties.ts";

export interface Desk {
  readonly diary: Diary;
  readonly era: Era;
  readonly random: Random;
}

interface Wish {
  readonly make: Maker;
  readonly people: readonly Person[];
  readonly day: number;
  readonly minutes: number;
}

/** `series` are those that stand already; what is on video there counts. */
export function plotMeetings(
  ties: readonly PlotTie[],
  series: readonly Meeting[],
  desk: Desk,
): readonly Meeting[] {
  const wishes = ties.flatMap((tie) => wishesOf(tie, videosIn(series, tie.person, desk.era), desk));
  return arrange(wishes, desk);
}

function videosIn(series: readonly Meeting[], person: Person, era: Era): number {
  return series
    .filter(({ truth, people }) => truth === "video" && people.includes(person))
    .reduce((sum, meeting) => sum + startsOf(meeting, era.now.getTime()).length, 0);
}

function wishesOf(tie: PlotTie, standing: number, { era, random }: Desk): readonly Wish[] {
  const people = [tie.person];
  const [count, from, to] = tie.videos;
  const on = (make: Maker, minutes: number) => (daysAgo: number) => {
    return { make, people, day: workdayBefore(era.today - daysAgo), minutes };
  };
  return [
    ...tie.phoned.map(on(phone, 15)),
    ...evenly([Math.max(0, count - standing), from, to]).map(on(video, 45)),
    ...tie.called.map(on(calledOff, 30)),
    ...tie.seen.map((sight): Wish => {
      if (sight === "london") return atBooth(era.london, people, random);
      if (sight === "cologne") return atBooth(era.cologne, people, random);
      const [daysAgo, place] = sight;
      return on(visit(place), 90)(daysAgo);
    }),
  ];
}

const calledOff: Maker = (occasion, era, random) => ({
  ...video(occasion, era, random),
  status: "cancelled",
});

const atBooth = (fair: Fair, people: readonly Person[], random: Random): Wish => ({
  make: boothTalk(fair),
  people,
  day: fair.day + random.int(0, 2),
  minutes: random.pick([30, 30, 45, 50]),
});

/** How many of those who were met at all were met at a fair for the first time. */
const AT_LONDON = 12;
const AT_COLOGNE = 14;

/** The first time in one room, for everybody whose life it is to have been met. */
export function firstMeetings(ties: readonly Tie[], desk: Desk): readonly Meeting[] {
  const { era, random } = desk;
  const met = random.shuffled(ties.filter(({ life }) => life === "met"));
  const at = (fair: Fair, language: string, count: number) =>
    met
      .filter(({ from, to }) => from < fair.day - 40 && to > fair.day)
      .filter(({ slower, person }) => slower === null && person.language === language)
      .slice(0, count);
  const london = at(era.london, "en", AT_LONDON);
  const cologne = at(era.cologne, "de", AT_COLOGNE);
  const visited = [
    ...ties.filter(({ life }) => life === "close"),
    ...met.filter((tie) => !london.includes(tie) && !cologne.includes(tie)),
    ...ties.filter(({ life }) => life === "fading").filter((_, index) => index % 2 === 0),
  ];
  const wishes = [
    ...london.map(({ person }) => atBooth(era.london, [person], random)),
    ...cologne.map(({ person }) => atBooth(era.cologne, [person], random)),
    ...visited.map((tie) => onVisit(tie, era, random)),
  ];
  return arrange(wishes, desk);
}

function onVisit({ person, from, to, slower }: Tie, era: Era, random: Random): Wish {
  // Answers slowed down some time after the last visit.
  const until = slower ? Math.min(to, slower.since - 90) : to - 5;
  const day = from + Math.floor(Math.max(0, until - from) * (0.2 + 0.7 * random.next()));
  const place = random.pick(["theirs", "theirs", "ours", "lunch"] as const);
  return {
    make: visit(place),
    people: [person],
    day: workdayBefore(Math.min(Math.max(day, from + 3), era.last - 3)),
    minutes: random.pick([60, 90, 120]),
  };
}

/** Finds an hour for each; where the day is full, it gets late. */
function arrange(wishes: readonly Wish[], { diary, era, random }: Desk): readonly Meeting[] {
  return wishes.map(({ make, people, day, minutes }) => {
    const hour = diary.freeHour(day, minutes, random) ?? 17.5;
    const meeting = make({ people, day, hour, minutes }, era, random);
    diary.enter(meeting);
    return meeting;
  });
}
