/** The invented people of the design, for building pages before there is a server. */
import type { Reason } from "#api/common.ts";
import type { MeetPerson, Month, Seen } from "#api/people.ts";

export const TODAY = "2027-02-16";

type Shape = (index: number) => readonly [written: number, phone: number, video: number];

interface Sketch {
  readonly name: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly days: number;
  readonly missing: readonly [quieter: number, longAgo: number];
  readonly pulse: number;
  readonly contact: number;
  readonly seen: readonly [daysAgo: number, label: string][];
  readonly shape: Shape;
  readonly reasons: readonly Reason[];
}

const steady: Shape = (i) => [5 + ((i * 7) % 6), i % 9 === 4 ? 1 : 0, 0];
const falling: Shape = (i) => [
  Math.max(0, 9 - Math.floor(i / 3) + (i % 3)),
  i % 4 === 0 ? 2 : 0,
  0,
];
const young: Shape = (i) => (i < 10 ? [0, 0, 0] : [2 + ((i * 5) % 7), 0, i % 2]);
const onScreen: Shape = (i) => [1 + (i % 2), 0, 2 + ((i * 3) % 4)];
const phoned: Shape = (i) => [i < 22 ? 4 - (i % 4) : 0, i < 23 ? (i * 3) % 5 : 0, 0];

const met = (name: "never-met", values: Reason["values"]): Reason => ({
  code: `relationships.reason.${name}`,
  values: { mails: 0, calls: 0, videos: 0, starts: "no", mine: 0, of: 0, ...values },
  text: "",
});
const reason = (name: string, values: Reason["values"]): Reason => ({
  code: `relationships.reason.${name}`,
  values,
  text: "",
});

const SKETCHES: readonly Sketch[] = [
  {
    name: "Hannah Whitcombe",
    title: "Head of marketing",
    company: "Calder & Rowe Instruments",
    days: 61,
    missing: [0.1, 0],
    pulse: 0.97,
    contact: 3,
    seen: [],
    shape: steady,
    reasons: [
      met("never-met", {
        kinds: "written",
        mails: 214,
        time: 3,
        timeUnit: "year",
        starts: "yes",
        mine: 6,
        of: 10,
      }),
    ],
  },
  {
    name: "Joost van Delden",
    title: "Product manager",
    company: "Waterlijn Optics",
    days: 74,
    missing: [0.62, 0.53],
    pulse: 0.38,
    contact: 25,
    seen: [[588, "Köln"]],
    shape: falling,
    reasons: [
      reason("seen", { ago: 19, agoUnit: "month" }),
      reason("slower", { now: 2, nowUnit: "day", before: 5, beforeUnit: "hour" }),
    ],
  },
  {
    name: "Agnieszka Wójcik",
    title: "Einkauf",
    company: "Mazur Precyzja",
    days: 44,
    missing: [0.04, 0],
    pulse: 0.96,
    contact: 1,
    seen: [],
    shape: young,
    reasons: [
      met("never-met", {
        kinds: "writtenVideo",
        mails: 96,
        videos: 11,
        time: 14,
        timeUnit: "month",
      }),
    ],
  },
  {
    name: "Daniel Sorensen",
    title: "Partnerships",
    company: "Blue Mesa Systems",
    days: 38,
    missing: [0.2, 0],
    pulse: 0.8,
    contact: 14,
    seen: [],
    shape: onScreen,
    reasons: [met("never-met", { kinds: "video", videos: 38, time: 2, timeUnit: "year" })],
  },
  {
    name: "Dr. Friederike von Allmen-Hohenstein",
    title: "Geschäftsführerin",
    company: "Fachverband Labor- und Messtechnik",
    days: 40,
    missing: [0.86, 0.62],
    pulse: 0.14,
    contact: 74,
    seen: [[790, "Hamburg"]],
    shape: phoned,
    reasons: [
      reason("silent", { every: 12, silent: 74, silentUnit: "day" }),
      reason("seen", { ago: 26, agoUnit: "month" }),
    ],
  },
  {
    name: "Marek Zieliński",
    title: "Vertrieb",
    company: "Zieliński i Syn",
    days: 30,
    missing: [0.08, 0],
    pulse: 0.92,
    contact: 5,
    seen: [],
    shape: (i) => (i < 16 ? [0, 0, 0] : [2 + (i % 5), i % 2, 0]),
    reasons: [
      met("never-met", { kinds: "writtenPhone", mails: 61, calls: 9, time: 8, timeUnit: "month" }),
    ],
  },
  {
    name: "Priya Ramanathan",
    title: "Redakteurin",
    company: "„Bench & Beam“",
    days: 24,
    missing: [0.3, 0],
    pulse: 0.7,
    contact: 9,
    seen: [],
    shape: (i) => [(i * 5) % 4, 0, 0],
    reasons: [
      met("never-met", {
        kinds: "writtenPhone",
        mails: 41,
        calls: 3,
        time: 2,
        timeUnit: "year",
        starts: "yes",
        mine: 3,
        of: 10,
      }),
    ],
  },
  {
    name: "Oliver Penhaligon",
    title: "Inhaber",
    company: "Penhaligon Print",
    days: 36,
    missing: [0.25, 0.4],
    pulse: 0.75,
    contact: 18,
    seen: [[400, "Lunch"]],
    shape: (i) => [3 + (i % 3), (i * 2) % 4, 0],
    reasons: [reason("seen", { ago: 13, agoUnit: "month" })],
  },
];

const FIRST = [
  "Maud",
  "Rupert",
  "Katharina",
  "Tom",
  "Noor",
  "Colin",
  "Jörg",
  "Łucja",
  "Anneliese",
  "Simon",
  "Ingrid",
  "Bartosz",
];
const LAST = [
  "Ellery",
  "Ashdown",
  "Lindhorst",
  "Aldersey",
  "Rahimi",
  "Aitken",
  "Straßmüller",
  "Wójcik-Żak",
  "Hohenberger",
  "Whiting",
  "Größe",
];

export const PEOPLE: readonly MeetPerson[] = [
  ...SKETCHES.map(personOf),
  ...Array.from({ length: 112 }, (_, i) =>
    personOf(
      {
        ...SKETCHES[i % SKETCHES.length]!,
        name: `${FIRST[i % 12]} ${LAST[(i * 7) % 11]}`,
        days: 23 - i / 5,
      },
      i + 8,
    ),
  ),
];

function personOf(sketch: Sketch, index: number): MeetPerson {
  const [quieter, longAgo] = sketch.missing;
  const missing = sketch.seen.length === 0 ? 1 : Math.max(quieter, longAgo);
  return {
    id: idOf(1, index),
    name: sketch.name,
    title: sketch.title,
    company: sketch.company === null ? null : { id: idOf(2, index % 8), name: sketch.company },
    parts: { need: sketch.days * missing, days: sketch.days, missing, quieter, longAgo, weight: 1 },
    onlyVirtual: sketch.seen.length === 0,
    fading: sketch.pulse < 0.25,
    pulse: {
      value: sketch.pulse,
      band: sketch.pulse < 0.25 ? "fading" : sketch.pulse < 0.6 ? "quiet" : "steady",
      horizon: 90,
      rhythm: sketch.pulse,
      stay: sketch.pulse,
      contactDays: 140,
      silentDays: sketch.contact,
      usualGap: 6,
    },
    reasons: [...sketch.reasons],
    lastContact: `${dayBefore(sketch.contact)}T09:30:00Z`,
    lastSeen: sketch.seen[0] ? `${dayBefore(sketch.seen[0][0])}T12:00:00Z` : null,
    months: monthsOf(24, sketch.shape),
    seen: sketch.seen.map(([days, label]): Seen => ({ day: dayBefore(days), label })),
  };
}

export function idOf(kind: number, index: number): string {
  return `0190a6d2-000${kind}-7000-8000-${index.toString(16).padStart(12, "0")}`;
}

export function dayBefore(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}

export function monthsOf(count: number, shape: Shape = steady): Month[] {
  const [year, month] = [Number(TODAY.slice(0, 4)), Number(TODAY.slice(5, 7))];
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(year, month - count + index, 1));
    const [written, phone, video] = shape(index);
    return { month: date.toISOString().slice(0, 7), written, phone, video };
  });
}
