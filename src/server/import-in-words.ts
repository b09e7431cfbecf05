/** How it stands with an import, and what came of it, in the reader's language. */
import type { ImportLine, ImportRow } from "#api/imports.ts";
import type { ImportLine as PastLine } from "#jobs/import-lines.ts";
import type { PastImport } from "#jobs/past-imports.ts";
import type { ReportedProblem } from "#jobs/report.ts";
import { type LostThing, lostThings } from "#shared/lost-words.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import type { Language } from "#shared/words.ts";
import { wordsOf } from "./in-words.ts";

export interface Reader {
  readonly language: Language;
  readonly zone: string;
}

export function lineInWords(past: PastLine, { zone }: Pick<Reader, "zone">): ImportLine {
  const { period, keptMore: _, brokeOff: __, ...sums } = past.report;
  const day = (at: string | undefined) => (at ? isoDay(dayOf(new Date(at), zone)) : null);
  return {
    ...past,
    startedAt: past.startedAt.toISOString(),
    keeps: [...past.keeps],
    from: day(period?.from),
    to: day(period?.to),
    joined: past.joined.map(({ importId, since, files }) => ({
      import: importId,
      since: since.toISOString(),
      files,
    })),
    report: sums,
  };
}

export function importInWords(
  { progress, seconds, parts, atWork, ...past }: PastImport,
  { language, zone }: Reader,
): ImportRow {
  const { notes, files, ...sums } = past.report;
  const { keptMore = 0, brokeOff } = sums;
  const line = lineInWords({ ...past, report: sums }, { zone });
  const place = (problem: ReportedProblem) => {
    const lost = lostOf(problem, language);
    const names = lost.map(({ what }) => what).join(", ");
    const values = lost.length > 0 ? { names } : problem.values;
    const message = wordsOf(inList({ ...problem, values }), language);
    return { place: problem.place, code: problem.code, message, lost: [...lost] };
  };
  return {
    ...line,
    progress,
    people: progress.people,
    atWork: { ...atWork, files: [...atWork.files] },
    brokeOff: past.state === "stopped" && brokeOff ? wordsOf(brokeOff, language) : null,
    parts: [...parts],
    keptMore,
    notes: notes.map((note) => ({ path: note.path, ...place(note) })),
    report: {
      import: past.id,
      ...line.report,
      files: files.map(({ problemList, ...file }) => ({
        ...file,
        problemList: problemList.map(place),
      })),
      seconds,
    },
  };
}

/** Of a contact that was kept in part. */
const lostOf = ({ code, values }: ReportedProblem, language: Language): readonly LostThing[] =>
  code === "contacts.left-out" ? lostThings(String(values.names), language) : [];

/** What could be read instead is said once, and need not stand behind each of them. */
function inList(problem: ReportedProblem): ReportedProblem {
  const code = "imports.kind-of-file";
  if (problem.code === "sources.stranger") return { ...problem, code };
  return problem.code === "sources.unknown-kind"
    ? { ...problem, code, values: { kind: "other" } }
    : problem;
}
