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
      const names = inAll(Array.from(leftOut, (name) => oneName(name.slice(0, LIMITS.namedChars))));
      return [
        ...notes.values(),
        { code: "contacts.left-out", values: { names: names.join(", ").toWellFormed() } },
      ];
    },
  };
}

/** A comma and a blank part names (shared/lost-words.ts): "Foo, Bar" stays one, and looks as it did. */
const oneName = (name: string): string => name.replaceAll(", ", ",\u00A0");

/** No name is cut: those for which there is no room are "…". */
function inAll(names: readonly string[]): readonly string[] {
  let chars = 0;
  const named = names.filter(({ length }) => (chars += length + 2) <= LIMITS.allNamedChars);
  return named.length < names.length ? [...named, "…"] : named;
}
