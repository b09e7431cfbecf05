/** `visavis export FOLDER`: everything, in open forms. */
import { exportArchive } from "#jobs/export/export.ts";
import { say } from "#shared/words.ts";
import type { Session } from "./session.ts";
import { callersPath } from "./settings.ts";
import { numberIn, shellWord } from "./wording.ts";

export async function exportTo(session: Session, folder: string): Promise<number> {
  const { archive, terminal, language, json, signal } = session;
  const files = await exportArchive(archive.workplace(), folder, {
    signal,
    language,
    stays: folder === callersPath(".", process.env),
    onProgress: (lines) =>
      terminal.progress(say(language, "cli.exporting", { lines: numberIn(lines, language) })),
  });
  terminal.endProgress();
  if (json) terminal.data({ folder, files });
  else terminal.answer(say(language, "cli.exported", { folder, word: shellWord(folder) }));
  return 0;
}
