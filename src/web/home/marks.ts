/** What a mark changes in what is already shown, until the server says it exactly. Pure. */
import type { MeetList, MeetPerson, PersonPage } from "#api/people.ts";
import type { NewMark } from "#api/daily.ts";

export type Weight = 0.5 | 1 | 2;

/** One step up or down, null at the end of the scale. */
export function weightAfter(weight: number, step: "more" | "less"): Weight | null {
  if (step === "more") return weight < 1 ? 1 : weight < 2 ? 2 : null;
  return weight > 1 ? 1 : weight > 0.5 ? 0.5 : null;
}

/** The list as it will be, in its present order. */
export function marked(list: MeetList, mark: NewMark): MeetList {
  if (mark.kind === "kind" || mark.kind === "gap") return list;
  const here = list.people.some(({ id }) => id === mark.person);
  if (!here) return list;
  if (mark.kind === "hidden" || mark.kind === "removed") {
    return {
      ...list,
      people: list.people.filter(({ id }) => id !== mark.person),
      total: list.total - 1,
    };
  }
  return {
    ...list,
    people: list.people.map((person) =>
      person.id === mark.person ? withMark(person, mark) : person,
    ),
  };
}

export type PersonMark = Extract<NewMark, { kind: "met" | "weight" | "edit" }>;

/** One person as they will be. */
export function withMark<Shown extends MeetPerson>(person: Shown, mark: PersonMark): Shown {
  if (mark.kind === "weight") {
    const { parts } = person;
    return {
      ...person,
      parts: { ...parts, weight: mark.weight, need: parts.days * parts.missing * mark.weight },
    };
  }
  // What was written is shown once it is kept: a place may be refused.
  if (mark.kind === "edit") return person;
  if (mark.day === null) return { ...person, onlyVirtual: false, met: true };
  const at = `${mark.day}T12:00:00Z`;
  const isLatest = person.lastSeen === null || at > person.lastSeen;
  const isContact = person.lastContact === null || at > person.lastContact;
  return {
    ...person,
    onlyVirtual: false,
    met: true,
    lastSeen: isLatest ? at : person.lastSeen,
    lastContact: isContact ? at : person.lastContact,
    seen: [...person.seen, { day: mark.day, label: mark.where }].toSorted((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
  };
}

/** Their own page, which also shows how they are reached. */
export function pageWithMark(person: PersonPage, mark: PersonMark): PersonPage {
  const shown = withMark(person, mark);
  if (mark.kind !== "edit") return shown;
  const { field, value } = mark;
  if (field !== "wrong") return shown;
  const is = (kind: string, one: string) => `${kind}:${one}` === value;
  return {
    ...shown,
    handles: shown.handles.filter((one) => !is(one.kind, one.value)),
    facts: shown.facts.filter((one) => !is(one.field, one.value)),
  };
}
