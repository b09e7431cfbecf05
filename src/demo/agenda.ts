/**
 * Makes meetings: for each kind its subjects, places, guests and answers. When they are and with
 * whom, others decide (plot-meetings.ts, weeks.ts).
 */
import { type Era, type Fair, atHour, workdayBefore } from "./era.ts";
import type { Address } from "./mail.ts";
import type { Answer, CalendarName, Guest, Meeting } from "./meeting.ts";
import { KARLA, type Person, nameOf } from "./people.ts";
import { type City, digits, postalAddress, streetAddress } from "./places.ts";
import type { Place } from "./cast.ts";
import { type Random, hash } from "./random.ts";

/** What is decided already: with whom, and when. */
export interface Occasion {
  readonly people: readonly Person[];
  readonly day: number;
  readonly hour: number;
  readonly minutes: number;
}

export type Maker = (occasion: Occasion, era: Era, random: Random) => Meeting;

export const addressOf = ({ shownAs, email }: Person): Address => ({ name: shownAs, email });
const KARLAS: Address = { name: KARLA.shownAs, email: KARLA.email };

/** An accepted appointment without place or link, Karla's or theirs by chance. */
export function appointment(occasion: Occasion, era: Era, random: Random): Meeting {
  const { people, day, hour, minutes } = occasion;
  const other = people[0];
  const mine = other === undefined || random.chance(0.55);
  const language = other?.language ?? "de";
  const start = atHour(day, hour, era.zone);
  const planned = start > era.now.getTime();
  const guest = (person: Person, index: number): Guest => ({
    ...addressOf(person),
    answer: planned ? random.pick<Answer>(["accepted", "needs-action"]) : answerOf(index, random),
    optional: index > 0 && random.chance(0.1),
  });
  const calendar = calendarOf(people);
  const label = `${day} ${hour} ${people.map(({ email }) => email).join(" ")}`;
  return {
    uid: uidOf(label, calendar),
    truth: "unclear",
    subject: "",
    start,
    minutes,
    zone: "Europe/Berlin",
    days: null,
    location: "",
    description: "",
    language,
    organizer: mine ? KARLAS : addressOf(other),
    guests: people.map(guest),
    room: null,
    online: null,
    status: "confirmed",
    answer: "accepted",
    calendars: random.chance(0.04) ? ["outlook", "google"] : [calendar],
    created: createdAt(day, era, random),
    series: null,
    people,
    sentBy: null,
  };
}

/** The one it is about comes; the others may have better things to do. */
function answerOf(index: number, random: Random): Answer {
  const weights = index === 0 ? COMES : MAY_COME;
  return random.weighted(Object.keys(weights) as Answer[], (answer) => weights[answer] ?? 0);
}

const COMES: Partial<Record<Answer, number>> = { accepted: 16, tentative: 1, "needs-action": 1 };
const MAY_COME: Partial<Record<Answer, number>> = { ...COMES, declined: 1, delegated: 0.5 };

/** Houses that write with Gmail also keep their calendars there. */
const calendarOf = (people: readonly Person[]): CalendarName =>
  people.some(
    ({ client, company }) => client === "gmail" && company.domain !== KARLA.company.domain,
  )
    ? "google"
    : "outlook";

function createdAt(day: number, era: Era, random: Random): number {
  const made = Math.min(workdayBefore(day - random.int(2, 21)), era.last);
  return atHour(made, 8 + 9 * random.next(), era.zone);
}

/** Google's short ids, or Exchange's long hexadecimal ones. */
function uidOf(label: string, calendar: CalendarName): string {
  const [a, b, c] = [label, `${label}.`, `.${label}`].map(hash);
  if (calendar === "google")
    return `${a!.toString(36)}${b!.toString(36)}${c!.toString(36)}@google.com`;
  const hex = [a, b, c].map((part) => part!.toString(16).toUpperCase().padStart(8, "0"));
  return `040000008200E00074C5B7101A82E008${hex.join("")}`;
}

const firm = (people: readonly Person[]): string => people[0]?.company.name ?? "";

export const video: Maker = (occasion, era, random) => {
  const meeting = appointment(occasion, era, random);
  const german = meeting.language === "de";
  const topic = random.pick(german ? VIDEO_DE : VIDEO_EN).replace("{firm}", firm(occasion.people));
  const google = meeting.calendars.includes("google");
  const online = google
    ? random.pick(["zoom", "meet"] as const)
    : random.pick(["teams", "teams", "teams", "zoom", "webex"] as const);
  return {
    ...meeting,
    truth: "video",
    subject: topic,
    online,
    location: PLACEHOLDER[online][meeting.language],
    description: german ? "Kurze Runde am Bildschirm." : "A short round on screen.",
  };
};

/** Webex leaves LOCATION empty: its link stands in the prose. */
const PLACEHOLDER = {
  teams: { de: "Microsoft Teams-Besprechung", en: "Microsoft Teams Meeting" },
  meet: { de: "Google Meet", en: "Google Meet" },
  zoom: { de: "Zoom-Meeting", en: "Zoom Meeting" },
  webex: { de: "", en: "" },
} as const;

const VIDEO_DE = [
  "Abstimmung {firm}",
  "Muster und Termine",
  "Rückfragen zum Angebot",
  "{firm}: Stand der Dinge",
  "Lichtplanung, zweiter Entwurf",
  "Technikrunde",
  "Kennenlernen am Bildschirm",
];
const VIDEO_EN = [
  "Catch-up {firm}",
  "Samples and dates",
  "{firm} / Lumenhof",
  "Questions on the quotation",
  "Lighting design, second draft",
  "Technical round",
  "Fair preparation",
];

export const phone: Maker = (occasion, era, random) => {
  const meeting = appointment(occasion, era, random);
  const person = occasion.people[0]!;
  const german = meeting.language === "de";
  const who = nameOf(person);
  return {
    ...meeting,
    truth: "phone",
    subject: german ? `Telefonat ${who}` : `Call with ${who}`,
    location:
      person.phone !== null && random.chance(0.5) ? person.phone : german ? "Telefon" : "Phone",
    description: german ? "Ich rufe an." : "I shall ring.",
  };
};

export const visit =
  (place: Place): Maker =>
  (occasion, era, random) => {
    const meeting = appointment(occasion, era, random);
    const german = meeting.language === "de";
    const named = firm(occasion.people);
    const { subject, location, room } = whereabouts(place, occasion, random);
    // Google adds its link to whatever has guests.
    const online = meeting.calendars.includes("google") ? ("meet" as const) : null;
    return {
      ...meeting,
      truth: "in-person",
      subject: subject ?? (german ? `Besuch ${named}` : `Visit to ${named}`),
      location,
      room,
      online,
      organizer: room === null ? meeting.organizer : KARLAS,
      guests: meeting.guests.map((guest) => ({ ...guest, answer: "accepted" })),
    };
  };

const LUMENHOF_ROOMS = ["Prisma (2. OG)", "Linse (1. OG)", "Spektrum (EG)"] as const;

interface Whereabouts {
  readonly subject: string | null;
  readonly location: string;
  readonly room: string | null;
}

function whereabouts(place: Place, { people }: Occasion, random: Random): Whereabouts {
  const { company, site, language, first } = people[0]!;
  const german = language === "de";
  if (place === "theirs") {
    const address = postalAddress(site.street, site.postcode, site.city);
    return { subject: null, location: `${company.name}, ${address}`, room: null };
  }
  if (place === "ours") {
    const room = random.pick(LUMENHOF_ROOMS);
    const subject = german ? `${company.name} bei uns` : `${company.name} visiting`;
    return { subject, location: `Raum ${room}`, room };
  }
  const subject = german ? `Mittagessen mit ${company.name}` : `Lunch with ${first}`;
  return { subject, location: tableIn(site.city, random), room: null };
}

function tableIn(city: City, random: Random): string {
  const abroad = ["GB", "IE", "US"].includes(city.country);
  const name = abroad
    ? "The Lamplighter"
    : random.pick(["Café Zenit", "Gasthaus Linde", "Bistro Prisma"]);
  const address = postalAddress(streetAddress(city, random), digits(city.postcode, random), city);
  return `${name}, ${address}`;
}

export const boothTalk =
  (fair: Fair): Maker =>
  (occasion, era, random) => {
    const meeting = appointment(occasion, era, random);
    const [person] = occasion.people;
    return {
      ...meeting,
      truth: "in-person",
      subject: `${fair.name}: ${person ? nameOf(person) : ""}`,
      location: `${fair.venue}, ${fair.booth}`,
      zone: fair.city === "London" ? "Europe/London" : "Europe/Berlin",
      guests: meeting.guests.map((guest) => ({ ...guest, answer: "accepted" })),
    };
  };

/** No place, no link, or one that the calendar put in by itself: somebody has to say. */
export const unclear: Maker = (occasion, era, random) => {
  const meeting = appointment(occasion, era, random);
  const german = meeting.language === "de";
  const google = meeting.calendars.includes("google");
  return {
    ...meeting,
    truth: "unclear",
    subject: random.pick(german ? UNCLEAR_DE : UNCLEAR_EN).replace("{firm}", firm(occasion.people)),
    online: google ? "meet" : null,
    location: random.pick(["", "", "", german ? "wie besprochen" : "tbc"]),
  };
};

const UNCLEAR_DE = [
  "Abstimmung {firm}",
  "{firm}, Planung",
  "Kaffee?",
  "Gespräch {firm}",
  "Übergabe",
];
const UNCLEAR_EN = ["{firm}", "Planning {firm}", "Coffee?", "Talk", "Handover"];
