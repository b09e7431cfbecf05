/**
 * What files ask, in a terminal: `--answer date-order=dmy`. What would be read wrong unnoticed is asked
 * before anything is read; what has a good proposal is said, with how to change it.
 */
import { COUNTRY, isCountry } from "#channels/country-question.ts";
import { type Answer, ANY_FILE, mayAsk } from "#jobs/answers.ts";
import { findFiles } from "#jobs/find-files.ts";
import { type AskedQuestion, type Preview, previewFiles } from "#jobs/preview.ts";
import { progressReporter } from "#jobs/progress.ts";
import { countryName } from "#people/places/countries.ts";
import { isZone } from "#shared/time.ts";
import { UserError } from "#shared/user-error.ts";
import { type Language, say, type Values } from "#shared/words.ts";
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
  const open = asked.filter(({ answered }) => answered === null);
  const urgent = open.find(({ options }) => options.length > 0);
  if (urgent) throw needed(urgent);
  for (const line of proposalLines(open, language)) terminal.say(line);
  return asked
    .filter(({ answered }) => answered !== null)
    .map(({ code, about, suggested }) => ({ code, about, answer: suggested }));
}

type Asked = AskedQuestion & { readonly files: readonly [string, ...(readonly string[])] };

/** Each once for all files that ask it and propose the same, as the one asks that needs an answer. */
function askedIn({ files }: Pick<Preview, "files">): readonly Asked[] {
  const all = files.flatMap(({ path, questions }) =>
    questions.filter(({ sure }) => !sure).map((question) => ({ question, path })),
  );
  const groups = Map.groupBy(all, ({ question: { code, about, suggested } }) =>
    JSON.stringify([code, about, suggested]),
  );
  return Array.from(groups.values(), (group) => {
    const first = group.find(({ question }) => question.options.length > 0) ?? group[0]!;
    const others = group.filter((one) => one !== first).map(({ path }) => path);
    return { ...first.question, files: [first.path, ...new Set(others)] };
  });
}

function needed({ files: [file], code, options, values }: Asked): UserError {
  const flags = options.map((option) => `--answer ${code}=${option}`).join(", ");
  const said = { file, example: values["example"] ?? "", flags };
  return new UserError(
    `questions.cli.${code === COUNTRY.code ? "needed-country" : "needed"}`,
    said,
  );
}

/** What is taken for right as long as nobody says otherwise, each once for all files of which it is. */
export function proposalLines(open: readonly Asked[], language: Language): readonly string[] {
  const groups = Map.groupBy(open, ({ code, suggested }) => JSON.stringify([code, suggested]));
  return [...groups.values()].flatMap((group) => {
    const [{ code, suggested, values }] = group as [Asked];
    const [file = "", ...more] = new Set(group.flatMap(({ files }) => files));
    const files = { file, count: 1 + more.length };
    if (code === "zone") return say(language, "questions.cli.zone", { ...files, zone: suggested });
    if (code === COUNTRY.code) return countryLine(suggested, { ...values, ...files }, language);
    const roles = (JSON.parse(suggested) as readonly string[]).map((role) =>
      say(language, `questions.role.${role || "none"}`),
    );
    return say(language, "questions.cli.columns", { ...files, columns: roles.join(", ") });
  });
}

function countryLine(country: string, values: Values, language: Language): string {
  if (country === "") return say(language, "questions.cli.country-open", values);
  const named = { ...values, country: countryName(country, language) };
  const code = values["number"] ? "country-number" : "country";
  return say(language, `questions.cli.${code}`, named);
}
