/** The keyboard in a list of people: J and K move the focus from name to name, + and − act on it, and M. */
import { useEffect, useLayoutEffect, useRef } from "react";
import { useAct } from "#web/shell/keyboard.tsx";
import type { Acting } from "./person-row.tsx";
import { useMarks } from "./use-marks.ts";

export function useRows(props: {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Where a row opens what can be said of it. */
  readonly act?: (id: string, acting: Acting) => void;
  /** Asked for at the end of what is shown. */
  readonly more?: () => void;
}): void {
  const inFocus = useWeighing(props.people);
  useSteps(props.more);
  useAct("met", () => {
    const person = inFocus() ?? props.people[0];
    if (person) props.act?.(person.id, "met");
  });
}

/** + and − on whoever of these has the focus, which it gives; of others some other list knows. */
export function useWeighing<Person extends { readonly id: string; readonly name: string }>(
  people: readonly Person[],
): () => Person | undefined {
  const marks = useMarks();
  const focused = useKeptFocus();
  const inFocus = () => people.find(({ id }) => id === focused());
  const weigh = (step: "more" | "less") => {
    const person = inFocus();
    if (!person) return false;
    marks.step([person], step);
    return true;
  };
  useAct("more", () => weigh("more"));
  useAct("less", () => weigh("less"));
  return inFocus;
}

/** J and K in any list whose rows say whose they are. */
export function useSteps(more?: () => void): void {
  useAct("next", () => {
    if (!step(1)) more?.();
  });
  useAct("previous", () => void step(-1));
}

/**
 * Whoever has the focus keeps it when the list is drawn again in another order: who became the first
 * or was it is another element then, and the browser would forget where one was.
 */
function useKeptFocus(): () => string | null {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const note = ({ target }: Event) => {
      last.current = target instanceof Element ? personOf(target) : null;
    };
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", note);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
    };
  }, []);
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const row = document.querySelector(`[data-person="${last.current}"] [data-row]`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  });
  return () => last.current;
}

const personOf = (element: Element): string | null =>
  element.closest<HTMLElement>("[data-person]")?.dataset.person ?? null;

/** False at the end of what is shown. */
function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const now = document.activeElement?.closest(ROW)?.querySelector<HTMLElement>("[data-row]");
  const next = rows[now ? rows.indexOf(now) + by : 0];
  next?.focus();
  next?.closest(ROW)?.scrollIntoView({ block: "nearest" });
  return next !== undefined;
}

const ROW = "[data-person], [data-company]";
