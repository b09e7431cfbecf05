/** How one name stands in mails: with titles, flipped, without its dots, with a remark, short, or not at all. */
import { plainLetters } from "#demo/names.ts";
import type { Random } from "#demo/random.ts";
import type { Job, Person } from "./world.ts";

/** One or two spellings of those that are usual. */
export function spelled(
  { given, called }: Person,
  { family, firm }: Job,
  chance: Random,
): readonly string[] {
  const usual = [
    [30, `${given} ${family}`],
    [18, `${family}, ${given}`],
    [8, `${spelledOut(given)} ${spelledOut(family)}`],
    [3, `${bare(given)} ${bare(family)}`],
    [6, `${family}, ${given} (extern)`],
    [5, `Dr. ${given} ${family}`],
    [5, `${given} ${family} | ${firm.name}`],
    [5, `${called} ${family}`],
    [5, `${given[0]}. ${family}`],
    [1, slip(`${given} ${family}`, chance)],
    [14, ""],
  ] as const;
  const one = () => chance.weighted(usual, ([weight]) => weight)[1];
  return [...new Set([one(), ...(chance.chance(0.3) ? [one()] : [])])].filter(
    (name) => name !== "",
  );
}

const spelledOut = (name: string): string =>
  name
    .split(/(?=[ -])/)
    .map((word) => capital(plainLetters(word)))
    .join("-");

const bare = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ß", "ss");

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Two letters in the wrong order. */
function slip(name: string, chance: Random): string {
  const at = chance.int(1, name.length - 3);
  return name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2);
}
