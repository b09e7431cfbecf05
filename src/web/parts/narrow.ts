/** Whether the window is a phone's, where what floats becomes a sheet from below (600 px, as in style/). */
import { useSyncExternalStore } from "react";

const query = matchMedia("(max-width: 600px)");

export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => query.matches,
  );
