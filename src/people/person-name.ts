/**
 * What somebody is called. Names come with addresses, in any number of spellings; the best one
 * seen is kept: one that looks like a name beats one that is an address, a full one a short one.
 * Among equals the first stays, so that reading the same mails again changes nothing.
 */
import type { Party } from "#channels/channel.ts";

export function betterName(known: string, { name, value }: Pick<Party, "name" | "value">): string {
  return rank(name, value) > rank(known, value) ? name : known;
}

/** A name to show where none was ever written: "anna.schmidt@x.example" is "Anna Schmidt". */
export function nameOf(name: string, value: string): string {
  if (name !== "") return name;
  const local = value.slice(0, value.lastIndexOf("@"));
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
  return words >= 2 && words <= 5 ? 3 : 2;
}
