/**
 * Statements of one transaction that need nothing of each other: the next are put together while the database
 * works on the first, and it takes them one after another. All have ended when this does, also where one fails:
 * else the rest would run after the transaction was rolled back.
 */
export async function inTurn(...statements: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(statements);
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
