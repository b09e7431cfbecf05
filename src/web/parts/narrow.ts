/** How wide the window is, in the steps of style/. */
import { useSyncExternalStore } from "react";

/** A phone's: what floats becomes a sheet from below. */
export const useNarrow = atMost(600);

/** What stood beside stands below. */
export const useOneColumn = atMost(900);

function atMost(pixels: number): () => boolean {
  const query = matchMedia(`(max-width: ${pixels}px)`);
  const subscribe = (listener: () => void) => {
    query.addEventListener("change", listener);
    return () => query.removeEventListener("change", listener);
  };
  return () => useSyncExternalStore(subscribe, () => query.matches);
}
