/** What was typed as a place with a radius, "near London 50 km", and the way to the map that shows it. */
import type { Near } from "#api/daily.ts";
import { nameAlone } from "#shared/near-in.ts";
import { useAsk } from "#web/ask.ts";
import type { HomeSearch } from "#web/search.ts";

export type Circle = NonNullable<Near["near"]>;

/** Null where no place is meant, or none of that name is known. */
export function useNear(text: string): Circle | null {
  // One word is a name, for which nobody need be asked.
  const enabled = text.includes(" ");
  const asked = useAsk("near", { query: { text } }, { enabled });
  return (enabled && asked.data?.near) || null;
}

/** The town that words alone are the name of, "London", "um London"; null where there is none. */
export function useTown(text: string | undefined): Circle | null {
  const name = nameAlone(text ?? "").slice(0, MAX_CHARS);
  const enabled = name !== "";
  const asked = useAsk("near", { query: { text: `near ${name}` } }, { enabled });
  return (enabled && asked.data?.near) || null;
}

const MAX_CHARS = 100;

export const searchFor = ({ typed, km, rest }: Circle): HomeSearch => ({
  near: typed,
  km,
  text: rest,
});
