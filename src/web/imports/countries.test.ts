import assert from "node:assert/strict";
import { test } from "node:test";
import { getCountries } from "libphonenumber-js/min";
import { countriesIn } from "./countries.ts";

test("every country in which numbers are dialled can be chosen once, by its name", () => {
  const german = countriesIn("de-DE");
  const codes = german.map(({ code }) => code);
  assert.deepEqual(codes.toSorted(), getCountries().toSorted());
  assert.equal(new Set(german.map(({ name }) => name)).size, german.length);
  assert.equal(german.find(({ code }) => code === "AT")?.name, "Österreich");
  assert.equal(countriesIn("en-GB").find(({ code }) => code === "AT")?.name, "Austria");
});
