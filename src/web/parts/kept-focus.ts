/**
 * Where the focus goes when what had it goes: a button whose work is done, a row that was taken back. The
 * browser forgets it, and whoever works by the keyboard would begin at the top of the page; here it goes to
 * the first control of what took the place. `stops` says what takes a place: "li" of a list's rows.
 */
import { type RefCallback, useCallback } from "react";

export function useKeptFocus(stops: string): RefCallback<Element> {
  return useCallback(
    (region: Element | null) => (region ? keepFocus(region, stops) : undefined),
    [stops],
  );
}

/** On a row's first control, or on the row where it has none. */
export function focusIn(row: Element | null | undefined): void {
  if (!(row instanceof HTMLElement)) return;
  const control = row.querySelector<HTMLElement>(CONTROLS);
  if (!control) row.tabIndex = -1;
  (control ?? row).focus({ preventScroll: true });
  (control ?? row).scrollIntoView({ block: "nearest" });
}

const CONTROLS = "a[href], button:not(:disabled), summary, select, input:not(:disabled)";

function keepFocus(region: Element, stops: string): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let last: Element | null = null;
  let at = 0;
  const places = () => [...region.querySelectorAll(stops)];
  const note = ({ target }: Event) => {
    // Also a click beside everything: who let go of the focus does not want it back.
    last = target instanceof Element && region.contains(target) ? target.closest(CONTROLS) : null;
  };
  const keep = () => {
    if (!last) return;
    if (last.isConnected) {
      const held = last;
      at = places().filter((place) => isBefore(place, held)).length;
    } else if (document.activeElement === document.body) {
      last = null;
      const place = places()[Math.min(at, places().length - 1)];
      focusIn(place?.querySelector(CONTROLS) ? place : region);
    }
  };
  document.addEventListener("focusin", note, { signal });
  document.addEventListener("focusin", keep, { signal });
  document.addEventListener("pointerdown", note, { signal });
  const watch = new MutationObserver(keep);
  watch.observe(region, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    ended.abort();
  };
}

const isBefore = (place: Element, control: Element): boolean =>
  !place.contains(control) &&
  (place.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
