/**
 * A person's reasons as one paragraph. Each number is a door: it opens, below the paragraph and
 * never on it, what it counts.
 */
import { useState, type ReactNode } from "react";
import type { Reason } from "#api/common.ts";
import type { EvidenceCode } from "#api/people.ts";
import { Sentence, type Door } from "#web/language/sentence.tsx";
import { EvidencePopover } from "./evidence.tsx";

export function Reasons(props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly reasons: readonly Reason[];
  readonly className: string;
}) {
  const [open, setOpen] = useState<EvidenceCode | null>(null);
  const door: Door = (code, words) => (
    <NumberLink
      words={words}
      open={open === code}
      toggle={() => setOpen(open === code ? null : code)}
    />
  );

  return (
    <div className="anchored">
      <p className={props.className}>
        {props.reasons.map((reason, index) => (
          <span key={reason.code}>
            {index > 0 && " "}
            <Sentence reason={reason} door={door} />
          </span>
        ))}
      </p>
      {open && (
        <EvidencePopover key={open} person={props.person} code={open} close={() => setOpen(null)} />
      )}
    </div>
  );
}

/** A number that opens what it counts. */
export function NumberLink(props: {
  readonly words: ReactNode;
  readonly open: boolean;
  readonly toggle: () => void;
}) {
  return (
    <button
      type="button"
      className="n"
      aria-haspopup="dialog"
      aria-expanded={props.open}
      onClick={props.toggle}
    >
      {props.words}
    </button>
  );
}
