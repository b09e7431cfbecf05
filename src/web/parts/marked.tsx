/** A text in which the words that one looks for are marked. */
import { piecesOf } from "#shared/found-words.ts";

export function Marked({
  text,
  words,
}: {
  readonly text: string;
  readonly words: string | undefined;
}) {
  if (words === undefined) return text;
  let at = 0;
  return piecesOf(text, words).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.found ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}
