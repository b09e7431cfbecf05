import assert from "node:assert/strict";
import { test } from "node:test";
import { areaOf } from "./areas.ts";

test("a page lies in the area from which one came to it, or in none", () => {
  const paths = ["/", "/map", "/people", "/people/1", "/companies", "/companies/1", "/same"];
  const others = ["/sources", "/imports/1", "/uploads/1", "/about", "/card", "/constructor"];

  assert.deepEqual(paths.map(areaOf), ["home", "home", ...Array(5).fill("people")]);
  assert.deepEqual(others.map(areaOf), [...Array(3).fill("sources"), null, null, null]);
});
