/**
 * What a program is told, by whom first: a flag, then a variable (VISAVIS_…), then the settings file,
 * then the system's usual place. Relative paths are those of the caller, who may be elsewhere than
 * npm, which moves into the project's folder.
 *
 *     ~/.config/visavis/settings.json     {"data": "…", "port": 7417, "language": "de"}
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import envPaths from "env-paths";
import { z } from "zod";
import { UserError } from "#shared/user-error.ts";
import type { Language } from "#shared/words.ts";

export interface Settings {
  readonly data: string;
  /** A server of one's own choosing (postgres://…) in place of ours. */
  readonly database: string | null;
  readonly port: number | null;
  readonly language: Language;
  readonly logLevel: LogLevel;
}

/** As commander gives them. */
export interface Flags {
  readonly data?: string;
  readonly port?: string;
  readonly lang?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const LogLevel = z.enum(["fatal", "error", "warn", "info", "debug", "trace"]);
type LogLevel = z.infer<typeof LogLevel>;

const SettingsFile = z.strictObject({
  data: z.string().min(1).optional(),
  database: z.string().min(1).optional(),
  port: z.int().min(0).max(65_535).optional(),
  language: z.enum(["de", "en"]).optional(),
});

export function readSettings(flags: Flags, env: Environment): Settings {
  const file = readSettingsFile(env);
  const port = flags.port ?? env["VISAVIS_PORT"];
  return {
    data: callersPath(flags.data ?? env["VISAVIS_DATA"] ?? file.data ?? usualFolder(), env),
    database: env["VISAVIS_DATABASE"] ?? file.database ?? null,
    port: port === undefined ? (file.port ?? null) : portOf(port),
    language:
      languageOfFlag(flags.lang ?? env["VISAVIS_LANG"]) ?? file.language ?? languageOfSystem(env),
    logLevel: LogLevel.catch("info").parse(env["VISAVIS_LOG"]),
  };
}

/** A path as the caller means it. */
export const callersPath = (path: string, env: Environment): string =>
  resolve(env["VISAVIS_CALLED_FROM"] ?? process.cwd(), path);

/** Needed before all else, to say what is wrong with the rest. */
export function languageOfCaller(flags: Flags, env: Environment): Language {
  const wish = flags.lang ?? env["VISAVIS_LANG"];
  return wish === "de" || wish === "en" ? wish : languageOfSystem(env);
}

/** The demo lies beside the archive. */
export const demoFolder = (data: string): string => `${data.replace(/[/\\]+$/, "")}-demo`;

function usualFolder(): string {
  return process.getuid?.() === 0 ? "/var/lib/visavis" : envPaths("visavis", { suffix: "" }).data;
}

function readSettingsFile(env: Environment): z.infer<typeof SettingsFile> {
  const usual = join(envPaths("visavis", { suffix: "" }).config, "settings.json");
  const path = env["VISAVIS_SETTINGS"] ?? usual;
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return {};
  }
  try {
    return SettingsFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError("cli.settings-file", { path }, { cause });
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port > 65_535) throw new UserError("cli.no-port", { text });
  return port;
}

function languageOfFlag(text: string | undefined): Language | undefined {
  if (text === undefined || text === "de" || text === "en") return text;
  throw new UserError("cli.no-language", { text });
}

function languageOfSystem(env: Environment): Language {
  const posix = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"];
  const locale = posix || new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^de(?:[^a-z]|$)/i.test(locale) ? "de" : "en";
}
