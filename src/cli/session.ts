/** A command at work: on which archive, in which language, and whether its reader is a program. */
import type { Archive } from "#server/archive.ts";
import type { Tx } from "#store/tables.ts";
import type { Language } from "#shared/words.ts";
import type { Terminal } from "./terminal.ts";

export interface Session {
  readonly archive: Archive;
  readonly terminal: Terminal;
  readonly language: Language;
  /** The answer is JSON. */
  readonly json: boolean;
  /** Aborts when the program is asked to end. */
  readonly signal: AbortSignal;
}

/** A list for the terminal may be as long as the archive: it has the time of an import. */
export function reading<T>({ archive }: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { store, scope } = archive.workplace();
  return store.transaction(scope, "import", work);
}

export function placeOf({ archive }: Session): { readonly now: Date; readonly zone: string } {
  const { now, zone } = archive.workplace();
  return { now: now(), zone };
}
