/** The literature's instances and their best known values, where the data lies beside the project. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "#planner/problem.ts";
import { mctopmtwProblem } from "./mctopmtw.ts";
import { toptwProblem } from "./toptw.ts";

export const DATA = join(import.meta.dirname, "../../../shared/data/planner");

export type SetName = "toptw" | "mctopmtw";

export interface Pair {
  readonly set: SetName;
  readonly instance: string;
  readonly m: number;
  /** The best known value; null where none is. */
  readonly best: number | null;
}

export function pairsOf(set: SetName): readonly Pair[] {
  return set === "toptw" ? toptwPairs() : mctopmtwPairs();
}

function toptwPairs(): readonly Pair[] {
  const known: Record<string, Record<string, number>> = JSON.parse(text("bks.json"));
  return readdirSync(join(DATA, "toptw"))
    .filter((file) => file.endsWith(".txt"))
    .map((file) => file.slice(0, -".txt".length))
    .flatMap((instance) =>
      [1, 2, 3, 4].map(
        (m) => ({ set: "toptw", instance, m, best: known[instance]?.[m] ?? null }) as const,
      ),
    );
}

function mctopmtwPairs(): readonly Pair[] {
  const rows: { m: number; inst: string; benchmark: number }[] = JSON.parse(
    text("mctopmtw/results.json"),
  );
  return rows.map(({ m, inst, benchmark }) => ({
    set: "mctopmtw",
    instance: inst,
    m,
    best: benchmark,
  }));
}

export function problemOf({ set, instance, m }: Pair): Problem {
  return set === "toptw"
    ? toptwProblem(instance, text(`toptw/${instance}.txt`), m)
    : mctopmtwProblem(instance, text(`mctopmtw/MCTOPMTW-${m}-${instance}.txt`));
}

/** Customers are numbered from 1 in TOPTW files and from 2 in MCTOPMTW files. */
export const firstCustomer = (set: SetName): number => (set === "toptw" ? 1 : 2);

const text = (file: string): string => readFileSync(join(DATA, file), "latin1");
