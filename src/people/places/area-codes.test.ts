import assert from "node:assert/strict";
import { test } from "node:test";
import { areaCodeOf, areaCodes } from "./area-codes.ts";
import { gazetteer } from "./load-gazetteer.ts";

const townOf = (number: string) => {
  const found = areaCodeOf(number, gazetteer());
  return found && [found.code, found.town.name.de];
};

test("knows the towns of landline numbers", () => {
  const numbers = [
    "+498912345678",
    "+49622712345",
    "+49621123456",
    "+4311234567",
    "+41443334455",
    "+442071234567",
    "+390212345678",
    "+34911234567",
  ];

  assert.deepEqual(numbers.map(townOf), [
    ["089", "München"],
    ["06227", "Walldorf"],
    ["0621", "Mannheim"],
    ["01", "Wien"],
    ["044", "Zürich"],
    ["020", "London"],
    ["02", "Mailand"],
    ["91", "Madrid"],
  ]);
});

test("knows none for mobiles, for codes of no town, and for what is no number", () => {
  const numbers = ["+4915112345678", "+498007654321", "+12125550123", "", "+", "+49"];

  assert.deepEqual(numbers.map(townOf), [null, null, null, null, null, null]);
});

test("has each town of its table in the gazetteer", () => {
  assert.deepEqual(
    areaCodes.filter((prefix) => townOf(prefix) === null),
    [],
  );
});

test("has no code that begins with another one, as in the numbering plans", () => {
  const begun = areaCodes.filter((code) =>
    areaCodes.some((other) => other !== code && code.startsWith(other)),
  );

  assert.deepEqual(begun, []);
});
