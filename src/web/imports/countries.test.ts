import assert from "node:assert/strict";
import { test } from "node:test";
import { getCountries } from "libphonenumber-js/min";
import type { PreviewQuestion } from "#api/questions.ts";
import { countriesIn, whyCountry } from "./countries.ts";

test("every country in which numbers are dialled can be chosen once, by its name", () => {
  const german = countriesIn("de-DE");
  const codes = german.map(({ code }) => code);
  assert.deepEqual(codes.toSorted(), getCountries().toSorted());
  assert.equal(new Set(german.map(({ name }) => name)).size, german.length);
  assert.equal(german.find(({ code }) => code === "AT")?.name, "Österreich");
  assert.equal(countriesIn("en-GB").find(({ code }) => code === "AT")?.name, "Austria");
});

test("why a country is proposed is what it was taken from, and nothing once it is answered", () => {
  const why = (home: string, number: string, more: Partial<PreviewQuestion> = {}) => {
    const question: PreviewQuestion = {
      code: "country",
      about: "numbers",
      place: "",
      suggested: home,
      sure: false,
      answered: null,
      options: [],
      values: { example: "0171 2345678", home, number },
      examples: [],
      columns: [],
      ...more,
    };
    return whyCountry({ key: "", question, once: false, files: [] });
  };
  const number = "+386 40 123 456";
  assert.deepEqual(
    [
      why("DE", ""),
      why("SI", number),
      why("", ""),
      why("DE", "", { suggested: "" }),
      why("SI", number, { suggested: "" }),
      why("DE", "", { suggested: "GB", options: ["GB"] }),
      why("SI", number, { suggested: "GB", options: ["GB"] }),
      why("", "", { suggested: "GB", options: ["GB"] }),
      why("SI", number, { answered: "before" }),
      why("SI", number, { answered: "now" }),
    ],
    [
      "country-zone",
      "country-number",
      "country-none",
      "country-neither-zone",
      "country-neither-number",
      "country-open-zone",
      "country-open-number",
      "country-open-none",
      null,
      null,
    ],
  );
});
