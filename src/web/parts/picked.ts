/** Who of a list is picked, so that one act goes for all of them. Pure. */

export interface Pickable {
  readonly id: string;
  readonly name: string;
  /** How much they count, where the list knows. */
  readonly weight: number;
}

export interface Picked {
  readonly people: ReadonlyMap<string, Pickable>;
  /** Whom a range begins with. */
  readonly last: string | null;
}

export const NOBODY: Picked = { people: new Map(), last: null };

export function toggled(picked: Picked, person: Pickable): Picked {
  const people = new Map(picked.people);
  if (!people.delete(person.id)) people.set(person.id, person);
  return { people, last: person.id };
}

/** Everybody from the last one that was picked to this one, in the order of the list. */
export function upTo(picked: Picked, person: Pickable, list: readonly Pickable[]): Picked {
  const place = (id: string | null) => list.findIndex((one) => one.id === id);
  const [from, to] = [place(picked.last), place(person.id)].toSorted((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return toggled(picked, person);
  const range = list.slice(from, to + 1).map((one) => [one.id, one] as const);
  return { people: new Map([...picked.people, ...range]), last: person.id };
}

/** Of one alone nothing can be said that is said of several. */
export const isMany = <Person>(
  people: readonly Person[],
): people is readonly [Person, Person, ...Person[]] => people.length > 1;
