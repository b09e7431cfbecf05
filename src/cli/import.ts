/** `visavis import PATH…` and `visavis resume IMPORT`: read, with progress, and tell what came of it. */
import { existsSync } from "node:fs";
import { emailHandle } from "#channels/handle.ts";
import { findFiles } from "#jobs/find-files.ts";
import { resumeImport, runImport, startImport } from "#jobs/import.ts";
import { pastImport } from "#jobs/past-imports.ts";
import { previewFiles } from "#jobs/preview.ts";
import { progressReporter } from "#jobs/progress.ts";
import { myAddresses } from "#people/me.ts";
import type { Keep } from "#channels/channel.ts";
import { importInWords } from "#server/import-in-words.ts";
import { UserError } from "#shared/user-error.ts";
import { say } from "#shared/words.ts";
import { progressLine } from "./progress-words.ts";
import { reportLines } from "./report-lines.ts";
import { reading, type Session } from "./session.ts";
import { INTERRUPTED } from "./stop.ts";

export interface ImportFlags {
  readonly me: readonly string[];
  readonly keep: Keep;
}

export async function importFiles(
  session: Session,
  paths: readonly string[],
  { me, keep }: ImportFlags,
): Promise<number> {
  const workplace = session.archive.workplace();
  for (const path of paths) {
    if (!existsSync(path)) throw new UserError("sources.no-such-file", { path });
  }
  const mine = me.length > 0 ? me.map(addressOf) : await certainlyMe(session, paths);
  const request = { paths, upload: null, me: mine, keep, keepOf: {} };
  return read(session, await startImport(workplace, request));
}

export async function resume(session: Session, importId: string): Promise<number> {
  await reading(session, (tx) => pastImport(tx, importId, new Date()));
  await resumeImport(session.archive.workplace(), importId);
  return read(session, importId);
}

function addressOf(text: string): string {
  const handle = emailHandle(text, "");
  if (!handle) throw new UserError("jobs.no-address", { address: text });
  return handle.value;
}

/** Looks at headers only; asks where no address is certain, unless one is known already. */
async function certainlyMe(session: Session, paths: readonly string[]): Promise<readonly string[]> {
  const { archive, signal, terminal, language } = session;
  const workplace = archive.workplace();
  const files = await findFiles(workplace.folder, { paths, upload: null }, signal);
  const progress = progressReporter(workplace.now, (now) =>
    terminal.progress(progressLine(now, language)),
  );
  const { owners } = await previewFiles(workplace, files, { signal, progress });
  const sure = owners.filter((owner) => owner.sure).map(({ value }) => value);
  if (sure.length > 0 || (await reading(session, myAddresses)).size > 0) return sure;

  const candidates = owners.map(({ value, reason: { values } }) => {
    const { sent = 0, received = 0, count = Number(sent) + Number(received) } = values;
    return `${value} (${count})`;
  });
  if (candidates.length === 0) throw new UserError("cli.who-are-you");
  throw new UserError("jobs.who-are-you", { candidates: candidates.join(", ") });
}

async function read(session: Session, importId: string): Promise<number> {
  const { archive, terminal, language, signal, json } = session;
  const end = await runImport(archive.workplace(), importId, {
    signal,
    onProgress: (progress) => terminal.progress(progressLine(progress, language)),
  });
  terminal.endProgress();
  const row = importInWords(
    await reading(session, (tx) => pastImport(tx, importId, new Date())),
    language,
  );
  if (end === "stopped") {
    terminal.say(say(language, "cli.stopped", { read: row.report.read, import: importId }));
    return INTERRUPTED;
  }
  if (json) terminal.data(row.report);
  else terminal.answer(reportLines(row, language).join("\n"));
  return 0;
}
