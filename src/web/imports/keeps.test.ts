import assert from "node:assert/strict";
import { test } from "node:test";
import { isHere, isMoreKept, keepIn, keepsOf, keepsOfAll, keepsToTell } from "./keeps.ts";

test("a subject is offered of mails and appointments, and of nothing that has none", () => {
  assert.deepEqual(
    (
      ["email", "calendar", "whatsapp", "sms", "linkedin", "table", "contacts", "phone"] as const
    ).map((channel) => keepsOf(channel).join(" ")),
    [
      "headers subjects text",
      "headers subjects text",
      "headers text",
      "headers text",
      "headers text",
      "headers text",
      "headers text",
      "headers",
    ],
  );
  assert.deepEqual(
    [keepIn("contacts", "subjects"), keepIn("contacts", "text"), keepIn("email", "subjects")],
    ["headers", "text", "subjects"],
  );
});

test("all that is read together is asked about in the words of what it is", () => {
  assert.deepEqual(
    (
      [
        ["contacts"],
        ["fair", "table"],
        ["whatsapp", "fair"],
        ["whatsapp", "email"],
        ["phone"],
      ] as const
    ).map((channels) => {
      const { words, keeps } = keepsOfAll(channels);
      return [words, ...keeps];
    }),
    [
      ["cards", "headers", "text"],
      ["notes", "headers", "text"],
      ["text", "headers", "text"],
      ["subject", "headers", "subjects", "text"],
      ["text", "headers"],
    ],
  );
});

test("an import is told of each file what the choice for all comes to in it", () => {
  const files = [
    { path: "a.mbox", channel: "email" },
    { path: "b.mbox", channel: "email" },
    { path: "chat.txt", channel: "whatsapp" },
    { path: "x.bin", channel: null },
  ] as const;
  assert.deepEqual(keepsToTell(files, { keep: "subjects", keepOf: { "b.mbox": "text" } }), {
    "b.mbox": "text",
    "chat.txt": "headers",
  });
});

test("more is kept from before only where it makes a difference in that channel", () => {
  assert.deepEqual(
    [
      isMoreKept({ channel: "email", kept: "subjects" }, "headers"),
      isMoreKept({ channel: "contacts", kept: "subjects" }, "headers"),
      isMoreKept({ channel: "contacts", kept: "text" }, "subjects"),
      isMoreKept({ channel: "email", kept: "headers" }, "text"),
      isMoreKept({ channel: "email", kept: null }, "headers"),
    ],
    [true, false, true, false, false],
  );
});

test("a file is here already only where no more is to be kept of it now", () => {
  assert.deepEqual(
    [
      isHere({ channel: "email", here: "text" }, "text"),
      isHere({ channel: "email", here: "subjects" }, "text"),
      isHere({ channel: "whatsapp", here: "headers" }, "subjects"),
      isHere({ channel: "email", here: null }, "headers"),
    ],
    [true, false, true, false],
  );
});
