/**
 * A reason as a sentence. Its tags are doors: the number in `<written>214 e-mails</written>` opens
 * what it counts, where a door is given; `<face>` is the colour of face to face.
 */
import { isValidElement, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Reason } from "#api/common.ts";
import { EvidenceCode } from "#api/people.ts";
import { tagsIn } from "./tags.ts";

/** Draws the number of a sentence; `code` is what the server is asked for. */
export type Door = (code: EvidenceCode, words: ReactNode) => ReactNode;

export function Sentence({ reason, door }: { readonly reason: Reason; readonly door?: Door }) {
  const t = useTranslations();
  const code = reason.code as never;
  if (!t.has(code)) return reason.text;

  const tags = Object.fromEntries(
    tagsIn(String(t.raw(code))).map((tag) => [tag, (words: ReactNode) => draw(tag, words, door)]),
  );
  return glued(t.rich(code, { ...reason.values, ...tags } as never));
}

/** A button may stand at the end of a line and the comma after it at the next one's beginning: not here. */
export function glued(words: ReactNode): ReactNode {
  if (!Array.isArray(words)) return words;
  const parts: readonly ReactNode[] = words;
  return parts.map((part, index) => {
    const after = parts[index + 1];
    const before = parts[index - 1];
    if (typeof part === "string") {
      return isValidElement(before) ? part.replace(MARKS, "") : part;
    }
    const marks = typeof after === "string" ? MARKS.exec(after)?.[0] : undefined;
    if (!isValidElement(part) || !marks) return part;
    return (
      <span key={part.key ?? index} className="nb">
        {part}
        {marks}
      </span>
    );
  });
}

const MARKS = /^[.,;:)]+/;

const CODES: ReadonlySet<string> = new Set(EvidenceCode.options);

function draw(tag: string, words: ReactNode, door: Door | undefined): ReactNode {
  if (tag === "face") return <span className="f2f">{words}</span>;
  if (tag === "b") return <b>{words}</b>;
  if (!door || !CODES.has(tag)) return <span className="nb">{words}</span>;
  return door(tag as EvidenceCode, words);
}
