/** `visavis import PATH…` and `visavis resume IMPORT`: read, with progress, and tell what came of it. */
import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { findFiles } from "#jobs/find-files.ts";
import { resumeImport, runImport, startImport } from "#jobs/import.ts";
import { outwait } from "#jobs/lease.ts";
import { pastImport } from "#jobs/past-imports.ts";
import { previewFiles } from "#jobs/preview.ts";
import { progressReporter } from "#jobs/progress.ts";
import { myHandles } from "#people/me.ts";
import { handleText, handleWritten } from "#people/written-handle.ts";
import type { Keep } from "#channels/channel.ts";
import { importInWords } from "#server/import-in-words.ts";
import type { FoundFile } from "#sources/found-file.ts";
import { survey } from "#sources/survey.ts";
import { UserError } from "#shared/user-error.ts";
import { say } from "#shared/words.ts";
import { answerOf, settleQuestions } from "./answers.ts";
import { progressLine, timeLeft } from "./progress-words.ts";
import { reportLines } from "./report-lines.ts";
import { placeOf, reading, type Session } from "./session.ts";
import { INTERRUPTED } from "./stop.ts";
import { candidateInWords, inWords, mustKnowMe, whoseLines } from "./whose.ts";
import { clockIn } from "./wording.ts";

export interface ImportFlags {
  readonly me: readonly string[];
  readonly keep: Keep;
  readonly drop?: true;
  /** What files ask: "date-order=dmy". */
  readonly answer: readonly string[];
}

/** What is said where the user is none of those who are named. */
const NOBODY = "none";

export async function importFiles(
  session: Session,
  paths: readonly string[],
  { me, keep, drop, answer }: ImportFlags,
): Promise<number> {
  const workplace = session.archive.workplace();
  for (const path of paths) {
    if (!existsSync(path)) throw new UserError("sources.no-such-file", { path });
  }
  const given = me.filter((one) => one !== NOBODY).map(addressOf);
  const said = answer.map(answerOf);
  await refuseStrangers(session, paths);
  const answers = [...said, ...(await settleQuestions(session, paths, said))];
  const mine = me.length > 0 ? given : await certainlyMe(session, paths);
  const request = { paths, upload: null, me: mine, keep, keepOf: {}, drop: drop === true, answers };
  return read(session, await startImport(workplace, request));
}

export async function resume(session: Session, importId: string): Promise<number> {
  const { state } = await reading(session, (tx) => pastImport(tx, importId));
  if (state === "undone") throw new UserError("cli.undone-before");
  await outwaitOther(session, importId);
  await resumeImport(session.archive.workplace(), importId);
  return read(session, importId);
}

/** A program that was killed seconds ago seems to work on it still. */
async function outwaitOther(session: Session, importId: string): Promise<void> {
  const { archive, terminal, language, signal } = session;
  const { now, zone } = archive.workplace();
  let isTold = false;
  await outwait(archive.workplace(), importId, {
    pause: () => setTimeout(LOOK_AGAIN_MS, undefined, { signal }),
    onWait: (ms) => {
      const until = clockIn(new Date(now().getTime() + ms), zone, language);
      if (!isTold) terminal.say(say(language, "cli.worked-on", { until }));
      isTold = true;
      terminal.progress(timeLeft(Math.ceil(ms / 1000), language));
    },
  });
  terminal.endProgress();
}

const LOOK_AGAIN_MS = 500;

function addressOf(text: string): string {
  const handle = handleWritten(text);
  if (!handle) throw new UserError("jobs.no-address", { address: text });
  return handleText(handle);
}

/** Where nothing of it can be read nothing is begun. Ends with the first file that can be. */
async function refuseStrangers(
  { signal, language }: Session,
  paths: readonly string[],
): Promise<void> {
  const enough = new AbortController();
  const strangers: FoundFile[] = [];
  const onFound = (file: FoundFile) => {
    if (file.problem === null) enough.abort();
    else strangers.push(file);
  };
  try {
    await survey(paths, { signal: AbortSignal.any([signal, enough.signal]), onFound });
  } catch (error) {
    if (!enough.signal.aborted) throw error;
  }
  const [first] = strangers;
  if (enough.signal.aborted || !first?.problem) return;
  const { path, problem } = first;
  const why = say(language, problem.code, problem.values);
  throw new UserError("cli.nothing-readable", {
    path,
    why,
    more: strangers.length - 1,
    all: strangers.length,
  });
}

/** Looks at headers only; asks where no address is certain, unless one is known already. */
async function certainlyMe(session: Session, paths: readonly string[]): Promise<readonly string[]> {
  const { archive, signal, terminal, language } = session;
  const workplace = archive.workplace();
  const files = await findFiles(workplace.folder, { paths, upload: null }, signal);
  const progress = progressReporter(workplace.now, (now) =>
    terminal.progress(progressLine(now, language)),
  );
  const preview = await previewFiles(workplace, files, { signal, progress });
  const lines = whoseLines(preview, language);
  for (const line of lines) terminal.say(line);
  const { owners } = preview;
  if (lines.length > 0) return owners.filter(({ sure }) => sure).map(({ text }) => text);

  const candidates = owners.map((owner) => candidateInWords(owner, language));
  if (!mustKnowMe(preview)) return [];
  if (candidates.length === 0) throw new UserError("cli.who-are-you");
  throw new UserError("jobs.who-are-you", { candidates: candidates.join(", ") });
}

/** What the user can mend: they have other files, or another export. */
const NOTHING_READABLE = 2;

async function read(session: Session, importId: string): Promise<number> {
  const { archive, terminal, language, signal, json } = session;
  const end = await runImport(archive.workplace(), importId, {
    signal,
    onProgress: (progress) => terminal.progress(progressLine(progress, language)),
  });
  terminal.endProgress();
  // An archive that is read into an empty one brings its zone.
  await archive.zoneChanged();
  const reader = { language, zone: placeOf(session).zone };
  const row = importInWords(await reading(session, (tx) => pastImport(tx, importId)), reader);
  if (end === "stopped") {
    terminal.say(say(language, "cli.stopped", { read: row.report.read, import: importId }));
    return INTERRUPTED;
  }
  const isNothingReadable = row.report.problems > 0 && row.report.problems === row.report.read;
  if (row.report.read > 0 && !isNothingReadable && row.report.new + row.report.known === 0) {
    const mine = await reading(session, myHandles);
    const addresses = inWords(mine, language);
    terminal.say(say(language, "cli.nothing-kept", { addresses, count: mine.length }));
  }
  if (json) terminal.data(row.report);
  else terminal.answer(reportLines(row, reader).join("\n"));
  return isNothingReadable ? NOTHING_READABLE : 0;
}
