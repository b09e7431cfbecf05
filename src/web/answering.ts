/** Whether the program answers, for the line at the top that says when it does not. */
import { useSyncExternalStore } from "react";

let answering = true;
const listeners = new Set<() => void>();

export function setAnswering(now: boolean): void {
  if (now === answering) return;
  answering = now;
  for (const listener of listeners) listener();
}

export const useAnswering = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => answering,
  );
