/** The series of Karla's calendar, with the holidays they skip and the times they moved. */
import { addressOf, appointment } from "./agenda.ts";
import { type Era, atHour, isAway, isFree, weekdayOf } from "./era.ts";
import type { Meeting } from "./meeting.ts";
import { type Person, nameOf } from "./people.ts";
import type { Random } from "./random.ts";

interface Jour {
  readonly subject: string;
  readonly names: readonly string[];
  /** Whose assistant sends it, where the first of them calls it. */
  readonly assistant?: string;
  readonly truth: Meeting["truth"];
  readonly weeks: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minutes: number;
  /** How long ago it began. */
  readonly since: number;
  /** In which week, counted back from this one, the latest time was. */
  readonly phase: number;
  readonly location: string;
  readonly room: string | null;
  readonly online: Meeting["online"];
}

const TEAMS = {
  truth: "video",
  location: "Microsoft Teams-Besprechung",
  room: null,
  online: "teams",
} as const;
const inRoom = (room: string) =>
  ({ truth: "in-person", location: `Raum ${room}`, room, online: null }) as const;

const JOURS: readonly Jour[] = [
  {
    subject: "Vertriebsrunde",
    names: ["Jonas Adler", "Mirja Koch", "Petra Unterholzner", "Tobias Grünauer", "Ugo Ferretti"],
    ...TEAMS,
    weeks: 1,
    weekday: 1,
    hour: 9,
    minutes: 45,
    since: 900,
    phase: 0,
  },
  {
    subject: "Marketing und Messe",
    names: ["Mirja Koch", "Florian Maierhofer", "Greta Sonnleitner"],
    ...inRoom("Prisma (2. OG)"),
    weeks: 1,
    weekday: 4,
    hour: 9,
    minutes: 30,
    since: 1100,
    phase: 0,
  },
  {
    subject: "Produktrunde",
    names: [
      "Bastian Hödl",
      "Svetlana Petrović",
      "Leyla Şahin",
      "Tobias Grünauer",
      "Quirin Lechner",
      "Petra Unterholzner",
    ],
    ...inRoom("Linse (1. OG)"),
    weeks: 4,
    weekday: 3,
    hour: 14,
    minutes: 60,
    since: 1200,
    phase: 2,
  },
  {
    subject: "Leitungskreis",
    names: ["Theo Zeitler", "Anneliese Zeitler", "Jonas Adler", "Hilde Brunner", "Ugo Ferretti"],
    assistant: "Hilde Brunner",
    ...inRoom("Spektrum (EG)"),
    weeks: 4,
    weekday: 2,
    hour: 15,
    minutes: 60,
    since: 1300,
    phase: 3,
  },
  {
    subject: "Jour fixe Waterlijn",
    names: ["Sanne Kuipers", "Lars Terpstra"],
    ...TEAMS,
    weeks: 2,
    weekday: 2,
    hour: 10,
    minutes: 30,
    since: 500,
    phase: 1,
  },
  {
    subject: "Jour fixe Messebau",
    names: ["Ines Sperling", "Mirja Koch", "Florian Maierhofer"],
    truth: "unclear",
    location: "",
    room: null,
    online: null,
    weeks: 2,
    weekday: 2,
    hour: 13,
    minutes: 45,
    since: 620,
    phase: 1,
  },
  {
    subject: "Lumenhof / Blue Mesa",
    names: ["Daniel Sorensen"],
    truth: "video",
    location: "Google Meet",
    room: null,
    online: "meet",
    weeks: 3,
    weekday: 2,
    hour: 16,
    minutes: 30,
    since: 735,
    phase: 2,
  },
];

export function jourFixes(people: readonly Person[], era: Era, random: Random): readonly Meeting[] {
  return JOURS.map((jour) => seriesOf(jour, people, era, random.fork(jour.subject)));
}

function seriesOf(jour: Jour, people: readonly Person[], era: Era, random: Random): Meeting {
  const called = (name: string) => people.find((person) => nameOf(person) === name)!;
  const guests = jour.names.map(called);
  const monday = era.today - weekdayOf(era.today) + 1;
  const latest = monday - jour.phase * 7 + jour.weekday - 1;
  const step = jour.weeks * 7;
  const first = latest - Math.floor((jour.since - (era.today - latest)) / step) * step;
  const meeting = appointment({ people: guests, day: first, ...jour }, era, random);
  const days = Array.from(
    { length: Math.floor((era.last - first) / step) + 1 },
    (_, i) => first + i * step,
  );
  const skipped = days.filter((day) => isFree(day) || isAway(day, era));
  const moved = days.filter(
    (day) => !skipped.includes(day) && day < era.last - 30 && random.chance(0.05),
  );
  const at = (day: number, hour: number) => atHour(day, hour, era.zone);
  return {
    ...meeting,
    truth: jour.truth,
    subject: jour.subject,
    location: jour.location,
    room: jour.room,
    online: jour.online,
    calendars: [jour.online === "meet" ? "google" : "outlook"],
    ...(jour.assistant === undefined
      ? {}
      : { organizer: addressOf(guests[0]!), sentBy: addressOf(called(jour.assistant)) }),
    guests: meeting.guests.map((guest) => ({ ...guest, answer: "accepted" })),
    series: {
      rule: `FREQ=WEEKLY;INTERVAL=${jour.weeks};BYDAY=${DAYS[jour.weekday - 1]!}`,
      excluded: skipped.map((day) => at(day, jour.hour)),
      moved: moved.map((day) => ({ from: at(day, jour.hour), to: at(day, jour.hour + 1.5) })),
    },
  };
}

const DAYS = ["MO", "TU", "WE", "TH", "FR"];
