/** Meetings that the plot promises: when Joost was seen, how often Agnieszka was on screen. */
import { type Maker, boothTalk, phone, video, visit } from "./agenda.ts";
import type { PlotTie } from "./cast.ts";
import type { Diary } from "./diary.ts";
import { type Era, type Fair, workdayBefore } from "./era.ts";
import type { Meeting } from "./meeting.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Tie } from "./ties.ts";

interface Wish {
  readonly make: Maker;
  readonly people: readonly Person[];
  readonly day: number;
  readonly minutes: number;
}

export function plotMeetings(
  ties: readonly PlotTie[],
  diary: Diary,
  era: Era,
  random: Random,
): readonly Meeting[] {
  return arrange(
    ties.flatMap((tie) => wishesOf(tie, era, random)),
    diary,
    era,
    random,
  );
}

function wishesOf(
  { person, phoned, videos, seen, called }: PlotTie,
  era: Era,
  random: Random,
): readonly Wish[] {
  const people = [person];
  const day = (daysAgo: number) => workdayBefore(era.today - daysAgo);
  return [
    ...phoned.map((ago) => ({ make: phone, people, day: day(ago), minutes: 15 })),
    ...videos.map((ago) => ({ make: video, people, day: day(ago), minutes: 45 })),
    ...called.map((ago) => ({ make: calledOff, people, day: day(ago), minutes: 30 })),
    ...seen.map((sight): Wish => {
      if (sight === "london") return atBooth(era.london, people, random);
      if (sight === "cologne") return atBooth(era.cologne, people, random);
      const [ago, place] = sight;
      return { make: visit(place), people, day: day(ago), minutes: 90 };
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

/** How many of those who were met at all were met at a fair, most of them for the first time. */
const AT_LONDON = 12;
const AT_COLOGNE = 14;

/** Those whose life is to have been met: at one of the fairs, or on a visit. */
export function firstMeetings(
  ties: readonly Tie[],
  diary: Diary,
  era: Era,
  random: Random,
): readonly Meeting[] {
  const met = random.shuffled(ties.filter(({ life }) => life === "met"));
  const fits = (fair: Fair, near: boolean) => (tie: Tie) =>
    tie.from < fair.day - 40 && tie.to > fair.day && (tie.person.language === "de") === near;
  const london = met.filter(fits(era.london, false)).slice(0, AT_LONDON);
  const cologne = met
    .filter((tie) => !london.includes(tie) && tie.slower === null)
    .filter(fits(era.cologne, true))
    .slice(0, AT_COLOGNE);
  const faded = ties.filter(({ life }, index) => life === "fading" && index % 2 === 0);
  const close = ties.filter(({ life }) => life === "close");
  const visited = [
    ...close,
    ...met.filter((tie) => !london.includes(tie) && !cologne.includes(tie)),
    ...faded,
  ];
  return arrange(
    [
      ...london.map(({ person }) => atBooth(era.london, [person], random)),
      ...cologne.map(({ person }) => atBooth(era.cologne, [person], random)),
      ...visited.map((tie) => onVisit(tie, era, random)),
    ],
    diary,
    era,
    random,
  );
}

function onVisit({ person, from, to, slower }: Tie, era: Era, random: Random): Wish {
  // Answers slowed down some time after the last visit.
  const until = slower ? Math.min(to, slower.since - 90) : to - 5;
  const day = workdayBefore(
    Math.max(from + 3, from + Math.floor((until - from) * (0.2 + 0.7 * random.next()))),
  );
  const place = random.pick(["theirs", "theirs", "ours", "lunch"] as const);
  return {
    make: visit(place),
    people: [person],
    day: Math.min(day, era.last - 3),
    minutes: random.pick([60, 90, 120]),
  };
}

/** Finds an hour for each; where the day is full, it gets late. */
function arrange(
  wishes: readonly Wish[],
  diary: Diary,
  era: Era,
  random: Random,
): readonly Meeting[] {
  return wishes.map(({ make, people, day, minutes }) => {
    const hour = diary.freeHour(day, minutes, random) ?? 17.5;
    const meeting = make({ people, day, hour, minutes }, era, random);
    diary.enter(meeting);
    return meeting;
  });
}
