/**
 * A program for tests that kill it: `test-program.ts FOLDER`. Opens the archive, says "open", then
 * takes orders, a word a line: "write" stores batches until it dies and says the id of each when it is
 * stored; "close" leaves.
 */
import { createInterface } from "node:readline";
import { openStore, type Store } from "./db.ts";
import { newId } from "./ids.ts";
import { insertRows } from "./insert-rows.ts";

/** Rows of one batch share their import's id, so that half a batch can be told. */
export const ROWS_OF_BATCH = 20;

const say = (word: string): boolean => process.stdout.write(`${word}\n`);

if (import.meta.main) {
  const [folder = ""] = process.argv.slice(2);
  const store = await openStore({ folder }, { version: "0.0.0", zone: "UTC", syncing: false });
  say("open");
  for await (const order of createInterface(process.stdin)) {
    if (order === "close") break;
    if (order === "write") await write(store);
  }
  await store.close();
  say("closed");
}

async function write(store: Store): Promise<never> {
  const scope = await store.workspace();
  for (;;) {
    const batch = newId();
    const rows = Array.from({ length: ROWS_OF_BATCH }, () => ({
      item_id: newId(),
      key: newId(),
      standing: "personal",
      import_id: batch,
      file_no: 1,
    }));
    try {
      await store.transaction(scope, "import", (tx) => insertRows(tx, "items", rows));
      say(batch);
    } catch {
      // The server died under our hands: the batch may be there or not, and was not reported.
    }
  }
}
