/** `visavis import PATH…` and `visavis resume IMPORT`: read, with progress, and tell what came of it. */
import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { findFiles } from "#jobs/find-files.ts";
import { resumeImport, runImport, startImport } from "#jobs/import.ts";
import { outwait } from "#jobs/lease.ts";
import { pastImport } from "#jobs/past-imports.ts";
import { previewFiles } from "#jobs/preview.ts";
import { progressReporter } from "#jobs/progress.ts";
import { myAddresses } from "#people/me.ts";
import { handleText, handleWritten } from "#people/written-handle.ts";
import type { Keep } from "#channels/channel.ts";
import { handleInWords } from "#shared/handle-in-words.ts";
import { importInWords } from "#server/import-in-words.ts";
import type { FoundFile } from "#sources/found-file.ts";
import { survey } from "#sources/survey.ts";
import { UserError } from "#shared/user-error.ts";
import { type Language, say } from "#shared/words.ts";
import { answerOf, settleQuestions } from "./answers.ts";
import { progressLine, timeLeft } from "./progress-words.ts";
import { reportLines } from "./report-lines.ts";
import { placeOf, reading, type Session } from "./session.ts";
import { INTERRUPTED } from "./stop.ts";
import { clockIn } from "./wording.ts";

export interface ImportFlags {
  readonly me: readonly string[];
  readonly keep: Keep;
  readonly drop?: true;
  /** What files ask: "date-order=dmy". */
  readonly answer: readonly string[];
}

export async function importFiles(
  session: Session,
  paths: readonly string[],
  { me, keep, drop, answer }: ImportFlags,
): Promise<number> {
  const workplace = session.archive.workplace();
  for (const path of paths) {
    if (!existsSync(path)) throw new UserError("sources.no-such-file", { path });
  }
  const given = me.map(addressOf);
  const said = answer.map(answerOf);
  await refuseStrangers(session, paths);
  const answers = [...said, ...(await settleQuestions(session, paths, said))];
  const mine = given.length > 0 ? given : await certainlyMe(session, paths);
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
  const { owners, channels, ofNobody } = await previewFiles(workplace, files, { signal, progress });
  const sure = owners.filter((owner) => owner.sure).map(({ text }) => text);
  const mine = new Set([...(await reading(session, myAddresses)), ...sure]);
  if (mine.size > 0) {
    terminal.say(
      say(language, "cli.mine", { addresses: shownTexts(mine, language), count: mine.size }),
    );
    if (sure.length > 0 && ofNobody.length > 0) {
      const where = ofNobody.map((channel) => say(language, `channels.title.${channel}`));
      terminal.say(say(language, "cli.mine-not-in", { channels: where.join(", ") }));
    }
    return sure;
  }

  const candidates = owners.map(({ text, reason: { values } }) => {
    const { sent = 0, received = 0, count = Number(sent) + Number(received) } = values;
    const shown = shownText(text, language);
    // What is shown may be the name of somebody in another channel too.
    return shown === text ? `${text} (${count})` : `${shown} (${count}; --me ${quoted(text)})`;
  });
  const isMine = channels.some(({ channel }) => channel === "email" || channel === "calendar");
  if (candidates.length === 0 && !isMine) return [];
  if (candidates.length === 0) throw new UserError("cli.who-are-you");
  throw new UserError("jobs.who-are-you", { candidates: candidates.join(", ") });
}

function shownTexts(texts: ReadonlySet<string>, language: Language): string {
  return Array.from(texts, (text) => shownText(text, language)).join(", ");
}

function shownText(text: string, language: Language): string {
  const handle = handleWritten(text);
  return handle ? handleInWords(handle, language) : text;
}

/** As a shell takes it for one word. */
const quoted = (text: string): string =>
  /^[\w@.:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

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
    const mine = await reading(session, myAddresses);
    const addresses = shownTexts(mine, language);
    terminal.say(say(language, "cli.nothing-kept", { addresses, count: mine.size }));
  }
  if (json) terminal.data(row.report);
  else terminal.answer(reportLines(row, reader).join("\n"));
  return isNothingReadable ? NOTHING_READABLE : 0;
}
