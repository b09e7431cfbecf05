/**
 * What all our commands have in common: commander's own words in the reader's language, and failures
 * that are thrown, so that each program ends in one place (failed.ts).
 */
import { Command } from "commander";
import { VERSION } from "#server/version.ts";
import { type Language, say } from "#shared/words.ts";
import { type Environment, languageOfCaller } from "./settings.ts";

/** A command without options yet. */
export function newCommand(name: string, language: Language): Command {
  return speaking(new Command(name), language).version(
    VERSION,
    "-V, --version",
    say(language, "cli.flag.version"),
  );
}

/** Makes a command, or one below another, speak the reader's language. */
export function speaking(command: Command, language: Language): Command {
  return command
    .helpOption("-h, --help", say(language, "cli.flag.help"))
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) =>
        say(language, `cli.help.${title.toLowerCase().replace(":", "").replace(" ", "-")}`),
      // Choices and defaults stand in our own words already.
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
}

/** The language asked for on the command line, needed before it can be read. */
export function languageOfArguments(args: readonly string[], env: Environment): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const lang = args[at]?.split("=")[1] ?? (at >= 0 ? args[at + 1] : undefined);
  return languageOfCaller(lang === undefined ? {} : { lang }, env);
}
