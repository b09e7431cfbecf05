/** `visavis undo ID`, `visavis status` and `visavis zone`: what was read, how to take it back, where a day is a day. */
import type { CliStatus, CliUndo, CliZone } from "#api/cli.ts";
import { importCalled } from "#api/imports.ts";
import { changeZone } from "#jobs/change-zone.ts";
import { overviewOf } from "#jobs/overview.ts";
import { pastImport, pastImports, pathsOfAll } from "#jobs/past-imports.ts";
import { undoImport } from "#jobs/undo.ts";
import { VERSION } from "#server/version.ts";
import { UserError } from "#shared/user-error.ts";
import { type Language, say } from "#shared/words.ts";
import { takeBack } from "./joins.ts";
import { figuresOf } from "./report-lines.ts";
import { placeOf, reading, type Session } from "./session.ts";
import { columns, cut, styled } from "./terminal.ts";
import { timeIn } from "./wording.ts";

/** What was said of two, or an import. */
export async function undo(session: Session, given: readonly string[]): Promise<number> {
  const ids = [...new Set(given)];
  if (await takeBack(session, ids)) return 0;
  const [importId = "", ...others] = ids;
  if (others.length > 0) throw new UserError("cli.usage.excess-arguments");
  const { archive, terminal, language, json } = session;
  // Says so where there is no such import.
  const { state } = await reading(session, (tx) => pastImport(tx, importId));
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
  const { zone } = placeOf(session);
  const { folder } = archive.workplace();
  const { people, imports, paths } = await reading(session, async (tx) => ({
    people: (await overviewOf(tx)).people,
    imports: await pastImports(tx),
    paths: json ? await pathsOfAll(tx) : new Map<string, readonly string[]>(),
  }));
  if (json) {
    const rows = imports.map(({ id, state, startedAt, report }) => ({
      import: id,
      state,
      startedAt: startedAt.toISOString(),
      files: [...(paths.get(id) ?? [])],
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
  const rows = imports.map(({ id, state, startedAt, given, report }) => [
    styled("bold", id),
    timeIn(startedAt, zone, language),
    say(language, `imports.state.${state}`),
    ...figuresOf(report, language),
    cut(calledIn(language, { given }), 60),
  ]);
  for (const line of columns(rows, ["left", "left", "left", "right", "right", "left"])) {
    terminal.answer(line);
  }
  return 0;
}

/** As on the page of sources. */
function calledIn(language: Language, row: Parameters<typeof importCalled>[0]): string {
  const called = importCalled(row);
  return say(language, `imports.called.${called.say}`, called.values);
}

/** Says the zone, or moves the archive to another. */
export async function zone(session: Session, name: string | undefined): Promise<number> {
  const { archive, terminal, language, json } = session;
  if (name !== undefined) {
    await changeZone(archive.workplace(), name);
    await archive.zoneChanged();
  }
  const place = placeOf(session);
  if (json) terminal.data({ zone: place.zone } satisfies CliZone);
  else terminal.answer(say(language, "cli.zone", { zone: place.zone }));
  return 0;
}
