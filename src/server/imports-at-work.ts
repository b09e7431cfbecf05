/** The imports that this program reads, and how to stop them. */
import { runImport } from "#jobs/import.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { UserError } from "#shared/user-error.ts";
import type { Archive } from "./archive.ts";
import { traceOf } from "./log.ts";

export interface ImportsAtWork {
  /** Reads in the background an import that was started or taken up. */
  readonly read: (workplace: Workplace, importId: string) => void;
  /** Stops after the batch at hand, if this program reads it. */
  readonly stop: (importId: string) => Promise<void>;
  readonly stopAll: () => Promise<void>;
}

/** An archive that is read into an empty one brings its zone. */
type Surroundings = Pick<Archive, "log" | "zoneChanged">;

interface AtWork {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

export function importsAtWork({ log, zoneChanged }: Surroundings): ImportsAtWork {
  const atWork = new Map<string, AtWork>();

  const stop = async (importId: string) => {
    const work = atWork.get(importId);
    work?.stop.abort();
    await work?.ended;
  };

  return {
    read: (workplace, importId) => {
      const stop = new AbortController();
      const ended = read(workplace, importId, { signal: stop.signal, log, zoneChanged }).finally(
        () => {
          // It may be taken up again before the run that was stopped has ended.
          if (atWork.get(importId)?.stop === stop) atWork.delete(importId);
        },
      );
      atWork.set(importId, { stop, ended });
    },
    stop,
    stopAll: async () => {
      await Promise.all(Array.from(atWork.keys(), stop));
    },
  };
}

/** What ends an import is seen in its row, which stays; here it is only noted. */
async function read(
  workplace: Workplace,
  importId: string,
  { signal, log, zoneChanged }: Surroundings & { readonly signal: AbortSignal },
): Promise<void> {
  log.info({ import: importId }, "import started");
  try {
    const end = await runImport(workplace, importId, { signal });
    await zoneChanged();
    log.info({ import: importId, end }, "import ended");
  } catch (error) {
    const code = error instanceof UserError ? error.code : undefined;
    if (code) log.warn({ import: importId, code }, "import broke off");
    else log.error({ import: importId, trace: traceOf(error) }, "bug");
  }
}
