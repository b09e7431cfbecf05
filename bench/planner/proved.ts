/**
 * What exact.ts has proved so far about the literature's instances, in proved.json: of each pair the profit of the
 * best plan, its routes by customer numbers, and what no plan can exceed. The two are equal where the best plan is
 * proved to be that.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Proved {
  readonly instance: string;
  readonly m: number;
  readonly profit: number;
  readonly bound: number;
  readonly routes: readonly (readonly number[])[];
}

const FILE = join(import.meta.dirname, "proved.json");

export const allProved = (): readonly Proved[] => JSON.parse(readFileSync(FILE, "utf8"));

/** What no plan of a pair can exceed, as far as is known. */
export const boundIn = (
  proved: readonly Proved[],
  { instance, m }: { readonly instance: string; readonly m: number },
): number => proved.find((one) => one.instance === instance && one.m === m)?.bound ?? Infinity;

/** As the formatter wants it, once it has been run over the file. */
export function keep(more: readonly Proved[]): void {
  const lines = merged(allProved(), more).map((one) => JSON.stringify(one));
  writeFileSync(FILE, `[\n${lines.join(",\n")}\n]\n`);
}

/** The better plan and the lower bound of each pair, whichever list has it. */
export function merged(before: readonly Proved[], more: readonly Proved[]): readonly Proved[] {
  const pairs = new Map(before.map((one) => [`${one.m} ${one.instance}`, one]));
  for (const one of more) {
    const known = pairs.get(`${one.m} ${one.instance}`) ?? one;
    const better = one.profit > known.profit ? one : known;
    const bound = Math.min(one.bound, known.bound);
    pairs.set(`${one.m} ${one.instance}`, { ...better, bound });
  }
  return [...pairs.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
