/**
 * How a program says that it failed: one plain sentence, and 2 where the user can mend it. A bug of
 * ours is 1, with an id under which the log has the rest.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CommanderError } from "commander";
import { type Log, openLog, traceOf } from "#server/log.ts";
import { UserError } from "#shared/user-error.ts";
import { hasWords, type Language, say } from "#shared/words.ts";
import type { Terminal } from "./terminal.ts";

export interface Shell {
  readonly terminal: Terminal;
  readonly language: Language;
  /** Opens the log, where there may be none yet. */
  readonly log: () => Log;
}

/** Gives the exit code. */
export function failed(error: unknown, { terminal, language, log }: Shell): number {
  if (error instanceof CommanderError) return misunderstood(error, { terminal, language });
  if (error instanceof UserError && hasWords(error.code)) {
    terminal.say(say(language, error.code, error.values));
    return 2;
  }
  const id = randomBytes(6).toString("hex");
  try {
    log().error({ id, trace: traceOf(error) }, "bug");
  } catch {
    terminal.say(JSON.stringify(traceOf(error)));
  }
  terminal.say(say(language, "server.bug", { id }));
  return 1;
}

/** The log of an archive; a folder that is none gets none. */
export function logIn(folder: string | undefined): Log {
  if (folder === undefined || !isArchive(folder)) throw new Error("no log");
  return openLog(folder);
}

export const isArchive = (folder: string): boolean => existsSync(join(folder, "visavis.json"));

/** Commander speaks English only; what it quotes is what the caller wrote. */
function misunderstood(
  error: CommanderError,
  { terminal, language }: Pick<Shell, "terminal" | "language">,
): number {
  if (error.exitCode === 0) return 0;
  const [, option] = /option '(?:-\w, )?--([\w-]+)/.exec(error.message) ?? [];
  const [, what = ""] = /(?:argument )?'([^']*)'(?: is invalid|$|[^']*$)/.exec(error.message) ?? [];
  const code = `cli.usage.${error.code.replace("commander.", "").replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
  const known = [`${code}-${option}`, code].find(hasWords) ?? "cli.usage.not-understood";
  terminal.say(say(language, known, { what: what || error.message }));
  return 2;
}
