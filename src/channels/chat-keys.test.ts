import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chatKeys } from "./chat-keys.ts";

interface Said {
  readonly author: string;
  readonly minute: number;
  readonly text: string;
}

/** In the order of time, as a chat is. */
const chats = fc
  .array(
    fc.record({
      author: fc.constantFrom("Petra", "Jo"),
      minute: fc.nat(20),
      text: fc.constantFrom("ok", "ja", "Danke", ""),
    }),
    { maxLength: 40 },
  )
  .map((chat) => chat.toSorted((a, b) => a.minute - b.minute));

function keysOf(chat: readonly Said[], name: string | null = null): readonly string[] {
  const keyOf = chatKeys("whatsapp", name);
  return chat.map(({ author, minute, text }) =>
    keyOf(`2024-03-04T09:${String(minute + 10)}`, [author, text]),
  );
}

test("no two messages of a chat have one key", () => {
  fc.assert(
    fc.property(chats, (chat) => {
      assert.equal(new Set(keysOf(chat)).size, chat.length);
    }),
  );
});

test("a later export that goes on has the same keys at its start", () => {
  fc.assert(
    fc.property(chats, fc.nat(40), (chat, length) => {
      assert.deepEqual(keysOf(chat.slice(0, length)), keysOf(chat).slice(0, length));
    }),
  );
});

test("an export that begins later has the same keys from its second minute on", () => {
  fc.assert(
    fc.property(chats, fc.nat(40), (chat, from) => {
      const rest = chat.slice(from);
      const second = rest.findIndex(({ minute }) => minute !== rest[0]?.minute);
      if (second < 0) return;
      assert.deepEqual(keysOf(rest).slice(second), keysOf(chat).slice(from + second));
    }),
  );
});

test("in another chat the same words at the same time have another key", () => {
  const greeting = { author: "Jo", minute: 9, text: "Frohes neues Jahr!" };
  const [one, other] = [3, 4].map((minute) =>
    keysOf([{ author: "Petra", minute, text: "Hallo" }, greeting]).at(-1),
  );

  assert.notEqual(one, other);
});

test("what one writes to many at once is a message to each, until they answer", () => {
  const mailing = [3, 9].map((minute) => ({ author: "Jo", minute, text: "Bis zur Messe!" }));
  const answer = { author: "Petra", minute: 11, text: "Gern" };
  const [one, other] = ["Petra", "Aiko"].map((name) => keysOf([...mailing, answer], name));
  assert.deepEqual(
    one!.map((key, index) => key === other![index]),
    [false, false, true],
  );
});
