/** Time that passes for whoever works on an import, without anybody waiting for it: for tests of leases. */
import { sql } from "kysely";
import type { Workplace } from "./workplace.ts";

/** Whoever works on one has said nothing for so long, by the database's clock; a sign from the future is less than none. */
export const silentFor = async (
  { store, scope }: Pick<Workplace, "store" | "scope">,
  ms: number,
): Promise<void> => {
  await store.transaction(scope, "page", (tx) =>
    sql`
      update imports set heard_at = clock_timestamp() - ${ms}::float8 * interval '1 ms'
      where state = 'running'`.execute(tx),
  );
};
