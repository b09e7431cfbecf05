/**
 * What somebody is called. Names come with addresses, in any number of spellings; the best one
 * seen is kept: one that looks like a name beats one that is an address, a full one a short one, and
 * one in capitals and small letters one that is shouted or mumbled. Among equals the first of the
 * alphabet is taken, so that it does not matter in which order they were read.
 */
import type { Party } from "#channels/channel.ts";

export function betterName(known: string, { name, value }: Pick<Party, "name" | "value">): string {
  const better = rank(name, value) - rank(known, value);
  return better > 0 || (better === 0 && name < known) ? name : known;
}

/**
 * A name to show where none was ever written: "anna.schmidt@x.example" is "Anna Schmidt", and an account is
 * shown without its channel.
 */
export function nameOf(name: string, value: string): string {
  if (name !== "") return name;
  const [channel] = /^[a-z]+:/.exec(value) ?? [];
  if (channel !== undefined) return nameOf("", value.slice(channel.length));
  const at = value.lastIndexOf("@");
  const local = at < 0 ? value.slice(value.lastIndexOf("/") + 1) : value.slice(0, at);
  const words = local
    .split("+")[0]!
    .split(/[._-]/)
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  if (words.length < 2) return value;
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
}

function rank(name: string, value: string): number {
  if (name === "") return 0;
  if (name.includes("@") || name.toLowerCase() === value) return 1;
  const words = name.split(/\s+/).length;
  if (words < 2 || words > 5) return 2;
  return name === name.toLowerCase() || name === name.toUpperCase() ? 3 : 4;
}
