/** How far a running import is: in entries where the preview counted them, else in bytes; the bar as the figures. */
import type { ImportRow } from "#api/imports.ts";

export interface HowFar {
  readonly items: number;
  /** Null where nobody counted them, or there were more. */
  readonly of: number | null;
  readonly done: number;
  readonly total: number;
}

export function howFar({ progress, atWork: { expected }, report }: Far): HowFar {
  const items = report.read;
  const of = expected !== null && items <= expected ? expected : null;
  const { phase, done, total } = progress;
  // Whom nobody has looked at yet and texts that are not indexed are other measures, and have the bar to themselves.
  if (AFTER_READING.has(phase)) return { items, of: null, done, total };
  return of === null ? { items, of, done, total } : { items, of, done: items, total: of };
}

const AFTER_READING: ReadonlySet<ImportRow["progress"]["phase"]> = new Set([
  "joining",
  "measuring",
  "indexing",
  "done",
]);

interface Far {
  readonly progress: Pick<ImportRow["progress"], "phase" | "done" | "total">;
  readonly atWork: Pick<ImportRow["atWork"], "expected">;
  readonly report: Pick<ImportRow["report"], "read">;
}
