/**
 * A reason as a sentence. Its tags are doors: the number in `<written>214 e-mails</written>` opens
 * what it counts, where a door is given; `<face>` is the colour of face to face.
 */
import type { ReactNode } from "react";
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
  return t.rich(code, { ...reason.values, ...tags } as never);
}

const CODES: ReadonlySet<string> = new Set(EvidenceCode.options);

function draw(tag: string, words: ReactNode, door: Door | undefined): ReactNode {
  if (tag === "face") return <span className="f2f">{words}</span>;
  if (tag === "b") return <b>{words}</b>;
  if (!door || !CODES.has(tag)) return <span className="nb">{words}</span>;
  return door(tag as EvidenceCode, words);
}
