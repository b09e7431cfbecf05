/** Entries that are no meetings: holidays, birthdays, flights, fairs, webinars, focus time. */
import { appointment } from "./agenda.ts";
import { type Era, atHour, isAway, isFree, weekdayOf } from "./era.ts";
import type { Meeting } from "./meeting.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";

export function days(house: readonly Person[], era: Era, random: Random): readonly Meeting[] {
  return [
    ...holidays(era, random),
    ...fairDays(era, random),
    ...birthdays(house, era, random),
    ...alone(era, random),
    ...crowds(house, era, random),
  ];
}

/** Nobody else in it. */
function entry(day: number, subject: string, era: Era, random: Random): Meeting {
  const meeting = appointment({ people: [], day, hour: 8, minutes: 60 }, era, random);
  return {
    ...meeting,
    truth: "none",
    subject,
    uid: `${meeting.uid}${day.toString(16)}${subject.length}`,
  };
}

const wholeDays = (meeting: Meeting, days: number): Meeting => ({ ...meeting, days });

function holidays(era: Era, random: Random): readonly Meeting[] {
  const found: Meeting[] = [];
  for (let day = era.first; day <= era.last; day++) {
    if (!isAway(day, era) || isAway(day - 1, era)) continue;
    let length = 1;
    while (isAway(day + length, era)) length++;
    found.push(wholeDays(entry(day, "Urlaub", era, random), length));
  }
  return found;
}

function fairDays(era: Era, random: Random): readonly Meeting[] {
  return [era.cologne, era.london, era.next].flatMap((fair) => [
    { ...wholeDays(entry(fair.day, fair.name, era, random), 3), location: fair.venue },
    {
      ...entry(fair.day - 1, `Flug nach ${fair.city}`, era, random),
      location: "Flughafen München, Terminal 2",
    },
  ]);
}

function birthdays(house: readonly Person[], era: Era, random: Random): readonly Meeting[] {
  return house.map(({ first }) => ({
    ...wholeDays(entry(era.first + random.int(0, 364), `Geburtstag ${first}`, era, random), 1),
    series: { rule: "FREQ=YEARLY", excluded: [], moved: [] },
  }));
}

const ALONE = [
  "Fokuszeit",
  "Zahnarzt",
  "Zug nach Nürnberg",
  "Preisliste durchsehen",
  "Reisekosten",
  "Blumen gießen",
];

function alone(era: Era, random: Random): readonly Meeting[] {
  const found: Meeting[] = [];
  for (let day = era.first; day <= era.last + 10; day++) {
    if (isFree(day) || !random.chance(0.075)) continue;
    const start = atHour(day, random.int(7, 17), era.zone);
    found.push({
      ...entry(day, random.pick(ALONE), era, random),
      start,
      calendars: [random.pick(["outlook", "google"] as const)],
    });
  }
  return found;
}

/** Webinars, and more people than one can meet. */
function crowds(house: readonly Person[], era: Era, random: Random): readonly Meeting[] {
  const found: Meeting[] = [];
  for (let day = era.first + 20; day <= era.last; day += random.int(45, 75)) {
    if (isFree(day) || weekdayOf(day) > 4) continue;
    const webinar = random.chance(0.5);
    const meeting = appointment({ people: house, day, hour: 11, minutes: 60 }, era, random);
    const many = Array.from({ length: 14 }, (_, n) => ({
      name: "",
      email: `produktion${n + 1}@lumenhof.example`,
      answer: "accepted" as const,
      optional: false,
    }));
    found.push({
      ...(webinar ? entry(day, "Webinar: Blendung im Labor", era, random) : meeting),
      truth: "none",
      ...(webinar
        ? { description: "https://attendee.gotowebinar.com/register/1234567890123456789" }
        : {
            subject: "Betriebsversammlung",
            location: "Kantine",
            guests: [...meeting.guests, ...many],
          }),
    });
  }
  return found;
}
