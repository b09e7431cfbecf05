import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "#shared/messages/en.ts";
import { goneOf } from "./gone.ts";

test("of what is not here there is a way out, and all else may be asked for again", () => {
  const of = (code: string, values = {}) => goneOf({ code, values })?.to ?? null;
  assert.deepEqual(
    [
      of("relationships.unknown-person"),
      of("company.unknown"),
      of("jobs.no-such-import"),
      of("sources.upload-gone"),
      of("server.bad-request", { place: "id" }),
      of("server.bad-request", { place: "km" }),
      of("server.no-answer"),
    ],
    ["/people", "/companies", "/sources", "/sources", "/", null, null],
  );
  // Each is a code with words of its own.
  assert.deepEqual(
    [
      en.relationships["unknown-person"],
      en.company.unknown,
      en.jobs["no-such-import"],
      en.sources["upload-gone"],
      en.server["bad-request"],
    ].filter((words) => words === ""),
    [],
  );
});
