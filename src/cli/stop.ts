/**
 * How a program is asked to end: Ctrl C, a signal, the end of the terminal. Everybody in the terminal
 * hears a Ctrl C, and the launcher passes it on as well, so what follows within a second is the same
 * one. A later Ctrl C means: now, whatever it costs.
 */

const SAME_MS = 1000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** What a shell calls ended by Ctrl C. */
export const INTERRUPTED = 130;

/** Aborts when the program is asked to end, by a signal or by itself. */
export function listenForStop(): { readonly signal: AbortSignal; readonly ask: () => void } {
  const asked = new AbortController();
  let first = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!asked.signal.aborted) {
        first = Date.now();
        asked.abort();
      } else if (signal === "SIGINT" && Date.now() - first > SAME_MS) {
        process.exit(INTERRUPTED);
      }
    });
  }
  return { signal: asked.signal, ask: () => asked.abort() };
}

export const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
