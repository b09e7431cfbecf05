import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction } from "#channels/channel.ts";
import { readFile } from "./for-tests.ts";

/** A chat of so many messages, some of them twice the same in a minute, the newest first as Meta has them. */
const MESSAGES = Array.from({ length: 60 }, (_, index) => ({
  sender_name: index % 3 === 0 ? "Jo Brandt" : "Petra Vogt",
  timestamp_ms: Date.UTC(2024, 2, 4, 8, Math.floor(index / 2), index % 2),
  content: Math.floor(index / 2) % 7 === 0 ? "ok" : `Muster ${index}`,
})).toReversed();

const FOLDER = "your_facebook_activity/messages/inbox/petravogt_10150123456789";

/** In so many files as it is handed out, each with so many messages. */
async function readIn(size: number): Promise<readonly Interaction[]> {
  const files = Array.from({ length: Math.ceil(MESSAGES.length / size) }, (_, index) => ({
    name: `${FOLDER}/message_${index + 1}.json`,
    messages: MESSAGES.slice(index * size, (index + 1) * size),
  }));
  // By their names the tenth comes before the second.
  const found = files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, messages }) =>
      readFile(
        JSON.stringify({
          participants: [{ name: "Petra Vogt" }, { name: "Jo Brandt" }],
          messages,
          title: "Petra Vogt",
        }),
        name,
      ),
    );
  return (await Promise.all(found)).flat().filter((one) => one.kind === "interaction");
}

test("a chat in many files is one thread of the same messages as in a few, whatever their order", async () => {
  const byKey = (all: readonly Interaction[]) =>
    all.map(({ key, at, text }) => `${key} ${at?.toISOString()} ${text}`).toSorted();
  const [many, few] = [await readIn(6), await readIn(40)];

  assert.deepEqual(byKey(many), byKey(few));
  assert.equal(new Set(many.map(({ key }) => key)).size, MESSAGES.length);
  assert.deepEqual([...new Set(many.map(({ thread }) => thread))], ["facebook:10150123456789"]);
});
