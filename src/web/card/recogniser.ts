/** Asks the worker that looks at pictures; it is started with the first one and ends with the page. */
import { ownWorker } from "#web/own-workers.ts";
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
    const started = new Worker(ownWorker("card"), { type: "module" });
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
