/**
 * The parts of a name, which sort an address book (N): as a card has them that bears this name, else split as
 * lists of people are sorted, by the last word with the small ones before it ("Anna von der Heide"),
 * after what stands behind a name ("Jr.") is taken off.
 */
import type { CardName } from "#channels/channel.ts";
import { BEHIND_NAMES, displayName } from "#shared/names.ts";

type Parts = readonly [
  family: string,
  given: string,
  additional: string,
  prefix: string,
  suffix: string,
];

export function namePartsOf(name: string, told: readonly CardName[]): Parts {
  const own = told.filter(({ full }) => full === name || displayName(full) === name);
  const known = own.find(({ family, given }) => family !== "" && given !== "");
  if (!known) return split(name);
  const { family, given, additional, prefix, suffix } = known;
  return [family, given, additional, prefix, suffix];
}

function split(name: string): Parts {
  const words = name.split(/\s+/);
  const isNone = !/\p{L}/u.test(name) || name.includes("@");
  if (isNone || words.length < 2) return [name, "", "", "", ""];
  let end = words.length;
  while (end > 1 && BEHIND.test(words[end - 1]!)) end--;
  const isSmall = (word: string) => /^\p{Ll}/u.test(word);
  let at = end - 1;
  while (at > 0 && isSmall(words[at - 1]!) && !isSmall(words[end - 1]!)) at--;
  const family = words.slice(at, end).join(" ");
  const suffix = words.slice(end).join(" ");
  const given = words.slice(0, at).join(" ");
  return [suffix === "" ? family : family.replace(/,$/, ""), given, "", "", suffix];
}

const BEHIND = new RegExp(`^${BEHIND_NAMES},?$`, "iu");
