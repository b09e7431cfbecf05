/**
 * The log: what happened, never to whom. Names, addresses, subjects, texts, search terms, file names
 * and whole URLs stay out, whatever the level (log.test.ts plants canaries); so a bug is logged by
 * its class, code and place in our code, without its message, which may quote what somebody wrote.
 *
 * DATA/log/visavis.log is readable by its owner only, grows to 10 MB, and four older ones are kept.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type Level, type Logger, pino } from "pino";

export type Log = Logger;

const MOST_BYTES = 10_000_000;
const FILES = 5;

/** The log of a data folder; several programs may write to it, a line at a time. */
export function openLog(folder: string, level: Level = "info"): Log {
  const file = join(folder, "log", "visavis.log");
  mkdirSync(join(folder, "log"), { recursive: true, mode: 0o700 });
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: "event",
    },
    rotatingFile(file, MOST_BYTES),
  );
}

/** What may be said of something thrown: its classes, codes and where in the code, cause by cause. */
export function traceOf(error: unknown): readonly Trace[] {
  const traces: Trace[] = [];
  for (let at = error; at instanceof Error && traces.length < 5; at = at.cause) {
    traces.push({
      class: at.constructor.name,
      code: "code" in at && typeof at.code === "string" ? at.code : null,
      at: framesOf(at),
    });
  }
  return traces.length > 0 ? traces : [{ class: typeof error, code: null, at: [] }];
}

export interface Trace {
  readonly class: string;
  readonly code: string | null;
  readonly at: readonly string[];
}

/** A stack begins with the message, which may look like frames itself. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const lines = stack.slice(start + message.length).split("\n");
  return lines
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.slice(7))
    .slice(0, 15);
}

/**
 * A file that begins anew when it is full: `x.log` becomes `x.log.1`, and so on to the last. Another
 * program may have begun it anew meanwhile; and a full disk must not stop what is being logged.
 */
export function rotatingFile(file: string, mostBytes: number): { write(line: string): void } {
  let descriptor = openSync(file, "a", 0o600);

  return {
    write(line) {
      try {
        const { size, ino } = fstatSync(descriptor);
        if (size > 0 && size + Buffer.byteLength(line) > mostBytes) {
          if (statSync(file, { throwIfNoEntry: false })?.ino === ino) shift(file);
          closeSync(descriptor);
          descriptor = openSync(file, "a", 0o600);
        }
        writeSync(descriptor, line);
      } catch {
        // Said where it matters: by the work that is being logged.
      }
    },
  };
}

function shift(file: string): void {
  for (let n = FILES - 1; n >= 1; n--) {
    const from = n === 1 ? file : `${file}.${n - 1}`;
    if (existsSync(from)) renameSync(from, `${file}.${n}`);
  }
}
