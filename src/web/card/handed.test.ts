import assert from "node:assert/strict";
import { test } from "node:test";
import { isPicture } from "./handed.ts";

test("a picture is known by its type, or by its name where there is none", () => {
  const files = [
    ["card.jpg", "image/jpeg", true],
    ["card", "image/png", true],
    ["IMG_1.HEIC", "", true],
    ["logo.svg", "image/svg+xml", false],
    ["archive.jpg", "application/zip", false],
    ["all.mbox", "", false],
  ] as const;
  assert.deepEqual(
    files.map(([name, type]) => isPicture({ name, type })),
    files.map(([, , is]) => is),
  );
});
