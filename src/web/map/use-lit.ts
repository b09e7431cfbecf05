/** Whom the reader looks at in a list: under the pointer, or else in focus. */
import { useEffect, useRef, useState, type RefObject } from "react";

export function useLit(): {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly lit: string | null;
} {
  const list = useRef<HTMLDivElement>(null);
  const [lit, light] = useState<string | null>(null);
  useEffect(() => {
    const shown = list.current;
    const look = ({ target }: Event) => light(personOf(target));
    const leave = () => light(shown?.contains(document.activeElement) ? focused() : null);
    const blur = ({ relatedTarget }: FocusEvent) => light(personOf(relatedTarget));
    shown?.addEventListener("pointerover", look);
    shown?.addEventListener("focusin", look);
    shown?.addEventListener("pointerleave", leave);
    shown?.addEventListener("focusout", blur);
    return () => {
      shown?.removeEventListener("pointerover", look);
      shown?.removeEventListener("focusin", look);
      shown?.removeEventListener("pointerleave", leave);
      shown?.removeEventListener("focusout", blur);
    };
  }, []);
  return { list, lit };
}

const focused = (): string | null => personOf(document.activeElement);

const personOf = (target: EventTarget | null): string | null =>
  (target instanceof Element
    ? target.closest<HTMLElement>("[data-person]")?.dataset.person
    : undefined) ?? null;
