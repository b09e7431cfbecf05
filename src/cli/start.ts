/**
 * `npm start -- [--demo] [--data DIR] [--port N] [--no-open] [--lang de|en]`: builds the page if it
 * must, opens the archive, answers, opens the browser, and stops all of it on Ctrl C. The demo lives
 * in a folder beside the archive, and is filled while the page answers already.
 */
import type { Progress } from "#jobs/progress.ts";
import { DEMO_ZONE, fillDemo } from "#server/demo-world.ts";
import { type Instance, type InstanceParts, openInstance } from "#server/instance.ts";
import { openSite, type Site } from "#server/site.ts";
import { type Language, say } from "#shared/words.ts";
import { hasDisplay, openBrowser } from "./browser.ts";
import { buildPage, PAGE_FOLDER } from "./build-page.ts";
import { languageOfArguments, newCommand } from "./command-line.ts";
import { failed, logIn } from "./failed.ts";
import { progressLine } from "./progress-words.ts";
import { demoFolder, type Flags, readSettings, type Settings } from "./settings.ts";
import { aborted, listenForStop } from "./stop.ts";
import { openTerminal } from "./terminal.ts";

interface StartFlags extends Flags {
  readonly demo?: true;
  readonly open: boolean;
}

const PORT = 7417;
/** What does not end by itself by then is left behind. */
const PATIENCE_MS = 15_000;

const terminal = openTerminal(process, Date.now);
const { signal: stop, ask: stopNow } = listenForStop();
let language: Language = languageOfArguments(process.argv, process.env);
let settings: Settings | undefined;
let exitCode = 0;

// Whatever we forgot to catch: said and logged, and everything that was started ends.
process.on("uncaughtException", (error) => {
  exitCode = sayFailed(error);
  stopNow();
});

try {
  const flags = readFlags(process.argv.slice(2));
  settings = readSettings(flags, process.env);
  language = settings.language;
  await start(settings, flags);
  process.exit(exitCode);
} catch (error) {
  process.exit(stop.aborted ? exitCode : sayFailed(error));
}

function sayFailed(error: unknown): number {
  return failed(error, { terminal, language, log: () => logIn(settings?.data) });
}

function readFlags(args: readonly string[]): StartFlags {
  return newCommand("npm start --", language)
    .option("--demo", say(language, "cli.flag.demo"))
    .option("--data <folder>", say(language, "cli.flag.data"))
    .option("--port <number>", say(language, "cli.flag.port"))
    .option("--no-open", say(language, "cli.flag.no-open"))
    .option("--lang <language>", say(language, "cli.flag.lang"))
    .parse(args, { from: "user" })
    .opts<StartFlags>();
}

async function start(settings: Settings, flags: StartFlags): Promise<void> {
  const site = await pageAsBuilt();
  const running: Instance[] = [];
  const work: Promise<void>[] = [];
  const open = async (parts: Partial<InstanceParts>) => {
    const instance = await openInstance({ ...partsOf(settings, site), ...parts });
    running.push(instance);
    if (parts.isDemo) work.push(filled(instance));
    return instance;
  };
  let demo: Promise<Instance> | undefined;
  const openDemo = () =>
    (demo ??= open(demoParts(settings)).catch((error: unknown) => {
      demo = undefined;
      throw error;
    }));

  if (flags.demo && flags.data !== undefined) {
    terminal.say(say(language, "cli.demo-folder", { folder: demoFolder(settings.data) }));
  }
  try {
    const first = flags.demo
      ? await open({ ...demoParts(settings), ...portOf(settings) })
      : await open({ openDemo: async () => (await openDemo()).address() });
    present(first, flags);
    await aborted(stop);
    terminal.say(say(language, "cli.stopping"));
  } finally {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await Promise.all(work);
    await Promise.all(running.map((instance) => instance.close()));
  }
}

async function pageAsBuilt(): Promise<Site> {
  await buildPage({ signal: stop, onBuild: () => terminal.say(say(language, "cli.building")) });
  return openSite(PAGE_FOLDER);
}

function partsOf(settings: Settings, site: Site): InstanceParts {
  return {
    folder: settings.data,
    database: settings.database,
    logLevel: settings.logLevel,
    now: () => new Date(),
    site,
    ...portOf(settings),
    isDemo: false,
    openDemo: async () => "",
  };
}

/** A port that was asked for is the one, or none. */
function portOf({ port }: Settings): Pick<InstanceParts, "port" | "ifBusy"> {
  return port === null ? { port: PORT, ifBusy: "next" } : { port, ifBusy: "refuse" };
}

/** In a folder and a database of its own, whatever the archive's are. */
function demoParts({ data }: Settings): Partial<InstanceParts> {
  return {
    folder: demoFolder(data),
    database: null,
    zone: DEMO_ZONE,
    isDemo: true,
    port: PORT,
    ifBusy: "next",
  };
}

async function filled({ archive }: Instance): Promise<void> {
  const started = Date.now();
  const onProgress = (progress: Progress) => {
    if (!stop.aborted) terminal.progress(progressLine(progress, language));
  };
  try {
    await fillDemo(archive.workplace(), { signal: stop, onProgress });
    const seconds = Math.round((Date.now() - started) / 1000);
    if (seconds > 1 && !stop.aborted) terminal.say(say(language, "cli.demo-ready", { seconds }));
  } catch (error) {
    if (!stop.aborted) failed(error, { terminal, language, log: () => archive.log });
  } finally {
    terminal.endProgress();
  }
}

/** Prints the address and opens it; in a terminal, Enter makes a new one. */
function present(instance: Instance, { open }: StartFlags): void {
  const show = (): string => {
    const address = instance.address();
    terminal.say(say(language, "cli.running"));
    terminal.answer(`\n  ${address}\n`);
    return address;
  };

  const address = show();
  if (process.stdin.isTTY) {
    terminal.say(say(language, "cli.keys"));
    process.stdin.on("data", show);
  }
  if (open && hasDisplay(process.platform, process.env)) void openBrowser(address);
}
