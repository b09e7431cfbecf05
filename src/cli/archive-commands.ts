/** `visavis undo IMPORT` and `visavis status`: what was read, and how to take it back. */
import type { CliStatus, CliUndo } from "#api/cli.ts";
import { overviewOf } from "#jobs/overview.ts";
import { pastImport, pastImports } from "#jobs/past-imports.ts";
import { undoImport } from "#jobs/undo.ts";
import { VERSION } from "#server/version.ts";
import { say } from "#shared/words.ts";
import { placeOf, reading, type Session } from "./session.ts";
import { columns, cut, styled } from "./terminal.ts";
import { timeIn } from "./wording.ts";

export async function undo(session: Session, importId: string): Promise<number> {
  const { archive, terminal, language, json } = session;
  // Says so where there is no such import.
  const { state } = await reading(session, (tx) => pastImport(tx, importId, placeOf(session).now));
  terminal.progress(say(language, "cli.phase.removing"));
  const undone = await undoImport(archive.workplace(), importId);
  terminal.endProgress();
  if (json) terminal.data({ import: importId, ...undone } satisfies CliUndo);
  else if (state === "undone") terminal.answer(say(language, "cli.undone-before"));
  else terminal.answer(say(language, "cli.undone", { ...undone }));
  return 0;
}

export async function status(session: Session): Promise<number> {
  const { archive, terminal, language, json } = session;
  const { now, zone } = placeOf(session);
  const { folder } = archive.workplace();
  const { people, imports } = await reading(session, async (tx) => ({
    people: (await overviewOf(tx, now)).people,
    imports: await pastImports(tx, now),
  }));
  if (json) {
    const rows = imports.map(({ id, state, startedAt, report }) => ({
      import: id,
      state,
      startedAt: startedAt.toISOString(),
      files: report.files.map(({ path }) => path),
      read: report.read,
      new: report.new,
      known: report.known,
      problems: report.problems,
    }));
    const answer: CliStatus = { version: VERSION, data: folder, zone, people, imports: rows };
    terminal.data(answer);
    return 0;
  }

  terminal.answer(say(language, "cli.status", { version: VERSION, folder, zone, people }));
  const rows = imports.map(({ id, state, startedAt, report }) => [
    styled("bold", id),
    timeIn(startedAt, zone, language),
    say(language, `imports.state.${state}`),
    say(language, "cli.report.file", { read: report.read, fresh: report.new }),
    cut(report.files.map(({ path }) => path).join(", "), 60),
  ]);
  for (const line of columns(rows, ["left", "left", "left", "right", "left"])) {
    terminal.answer(line);
  }
  return 0;
}
