import assert from "node:assert/strict";
import { test } from "node:test";
import { newOutbox } from "#web/joins/outbox.ts";

/** A server that answers when it is told to. */
function slowServer() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const answered = <T>(what: string, reply: () => T) =>
    new Promise<T>((resolve, reject) => {
      asked.push(what);
      answers.push(() => {
        try {
          resolve(reply());
        } catch (error) {
          reject(error);
        }
      });
    });
  const outbox = newOutbox<string>({
    say: (words) =>
      answered(`say ${words.join(" ")}`, () => {
        if (words.includes("wrong")) throw new Error("refused");
        return words.map((word) => `id of ${word}`);
      }),
    takeBack: (ids) => answered(`take back ${ids.join(" ")}`, () => null),
    most: 3,
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    asked,
    outbox,
    answer: async () => {
      await settle();
      answers.shift()?.();
      await settle();
    },
  };
}

test("what is said while a request is under way goes together in the next, and each gets its own", async () => {
  const { asked, outbox, answer } = slowServer();
  const one = outbox.say(["a"]);
  await answer();
  const two = outbox.say(["b"]);
  await new Promise((resolve) => setImmediate(resolve));
  const three = outbox.say(["c", "d"]);
  const four = outbox.say(["e"]);
  await answer();
  await answer();

  assert.deepEqual(asked, ["say a", "say b", "say c d e"]);
  assert.deepEqual(await Promise.all([one, two, three, four]), [
    ["id of a"],
    ["id of b"],
    ["id of c", "id of d"],
    ["id of e"],
  ]);
});

test("no more go together than may, and more than that alone", async () => {
  const { asked, outbox, answer } = slowServer();
  const all = [outbox.say(["a", "b"]), outbox.say(["c", "d", "e", "f"]), outbox.say(["g"])];
  for (let i = 0; i < 3; i++) await answer();
  await Promise.all(all);

  assert.deepEqual(asked, ["say a b", "say c d e f", "say g"]);
});

test("a refusal is told to whom it concerns, and what comes after goes on", async () => {
  const { asked, outbox, answer } = slowServer();
  const wrong = assert.rejects(outbox.say(["wrong"]), /refused/);
  await answer();
  await wrong;
  const right = outbox.say(["a"]);
  const back = outbox.takeBack(["id of z"]);
  await answer();
  await answer();

  assert.deepEqual(await right, ["id of a"]);
  await back;
  assert.deepEqual(asked, ["say wrong", "say a", "take back id of z"]);
});
