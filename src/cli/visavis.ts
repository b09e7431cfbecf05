/**
 * `visavis COMMAND`: the archive from a terminal. The answer is on stdout, as sentences or (--json)
 * as the objects of src/api/cli.ts; progress and failures are on stderr. Ends with 0, with 2 and one
 * sentence for what the user can mend, with 1 for a bug of ours.
 */
import { type Command, InvalidArgumentError, Option } from "commander";
import { openArchive } from "#server/archive.ts";
import { UserError } from "#shared/user-error.ts";
import { type Language, say } from "#shared/words.ts";
import { languageOfArguments, newCommand, speaking } from "./command-line.ts";
import { failed, isArchive, logIn } from "./failed.ts";
import type { ImportFlags } from "./import.ts";
import type { Session } from "./session.ts";
import { callersPath, demoFolder, type Flags, readSettings, type Settings } from "./settings.ts";
import { INTERRUPTED, listenForStop } from "./stop.ts";
import { openTerminal } from "./terminal.ts";

/** As commander gives them; each command has those that it declares. */
interface CommandFlags extends Flags, ImportFlags {
  readonly json?: true;
  readonly demo?: true;
  readonly limit: number;
}

const terminal = openTerminal(process, Date.now);
const { signal } = listenForStop();
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
  const root = newCommand("visavis", language)
    .description(words("visavis"))
    .option("--data <folder>", say(language, "cli.flag.data"))
    .option("--demo", words("demo"))
    .option("--lang <language>", say(language, "cli.flag.lang"))
    .option("--json", words("json"));

  command(root, "import <path...>", async (session, flags, given) => {
    const paths = given.map((path) => callersPath(path, process.env));
    return (await import("./import.ts")).importFiles(session, paths, flags);
  })
    .option("--me <address>", words("me"), (one, all: readonly string[]) => [...all, one], [])
    .addOption(
      new Option("--keep <what>", words("keep"))
        .choices(["headers", "subjects", "text"])
        .default("text"),
    )
    .option("--drop", words("drop"))
    .option(
      "--answer <question=answer>",
      words("answer"),
      (one, all: readonly string[]) => [...all, one],
      [],
    );
  command(root, "meet", async (session, { limit }) =>
    (await import("./people.ts")).meet(session, limit),
  ).option("--limit <number>", words("limit"), countOf, 20);
  command(root, "people", async (session) => (await import("./people.ts")).people(session));
  command(root, "person <name>", async (session, _, [name = ""]) =>
    (await import("./people.ts")).person(session, name),
  );
  command(root, "joins", async (session) => (await import("./joins.ts")).joins(session));
  command(root, "join <one> <other>", async (session, _, [one = "", other = ""]) =>
    (await import("./joins.ts")).join(session, [one, other], true),
  );
  command(root, "split <one> <other>", async (session, _, [one = "", other = ""]) =>
    (await import("./joins.ts")).join(session, [one, other], false),
  );
  command(root, "export <folder>", async (session, _, [folder = ""]) =>
    (await import("./export.ts")).exportTo(session, callersPath(folder, process.env)),
  );
  command(root, "undo <id...>", async (session, _, ids) =>
    (await import("./archive-commands.ts")).undo(session, ids),
  );
  command(root, "resume <import>", async (session, _, [id = ""]) =>
    (await import("./import.ts")).resume(session, id),
  );
  command(root, "status", async (session) =>
    (await import("./archive-commands.ts")).status(session),
  );
  command(root, "zone [name]", async (session, _, [name]) =>
    (await import("./archive-commands.ts")).zone(session, name),
  );
  return root;
}

function words(code: string): string {
  return say(language, `cli.command.${code}`);
}

/** A command that works on an archive; `work` gets its flags and arguments, and gives the exit code. */
function command(
  root: Command,
  usage: string,
  work: (session: Session, flags: CommandFlags, given: readonly string[]) => Promise<number>,
): Command {
  const [name = ""] = usage.split(" ");
  const made = speaking(root.command(usage), language).description(words(name));
  return made.action(async () => {
    const flags = made.optsWithGlobals<CommandFlags>();
    process.exitCode = await inArchive(flags, {
      mayMake: name === "import",
      work: (session) => work(session, flags, made.args),
    });
  });
}

interface Task {
  /** An archive that is not there yet is made; everybody else is told. */
  readonly mayMake: boolean;
  readonly work: (session: Session) => Promise<number>;
}

/** Opens the archive for one command, and closes it whatever happens. */
async function inArchive(flags: CommandFlags, { mayMake, work }: Task): Promise<number> {
  settings = settingsOf(flags);
  language = settings.language;
  const { data: folder, database, logLevel } = settings;
  if (!mayMake && database === null && !isArchive(folder)) {
    throw new UserError("cli.no-archive", { folder });
  }
  const archive = await openArchive({ folder, database, logLevel, now: () => new Date() });
  if (flags.demo && flags.data !== undefined) {
    terminal.say(say(language, "cli.demo-folder", { folder }));
  }
  try {
    const json = flags.json === true;
    return await work({ archive, terminal, language, json, signal });
  } finally {
    await archive.close();
  }
}

/** The demo has a folder and a database of its own (start.ts). */
function settingsOf(flags: CommandFlags): Settings {
  const told = readSettings(flags, process.env);
  return flags.demo ? { ...told, data: demoFolder(told.data), database: null } : told;
}

function countOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(text);
  return Number(text);
}
