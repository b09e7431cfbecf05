/** How it stands with an import, and what came of it, in the reader's language. */
import type { z } from "zod";
import type { ImportRow as ImportRowSchema } from "#api/imports.ts";
import type { PastImport } from "#jobs/past-imports.ts";
import type { ReportedProblem } from "#jobs/report.ts";
import { lostWords } from "#shared/lost-words.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import type { Language } from "#shared/words.ts";
import { wordsOf } from "./in-words.ts";

export interface Reader {
  readonly language: Language;
  readonly zone: string;
}

type ImportRow = z.infer<typeof ImportRowSchema>;

export function importInWords(
  { id, state, startedAt, progress, seconds, given, keeps, report, joined, ...past }: PastImport,
  { language, zone }: Reader,
): ImportRow {
  const { notes, files, period, keptMore = 0, brokeOff, ...counts } = report;
  const day = (at: string | undefined) => (at ? isoDay(dayOf(new Date(at), zone)) : null);
  const place = (problem: ReportedProblem) => {
    const lost = lostOf(problem, language);
    const values = lost.length > 0 ? { names: lost.join(", ") } : problem.values;
    const message = wordsOf(inList({ ...problem, values }), language);
    return { place: problem.place, code: problem.code, message, lost: [...lost] };
  };
  return {
    id,
    state,
    startedAt: startedAt.toISOString(),
    progress,
    people: progress.people,
    brokeOff: state === "stopped" && brokeOff ? wordsOf(brokeOff, language) : null,
    given,
    keeps: [...keeps],
    from: day(period?.from),
    to: day(period?.to),
    joined: joined.map(({ importId, since, files: count }) => ({
      import: importId,
      since: since.toISOString(),
      files: count,
    })),
    bringsAnything: past.bringsAnything,
    keptMore,
    notes: notes.map((note) => ({ path: note.path, ...place(note) })),
    report: {
      import: id,
      ...counts,
      files: files.map(({ problemList, ...file }) => ({
        ...file,
        problemList: problemList.map(place),
      })),
      seconds,
    },
  };
}

/** Of a contact that was kept in part. */
const lostOf = ({ code, values }: ReportedProblem, language: Language): readonly string[] =>
  code === "contacts.left-out" ? lostWords(String(values.names), language) : [];

/** What could be read instead is said once, and need not stand behind each of them. */
function inList(problem: ReportedProblem): ReportedProblem {
  const code = "imports.kind-of-file";
  if (problem.code === "sources.stranger") return { ...problem, code };
  return problem.code === "sources.unknown-kind"
    ? { ...problem, code, values: { kind: "other" } }
    : problem;
}
