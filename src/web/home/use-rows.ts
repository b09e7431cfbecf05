/** The keyboard in a list of people: J and K move the focus from name to name, M, + and − act on it. */
import type { MeetPerson } from "#api/people.ts";
import { useAct } from "#web/shell/keyboard.tsx";
import { weightAfter } from "./marks.ts";
import type { Acting } from "./person-row.tsx";
import { useMarks } from "./use-marks.ts";

export function useRows(props: {
  readonly people: readonly MeetPerson[];
  readonly act: (id: string, acting: Acting) => void;
  readonly more: () => void;
}): void {
  const marks = useMarks();
  const inFocus = () => {
    const id = document.activeElement?.closest<HTMLElement>("[data-person]")?.dataset.person;
    return props.people.find((person) => person.id === id);
  };
  const weigh = (step: "more" | "less") => {
    const person = inFocus();
    const weight = person && weightAfter(person.parts.weight, step);
    if (person && weight) marks.weigh(person, weight);
  };

  useAct("next", () => {
    if (!step(1)) props.more();
  });
  useAct("previous", () => step(-1));
  useAct("more", () => weigh("more"));
  useAct("less", () => weigh("less"));
  useAct("met", () => {
    const person = inFocus() ?? props.people[0];
    if (person) props.act(person.id, "met");
  });
}

/** False at the end of what is shown. */
function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const now = document.activeElement
    ?.closest("[data-person]")
    ?.querySelector<HTMLElement>("[data-row]");
  const next = rows[now ? rows.indexOf(now) + by : 0];
  next?.focus();
  next?.closest("[data-person]")?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}
