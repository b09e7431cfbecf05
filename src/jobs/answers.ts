/**
 * Answers to what a file does not say and only the user knows (Question in channels/channel.ts). An
 * answer holds for all files that ask the same (`about`), is kept with the import that reads with it,
 * and is remembered for the next one.
 *
 * Which answers a file wants is known only when it asks, so it is read with those that held for the
 * last file of its form, and from its start once more where they are not its own. Questions come
 * before the first item: nothing was stored by then. A reader whose file may ask the same of several
 * things (the sheets of a workbook) finds all that is known under code and `about` together.
 */
import { sql } from "kysely";
import { type Handle, type Home, type Question, type Reading, isItem } from "#channels/channel.ts";
import { COUNTRY, countryOf, isCountry } from "#channels/country-question.ts";
import { inGroups } from "#channels/phone.ts";
import type { Batch } from "#sources/cage-messages.ts";
import { type FoundFile, MAILDIR } from "#sources/found-file.ts";
import { homeOf } from "#sources/home.ts";
import { readFile, type ReadFileOptions } from "#sources/read-file.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";

export interface Answer {
  readonly code: string;
  /** Of the question; ANY_FILE where it holds for whatever asks, as the terminal says it. */
  readonly about: string;
  readonly answer: string;
  /** It is not remembered for the next file. */
  readonly once?: boolean | undefined;
}

export const ANY_FILE = "";

/** By format: of these nothing is asked, and the large ones are among them. Whoever only wants questions need not look. */
const SILENT: ReadonlySet<string | null> = new Set([
  null,
  "mbox",
  "eml",
  "takeout-index",
  "msg",
  "pst",
  MAILDIR,
  "ics",
  "mecard",
  "business-cards",
  "linkedin-other",
  "linkedin-connections",
  "linkedin-messages",
  "linkedin-invitations",
  "linkedin-notes",
  "linkedin-profile",
  "linkedin-emails",
  "linkedin-phones",
  "linkedin-article",
  "visavis-archive",
  "visavis-copy",
]);

export const mayAsk = ({ format }: Pick<FoundFile, "format">): boolean => !SILENT.has(format);

/** What somebody answers about this file comes before what they say of all. */
export function answerTo(
  answers: readonly Answer[],
  { code, about }: Pick<Question, "code" | "about">,
): string | undefined {
  const said = answers.filter((one) => one.code === code);
  const own = said.findLast((one) => one.about === about);
  return (own ?? said.findLast((one) => one.about === ANY_FILE))?.answer;
}

/** The later ones win, also what is said of any file over what was said of one before. */
export function withAnswers(before: readonly Answer[], more: readonly Answer[]): readonly Answer[] {
  const ofAny = new Set(more.filter(({ about }) => about === ANY_FILE).map(({ code }) => code));
  const all = [...before.filter(({ code }) => !ofAny.has(code)), ...more];
  return [...new Map(all.map((one) => [JSON.stringify([one.code, one.about]), one])).values()];
}

export const questionsIn = (readings: readonly Reading[]): readonly Question[] =>
  readings.filter((reading) => reading.kind === "question");

/** No file asks it: a number of the user's own, by which they dial at home. */
const HOME = { code: "home", about: "my-number" } as const;

/**
 * What the user's own numbers say of their home, as long as they agree. It is no answer about a file: that may
 * speak for another country, and is asked then.
 */
export function answersOfMine(mine: readonly Handle[]): readonly Answer[] {
  const numbers = mine.filter(({ kind }) => kind === "phone");
  const byCountry = Map.groupBy(numbers, ({ value }) => countryOf(value));
  byCountry.delete(null);
  const [number] = [...byCountry.values()].flat();
  return number && byCountry.size === 1 ? [{ ...HOME, answer: number.value }] : [];
}

/** Also of what asks for no country (a signature, a report of a conference), numbers are dialled where the user said. */
export function homeWith(zone: string, answers: readonly Answer[]): Home {
  const told = answerTo(answers, COUNTRY) ?? "";
  const country = isCountry(told) ? told : countryOf(answerTo(answers, HOME) ?? "");
  return country === null ? homeOf(zone) : { zone, country };
}

/** For the sentence that says why a country is proposed: which is the user's, and by which number of theirs. */
export function homeIn({ country }: Home, answers: readonly Answer[]) {
  const number = answerTo(answers, HOME) ?? "";
  const isItsOwn = number !== "" && countryOf(number) === country;
  return { home: country ?? "", number: isItsOwn ? inGroups(number) : "" };
}

type Given = Readonly<Record<string, string>>;

/** A reader that asks anew after each answer is taken at its word then. */
const MOST_TRIES = 3;

/** Reads files with the answers that are theirs. */
export function answeredReader(answers: readonly Answer[]) {
  const lastOf = new Map<string, Given>();
  const byAbout: Given = Object.fromEntries(
    answers.map(({ code, about, answer }) => [
      about === ANY_FILE ? code : `${code} ${about}`,
      answer,
    ]),
  );

  return async function* read(found: FoundFile, options: ReadFileOptions): AsyncGenerator<Batch> {
    const form = `${found.channel} ${found.format}`;
    let given = lastOf.get(form) ?? byAbout;
    for (let tries = 1; ; tries++) {
      const wanted: Given = yield* readOnce(found, { ...options, answers: given }, wantedOf);
      if (wanted === given) return;
      given = wanted;
      lastOf.set(form, given);

      function wantedOf(questions: readonly Question[]): Given {
        return tries < MOST_TRIES ? theirs(answers, questions, given) : given;
      }
    }
  };
}

/** Ends before the first item where other answers are wanted, and gives back those. */
async function* readOnce(
  found: FoundFile,
  options: ReadFileOptions & { readonly answers: Given },
  wantedOf: (questions: readonly Question[]) => Given,
): AsyncGenerator<Batch, Given> {
  let hasItems = false;
  for await (const batch of readFile(found, options)) {
    const wanted = hasItems ? options.answers : wantedOf(questionsIn(batch.readings));
    if (wanted !== options.answers) return wanted;
    hasItems ||= batch.readings.some(isItem);
    yield batch;
  }
  return options.answers;
}

/** What was given, where these questions were answered with their own. */
function theirs(answers: readonly Answer[], questions: readonly Question[], given: Given): Given {
  const wrong = questions.flatMap((question) => {
    const own = answerTo(answers, question);
    const [was, taken] = [given[question.code], question.suggested];
    // One that was given and not taken is no answer to it.
    const isTheirs = own === undefined ? was !== taken : own === taken || own === was;
    return isTheirs ? [] : [[question.code, own] as const];
  });
  if (wrong.length === 0) return given;
  const all = new Map<string, string | undefined>([...Object.entries(given), ...wrong]);
  return Object.fromEntries(
    [...all].filter((one): one is [string, string] => one[1] !== undefined),
  );
}

export async function rememberedAnswers(tx: Tx): Promise<readonly Answer[]> {
  return tx.selectFrom("answers").select(["code", "about", "answer"]).execute();
}

/** What was answered before about the same is forgotten. What holds for any file is this import's alone. */
export async function rememberAnswers(
  tx: Tx,
  answers: readonly Answer[],
  now: Date,
): Promise<void> {
  const own = withAnswers([], answers).filter(({ about }) => about !== ANY_FILE);
  await sql`delete from answers a using json_to_recordset(${JSON.stringify(own)}::json)
    as n (code text, about text) where a.code = n.code and a.about = n.about`.execute(tx);
  await insertRows(
    tx,
    "answers",
    own
      .filter(({ once }) => !once)
      .map(({ code, about, answer }) => ({ code, about, answer, answered_at: now })),
  );
}

/**
 * What a file was asked, and what it was read with, as its row keeps it. What it tells by itself is no
 * answer, and no other one would change it; but columns may be changed by one.
 */
export const answered = (questions: readonly Question[]): readonly Answer[] =>
  withAnswers(
    [],
    questions
      .filter(({ sure, options }) => !sure || options.length === 0)
      .map(({ code, about, suggested }) => ({ code, about, answer: suggested })),
  );

/** Whether it would be read now as it was read then. */
export const stillHolds = (then: readonly Answer[], now: readonly Answer[]): boolean =>
  then.every((one) => (answerTo(now, one) ?? one.answer) === one.answer);
