/**
 * Mobile numbers that nobody has: the Bundesnetzagentur's for films (200 of them) and Ofcom's. Each is
 * one person's; other countries keep none free, and their people have none here.
 */
import type { Person } from "./people.ts";

/** E.164, by whose it is. */
export type Mobiles = ReadonlyMap<Person, string>;

export function mobilesOf(people: readonly Person[]): Mobiles {
  const given = { DE: 0, GB: 0 };
  return new Map(
    people.flatMap((person) => {
      const { country } = person.site.city;
      if (country !== "DE" && country !== "GB") return [];
      const number = FREE[country](given[country]++);
      return number === null ? [] : [[person, number] as const];
    }),
  );
}

const FREE = {
  DE: (nth: number): string | null => {
    const last = String(nth % 100).padStart(2, "0");
    return nth < 100 ? `+4917139200${last}` : nth < 200 ? `+49176040690${last}` : null;
  },
  GB: (nth: number): string | null =>
    nth < 1000 ? `+447700900${String(nth).padStart(3, "0")}` : null,
};
