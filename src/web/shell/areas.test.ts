import assert from "node:assert/strict";
import { test } from "node:test";
import { areaOf } from "./areas.ts";

test("a page lies in its area, or in none", () => {
  const paths = ["/", "/map", "/people", "/people/", "/companies", "/same"];
  const others = ["/sources", "/imports/1", "/uploads/1", "/about", "/card", "/constructor"];

  assert.deepEqual(
    paths.map((path) => areaOf(path)),
    ["home", "home", ...Array(4).fill("people")],
  );
  assert.deepEqual(
    others.map((path) => areaOf(path)),
    [...Array(3).fill("sources"), null, null, null],
  );
});

test("a person and a company lie in the area from which one came, or else among the people", () => {
  const ways = [
    ["/", "/people/1", "/companies/1", "/people/2"],
    ["/people", "/people/1"],
    ["/sources", "/imports/1", "/people/1"],
    ["/about", "/people/1"],
    ["/people/1", "/people/2"],
    ["/companies/1"],
    ["/people/1", "/", "/people/1"],
  ];

  assert.deepEqual(
    ways.map((way) =>
      way.reduce<ReturnType<typeof areaOf>>((area, path) => areaOf(path, area), null),
    ),
    ["home", "people", "sources", "people", "people", "people", "home"],
  );
});
