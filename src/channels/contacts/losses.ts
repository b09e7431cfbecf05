/** What of a card was not kept: each kind of loss once, and one note that names the rest. */
import type { Note } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";

export interface Losses {
  note(code: string, values?: Note["values"]): void;
  leaveOut(name: string): void;
  all(): readonly Note[];
}

export function lossBook(): Losses {
  const notes = new Map<string, Note>();
  const leftOut = new Set<string>();
  return {
    note(code, values = {}) {
      if (!notes.has(code)) notes.set(code, { code, values });
    },
    leaveOut: (name) => leftOut.add(name),
    all() {
      if (leftOut.size === 0) return [...notes.values()];
      const all = [...leftOut].join(", ");
      const names = all.length > LIMITS.namedChars ? `${all.slice(0, LIMITS.namedChars)} …` : all;
      return [
        ...notes.values(),
        { code: "contacts.left-out", values: { names: names.toWellFormed() } },
      ];
    },
  };
}
