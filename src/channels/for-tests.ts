/** What tests of several channels share. */
import { readdirSync } from "node:fs";
import type { Home } from "./channel.ts";

export const HOME: Home = { zone: "Europe/Berlin", country: "DE" };

/** How often a parser is fuzzed: VISAVIS_FUZZ_RUNS says more, VISAVIS_FUZZ_SEED the same each time. */
export function fuzzing(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  const { VISAVIS_FUZZ_RUNS: runs, VISAVIS_FUZZ_SEED: seed } = process.env;
  return {
    numRuns: runs === undefined ? numRuns : Number(runs),
    ...(seed !== undefined && { seed: Number(seed) }),
  };
}

/** A folder of the real files, which lie beside the project; undefined where they are missing. */
export function realFiles(path: string): URL | undefined {
  const folder = new URL(`../../../shared/data/channels/${path}/`, import.meta.url);
  try {
    readdirSync(folder);
    return folder;
  } catch {
    return undefined;
  }
}

export const MISSING = "the real files (../shared/data) are not beside this checkout";
