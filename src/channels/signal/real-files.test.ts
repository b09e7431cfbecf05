/** A chat of another project, which lies beside the project, with what its own target.json says of it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { lineOf, read } from "./for-tests.ts";

const FOLDER = realFiles("signal");

test("two messages, one of two lines", { skip: FOLDER ? false : MISSING }, async () => {
  const chat = readFileSync(new URL("test_export.txt", FOLDER));
  const home = { zone: "UTC", country: null };

  assert.deepEqual((await read(chat, { home })).map(lineOf), [
    "? zone UTC of ",
    "1 2019-12-24T12:23:00 n/signal:jane doe > n/signal:john doe: Hello John!",
    "2 2020-01-17T21:49:00 n/signal:john doe > n/signal:jane doe: Hello|Jane!",
  ]);
});
