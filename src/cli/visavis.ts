/**
 * `visavis COMMAND`: the archive from a terminal. The answer is on stdout, as sentences or (--json)
 * as the objects of src/api/cli.ts; progress and failures are on stderr. Ends with 0, with 2 and one
 * sentence for what the user can mend, with 1 for a bug of ours.
 */
import { type Command, InvalidArgumentError, Option } from "commander";
import { openArchive } from "#server/archive.ts";
import { type Language, say } from "#shared/words.ts";
import { languageOfArguments, newCommand, speaking } from "./command-line.ts";
import { failed, logIn } from "./failed.ts";
import type { ImportFlags } from "./import.ts";
import type { Session } from "./session.ts";
import { callersPath, type Flags, readSettings, type Settings } from "./settings.ts";
import { INTERRUPTED, stopSignal } from "./stop.ts";
import { openTerminal } from "./terminal.ts";

interface CommandFlags extends Flags {
  readonly json?: true;
}

const terminal = openTerminal(process, Date.now);
const signal = stopSignal();
let language: Language = languageOfArguments(process.argv, process.env);
let settings: Settings | undefined;

try {
  await program().parseAsync(process.argv);
} catch (error) {
  const log = () => logIn(settings?.data);
  process.exitCode = signal.aborted ? INTERRUPTED : failed(error, { terminal, language, log });
}
// What was written to a pipe may still be on its way.
process.stdout.write("", () => process.exit());

function program(): Command {
  const root = newCommand("visavis", language).description(words("visavis"));

  command(root, "import <path...>")
    .option("--me <address>", words("me"), (one, all: readonly string[]) => [...all, one], [])
    .addOption(
      new Option("--keep <what>", words("keep"))
        .choices(["headers", "subjects", "text"])
        .default("text"),
    )
    .action((paths: readonly string[], flags: CommandFlags & ImportFlags) =>
      run(flags, async (session) => {
        const { importFiles } = await import("./import.ts");
        const absolute = paths.map((path) => callersPath(path, process.env));
        return importFiles(session, absolute, flags);
      }),
    );
  command(root, "meet")
    .option("--limit <number>", words("limit"), countOf, 20)
    .action((flags: CommandFlags & { readonly limit: number }) =>
      run(flags, async (session) => (await import("./people.ts")).meet(session, flags.limit)),
    );
  command(root, "people").action((flags: CommandFlags) =>
    run(flags, async (session) => (await import("./people.ts")).people(session)),
  );
  command(root, "person <name>").action((name: string, flags: CommandFlags) =>
    run(flags, async (session) => (await import("./people.ts")).person(session, name)),
  );
  command(root, "undo <import>").action((id: string, flags: CommandFlags) =>
    run(flags, async (session) => (await import("./archive-commands.ts")).undo(session, id)),
  );
  command(root, "resume <import>").action((id: string, flags: CommandFlags) =>
    run(flags, async (session) => (await import("./import.ts")).resume(session, id)),
  );
  command(root, "status").action((flags: CommandFlags) =>
    run(flags, async (session) => (await import("./archive-commands.ts")).status(session)),
  );
  return root;
}

function words(code: string): string {
  return say(language, `cli.command.${code}`);
}

function command(root: Command, usage: string): Command {
  const [name = ""] = usage.split(" ");
  return speaking(root.command(usage), language)
    .description(words(name))
    .option("--data <folder>", say(language, "cli.flag.data"))
    .option("--lang <language>", say(language, "cli.flag.lang"))
    .option("--json", words("json"));
}

/** Opens the archive for one command, and closes it whatever happens. */
async function run(
  flags: CommandFlags,
  work: (session: Session) => Promise<number>,
): Promise<void> {
  settings = readSettings(flags, process.env);
  language = settings.language;
  const { data: folder, database, logLevel } = settings;
  const archive = await openArchive({ folder, database, logLevel, now: () => new Date() });
  try {
    const json = flags.json === true;
    process.exitCode = await work({ archive, terminal, language, json, signal });
  } finally {
    await archive.close();
  }
}

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(text);
  return Number(text);
}
