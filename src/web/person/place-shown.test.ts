import assert from "node:assert/strict";
import { test } from "node:test";
import type { Seat } from "#api/people.ts";
import { placeShown } from "#web/person/place-shown.ts";

const munich: Seat = {
  name: { de: "München", en: "Munich" },
  country: "DE",
  exact: { code: "places.by-town", values: {}, text: "" },
  because: [],
  against: [],
};
const graz = {
  id: "1",
  kind: "edit",
  field: "place",
  value: "Graz",
  written: "Graz",
  on: "email:a@x.example",
} as const;
const german = ({ name }: Seat): string => name.de;

test("a place that is known stands in the field, as the user wrote it or as it is called", () => {
  assert.deepEqual(
    [
      placeShown({ marks: [graz], seat: munich }, german),
      placeShown({ marks: [{ ...graz, field: "title" }], seat: munich }, german),
      placeShown({ marks: [], seat: null }, german),
    ],
    ["Graz", "München", ""],
  );
});
