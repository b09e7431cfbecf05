import assert from "node:assert/strict";
import { test } from "node:test";
import { isMoreKept, keepIn, onlyChannel } from "./keeps.ts";

test("of contacts notes are kept or not, and never a subject", () => {
  assert.deepEqual(
    [keepIn("contacts", "subjects"), keepIn("contacts", "text"), keepIn("email", "subjects")],
    ["headers", "text", "subjects"],
  );
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

test("a file that is not read does not make an import of several channels", () => {
  assert.deepEqual(
    [
      onlyChannel([{ channel: "contacts" }, { channel: null }]),
      onlyChannel([{ channel: "contacts" }, { channel: "email" }]),
      onlyChannel([]),
    ],
    ["contacts", null, null],
  );
});
