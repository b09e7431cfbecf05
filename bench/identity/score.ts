/** How right it is to say that pairs are one person: precision and recall over pairs, and the unions behind them. */
import type { Joined } from "#people/joining/joined.ts";

export interface Score {
  readonly rule: string;
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
}

/** Who each identity is in truth, by its id. */
export type Truth = ReadonlyMap<string, string>;

/** Sets that are joined, two members at a time. */
export interface Unions {
  /** Whether these were two until now. */
  join(a: string, b: string): boolean;
  sets(): readonly (readonly string[])[];
}

export function unionsOf(ids: Iterable<string>): Unions {
  const sets = new Map<string, string[]>(Array.from(ids, (id) => [id, [id]]));
  return {
    join(a, b) {
      const [one, other] = [sets.get(a)!, sets.get(b)!];
      if (one === other) return false;
      one.push(...other);
      for (const id of other) sets.set(id, one);
      return true;
    },
    sets: () => [...new Set(sets.values())],
  };
}

/** Pairs that stand in one set together. */
export function scoreOf(rule: string, sets: readonly (readonly string[])[], truth: Truth): Score {
  const pairs = sets.reduce((sum, set) => sum + pairsAmong(set.length), 0);
  const right = sets.reduce((sum, set) => sum + rightAmong(set, truth), 0);
  return { rule, pairs, precision: right / pairs, recall: right / truePairs(truth) };
}

export function truePairs(truth: Truth): number {
  const counts = Map.groupBy(truth.values(), (who) => who);
  return [...counts.values()].reduce((sum, { length }) => sum + pairsAmong(length), 0);
}

const pairsAmong = (count: number): number => (count * (count - 1)) / 2;

const rightAmong = (set: readonly string[], truth: Truth): number =>
  [...Map.groupBy(set, (id) => truth.get(id)!).values()].reduce(
    (sum, { length }) => sum + pairsAmong(length),
    0,
  );

export interface Outcome {
  readonly scores: readonly Score[];
  readonly proposals: number;
  readonly proposalsRight: number;
  /** How many questions are left to ask when answers make others needless. */
  readonly questions: number;
  /** Who is together once every question was answered truly. */
  readonly answered: readonly (readonly string[])[];
}

/** `counted`: of which pairs count, where it is not all. */
export function outcomeOf(
  { people, proposals }: Joined,
  truth: Truth,
  counted: Truth = truth,
): Outcome {
  const [automatic, accepted, answered] = [1, 2, 3].map(() => unionsOf(truth.keys())) as [
    Unions,
    Unions,
    Unions,
  ];
  for (const [first, ...others] of people) {
    for (const other of others) {
      for (const unions of [automatic, accepted, answered]) unions.join(first!, other);
    }
  }
  const setsOf = (unions: Unions): readonly (readonly string[])[] =>
    unions.sets().map((set) => set.filter((id) => counted.has(id)));
  let proposalsRight = 0;
  let questions = 0;
  for (const { a, b } of proposals) {
    const isRight = truth.get(a) === truth.get(b);
    accepted.join(a, b);
    if (isRight) proposalsRight++;
    if (!isRight || answered.join(a, b)) questions++;
  }
  return {
    scores: [
      scoreOf("joined by itself", setsOf(automatic), counted),
      scoreOf("and every proposal accepted", setsOf(accepted), counted),
      scoreOf("and every proposal answered truly", setsOf(answered), counted),
    ],
    proposals: proposals.length,
    proposalsRight,
    questions,
    answered: answered.sets(),
  };
}
