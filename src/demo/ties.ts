/**
 * What is between Karla and each of the others: how much, since when, until when, who begins, how
 * fast one answers, on which ways. People of the plot are told in cast.ts; the others lead one of
 * these lives.
 */
import { TOPICS_OF } from "./topics.ts";
import { type Era, workdayBefore } from "./era.ts";
import type { Person } from "./people.ts";
import { speaksGerman } from "./places.ts";
import type { Random } from "./random.ts";

export interface Tie {
  readonly person: Person;
  readonly life: Life;
  /** Exactly so many mails between the two, from the first day to the last. */
  readonly mails: number;
  readonly from: number;
  readonly to: number;
  readonly shape: Shape;
  /** The share of conversations that Karla begins. */
  readonly iStart: number;
  /** Mails in a conversation, on average. */
  readonly length: number;
  /** Half of the answers come within so many hours, office hours apart. */
  readonly theirHours: number;
  readonly myHours: number;
  readonly slower: { readonly since: number; readonly hours: number } | null;
  readonly topics: readonly string[];
  /** Whom they copy in now and then, where the plot says so. */
  readonly aside: string | null;
  /** How likely they are drawn for a video call; 0 where the plot says how many there were. */
  readonly video: number;
  /** How likely they are drawn for a visit. */
  readonly visits: number;
}

type Shape = "steady" | "rising" | "falling" | "winter";

export type Life =
  | "plot"
  | "colleague"
  /** Met again and again. */
  | "close"
  /** Seen once or twice, at a fair or on a visit. */
  | "met"
  | "virtual"
  | "light"
  | "fading"
  | "loose"
  | "new"
  /** Wrote, and was never answered. */
  | "unanswered"
  /** Only ever in copy. */
  | "copied";

/** How many lead each life, of those who are not in the plot; the rest is only copied. */
const COUNTS: readonly (readonly [Life, number])[] = [
  ["close", 44],
  ["met", 100],
  ["virtual", 26],
  ["light", 30],
  ["fading", 20],
  ["loose", 150],
  ["new", 14],
  ["unanswered", 70],
];

/** Gives each a life; those near Munich are met, those far away rather are not. */
export function livesOf(people: readonly Person[], random: Random): ReadonlyMap<Person, Life> {
  const distance = ({ site }: Person) => (speaksGerman(site.city.country) ? 0 : 1);
  const order = random
    .shuffled(people)
    .map((person) => ({ person, place: distance(person) + random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ person }) => person);
  const lives = new Map<Person, Life>();
  for (const [life, count] of COUNTS) {
    for (let n = 0; n < count; n++) {
      const index =
        life === "close"
          ? random.int(0, Math.floor(order.length * 0.45))
          : life === "virtual" || life === "light"
            ? random.int(Math.floor(order.length * 0.45), order.length - 1)
            : random.int(0, order.length - 1);
      lives.set(order.splice(index, 1)[0]!, life);
    }
  }
  for (const person of order) lives.set(person, "copied");
  return lives;
}

export function tieOf(person: Person, life: Life, era: Era, random: Random): Tie {
  const { first, last } = era;
  const recently = (days: number) => workdayBefore(last - Math.floor(days * random.next() ** 2));
  const tie: Tie = {
    person,
    life,
    mails: random.int(60, 170),
    from: first + random.int(0, 500),
    to: recently(25),
    shape: random.pick<Shape>(["steady", "steady", "rising", "falling"]),
    iStart: 0.25 + 0.5 * random.next(),
    length: 2 + 1.6 * random.next(),
    theirHours: random.logNormal(2.4, 0.5),
    myHours: random.logNormal(2.2, 0.3),
    slower: null,
    aside: null,
    topics: TOPICS_OF[person.company.line],
    video: 0,
    visits: 0,
  };
  return { ...tie, ...MAKE[life](era, random, recently) };
}

type Make = (era: Era, random: Random, recently: (days: number) => number) => Partial<Tie>;

const MAKE: Readonly<Record<Life, Make>> = {
  plot: () => ({}),
  colleague: (_era, random) => ({
    mails: random.int(70, 240),
    topics: TOPICS_OF.inside,
    theirHours: random.logNormal(1.2, 0.4),
    length: 2.2,
  }),
  close: () => ({ video: 2.2, visits: 1 }),
  met: (era, random, recently) => ({
    mails: random.int(6, 36),
    from: era.first + random.int(0, 800),
    to: recently(300),
    video: 0.25,
    ...(random.chance(0.12)
      ? { mails: random.int(40, 60), to: recently(30), slower: slower(era, random), video: 0 }
      : {}),
  }),
  virtual: (era, random, recently) => {
    const days = random.int(300, 1200);
    const mails = Math.round(days * (0.02 + 0.05 * random.next()));
    return { mails, from: era.today - days, to: recently(30), video: 1.4 };
  },
  light: (era, random, recently) => ({
    mails: random.int(5, 15),
    from: era.today - random.int(200, 1100),
    to: recently(150),
    video: 0.2,
  }),
  fading: (era, random) => {
    const to = workdayBefore(era.last - random.int(112, 230));
    const mails = random.int(24, 44);
    return { mails, from: to - random.int(330, 560), to, shape: "steady", length: 1.7 };
  },
  loose: (era, random) => {
    const from = era.first + random.int(0, era.last - era.first - 20);
    return { mails: random.int(2, 3), from, to: era.last };
  },
  new: (era, random, recently) => ({
    mails: random.int(2, 5),
    from: era.today - random.int(12, 45),
    to: recently(8),
    video: 0.5,
  }),
  unanswered: (era, random) => {
    const from = era.first + random.int(0, era.last - era.first - 20);
    return { mails: 1, from, to: era.last, iStart: 0 };
  },
  copied: () => ({ mails: 0 }),
};

/** Answers that used to come the same day and now take days. */
function slower(era: Era, random: Random): Tie["slower"] {
  return { since: era.today - random.int(250, 420), hours: 40 + 40 * random.next() };
}
