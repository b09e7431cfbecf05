import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { testWorkplace } from "./for-tests.ts";
import { findFiles } from "./find-files.ts";
import { previewFiles } from "./preview.ts";
import { progressReporter } from "./progress.ts";

test("what is left out does not count among what is there to read", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "visavis-preview-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(
    join(folder, "a.eml"),
    "From: a@x.example\nTo: b@x.example\nSubject: x\n\nHello\n",
  );
  await writeFile(join(folder, "photo.png"), Buffer.from("89504e470d0a1a0a", "hex"));
  const workplace = await testWorkplace();
  const { signal } = new AbortController();
  const files = await findFiles("", { paths: [folder], upload: null }, signal);
  const preview = await previewFiles(workplace, files, {
    signal,
    progress: progressReporter(workplace.now),
  });

  assert.deepEqual(
    [preview.items, preview.files.map(({ items, problems }) => [items, problems.length])],
    [
      1,
      [
        [1, 0],
        [0, 1],
      ],
    ],
  );
});
