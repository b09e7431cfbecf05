/**
 * What a program says: its answer on stdout, all else on stderr. Whoever reads the answer may have
 * enough of it (`| head`): then the rest is for nobody, and the program ends as it would have. Where stderr is a terminal, progress
 * is one line that is written over; else a line every few seconds, so that a log stays short.
 */
import { stripVTControlCharacters, styleText } from "node:util";
import { fileName } from "#shared/file-name.ts";

export interface Terminal {
  /** The answer, for a reader. */
  readonly answer: (text: string) => void;
  /** The answer, for a program: as JSON, in one line. */
  readonly data: (value: unknown) => void;
  readonly say: (sentence: string) => void;
  readonly progress: (line: string) => void;
  /** Takes the last line of progress away, or leaves it where it cannot. */
  readonly endProgress: () => void;
}

type Style = Parameters<typeof styleText>[0];

const EVERY_MS = { terminal: 100, log: 5000 };

export function openTerminal(
  { stdout, stderr }: Pick<NodeJS.Process, "stdout" | "stderr">,
  now: () => number,
): Terminal {
  let shown = false;
  let next = 0;
  let unread = false;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    unread = true;
  });
  const write = (text: string) => {
    endProgress();
    if (!unread) stdout.write(`${text}\n`);
  };
  const endProgress = () => {
    if (shown) stderr.write("\r\x1b[K");
    shown = false;
  };

  return {
    answer: (text) => write(harmless(text)),
    data: (value) => write(JSON.stringify(value)),
    say: (sentence) => {
      endProgress();
      stderr.write(`${harmless(sentence)}\n`);
    },
    progress: (line) => {
      if (now() < next) return;
      next = now() + (stderr.isTTY ? EVERY_MS.terminal : EVERY_MS.log);
      if (stderr.isTTY) stderr.write(`\r\x1b[K${cut(harmless(line), stderr.columns - 1)}`);
      else stderr.write(`${harmless(line)}\n`);
      shown = stderr.isTTY;
    },
    endProgress,
  };
}

/**
 * Names and subjects come from strangers, and a terminal obeys what is written into it: all control
 * characters and changes of direction are taken out, but for line breaks and our own styles.
 */
export const harmless = (text: string): string =>
  text.replaceAll(
    /(\p{Cc}\[[\d;]*m)|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (control, style?: string) => (control === "\n" || style?.startsWith("\x1b") ? control : ""),
  );

/** In colour or weight, where stdout shows such things; a pipe gets plain text. */
export const styled = (style: Style, text: string): string =>
  styleText(style, text, { stream: process.stdout });

/** Columns that line up, two spaces between them; a column of numbers lines up on the right. */
export function columns(
  rows: readonly (readonly string[])[],
  align: readonly ("left" | "right")[],
): readonly string[] {
  const widths = align.map((_, at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)));
        return align[at] === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Cuts what is too long for its column. */
export function cut(text: string, width: number): string {
  const characters = charactersOf(text);
  let used = 0;
  for (const [at, character] of characters.entries()) {
    used += widthOf(character);
    if (used > width) return `${characters.slice(0, Math.max(0, at - 1)).join("")}…`;
  }
  return text;
}

/** A path keeps its beginning and its end, so that a file is told by its own name and by where it lies. */
export function cutInside(path: string, width: number): string {
  if (widthOf(path) <= width) return path;
  const rest = Math.min(Math.max(widthOf(fileName(path)), Math.ceil(width / 2)), width - BEGINNING);
  let used = 0;
  const end = charactersOf(path)
    .toReversed()
    .filter((character) => (used += widthOf(character)) <= rest);
  return cut(path, width - rest) + end.toReversed().join("");
}

const BEGINNING = 12;

const charactersOf = (text: string): readonly string[] =>
  Array.from(segmenter().segment(text), ({ segment }) => segment);

/** How many cells a terminal gives to a text: ideographs and pictures take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter().segment(stripVTControlCharacters(text))) {
    width +=
      /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation})/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Made when it is needed: it takes longer than all else here. */
const segmenter = () => (made ??= new Intl.Segmenter());

let made: Intl.Segmenter | undefined;
