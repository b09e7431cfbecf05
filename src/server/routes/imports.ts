/** Uploads, looks at them, and imports. */
import { zippedArchive } from "#jobs/export/zipped.ts";
import { expectedIn } from "#jobs/at-work.ts";
import { undoImport } from "#jobs/undo.ts";
import { resumeImport, startImport } from "#jobs/import.ts";
import type { ImportRequest } from "#jobs/imports-store.ts";
import { askToStop } from "#jobs/lease.ts";
import { pastImport, pastImports, skippedItems } from "#jobs/past-imports.ts";
import type { Preview } from "#jobs/preview.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import type { Language } from "#shared/words.ts";
import type { Tx } from "#store/tables.ts";
import { lanes } from "#relationships/lanes.ts";
import { dropUpload, findUpload, newUpload, spoolIn, writeUpload } from "#sources/spool.ts";
import { inPage, placeOf, type RouteDeps } from "#server/deps.ts";
import type { Handlers, Reply } from "#server/handlers.ts";
import { importInWords, lineInWords, type Reader } from "#server/import-in-words.ts";
import { inWords } from "#server/in-words.ts";
import { questionInWords } from "#server/question-in-words.ts";
import type { Look } from "#server/previews.ts";

type Uploads = Pick<
  Handlers,
  "newUpload" | "upload" | "startPreview" | "preview" | "answer" | "dropUpload"
>;
type Imports = Pick<
  Handlers,
  | "exportAll"
  | "lanes"
  | "imports"
  | "startImport"
  | "import"
  | "stopImport"
  | "resumeImport"
  | "undoImport"
  | "skipped"
>;

export function uploadRoutes(deps: RouteDeps): Uploads {
  const spool = () => spoolIn(deps.workplace().folder);

  return {
    newUpload: async () => {
      const { id } = await newUpload(spool());
      return { id };
    },
    upload: async ({ params, query, bytes }) => {
      await writeUpload(await findUpload(spool(), params.id), query.path, bytes);
      return {};
    },
    startPreview: async ({ params }, { language }) => {
      await findUpload(spool(), params.id);
      const workplace = deps.workplace();
      const look = deps.previews.start(workplace, params.id);
      return previewJob(params.id, look, { language, zone: workplace.zone });
    },
    preview: async ({ params }, { language }) =>
      previewJob(params.id, deps.previews.of(params.id), {
        language,
        zone: deps.workplace().zone,
      }),
    answer: async ({ params, body }, { language }) => {
      const workplace = deps.workplace();
      const look = deps.previews.answer(workplace, params.id, body.answers);
      return previewJob(params.id, look, { language, zone: workplace.zone });
    },
    dropUpload: async ({ params }) => {
      await deps.previews.drop(params.id);
      await dropUpload(await findUpload(spool(), params.id));
      return {};
    },
  };
}

export function importRoutes(deps: RouteDeps): Imports {
  const readerIn = (language: Language) => ({ language, zone: deps.workplace().zone });
  const rowOf = async (id: string, language: Language) =>
    importInWords(await inPage(deps, (tx) => pastImport(tx, id)), readerIn(language));

  return {
    exportAll: (_, { language }) => zippedArchive(deps.workplace(), language),
    lanes: async (_, { language }) => {
      const all = await inPage(deps, (tx) => lanes(tx, placeOf(deps)));
      return inWords({ lanes: all }, language);
    },
    imports: async (_, { language }) => {
      const all = await inPage(deps, (tx) => pastImports(tx));
      return { imports: all.map((one) => lineInWords(one, readerIn(language))) };
    },
    startImport: async ({ body: { upload, ...request } }, { language }) => {
      const workplace = deps.workplace();
      const expected = expectedOf(deps, upload);
      const id = await startImport(workplace, { ...request, ...expected, upload, paths: [] });
      deps.imports.read(workplace, id);
      return rowOf(id, language);
    },
    import: async ({ params }, { language }) => rowOf(params.id, language),
    stopImport: async ({ params }, { language }) => {
      await inPage(deps, (tx) => askToStop(tx, params.id));
      await deps.imports.stop(params.id);
      return rowOf(params.id, language);
    },
    resumeImport: async ({ params }, { language }) => {
      const workplace = deps.workplace();
      await resumeImport(workplace, params.id);
      deps.imports.read(workplace, params.id);
      return rowOf(params.id, language);
    },
    undoImport: async ({ params }) => undoImport(deps.workplace(), params.id),
    skipped: async ({ params, query: { reason, ...page } }) => {
      const { zone } = deps.workplace();
      const list = (tx: Tx) => skippedItems(tx, params.id, reason, { ...page, zone });
      return inWords(await inPage(deps, list), "en");
    },
  };
}

/** A look that ended in a failure, or with a program before this one, counted nothing. */
function expectedOf({ previews }: RouteDeps, upload: string): Pick<ImportRequest, "expected"> {
  try {
    const { preview } = previews.of(upload);
    return preview ? { expected: expectedIn(preview.files) } : {};
  } catch {
    return {};
  }
}

function previewJob(
  id: string,
  { state, progress, preview }: Look,
  reader: Reader,
): Reply<"preview"> {
  return { id, state, progress, preview: preview && previewInWords(preview, reader) };
}

function previewInWords(
  preview: Preview,
  { language, zone }: Reader,
): NonNullable<Reply<"preview">["preview"]> {
  const day = (at: Date | null) => at && isoDay(dayOf(at, zone));
  const span = ({ from, to }: Pick<Preview, "from" | "to">) => ({ from: day(from), to: day(to) });
  return {
    ...preview,
    ...span(preview),
    owners: inWords(preview.owners, language),
    mine: [...preview.mine],
    ofNobody: [...preview.ofNobody],
    chatsOfNobody: preview.chatsOfNobody.map((one) => ({
      ...one,
      chats: one.chats.map(({ count, among }) => ({ count, among: [...among] })),
    })),
    channels: preview.channels.map((channel) => ({ ...channel, ...span(channel) })),
    files: preview.files.map((file) => ({
      ...file,
      ...span(file),
      problems: file.problems.map(({ code, values }) => inWords({ code, values }, language)),
      questions: file.questions.map((question) => questionInWords(question, { language, zone })),
    })),
  };
}
