import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gazetteer } from "./load-gazetteer.ts";
import { type Address, type Found, locate } from "./locate.ts";
import { kmBetween } from "#shared/globe.ts";

const ask = (address: string | Address, home = "DE"): Found | null =>
  locate(address, { gazetteer: gazetteer(), home });

/** What it is called in English, in which country, how it was found and how sure that is. */
function said(found: Found | null): string | null {
  return found && `${found.place.name.en}, ${found.place.country}: ${found.how}, ${found.sure}`;
}

const KNOWN: readonly (readonly [address: string, expected: string])[] = [
  ["Hauptstr. 5, 80331 München", "Munich, DE: postcode, certain"],
  ["D-10115 Berlin", "Berlin, DE: postcode, certain"],
  ["London EC1A 1BB, UK", "London, GB: postcode, certain"],
  ["Bank Street, Portree IV51 9DA", "Portree, GB: town, certain"],
  ["8001 Zürich", "Zurich, CH: town, certain"],
  ["1010 Wien", "Vienna, AT: town, certain"],
  ["Köln", "Cologne, DE: town, likely"],
  ["Cologne", "Cologne, DE: town, likely"],
  ["Muenchen", "Munich, DE: town, likely"],
  ["Munchen", "Munich, DE: town, likely"],
  ["Frankfurt/M.", "Frankfurt, DE: town, likely"],
  ["Frankfurt a. M.", "Frankfurt, DE: town, likely"],
  ["Frankfurt (Oder)", "Frankfurt (Oder), DE: town, likely"],
  ["Halle/Saale", "Halle, DE: town, likely"],
  ["NYC", "New York, US: town, likely"],
  ["San Francisco, CA 94105", "San Francisco, US: town, certain"],
  ["5000 Forbes Avenue, Pittsburgh, PA 15213", "Pittsburgh, US: town, certain"],
  ["Atlanta, Georgia", "Atlanta, US: town, certain"],
  ["Tbilisi, Georgia", "Tbilisi, GE: town, likely"],
  ["Neuss, DE", "Neuss, DE: town, certain"],
  ["Wilmington, DE 19801", "Wilmington, US: town, certain"],
  ["Sydney NSW 2000", "Sydney, AU: town, certain"],
  ["1012 AB Amsterdam", "Amsterdam, NL: town, certain"],
  ["75008 Paris", "Paris, FR: town, certain"],
  ["Peking", "Beijing, CN: town, likely"],
  ["L-1234 Luxembourg", "Luxembourg, LU: town, certain"],
  ["Buchs SG", "Buchs, CH: town, certain"],
  ["08002 Barcelona", "Barcelona, ES: town, likely"],
  ["Greater London, United Kingdom", "London, GB: town, certain"],
  ["Köln und Umgebung, Deutschland", "Cologne, DE: town, certain"],
  ["San Francisco Bay Area", "San Francisco, US: town, likely"],
  ["Deutschland", "Germany, DE: country, likely"],
  ["10115", "Berlin, DE: postcode, guess"],
  ["10999", "Berlin, DE: area, guess"],
];

for (const [address, expected] of KNOWN) {
  test(`finds "${address}"`, () => assert.equal(said(ask(address)), expected));
}

test("says nothing of what is no place", () => {
  assert.deepEqual(
    ["", "Lumen GmbH", "Hauptstr. 5", "5. Stock", "99"].map((text) => ask(text)),
    [null, null, null, null, null],
  );
});

test("tells towns of one name apart by their postcodes", () => {
  const neustadt = { weinstrasse: [49.35, 8.14], holstein: [54.11, 10.82] };
  for (const [written, [latitude = 0, longitude = 0]] of [
    ["67433 Neustadt a. d. Weinstr.", neustadt.weinstrasse],
    ["23730 Neustadt", neustadt.holstein],
  ] as const) {
    const found = ask(written);
    assert.ok(found && found.how !== "country");
    assert.equal(found.sure, "certain");
    assert.ok(kmBetween(found.place, { latitude, longitude }) < 5, written);
  }
  assert.equal(ask("Neustadt")?.sure, "guess");
});

test("tells villages of one name apart by their canton, and guesses where it is another one", () => {
  const longitudes = ["Buchs SG", "Buchs AG", "Buchs GE"].map((written) => {
    const found = ask(written);
    return found?.how === "town" && [found.sure, found.place.longitude.toFixed(1)];
  });

  assert.deepEqual(longitudes, [
    ["certain", "9.5"],
    ["certain", "8.1"],
    ["guess", "9.5"],
  ]);
});

test("takes the part of a large town from its postcode", () => {
  const [mitte, greenwich] = [ask("10115 Berlin"), ask("London SE10 9LS")];

  assert.ok(mitte?.how === "postcode" && greenwich?.how === "postcode");
  assert.ok(kmBetween(mitte.place, { latitude: 52.532, longitude: 13.385 }) < 1.5);
  assert.ok(kmBetween(greenwich.place, { latitude: 51.482, longitude: 0 }) < 2);
});

test("looks for a town at home first, where it is not much smaller there", () => {
  assert.equal(ask("Birmingham", "US")?.place.country, "US");
  assert.equal(ask("Birmingham", "GB")?.place.country, "GB");
  assert.equal(ask("Paris", "US")?.place.country, "FR");
});

test("believes the country that is written", () => {
  assert.equal(ask("Paris, USA")?.place.country, "US");
  assert.equal(ask("Cologne, Italia")?.place.country, "IT");
  assert.equal(said(ask("Nirgendsdorf, Österreich")), "Austria, AT: country, likely");
});

test("says roughly where a village lies that is not known, and that it is a guess elsewhere", () => {
  assert.equal(ask("Dorfstr. 1, 29499 Nirgendsdorf")?.how, "area");
  // There is a Neustadt, and none near this postcode.
  const found = ask("18528 Neustadt");
  assert.deepEqual([found?.how, found?.sure], ["area", "guess"]);
});

test("believes the degrees that a card gives, and calls them by its town", () => {
  const card = { city: "Berlin", postcode: "10115", region: "", country: "" };
  const position = { latitude: 52.5, longitude: 13.4 };

  assert.deepEqual(ask({ ...card, position }), {
    how: "position",
    place: { name: { de: "Berlin", en: "Berlin" }, country: "DE", ...position },
    sure: "certain",
    km: 1,
  });
  const nameless = ask({ city: "", postcode: "", region: "", country: "", position });
  assert.deepEqual([nameless?.how, nameless?.place.country], ["position", "DE"]);
  assert.deepEqual(ask({ ...card, position: { latitude: 520, longitude: 0 } }), ask(card));
});

test("believes no degrees where the town that a card names cannot be", () => {
  const card = { city: "New York", postcode: "", region: "New York", country: "U.S.A." };
  const inTheSea = { latitude: -2.6, longitude: 3.4 };
  assert.deepEqual(ask({ ...card, position: inTheSea }), ask(card));

  // Of several towns of the name it may be any.
  const springfield = { city: "Springfield", postcode: "", region: "", country: "USA" };
  const inIllinois = { latitude: 39.8, longitude: -89.65 };
  assert.equal(ask({ ...springfield, position: inIllinois })?.how, "position");
});

test("answers any text with a point on earth or with nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), addressLike), (text) => {
      const found = ask(text);
      if (found === null || found.how === "country") return;
      assert.ok(Math.abs(found.place.latitude) <= 90 && Math.abs(found.place.longitude) <= 180);
      assert.ok(found.km > 0);
    }),
  );
});

const addressLike = fc
  .array(fc.constantFrom("D-", "80331", "Köln", ", ", " ", "UK", "CA", "SE1 1AA", "(", "/", "St."))
  .map((parts) => parts.join(""));
