/**
 * The cage: readers, lent for a file each and used again for the next one, since starting one takes
 * a quarter of a second and mail folders have thousands of small files.
 */
import type { Reason } from "#channels/channel.ts";
import type { Recognised } from "./cage-messages.ts";
import { LIMITS } from "./limits.ts";
import { type Ending, type Reader, type ReaderLimits, startReader } from "./reader.ts";
import { Unreadable } from "./unreadable.ts";

export interface Cage {
  /** Which channel reads this, by its first bytes; throws Unreadable where that ended the reader. */
  recognise(head: Uint8Array, fileName: string): Promise<Recognised | null>;
  /** Somebody's own until given back. */
  lend(): Reader;
  giveBack(reader: Reader): void;
  readonly limits: ReaderLimits;
  close(): void;
}

export interface CageOptions {
  /** URL of the module whose CHANNELS are used. */
  readonly registry?: string;
  readonly limits?: ReaderLimits;
}

export function openCage(options: CageOptions = {}): Cage {
  const { registry = import.meta.resolve("#channels/registry.ts"), limits = LIMITS.reader } =
    options;
  let idle: Reader[] = [];
  let alarm: NodeJS.Timeout | undefined;

  const lend = (): Reader => {
    const reader = idle.pop() ?? startReader(registry, limits);
    if (reader.hasEnded()) return lend();
    reader.hold(true);
    return reader;
  };
  const giveBack = (reader: Reader): void => {
    reader.hold(false);
    idle.push(reader);
    clearTimeout(alarm);
    alarm = setTimeout(close, LIMITS.reader.idleMs).unref();
  };
  const close = (): void => {
    for (const reader of idle) reader.kill();
    idle = [];
  };

  return {
    async recognise(head, fileName) {
      const reader = lend();
      reader.recognise(head, fileName);
      const heard = await reader.hear();
      if (heard.answer === "ended") {
        const { code, values } = reasonOfEnding(heard.why, limits);
        throw new Unreadable(code, values);
      }
      giveBack(reader);
      if (heard.answer !== "recognised") throw new Error(`a reader said ${heard.answer} unasked`);
      return heard.kind;
    },
    lend,
    giveBack,
    limits,
    close,
  };
}

/** Why an item is a problem that ended its reader. */
export function reasonOfEnding(why: Ending, limits: ReaderLimits): Reason {
  if (why === "took-too-long") {
    return { code: "sources.took-too-long", values: { seconds: limits.silenceMs / 1000 } };
  }
  if (why === "needed-too-much-memory") {
    const megabytes = Math.round(limits.residentBytes / 2 ** 20);
    return { code: "sources.needed-too-much-memory", values: { megabytes } };
  }
  return { code: "sources.reader-failed", values: { cause: why } };
}

/** The one that all share who bring none of their own. */
export const sharedCage = (): Cage => (shared ??= openCage());

let shared: Cage | undefined;
