/**
 * What files ask, each question once for all files that ask the same; which of them are open; and what an
 * import is told of them.
 */
import type { Answer, PreviewQuestion } from "#api/questions.ts";
import { COLUMN_ROLES, type ColumnRole } from "#shared/column-roles.ts";

interface AskingFile {
  readonly path: string;
  readonly channel: string | null;
  readonly questions: readonly PreviewQuestion[];
}

export interface Asked {
  readonly key: string;
  readonly question: PreviewQuestion;
  readonly files: readonly AskingFile[];
  /** What was answered holds for these files alone. */
  readonly once: boolean;
}

const ORDER = ["date-order", "country", "columns", "zone"];

/** The most pressing first, and last what need not be looked at. What a file tells by itself is not asked, but columns may always be changed. */
export function askedIn(files: readonly AskingFile[]): readonly Asked[] {
  const all = files.flatMap((file) => file.questions.map((question) => ({ file, question })));
  const groups = Map.groupBy(all, ({ question }) =>
    JSON.stringify([question.code, question.about]),
  );
  const asked = Array.from(groups, ([key, group]) => ({
    key,
    question: group.map(({ question }) => question).toSorted(byNeed)[0]!,
    files: group.map(({ file }) => file),
    once: false,
  })).filter(({ question }) => question.code === "columns" || !question.sure);
  const areColumnsSettled = asked.filter(isOfColumns).every(isSettled);
  // All tables stay together: the sheets of one workbook are looked at as one.
  const placeOf = (one: Asked): number => {
    const isLast = isOfColumns(one) ? areColumnsSettled : isSettled(one);
    return ORDER.indexOf(one.question.code) + (isLast ? ORDER.length : 0);
  };
  return asked.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export const isOfColumns = ({ question }: Asked): boolean => question.code === "columns";

/** One that knows by itself does not speak for the others, nor one that has a proposal for those that need an answer or have none. */
const byNeed = (a: PreviewQuestion, b: PreviewQuestion): number =>
  Number(a.sure) - Number(b.sure) ||
  Number(b.options.length > 0) - Number(a.options.length > 0) ||
  Number(b.suggested === "") - Number(a.suggested === "");

/** As it will be once what was said has arrived; where it stands stays. */
export const withSaid = (asked: readonly Asked[], said: readonly Answer[]): readonly Asked[] =>
  asked.map((one) => {
    const { code, about } = one.question;
    const own = said.findLast((answer) => answer.code === code && answer.about === about);
    if (!own) return one;
    const question = { ...one.question, suggested: own.answer, answered: "now" as const };
    return { ...one, question, once: own.once ?? false };
  });

/** The file tells by itself, or it was answered when an earlier one was read. */
export const isSettled = ({ question }: Asked): boolean =>
  question.sure || question.answered === "before";

/** Without an answer what is read may be wrong, and nobody would notice. */
export const isOpen = ({ question }: Asked): boolean =>
  !question.sure && question.answered === null && question.options.length > 0;

/** Nothing is proposed, and nothing said: it need not be answered, but is not. */
export const isUnsaid = ({ question }: Asked): boolean =>
  question.answered === null && question.suggested === "" && !question.sure;

/**
 * Columns that the file does not tell surely, and that nobody looked at: `looked` is what was looked at in this
 * page; what was answered in an earlier one was all looked at.
 */
export function unsureColumns(
  { question }: Asked,
  looked: ReadonlySet<number> | undefined,
): readonly number[] {
  const { columns, answered } = question;
  if (answered === "before" || (answered === "now" && !looked)) return [];
  return columns.flatMap(({ sure }, index) => (sure || looked?.has(index) ? [] : [index]));
}

/** All that ask for a zone, if they are several and are answered alike. */
export function alikeZones(asked: readonly Asked[]): readonly Asked[] {
  const zones = asked.filter((one) => one.question.code === "zone" && !isSettled(one));
  const answers = new Set(zones.map(({ question }) => question.suggested));
  return zones.length > 1 && answers.size === 1 ? zones : [];
}

/** What was answered holds for the next file as well; a proposal that nobody touched is a guess, and made anew then. */
export const answersOf = (asked: readonly Asked[]): readonly Answer[] =>
  asked
    .filter(
      ({ question: { sure, answered } }) => answered === "now" || (!sure && answered !== null),
    )
    .map(({ question: { code, about, suggested }, once }) => ({
      code,
      about,
      answer: suggested,
      ...(once ? { once } : {}),
    }));

/** The day that a date is in this order, "2024-04-03"; null where it is none. */
export function dayIn(example: string, order: string): string | null {
  const numbers = /(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,4})/.exec(example)?.slice(1).map(Number);
  if (!numbers || !/^(?:dmy|mdy|ymd)$/.test(order)) return null;
  const [year = 0, month = 0, day = 0] = ["y", "m", "d"].map(
    (part) => numbers[order.indexOf(part)],
  );
  const full = year < 100 ? 2000 + year : year;
  const iso = [full, month, day].map((number) => String(number).padStart(2, "0")).join("-");
  const at = new Date(`${iso}T00:00:00Z`);
  return at.getTime() > 0 && at.getUTCDate() === day ? iso : null;
}

/** The day that "2025-04-03" is where its month and its day are taken for each other; null where that is none, or the same. */
export function otherDay(iso: string): string | null {
  const [year, month, day] = iso.split("-");
  return month === day ? null : dayIn(`${year}-${day}-${month}`, "ymd");
}

/** Whether dates of the same table may be read in two ways. */
export const areDaysOpen = (asked: readonly Asked[], { question }: Asked): boolean =>
  asked.some(
    (one) =>
      one.question.code === "date-order" && one.question.about === question.about && isOpen(one),
  );

/** An answer about columns: what each holds, in their order. */
export function rolesIn(answer: string): readonly ColumnRole[] {
  const roles: unknown = JSON.parse(answer);
  return Array.isArray(roles)
    ? roles.map((role: unknown) => COLUMN_ROLES.find((one) => one === role) ?? "")
    : [];
}
