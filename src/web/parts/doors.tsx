/** Words of which each number is a door: it opens, below the words and never on them, what it counts. */
import { useState, type ReactNode } from "react";
import type { ChannelName } from "#api/common.ts";
import type { EvidenceCode } from "#api/people.ts";
import { EvidencePopover } from "./evidence.tsx";

/** Draws a number; of a channel what passed on it alone. */
export type PersonDoor = (code: EvidenceCode, words: ReactNode, channel?: ChannelName) => ReactNode;

export function Doors(props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly children: (door: PersonDoor) => ReactNode;
}) {
  const [open, setOpen] = useState<Opened | null>(null);
  const door: PersonDoor = (code, words, channel) => {
    const isOpen = open?.code === code && open.channel === channel;
    return (
      <NumberLink
        key={`${code} ${channel}`}
        words={words}
        open={isOpen}
        toggle={() => setOpen(isOpen ? null : { code, channel })}
      />
    );
  };
  return (
    <div className="anchored">
      {props.children(door)}
      {open && (
        <EvidencePopover
          key={`${open.code} ${open.channel}`}
          person={props.person}
          {...open}
          close={() => setOpen(null)}
        />
      )}
    </div>
  );
}

interface Opened {
  readonly code: EvidenceCode;
  readonly channel: ChannelName | undefined;
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
