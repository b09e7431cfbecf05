/**
 * Trips such as people make, from a seed: contacts spread over a city's quarters, most in their office, some
 * also over a coffee or for lunch; opening hours with a break at noon, a lunch break wherever one is,
 * appointments that stand already, a pause between talks, five talks a day, and a rush hour.
 */
import type { Day, Limit, Problem, Visit, Window } from "#planner/problem.ts";
import { type Random, randomFrom } from "#planner/random.ts";

export interface TripSize {
  readonly candidates: number;
  readonly days: number;
  readonly appointments: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const MORNING = 8 * 60 + 30;
const EVENING = 18 * 60 + 30;
const QUARTERS = 8;
/** In minutes from end to end. */
const CITY = 70;

/** What a trip is gathered in; place 0 is the hotel. */
interface Draft {
  readonly random: Random;
  readonly days: number;
  readonly quarters: readonly Point[];
  readonly points: Point[];
  readonly visits: Visit[];
  readonly groups: { readonly visits: readonly number[] }[];
  readonly lunches: number[];
}

export function tripProblem(size: TripSize, seed: number): Problem {
  const random = randomFrom(seed);
  const middle = { x: CITY / 2, y: CITY / 2 };
  const quarters = Array.from({ length: QUARTERS }, () => somewhere(random, middle, CITY));
  const draft: Draft = {
    random,
    days: size.days,
    quarters,
    points: [quarters[0]!],
    visits: [],
    groups: [],
    lunches: [],
  };
  for (let person = 0; person < size.candidates; person++) addPerson(draft);
  for (let n = 0; n < size.appointments; n++) {
    const fixed = { day: n % size.days, at: 600 + 30 * random.below(12) };
    add(draft, { duration: 60, profit: 50, fixed }, somewhere(random, quarter(draft), 12));
  }
  const talks = draft.visits.length;
  for (let day = 0; day < size.days; day++) {
    const windows = [{ day, from: 690, until: 810 }];
    draft.visits.push({ place: null, duration: 40, profit: 30, windows });
  }
  const day: Day = { start: 0, end: 0, from: MORNING, until: EVENING };
  return {
    visits: draft.visits,
    days: Array.from({ length: size.days }, () => day),
    places: draft.points.length,
    travel: [{ periods: periodsOf(draft.points) }],
    groups: draft.groups,
    limits: limitsOf(talks, draft.lunches),
    pause: 10,
  };
}

/** In the office, and perhaps over a coffee or for lunch as well. */
function addPerson(draft: Draft): void {
  const { random } = draft;
  const office = somewhere(random, quarter(draft), 12);
  const profit = 10 + Math.floor(90 * random.next() ** 2);
  const duration = 30 + 15 * random.below(3);
  const options = [
    add(draft, { duration, profit, windows: officeHours(random, draft.days) }, office),
  ];
  if (random.next() < 0.3) {
    const coffee = { duration: 30, profit: Math.round(profit * 0.8) };
    options.push(add(draft, coffee, somewhere(random, office, 6)));
  }
  if (random.next() < 0.2) {
    const windows = [{ from: 690, until: 780 }];
    const lunch = { duration: 60, profit: Math.round(profit * 1.2), windows };
    draft.lunches.push(add(draft, lunch, somewhere(random, office, 6)));
    options.push(draft.lunches.at(-1)!);
  }
  if (options.length > 1) draft.groups.push({ visits: options });
}

function add({ points, visits }: Draft, visit: Omit<Visit, "place">, point: Point): number {
  points.push(point);
  return visits.push({ ...visit, place: points.length - 1 }) - 1;
}

const quarter = ({ random, quarters }: Draft): Point => quarters[random.below(QUARTERS)]!;

const somewhere = (random: Random, { x, y }: Point, width: number): Point => ({
  x: x + (random.next() - 0.5) * width,
  y: y + (random.next() - 0.5) * width,
});

/** Four days in five, mornings and afternoons. */
const officeHours = (random: Random, days: number): readonly Window[] =>
  Array.from({ length: days }, (_, day) => day)
    .filter(() => random.next() < 0.8)
    .flatMap((day) => [
      { day, from: 540, until: 690 },
      { day, from: 780, until: 960 + 15 * random.below(5) },
    ]);

const limitsOf = (talks: number, lunches: readonly number[]): readonly Limit[] => [
  {
    per: "day",
    atMost: 5,
    amounts: Array.from({ length: talks }, (_, visit) => ({ visit, amount: 1 })),
  },
  { per: "day", atMost: 1, amounts: lunches.map((visit) => ({ visit, amount: 1 })) },
];

/** In the rush hour the way into the middle takes half as long again, and afterwards the way out. */
function periodsOf(points: readonly Point[]) {
  const middle = (p: Point): number => Math.hypot(p.x - CITY / 2, p.y - CITY / 2);
  const matrix = (slower: (a: Point, b: Point) => number): Uint16Array => {
    const minutes = new Uint16Array(points.length ** 2);
    for (const [a, from] of points.entries()) {
      for (const [b, to] of points.entries()) {
        if (a === b) continue;
        const way = Math.hypot(from.x - to.x, from.y - to.y);
        minutes[a * points.length + b] = Math.ceil(4 + way * slower(from, to));
      }
    }
    return minutes;
  };
  // A matrix of ten thousand places fills two hundred megabytes: one must do.
  if (points.length > 3000) return [{ from: 0, minutes: matrix(() => 1) }];
  return [
    { from: 0, minutes: matrix((a, b) => (middle(a) > middle(b) ? 1.5 : 1)) },
    { from: 570, minutes: matrix(() => 1) },
    { from: 960, minutes: matrix((a, b) => (middle(a) < middle(b) ? 1.5 : 1)) },
  ];
}
