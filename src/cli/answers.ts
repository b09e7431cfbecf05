/**
 * What files ask, in a terminal: `--answer date-order=dmy`. What would be read wrong unnoticed is asked
 * before anything is read; what has a good proposal is said, with how to change it.
 */
import { COUNTRY, isCountry } from "#channels/country-question.ts";
import { type Answer, ANY_FILE, mayAsk } from "#jobs/answers.ts";
import { findFiles } from "#jobs/find-files.ts";
import { type AskedQuestion, type Preview, previewFiles } from "#jobs/preview.ts";
import { progressReporter } from "#jobs/progress.ts";
import { isZone } from "#shared/time.ts";
import { UserError } from "#shared/user-error.ts";
import { type Language, say } from "#shared/words.ts";
import { progressLine } from "./progress-words.ts";
import type { Session } from "./session.ts";

/** "zone=Europe/Berlin". */
export function answerOf(text: string): Answer {
  const [code = "", ...rest] = text.split("=");
  const answer = rest.join("=").trim();
  if (rest.length === 0 || !CODES.has(code))
    throw new UserError("questions.cli.no-answer", { text });
  if (code === "zone" && !isZone(answer)) {
    throw new UserError("questions.cli.no-zone", { zone: answer });
  }
  if (code === "date-order" && !ORDERS.has(answer)) {
    throw new UserError("questions.cli.no-order", { order: answer });
  }
  if (code === COUNTRY.code && !isCountry(answer)) {
    throw new UserError("questions.cli.no-country", { country: answer });
  }
  return { code, about: ANY_FILE, answer };
}

const CODES = new Set(["date-order", "zone", "country", "columns"]);
const ORDERS = new Set(["dmy", "mdy", "ymd"]);

/**
 * Throws where an answer is needed; else gives back what is to be remembered of them. A proposal that nobody
 * answered is none: it is made anew for the next file, wherever the user lives by then.
 */
export async function settleQuestions(
  session: Session,
  paths: readonly string[],
  answers: readonly Answer[],
): Promise<readonly Answer[]> {
  const { archive, signal, terminal, language } = session;
  const workplace = archive.workplace();
  const all = await findFiles(workplace.folder, { paths, upload: null }, signal);
  const files = all.filter(mayAsk);
  const progress = progressReporter(workplace.now, (now) =>
    terminal.progress(progressLine(now, language)),
  );
  const preview = await previewFiles(workplace, files, { signal, progress, answers });
  terminal.endProgress();

  for (const { path, problems } of preview.files) {
    const refused = problems.find(({ code }) => code === "jobs.other-answer");
    if (refused) terminal.say(`${path}: ${say(language, refused.code, refused.values)}`);
  }
  const asked = askedIn(preview);
  for (const question of asked) {
    if (question.answered !== null) continue;
    if (question.options.length > 0) throw needed(question);
    if (question.suggested !== "") terminal.say(proposed(question, language));
  }
  return asked
    .filter(({ answered }) => answered !== null)
    .map(({ code, about, suggested }) => ({ code, about, answer: suggested }));
}

type Asked = AskedQuestion & { readonly file: string };

/** Each once for all files that ask it, as the one asks that needs an answer. */
function askedIn({ files }: Preview): readonly Asked[] {
  const all = files.flatMap(({ path, questions }) =>
    questions.filter(({ sure }) => !sure).map((question) => ({ ...question, file: path })),
  );
  const groups = Map.groupBy(all, ({ code, about }) => JSON.stringify([code, about]));
  return Array.from(
    groups.values(),
    (group) => group.find(({ options }) => options.length > 0) ?? group[0]!,
  );
}

function needed({ file, code, options, values }: Asked): UserError {
  const flags = options.map((option) => `--answer ${code}=${option}`).join(", ");
  return new UserError("questions.cli.needed", { file, example: values["example"] ?? "", flags });
}

function proposed({ code, file, suggested }: Asked, language: Language): string {
  if (code === "zone") return say(language, "questions.cli.zone", { file, zone: suggested });
  if (code === COUNTRY.code) {
    return say(language, "questions.cli.country", { file, country: suggested });
  }
  const roles = (JSON.parse(suggested) as readonly string[]).map((role) =>
    say(language, `questions.role.${role || "none"}`),
  );
  return say(language, "questions.cli.columns", { file, columns: roles.join(", ") });
}
