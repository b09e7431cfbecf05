/**
 * Looks at uploads in the background, so that the page can show what was found so far. A look is
 * kept until its upload is read or dropped, or the program ends; nothing of it is stored.
 */
import { type Answer, withAnswers } from "#jobs/answers.ts";
import { findFiles } from "#jobs/find-files.ts";
import { type Looked, type Preview, previewFiles } from "#jobs/preview.ts";
import { NO_PROGRESS, type Progress, progressReporter } from "#jobs/progress.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { UserError } from "#shared/user-error.ts";
import type { FoundFile } from "#sources/found-file.ts";

export interface Look {
  readonly state: "running" | "done" | "stopped";
  readonly progress: Progress;
  readonly preview: Preview | null;
}

export interface Previews {
  /** Begins to look, anew if it has looked before. */
  readonly start: (workplace: Workplace, upload: string) => Look;
  /** Looks again at the files that these answers concern; what was found stays to be seen meanwhile. */
  readonly answer: (workplace: Workplace, upload: string, answers: readonly Answer[]) => Look;
  /** What was found so far; throws what ended the look. */
  readonly of: (upload: string) => Look;
  readonly drop: (upload: string) => Promise<void>;
  readonly dropAll: () => Promise<void>;
}

interface LookAtWork {
  look: Look;
  error: unknown;
  readonly stop: AbortController;
  ended: Promise<void>;
  readonly answers: readonly Answer[];
  /** What was found by earlier looks at the same files. */
  files: readonly FoundFile[] | null;
  readonly looked: Looked;
}

export function makePreviews(): Previews {
  const looks = new Map<string, LookAtWork>();

  const drop = async (upload: string) => {
    const at = looks.get(upload);
    looks.delete(upload);
    at?.stop.abort();
    await at?.ended;
  };
  const of = (upload: string): Look => {
    const at = looks.get(upload);
    if (!at) throw new UserError("server.unknown-look");
    if (at.error !== undefined) throw at.error;
    return at.look;
  };

  const begin = (workplace: Workplace, upload: string, from: From): Look => {
    looks.get(upload)?.stop.abort();
    const at: LookAtWork = {
      ...from,
      look: { state: "running", progress: NO_PROGRESS, preview: from.preview },
      error: undefined,
      stop: new AbortController(),
      ended: Promise.resolve(),
    };
    looks.set(upload, at);
    at.ended = lookAt(workplace, upload, at);
    return at.look;
  };

  return {
    start: (workplace, upload) => {
      const answers = looks.get(upload)?.answers ?? [];
      return begin(workplace, upload, { answers, files: null, looked: new Map(), preview: null });
    },
    answer: (workplace, upload, answers) => {
      const { preview } = of(upload);
      const { files, looked, answers: before } = looks.get(upload)!;
      const all = withAnswers(before, answers);
      return begin(workplace, upload, { answers: all, files, looked, preview });
    },
    of,
    drop,
    dropAll: async () => {
      await Promise.all(Array.from(looks.keys(), drop));
    },
  };
}

type From = Pick<LookAtWork, "answers" | "files" | "looked"> & Pick<Look, "preview">;

async function lookAt(workplace: Workplace, upload: string, at: LookAtWork): Promise<void> {
  const { signal } = at.stop;
  const progress = progressReporter(workplace.now, (now) => {
    at.look = { ...at.look, progress: now };
  });
  try {
    const { answers, looked } = at;
    at.files ??= await findFiles(workplace.folder, { paths: [], upload }, signal);
    const preview = await previewFiles(workplace, at.files, { signal, progress, answers, looked });
    at.look = { state: "done", progress: at.look.progress, preview };
  } catch (error) {
    at.look = { ...at.look, state: "stopped" };
    if (!signal.aborted) at.error = error;
  }
}
