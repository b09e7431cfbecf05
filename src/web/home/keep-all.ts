/** Several marks that are made by one click: all of them are kept, or none. */
export interface Keeping<Mark> {
  /** Gives the id under which it is kept. */
  readonly keep: (mark: Mark) => Promise<string>;
  readonly drop: (id: string) => Promise<unknown>;
}

/** One after the other; where one fails, those before it are dropped, and its failure is thrown. */
export async function keepAll<Mark>(
  marks: readonly Mark[],
  keeping: Keeping<Mark>,
): Promise<readonly string[]> {
  const kept: string[] = [];
  try {
    for (const mark of marks) kept.push(await keeping.keep(mark));
  } catch (error) {
    // What cannot be dropped either shows when the page has asked anew.
    await takeBack(kept, keeping).catch(() => {});
    throw error;
  }
  return kept;
}

/** In the other order. */
export async function takeBack(
  ids: readonly string[],
  { drop }: Pick<Keeping<never>, "drop">,
): Promise<void> {
  for (const id of ids.toReversed()) await drop(id);
}
