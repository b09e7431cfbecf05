/**
 * Tesseract's table of what it recognised (TSV: level, page, block, paragraph, line, word, left, top, width,
 * height, confidence, text) as lines. Words far apart stand in different columns of the card and are
 * separated by three blanks, which the reader of cards takes for the end of a piece.
 */
import type { SeenLine } from "./seen.ts";

interface Word {
  readonly text: string;
  readonly sure: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export function linesIn(tsv: string): readonly SeenLine[] {
  const lines = new Map<string, Word[]>();
  for (const row of tsv.split("\n")) {
    const [level, page, block, paragraph, line, , left, , width, height, sure, text = ""] =
      row.split("\t");
    if (level !== WORD || text.trim() === "" || isSpeck(text.trim(), Number(sure))) continue;
    const key = [page, block, paragraph, line].join();
    const word = {
      text: text.trim(),
      sure: Number(sure),
      left: Number(left),
      right: Number(left) + Number(width),
      height: Number(height),
    };
    const known = lines.get(key);
    if (known) known.push(word);
    else lines.set(key, [word]);
  }
  return Array.from(lines.values(), lineOf);
}

const WORD = "5";

/** Shadows and edges are recognised as letters that nobody would swear to. */
const isSpeck = (text: string, sure: number): boolean => text.length < 3 && !(sure >= 40);

function lineOf(words: readonly Word[]): SeenLine {
  const text = words.map((word, index) => gapBefore(word, words[index - 1]) + word.text).join("");
  const sure = words.map((word) => (Number.isFinite(word.sure) ? word.sure : 0));
  return { text: text.slice(0, 500), sure: Math.min(100, Math.max(0, Math.min(...sure))) };
}

function gapBefore(word: Word, before: Word | undefined): string {
  if (!before) return "";
  return word.left - before.right > 1.6 * Math.max(word.height, before.height) ? "   " : " ";
}
