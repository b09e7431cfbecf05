/**
 * What the reader says goes to the server one request after the other, since after each word everybody is
 * joined anew; what is said meanwhile goes together in the next request. Pure, but for what is handed in.
 */
interface Sending<Word> {
  /** Gives for each word what takes it back. */
  readonly say: (words: readonly Word[]) => Promise<readonly string[]>;
  readonly takeBack: (ids: readonly string[]) => Promise<unknown>;
  /** So many words at most go together. */
  readonly most: number;
}

interface Letter<Word> {
  readonly words: readonly Word[];
  readonly said: (ids: readonly string[]) => void;
  readonly failed: (error: unknown) => void;
}

export function newOutbox<Word>({
  say,
  takeBack,
  most,
}: Sending<Word>): Pick<Sending<Word>, "say" | "takeBack"> {
  let waiting: readonly Letter<Word>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  const send = async (): Promise<void> => {
    const together = fitting(waiting, most);
    waiting = waiting.slice(together.length);
    try {
      const ids = await say(together.flatMap(({ words }) => words));
      let from = 0;
      for (const { words, said } of together) said(ids.slice(from, (from += words.length)));
    } catch (error) {
      for (const { failed } of together) failed(error);
    }
  };
  return {
    say: (words) =>
      new Promise((said, failed) => {
        waiting = [...waiting, { words, said, failed }];
        void after(async () => {
          if (waiting.length > 0) await send();
        });
      }),
    takeBack: (ids) => after(() => takeBack(ids)),
  };
}

/** As many as go together, and one at least. */
function fitting<Word>(letters: readonly Letter<Word>[], most: number): readonly Letter<Word>[] {
  let words = 0;
  const tooMany = letters.findIndex((letter, at) => {
    words += letter.words.length;
    return at > 0 && words > most;
  });
  return tooMany < 0 ? letters : letters.slice(0, tooMany);
}
