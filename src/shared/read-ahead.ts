/**
 * The same values in the same order, while up to `depth` of them are being made before they are
 * asked for. A source that is left early is told so.
 */
export async function* readAhead<T>(
  source: AsyncGenerator<T, void, undefined>,
  depth: number,
): AsyncGenerator<T, void, undefined> {
  const coming: Promise<IteratorResult<T, void>>[] = [];
  const ask = () => {
    const next = source.next();
    // Who fails before it is its turn is heard when it is.
    next.catch(() => {});
    coming.push(next);
  };
  try {
    for (;;) {
      while (coming.length <= depth) ask();
      const next = await coming.shift()!;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await source.return();
  }
}
