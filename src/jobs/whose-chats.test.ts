/** A real export of a group beside a chat of somebody else's: who of the group is asked about. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { MISSING } from "#channels/for-tests.ts";
import { findFiles } from "./find-files.ts";
import { testWorkplace } from "./for-tests.ts";
import { previewFiles } from "./preview.ts";
import { progressReporter } from "./progress.ts";

const GROUP = fileURLToPath(
  new URL(
    "../../../shared/data/channels/whatsapp/whatsapp-chat-parser-example.zip",
    import.meta.url,
  ),
);

test(
  "all who write in a group are asked about, though another chat says who the user is there",
  { skip: existsSync(GROUP) ? false : MISSING },
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "visavis-whose-"));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const chat = join(folder, "WhatsApp Chat mit Anna Beispiel.txt");
    const lines = ["Anna Beispiel", "Clara Testa", "Anna Beispiel"].map(
      (name, at) => `13.03.2024, 09:1${at} - ${name}: Hallo\n`,
    );
    await writeFile(chat, lines.join(""));
    const workplace = await testWorkplace();
    const { signal } = new AbortController();
    const files = await findFiles("", { paths: [chat, GROUP], upload: null }, signal);
    const progress = progressReporter(workplace.now);
    const { owners, chatsOfNobody } = await previewFiles(workplace, files, { signal, progress });

    const [clara, ...group] = owners.map(({ text, sure, reason: { values } }) => [
      text,
      sure,
      values["sent"] ?? null,
      values["chats"] ?? null,
    ]);
    assert.deepEqual(clara, ["name:whatsapp:clara testa", true, null, null]);
    // Counted with grep in both chats that the zip holds.
    assert.deepEqual(
      new Set(group),
      new Set([
        ["name:whatsapp:loris", false, 29 + 51, 2],
        ["name:whatsapp:emily", false, 7 + 36, 2],
        ["name:whatsapp:john", false, 12 + 10, 2],
      ]),
    );
    assert.deepEqual(
      chatsOfNobody.map(({ channel, all, chats }) => [channel, all, chats.map((one) => one.count)]),
      [["whatsapp", 3, [2]]],
    );
  },
);
