/**
 * A program for tests that kill it: `import-program.ts FOLDER|ADDRESS MAILBOX`. Opens the archive,
 * reads the mailbox into it or goes on where it was interrupted, and says how many items are stored
 * whenever a batch is, and "done" at the end. It does not wait until the lease of one that was killed has run
 * out: only one is started at a time.
 */
import { resumeImport, runImport, startImport } from "./import.ts";
import { open } from "./kill-archives.ts";
import { LEASE_MS } from "./lease.ts";
import { silentFor } from "./lease-for-tests.ts";
import type { Progress } from "./progress.ts";

const [where = "", mailbox = ""] = process.argv.slice(2);
const store = await open(where);
const scope = await store.workspace();
const workplace = { store, scope, zone: scope.zone, now: () => new Date(), folder: "" };

const known = await store.transaction(scope, "page", (tx) =>
  tx.selectFrom("imports").select(["import_id", "state"]).executeTakeFirst(),
);
// One that was done may have been killed before it could say so.
const isDone = known?.state === "done";
if (known && !isDone) {
  await silentFor(workplace, LEASE_MS);
  await resumeImport(workplace, known.import_id);
}
const request = {
  paths: [mailbox],
  upload: null,
  me: ["me@x.example"],
  keep: "text",
  keepOf: {},
} as const;
const importId = known?.import_id ?? (await startImport(workplace, request));

let done = 0;
const say = (progress: Progress) => {
  // What is behind us in the file is stored; what the items say may still be on its way.
  if (progress.phase !== "reading" || progress.done === done) return;
  done = progress.done;
  process.stdout.write(`${progress.items}\n`);
};
process.stdout.write("open\n");
const { signal } = new AbortController();
if (!isDone) await runImport(workplace, importId, { signal, onProgress: say });
process.stdout.write("done\n");
await store.close();
