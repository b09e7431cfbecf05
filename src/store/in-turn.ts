/**
 * Statements of one transaction of which none needs another's answer: the next are put together while the database
 * works on the first, and it takes them in this order. All have ended when this does, also where one fails: else
 * the rest would run after the transaction was rolled back.
 */
export async function inTurn<T>(statements: readonly Promise<T>[]): Promise<readonly T[]> {
  const ended = await Promise.allSettled(statements);
  return ended.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}
