/** What speaks for a pair and against it, each in a sentence with its sign. */
import { Minus, Plus, X, type LucideIcon } from "lucide-react";
import type { Reason } from "#api/common.ts";
import { Sentence } from "#web/language/sentence.tsx";

const SIGNS: Readonly<Record<"for" | "against" | "forbids", LucideIcon>> = {
  for: Plus,
  against: Minus,
  forbids: X,
};

export function Speaks(props: {
  readonly as: keyof typeof SIGNS;
  readonly reasons: readonly Reason[];
}) {
  const Sign = SIGNS[props.as];
  return (
    <ul className={`evid ${props.as}`}>
      {props.reasons.map((reason) => (
        <li key={JSON.stringify([reason.code, reason.values])}>
          <Sign className="i" strokeWidth={1.6} aria-hidden />
          <span>
            <Sentence reason={reason} />
          </span>
        </li>
      ))}
    </ul>
  );
}
