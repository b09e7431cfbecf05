/**
 * Pairs as the review shows them: the line of those that wait, in the order of the list, with what was
 * put off at its end until the page is left; and those of a kind together. Pure.
 */
import { shownHandle } from "#shared/handle-words.ts";
import type { Pair, PairList, Side } from "#api/joins.ts";

export type Two = Pick<Pair, "one" | "other">;

/** The same as long as the two handles are: people come and go as they are joined. */
export const keyOf = ({ one, other }: Two): string => `${one.handle} ${other.handle}`;

export function inLine(pairs: readonly Pair[], later: readonly string[]): readonly Pair[] {
  const putOff = later.flatMap((key) => pairs.find((pair) => keyOf(pair) === key) ?? []);
  return [...pairs.filter((pair) => !putOff.includes(pair)), ...putOff];
}

/** The pair that follows, or the one before; from the last one to the first. Null where there is no other. */
export function beside(line: readonly Pair[], key: string, by: 1 | -1): string | null {
  const at = line.findIndex((pair) => keyOf(pair) === key);
  const next = line[(Math.max(at, 0) + by + line.length) % line.length];
  return next === undefined || keyOf(next) === key ? null : keyOf(next);
}

/** Pairs that are looked over together. */
export interface Group {
  readonly key: string;
  readonly pairs: readonly Pair[];
  /**
   * How they may be decided together: all are chosen against which nothing speaks; each that is to be is
   * chosen by hand; or none, since too little is known without a look at the two.
   */
  readonly choice: "all" | "by-hand" | "none";
}

const CHOICES: readonly Group["choice"][] = ["all", "by-hand", "none"];

/** In the order of the first of each; those of which too little is known come last. */
export function inGroups(pairs: readonly Pair[]): readonly Group[] {
  const groups = [...Map.groupBy(pairs, groupOf)].map(([key, pairs]) => ({
    key,
    pairs,
    choice: choiceOf(pairs[0]!),
  }));
  return groups.toSorted(
    (one, other) => CHOICES.indexOf(one.choice) - CHOICES.indexOf(other.choice),
  );
}

/** Where each is chosen by hand, those for which the very same speaks stand together. */
const groupOf = (pair: Pair): string =>
  choiceOf(pair) === "by-hand"
    ? [pair.kind, ...pair.reasons.map(({ code }) => code).toSorted()].join(" ")
    : pair.kind;

/** The same name with a hint beside it is never chosen for the user; many may be where no third one is meant. */
export function choiceOf({ kind, against, onlyTwo }: Pair): Group["choice"] {
  if (kind !== "name" && kind !== "vague") return "all";
  return kind === "name" && onlyTwo && against.length === 0 ? "by-hand" : "none";
}

/** A pair is chosen or not until it is turned. */
export const isChosen = (pair: Pair, turned: ReadonlySet<string>): boolean =>
  (choiceOf(pair) === "all" && pair.against.length === 0) !== turned.has(keyOf(pair));

/** Those that are chosen together in one click: what something speaks against is only chosen by hand. */
export const chosenTogether = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(({ against }) => against.length === 0);

/** The lists without these pairs, until the server has said what follows from a word on them. */
export function without(list: PairList, pairs: readonly Two[]): PairList {
  const gone = new Set(pairs.map(keyOf));
  const left = <Pair extends Two>(all: readonly Pair[]) =>
    all.filter((one) => !gone.has(keyOf(one)));
  const [pairsLeft, decided, ruledOut] = [
    left(list.pairs),
    left(list.decided),
    left(list.ruledOut),
  ];
  const { sums } = list;
  const waited = list.pairs.length - pairsLeft.length;
  const wereRuledOut = list.ruledOut.length - ruledOut.length;
  const takenBack = list.decided.length - decided.length;
  return {
    ...list,
    pairs: pairsLeft,
    decided,
    ruledOut,
    sums: {
      ...sums,
      pairs: sums.pairs - waited,
      decided: sums.decided + waited + wereRuledOut - takenBack,
      ruledOut: sums.ruledOut - wereRuledOut,
    },
  };
}

/** The lists with these pairs where they stood before, until the server has taken back what was said of them. */
export function withAgain(list: PairList, before: PairList, pairs: readonly Two[]): PairList {
  const waiting = refilled(list.pairs, before.pairs, pairs);
  const decided = refilled(list.decided, before.decided, pairs);
  const ruledOut = refilled(list.ruledOut, before.ruledOut, pairs);
  const { sums } = list;
  const wait = waiting.length - list.pairs.length;
  const areRuledOut = ruledOut.length - list.ruledOut.length;
  const said = decided.length - list.decided.length;
  const undecided = new Set(wait + areRuledOut > 0 ? pairs.map(handlesOf) : []);
  return {
    ...list,
    pairs: [...waiting],
    decided: decided.filter((pair) => !undecided.has(handlesOf(pair))),
    ruledOut: [...ruledOut],
    sums: {
      ...sums,
      pairs: sums.pairs + wait,
      decided: sums.decided + said - wait - areRuledOut,
      ruledOut: sums.ruledOut + areRuledOut,
    },
  };
}

/** In the order in which they were. */
function refilled<Pair extends Two>(
  now: readonly Pair[],
  before: readonly Pair[],
  pairs: readonly Two[],
): readonly Pair[] {
  const wanted = new Set(pairs.map(handlesOf));
  for (const pair of now) wanted.delete(handlesOf(pair));
  const missing = before.filter((pair) => wanted.has(handlesOf(pair)));
  const places = new Map(before.map((pair, at) => [handlesOf(pair), at]));
  const placeOf = (pair: Pair) => places.get(handlesOf(pair)) ?? -1;
  return [...now, ...missing].toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** What is said of a pair may name its sides the other way about. */
const handlesOf = ({ one, other }: Two): string => [one.handle, other.handle].toSorted().join(" ");

/** What one side is told from the other by, also when both are one person: then not the name. */
export const calledBy = (side: Side): string =>
  side.kind === "card"
    ? side.value || side.name
    : shownHandle({ kind: side.kind, value: side.written, name: side.called }).who;
