/**
 * The plot: the people whom the demo is about. Days are counted back from
 * today, so that "seen 19 months ago" stays true whenever the demo is opened.
 */
import type { Company } from "./companies.ts";
import { type Era, workdayBefore } from "./era.ts";
import { type Given, makePerson } from "./people.ts";
import type { Random } from "./random.ts";
import { type Tie, tieOf } from "./ties.ts";

export interface PlotTie extends Tie {
  /** Meetings by kind, each so many days ago; on video so many in all, series included. */
  readonly phoned: readonly number[];
  readonly videos: Evenly;
  readonly seen: readonly Sight[];
  /** Calls that were arranged and called off. */
  readonly called: readonly number[];
}

/** So many days ago at a place, or at the booth of a fair. */
type Sight = readonly [daysAgo: number, place: Place] | "london" | "cologne";

/** So many times, from so many days ago to so many days ago, evenly. */
export type Evenly = readonly [count: number, from: number, to: number];

export const evenly = ([count, from, to]: Evenly): readonly number[] =>
  Array.from({ length: count }, (_, i) =>
    Math.round(from + ((to - from) * i) / Math.max(1, count - 1)),
  );

/** Where one sits: at theirs, at a table, at Lumenhof. */
export type Place = "theirs" | "lunch" | "ours";

interface Role extends Given {
  readonly domain: string;
  readonly tie: Partial<Omit<Tie, "from" | "to" | "slower">> & {
    readonly mails: number;
    readonly from: number;
    readonly to: number;
    readonly slower?: { readonly since: number; readonly hours: number };
  };
  readonly phoned?: readonly number[];
  readonly videos?: Evenly;
  readonly seen?: readonly Sight[];
  readonly called?: readonly number[];
  readonly aside?: string;
}

const ROLES: readonly Role[] = [
  {
    domain: "calderrowe.example",
    aside: "i.tate@calderrowe.example",
    name: ["Hannah", "Whitcombe"],
    email: "hannah.whitcombe",
    woman: true,
    title: "Head of marketing",
    client: "outlook",
    tie: {
      mails: 214,
      from: 1095,
      to: 3,
      shape: "rising",
      iStart: 0.6,
      length: 2.6,
      theirHours: 3,
      topics: ["event", "event", "event", "event", "story", "samples", "technical"],
    },
  },
  {
    domain: "calderrowe.example",
    name: ["Imogen", "Tate"],
    email: "i.tate",
    woman: true,
    title: "Purchasing",
    tie: { mails: 1, from: 380, to: 360, iStart: 0, length: 1 },
  },
  {
    domain: "calderrowe.example",
    name: ["Farid", "Nasser"],
    woman: false,
    title: "Product manager",
    tie: { mails: 0, from: 400, to: 300 },
    called: [330, 300],
  },
  {
    domain: "waterlijn.example",
    name: ["Joost", "van Delden"],
    woman: false,
    title: "Product manager",
    email: "j.vandelden",
    phone: "+31 30 555 01 42",
    client: "apple",
    tie: {
      mails: 461,
      from: 1400,
      to: 25,
      shape: "steady",
      iStart: 0.8,
      length: 2.4,
      theirHours: 3.6,
      myHours: 2,
      slower: { since: 385, hours: 30 },
    },
    phoned: evenly([12, 1300, 55]),
    videos: [7, 1200, 170],
    seen: [[1290, "theirs"], [1010, "theirs"], "cologne"],
  },
  {
    domain: "waterlijn.example",
    name: ["Sanne", "Kuipers"],
    woman: true,
    title: "Quality",
    email: "s.kuipers",
    city: "Eindhoven",
    tie: { mails: 88, from: 800, to: 2, shape: "steady", iStart: 0.35, theirHours: 2 },
  },
  {
    domain: "waterlijn.example",
    name: ["Femke", "Bosman"],
    woman: true,
    title: "Fairs and marketing",
    email: "f.bosman",
    otherEmail: "f.dewit-bosman@waterlijn.example",
    tie: { mails: 24, from: 420, to: 6, iStart: 0.5, topics: ["fair", "booth", "event"] },
  },
  {
    domain: "waterlijn.example",
    name: ["Ruben", "Haas"],
    woman: false,
    title: "Managing director",
    email: "r.haas",
    tie: { mails: 62, from: 1350, to: 240, shape: "steady", iStart: 0.6, length: 1.8 },
    seen: [[795, "theirs"]],
  },
  {
    domain: "waterlijn.example",
    name: ["Lars", "Terpstra"],
    woman: false,
    title: "Außendienst Rheinland",
    email: "l.terpstra",
    city: "Düsseldorf",
    language: "de",
    close: false,
    tie: { mails: 31, from: 900, to: 19, iStart: 0.4 },
    seen: ["cologne"],
  },
  {
    domain: "waterlijn.example",
    name: ["Daan", "Smit"],
    woman: false,
    title: "Development engineer",
    email: "d.smit",
    tie: { mails: 44, from: 1300, to: 410, shape: "falling", iStart: 0.5 },
  },
  {
    domain: "mazur.example",
    name: ["Agnieszka", "Wójcik"],
    woman: true,
    title: "Purchasing",
    email: "a.wojcik",
    shownAs: "Wójcik, Agnieszka",
    client: "outlook",
    tie: {
      mails: 96,
      from: 425,
      to: 1,
      shape: "steady",
      iStart: 0.55,
      length: 2.4,
      theirHours: 1.8,
    },
    videos: [11, 410, 9],
  },
  {
    domain: "mazur.example",
    name: ["Beata", "Nowak"],
    woman: true,
    title: "Sales",
    email: "b.nowak",
    tie: { mails: 11, from: 330, to: 40, iStart: 0.4 },
  },
  {
    domain: "bluemesa.example",
    name: ["Daniel", "Sorensen"],
    email: "daniel.sorensen",
    woman: false,
    title: "Partnerships",
    client: "gmail",
    tie: { mails: 66, from: 735, to: 15, iStart: 0.5, length: 1.8, theirHours: 5 },
    videos: [38, 690, 45],
  },
  {
    domain: "fachverband-labor.example",
    name: ["Friederike", "von Allmen-Hohenstein"],
    woman: true,
    degree: "Dr.",
    title: "Geschäftsführerin",
    close: false,
    email: "f.vonallmen",
    tie: {
      mails: 156,
      from: 1420,
      to: 148,
      shape: "steady",
      iStart: 0.4,
      length: 1.3,
      theirHours: 1.5,
    },
    phoned: evenly([5, 1200, 300]),
    seen: [
      [1180, "theirs"],
      [790, "lunch"],
    ],
  },
  {
    domain: "zielinski.example",
    name: ["Marek", "Zieliński"],
    email: "m.zielinski",
    woman: false,
    title: "Sales",
    client: "gmail",
    tie: { mails: 61, from: 172, to: 5, shape: "steady", iStart: 0.3, length: 3, theirHours: 1.4 },
    phoned: evenly([9, 160, 12]),
  },
  {
    domain: "benchandbeam.example",
    name: ["Priya", "Ramanathan"],
    email: "priya.ramanathan",
    woman: true,
    title: "Editor",
    tie: {
      mails: 41,
      from: 730,
      to: 9,
      iStart: 0.36,
      shape: "rising",
      length: 1.9,
      theirHours: 3,
      topics: ["story"],
    },
    phoned: [610, 340, 64],
  },
  {
    domain: "penhaligon.example",
    name: ["Oliver", "Penhaligon"],
    email: "oliver",
    woman: false,
    title: "Owner",
    client: "thunderbird",
    tie: {
      mails: 236,
      from: 1380,
      to: 18,
      shape: "steady",
      iStart: 0.6,
      length: 2,
      theirHours: 3,
      slower: { since: 375, hours: 50 },
      topics: ["proofs"],
    },
    phoned: evenly([4, 1100, 210]),
    seen: [
      [1060, "theirs"],
      [396, "lunch"],
    ],
  },
  {
    domain: "lindhorst.example",
    name: ["Katharina", "Lindhorst"],
    email: "katharina.lindhorst",
    woman: true,
    title: "Architektin",
    close: false,
    tie: {
      mails: 72,
      from: 900,
      to: 1,
      shape: "rising",
      iStart: 0.5,
      theirHours: 5,
      topics: ["technical", "offer", "visit"],
    },
    seen: [
      [640, "theirs"],
      [410, "ours"],
      [215, "theirs"],
      [98, "lunch"],
      [1, "theirs"],
    ],
  },
  {
    domain: "aldersey.example",
    name: ["Tom", "Aldersey"],
    woman: false,
    title: "Managing partner",
    email: "tom",
    otherEmail: "t.aldersey@aldersey.example",
    tie: { mails: 58, from: 1000, to: 11, shape: "steady", iStart: 0.55 },
    seen: ["london"],
  },
  {
    domain: "ashdown.example",
    name: ["Rupert", "Ashdown"],
    woman: false,
    title: "Key account manager",
    tie: { mails: 36, from: 800, to: 33, iStart: 0.7 },
  },
  {
    domain: "fjordlys.example",
    name: ["Sunniva", "Dahl"],
    woman: true,
    title: "Category manager",
    tie: { mails: 29, from: 600, to: 22, shape: "winter", iStart: 0.4 },
  },
  {
    domain: "sperling-messebau.example",
    name: ["Ines", "Sperling"],
    woman: true,
    title: "Projektleiterin",
    close: true,
    tie: { mails: 96, from: 1300, to: 4, shape: "steady", iStart: 0.6 },
    seen: [[700, "ours"], "cologne"],
  },
  {
    domain: "exlab.example",
    name: ["Simon", "Whiting"],
    woman: false,
    title: "Exhibitor services",
    tie: { mails: 27, from: 520, to: 13, iStart: 0.3 },
  },
  // One human under two spellings, and two under one: for whoever has to tell them apart.
  {
    domain: "ancoats.example",
    name: ["Kate", "Harrow"],
    woman: true,
    title: "Head of laboratory",
    email: "kate.harrow",
    tie: { mails: 14, from: 1100, to: 620 },
  },
  {
    domain: "ancoats.example",
    name: ["Katherine", "Harrow"],
    woman: true,
    title: "Scientific director",
    email: "katherine.harrow",
    tie: { mails: 18, from: 560, to: 44 },
  },
  {
    domain: "rheinmess.example",
    name: ["Jörg", "Möllmann"],
    woman: false,
    title: "Strategischer Einkäufer",
    email: "j.moellmann",
    tie: { mails: 22, from: 1300, to: 700 },
  },
  {
    domain: "dombauer.example",
    name: ["Joerg", "Moellmann"],
    woman: false,
    title: "Projektleiter",
    email: "moellmann",
    tie: { mails: 17, from: 640, to: 28 },
  },
  {
    domain: "isarlabor.example",
    name: ["Michael", "Müller"],
    woman: false,
    title: "Laborleiter",
    tie: { mails: 26, from: 1000, to: 60, visits: 1 },
  },
  {
    domain: "weserlab.example",
    name: ["Michael", "Müller"],
    woman: false,
    title: "Einkäufer",
    tie: { mails: 12, from: 500, to: 90 },
  },
];

/** Who is the same human as whom, by their addresses: under another spelling, and after another job. */
export const SAME_HUMAN: ReadonlyMap<string, string> = new Map([
  ["katherine.harrow@ancoats.example", "kate.harrow@ancoats.example"],
  ["moellmann@dombauer.example", "j.moellmann@rheinmess.example"],
]);

/** Everybody of the plot, in the order of the list. */
export function plotTies(
  companies: readonly Company[],
  era: Era,
  random: Random,
): readonly PlotTie[] {
  return ROLES.map((role) => {
    const company = companies.find(({ domain }) => domain === role.domain);
    if (!company) throw new Error(`There is no company ${role.domain} in the demo world`);
    const chance = random.fork(`${role.name.join(" ")} ${role.domain}`);
    const person = makePerson(company, chance, { shownAs: role.name.join(" "), ...role });
    const { from, to, slower, ...tie } = role.tie;
    return {
      ...tieOf(person, "plot", era, chance),
      shape: "steady",
      ...tie,
      from: era.today - from,
      to: workdayBefore(era.today - to),
      slower: slower ? { since: era.today - slower.since, hours: slower.hours } : null,
      phoned: role.phoned ?? [],
      videos: role.videos ?? [0, 0, 0],
      seen: role.seen ?? [],
      called: role.called ?? [],
      aside: role.aside ?? null,
    };
  });
}
