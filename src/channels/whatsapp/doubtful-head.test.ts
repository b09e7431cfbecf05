import assert from "node:assert/strict";
import { test } from "node:test";
import { inLine, readChat } from "./for-tests.ts";

const read = async (...lines: readonly string[]) =>
  (await readChat(lines.join("\n"), {}, 7)).slice(1).map(inLine);

test("appointments that somebody lists go on with their message, and make no members", async () => {
  assert.deepEqual(
    await read(
      "04.03.24, 09:12 - Petra Vogt: Plan:",
      "12.05.24, ab 18:00 - Grillen bei uns: bitte Salat",
      "19.05.24, ca. 10:00 - Aufbau Halle 7: mit Jo",
      "12.05.24, gegen 18:00 - Jo Brandt: bringt Brot",
      "Bis dann!",
      "04.03.24, 09:15 - Jo Brandt: Super",
    ),
    [
      "1 2024-03-04T08:12:00 n/whatsapp:petra vogt > n/whatsapp:jo brandt: Plan:|12.05.24, ab 18:00 - Grillen bei uns: bitte Salat|19.05.24, ca. 10:00 - Aufbau Halle 7: mit Jo|12.05.24, gegen 18:00 - Jo Brandt: bringt Brot|Bis dann!",
      "6 2024-03-04T08:15:00 n/whatsapp:jo brandt > n/whatsapp:petra vogt: Super",
    ],
  );
  assert.deepEqual(
    await read(
      "[04.03.24, 09:12:01] Petra Vogt: Plan:",
      "[12.05.24 gegen 18:00:10] Grillen bei uns: bitte Salat",
      "Bis dann!",
      "[04.03.24, 09:15:01] Jo Brandt: Super",
    ),
    [
      "1 2024-03-04T08:12:01 n/whatsapp:petra vogt > n/whatsapp:jo brandt: Plan:|[12.05.24 gegen 18:00:10] Grillen bei uns: bitte Salat|Bis dann!",
      "4 2024-03-04T08:15:01 n/whatsapp:jo brandt > n/whatsapp:petra vogt: Super",
    ],
  );
});

test("on a phone with words beside its times, too, what nobody writes otherwise was typed", async () => {
  assert.deepEqual(
    await read(
      "04.03.24, 9:12 vorm. - Petra: Plan:",
      "12.05.24, ab 6:00 - Grillen bei uns: bitte Salat",
      "[12.05.24, ab 6:00] Jo: bringt Brot",
      "04.03.24, 9:15 vorm. - Jo: Super",
    ),
    [
      "1 2024-03-04T08:12:00 n/whatsapp:petra > n/whatsapp:jo: Plan:|12.05.24, ab 6:00 - Grillen bei uns: bitte Salat|[12.05.24, ab 6:00] Jo: bringt Brot",
      "4 2024-03-04T08:15:00 n/whatsapp:jo > n/whatsapp:petra: Super",
    ],
  );
});

test("a chat whose afternoons have a word that nobody knows says so of each message of theirs", async () => {
  const afternoon = ["[2024/1/29 永遠2:24:03] Aiko: verloren", "[2024/1/29 永遠3:24:03] Jo: auch"];
  const morning = "[2024/1/30 上午8:24:03] Jo: Guten Morgen";
  const missing = ["1 ! whatsapp.unknown-half", "2 ! whatsapp.unknown-half"];

  assert.deepEqual(await read(...afternoon, morning), [
    ...missing,
    "3 2024-01-30T07:24:03 n/whatsapp:jo: Guten Morgen",
  ]);
  assert.deepEqual(await read(...afternoon), missing);
  // Aiko writes in no other half of the day, with a word of somebody who does.
  assert.deepEqual(await read(morning, ...afternoon), [
    "1 2024-01-30T07:24:03 n/whatsapp:jo: Guten Morgen",
    "2 ! whatsapp.unknown-half",
    "3 ! whatsapp.unknown-half",
  ]);
});
