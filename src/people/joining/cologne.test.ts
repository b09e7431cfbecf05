import assert from "node:assert/strict";
import { test } from "node:test";
import { soundOf } from "./cologne.ts";

test("words have the codes that Postel's table gives them", () => {
  const expected = {
    muellerluedenscheidt: "65752682",
    wikipedia: "3412",
    breschnew: "17863",
    mayer: "67",
    meier: "67",
    philipp: "351",
    xaver: "4837",
    axel: "0485",
    heinz: "068",
    "": "",
  };
  for (const [word, code] of Object.entries(expected)) assert.equal(soundOf(word), code, word);
});
