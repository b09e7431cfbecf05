/**
 * Asks the worker that looks at pictures; it is started with the first one and ends with the page. Trusted
 * Types let no string start a worker: the page's only policy lets pass the address that the build gave ours.
 */
// oxlint-disable-next-line import/default -- Vite makes a module of it that exports its address.
import workerUrl from "./worker.ts?worker&url";
import type { Answer, Question, Seen } from "./seen.ts";

export interface Recogniser {
  /** Null where the browser knows no such picture. Throws where the recognition itself fails. */
  readonly look: (question: Omit<Question, "id">) => Promise<Seen | null>;
  readonly close: () => void;
}

export function openRecogniser(): Recogniser {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, PromiseWithResolvers<Seen | null>>();

  return {
    look(question) {
      worker ??= start();
      const id = ++lastId;
      const answer = Promise.withResolvers<Seen | null>();
      waiting.set(id, answer);
      worker.postMessage({ ...question, id } satisfies Question, []);
      return answer.promise;
    },
    close() {
      worker?.terminate();
      worker = undefined;
    },
  };

  function start(): Worker {
    const started = new Worker(trusted(), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("failed" in data) asked?.reject(new Error(data.failed));
      else asked?.resolve(data.seen);
    };
    started.onerror = ({ message }) => {
      worker = undefined;
      for (const asked of waiting.values()) asked.reject(new Error(message || "no worker"));
      waiting.clear();
    };
    return started;
  }
}

interface Policies {
  createPolicy(
    name: "default",
    rules: { readonly createScriptURL: (url: string) => string | null },
  ): unknown;
}

let hasPolicy = false;

/** Browsers without Trusted Types take the address as it is. */
function trusted(): string {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: Policies };
  if (trustedTypes && !hasPolicy) {
    trustedTypes.createPolicy("default", {
      createScriptURL: (url) => (url === workerUrl ? url : null),
    });
    hasPolicy = true;
  }
  return workerUrl;
}
