/**
 * Chance from a seed: the same seed gives the same world on every machine. A fork has a stream of
 * its own, so that one more mail to Anna does not change what Bertil has for lunch.
 */

export interface Random {
  /** From 0 up to, but without, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of them, each as likely as its weight. */
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Log-normal: half of the draws lie below the median; sigma is the spread in logarithms. */
  logNormal(median: number, sigma: number): number;
  fork(label: string | number): Random;
}

export function randomFrom(seed: number | string): Random {
  const root = hash(String(seed));
  const next = mulberry32(root);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!;
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted(list, weightOf) {
      let rest = next() * list.reduce((sum, one) => sum + weightOf(one), 0);
      return list.find((one) => (rest -= weightOf(one)) < 0) ?? list.at(-1)!;
    },
    shuffled(list) {
      const all = [...list];
      for (let i = all.length - 1; i > 0; i--) {
        const j = int(0, i);
        [all[i], all[j]] = [all[j]!, all[i]!];
      }
      return all;
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * normal(next)),
    fork: (label) => randomFrom(`${root} ${label}`),
  };
}

/** FNV-1a. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/** Tommy Ettinger's generator: 32 bits of state, good enough for small talk. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Box and Muller. */
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
