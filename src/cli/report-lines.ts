/** What came of an import, for a reader. */
import type { z } from "zod";
import { type ImportRow, joinedCode } from "#api/imports.ts";
import { hasWords, type Language, say } from "#shared/words.ts";
import { groupLosses } from "#shared/group-losses.ts";
import { placeIn } from "#api/place-in.ts";
import { skipCode } from "#shared/skip-code.ts";
import { columns, cutInside, styled } from "./terminal.ts";
import { dayIn, numberIn } from "./wording.ts";

/** More are in the page, and in --json. */
const PROBLEMS_SHOWN = 20;
const FILES_SHOWN = 40;

export function reportLines(
  row: Row,
  { language, zone }: { readonly language: Language; readonly zone: string },
): readonly string[] {
  const folder = sharedFolder(row.report.files.map(({ path }) => path));
  const below = <One extends { readonly path: string }>(one: One): One => ({
    ...one,
    path: one.path.slice(folder.length),
  });
  const report = { ...row.report, files: row.report.files.map(below) };
  const channels = new Map(row.report.files.map(({ path, channel }) => [path, channel]));
  const notes = row.notes.map((note) => ({
    ...below(note),
    channel: channels.get(note.path) ?? null,
  }));
  const skipped = Object.values(report.skipped).reduce((sum, count) => sum + count, 0);
  const problems = report.files.flatMap(({ path, channel, problemList }) =>
    problemList.map((problem) => ({ path, channel, ...problem })),
  );
  return [
    styled("bold", say(language, "cli.report.sum", { ...countsOf(report), skipped })),
    ...(report.enriched > 0 ? [say(language, "cli.report.enriched", countsOf(report))] : []),
    ...(row.keptMore > 0 ? [say(language, "cli.report.kept-more", { count: row.keptMore })] : []),
    ...row.joined.map((joined) => joinedLine(joined, row, { language, zone })),
    "",
    ...fileLines(report.files, language),
    ...section(say(language, "cli.report.skipped"), skippedLines(report.skipped, language)),
    ...section(say(language, "cli.report.problems", { count: report.problems }), [
      ...shown(problems, report.problems, language),
      ...(problems.some(isStranger) ? [say(language, "imports.expected")] : []),
    ]),
    ...section(
      say(language, "cli.report.notes", { count: notes.length }),
      noteLines(notes, language),
    ),
    "",
    [
      say(language, "cli.report.end", { all: Math.round(report.seconds.all) }),
      row.bringsAnything
        ? say(language, "cli.report.take-back", { import: report.import })
        : say(language, "imports.nothing-own"),
    ].join(" "),
  ];
}

/** Which all of these lie in, with its stroke: what differs is what one looks for. */
function sharedFolder(paths: readonly string[]): string {
  const [first = "", ...others] = paths;
  const folders = first.split(/(?<=[/\\])/).slice(0, -1);
  while (others.some((path) => !path.startsWith(folders.join("")))) folders.pop();
  return folders.join("");
}

/** What could be read instead is said once for all of them. */
const isStranger = ({ code }: { readonly code: string }): boolean =>
  code === "sources.stranger" || code === "sources.unknown-kind";

type Row = z.infer<typeof ImportRow>;
type Report = Row["report"];

function joinedLine(
  joined: Row["joined"][number],
  { report }: Row,
  { language, zone }: { readonly language: Language; readonly zone: string },
): string {
  const day = dayIn(new Date(joined.since), zone, language);
  const code = joinedCode(joined, report.files.length);
  return say(language, `imports.joined.${code}`, { day, files: joined.files });
}

const countsOf = ({ read, known, enriched, problems, new: fresh }: Report) => ({
  read,
  known,
  enriched,
  problems,
  fresh,
});

function fileLines(files: Report["files"], language: Language): readonly string[] {
  const rows = files
    .toSorted((a, b) => Number(b.read > 0) - Number(a.read > 0))
    .slice(0, FILES_SHOWN)
    .map((file) => [cutInside(file.path, 60), ...figuresOf(file, language)]);
  const more = files.length - rows.length;
  return [
    ...columns(rows, ["left", "right", "right"]).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${say(language, "cli.report.more-files", { count: more })}`] : []),
  ];
}

/** In columns of their own. */
export const figuresOf = (
  { read, new: fresh }: Pick<Report, "read" | "new">,
  language: Language,
): readonly [string, string] => [
  say(language, "cli.report.file-read", { read }),
  say(language, "cli.report.file-new", { fresh }),
];

function skippedLines(skipped: Report["skipped"], language: Language): readonly string[] {
  const rows = Object.entries(skipped)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => [numberIn(count, language), skipWords(reason, language)]);
  return columns(rows, ["right", "left"]);
}

function skipWords(reason: string, language: Language): string {
  const code = skipCode(reason);
  return hasWords(code) ? say(language, code) : reason;
}

/** Of contacts over all of them: that each of a thousand has a picture is one line. */
function noteLines(
  notes: readonly (Placed & Row["notes"][number])[],
  language: Language,
): readonly string[] {
  const losses = groupLosses(notes);
  const others = notes.filter(({ lost }) => lost.length === 0);
  const lines = shown(others, others.length, language);
  if (losses === null) return lines;
  const things = losses.things.map(
    ({ what, notes }) => `${what} (${numberIn(notes.length, language)})`,
  );
  const names = things.join(", ");
  return [say(language, "contacts.left-out-of", { count: losses.contacts, names }), ...lines];
}

interface Placed {
  readonly path: string;
  readonly place: string;
  readonly channel: Report["files"][number]["channel"];
  readonly message: string;
}

/** What one file says in several places is one line. */
function shown(
  problems: readonly Placed[],
  /** Of a file with very many not all are listed. */
  total: number,
  language: Language,
): readonly string[] {
  const groups = [...Map.groupBy(problems, ({ path, message }) => `${path}\n${message}`).values()];
  const listed = groups.slice(0, PROBLEMS_SHOWN);
  const more = total - listed.flat().length;
  const lines = listed.map(([first, ...others]) => {
    const where = [first!.path, placeWords(first!, language)].filter(Boolean).join(", ");
    const count = others.length;
    const also = count > 0 ? ` ${say(language, "imports.more-places", { count })}` : "";
    return `${where}${also}: ${first!.message}`;
  });
  return more > 0 ? [...lines, say(language, "cli.report.more", { count: more })] : lines;
}

/** "line 12", "sheet, line 3"; "" of the file as a whole. */
function placeWords(problem: Placed, language: Language): string {
  const found = placeIn(problem);
  if (found === null) return "";
  if (found.is === "name") return found.name;
  const numbered = say(language, `imports.place-${found.is}`, { at: found.at });
  return found.sheet === "" ? numbered : `${found.sheet}, ${numbered}`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
