import assert from "node:assert/strict";
import { test } from "node:test";
import { circleOf, whichCentre } from "./place-circle.ts";

const ZONE = "Europe/Berlin";

/** The one that is meant, then the others. */
function told(near: string): readonly string[] {
  const circle = circleOf({ near }, ZONE);
  const which = circle && whichCentre(circle, ZONE);
  return which
    ? [which.here, ...which.others].map(({ name, region, beside, countryName }) =>
        [name.en, region || beside?.en, countryName.en].filter(Boolean).join(", "),
      )
    : [];
}

// As GeoNames has them: 167,000, 154,000, 117,000, 61,000 and 60,000 people.
const SPRINGFIELDS = ["Missouri", "Massachusetts", "Illinois", "Oregon", "Ohio"].map(
  (state) => `Springfield, ${state}, United States`,
);

test("of several towns of one name it is said which is meant, by its state, and which others there are", () => {
  assert.deepEqual(told("Springfield"), SPRINGFIELDS);
});

test("where no state tells them apart, a larger town nearby does", () => {
  const [meant, ...others] = told("Neustadt");
  assert.match(meant!, /^Neustadt, (?:Mannheim|Karlsruhe), Germany$/);
  assert.ok(others.includes("Neustadt am Rübenberge, Hanover, Germany"));
  assert.ok(others.includes("Neustadt in Holstein, Hamburg, Germany"));
});

test("one that was chosen among them says so, and leads back to the others", () => {
  const [missouri, massachusetts, illinois, ...rest] = SPRINGFIELDS;
  assert.deepEqual(told("Springfield, US 39.8000,-89.6400"), [
    illinois,
    missouri,
    massachusetts,
    ...rest,
  ]);
});

test("nothing is asked where one is by far the largest, or was told apart already", () => {
  const plain = [
    "London",
    "Berlin",
    "Frankfurt",
    "Frankfurt (Oder)",
    "Halle (Saale)",
    "Springfield, IL",
    "Cambridge, UK",
    "67433 Neustadt",
  ];
  assert.deepEqual(plain.flatMap(told), []);
});

test("a circle reaches no farther than 2,000 km, and says that more was asked for", () => {
  const circle = (text: string) => {
    const { km, asked } = circleOf({ text }, ZONE)!;
    return [km, asked];
  };
  assert.deepEqual(["London 5000 km", "London 2000 km", "near London"].map(circle), [
    [2000, 5000],
    [2000, undefined],
    [50, undefined],
  ]);
});
