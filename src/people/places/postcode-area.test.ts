import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gazetteer } from "./load-gazetteer.ts";
import { kmBetween } from "#shared/globe.ts";
import { areaOf } from "./postcode-area.ts";

const area = (country: string, postcode: string) => areaOf(country, postcode, gazetteer());

test("knows a German postcode by its station, and another one by its neighbours", () => {
  // Berlin Nordbahnhof stands in 10115; no station in 10999, which is in Kreuzberg.
  const known = area("DE", "10115");
  const near = area("DE", "10999");

  assert.deepEqual([known?.name.de, known?.km], ["Berlin", 8]);
  assert.deepEqual([near?.name.de, near?.km], ["Berlin", 45]);
  assert.ok(kmBetween(known!, { latitude: 52.532, longitude: 13.388 }) < 1);
  assert.ok(kmBetween(near!, { latitude: 52.499, longitude: 13.424 }) < 5);
});

test("knows a district of London finely, and another British postcode by its post town", () => {
  assert.deepEqual(area("GB", "SW1A")?.km, 3);
  assert.ok(kmBetween(area("GB", "SW1A")!, { latitude: 51.501, longitude: -0.142 }) < 2);
  assert.deepEqual([area("GB", "OX4")?.name.en, area("GB", "OX4")?.km], ["Oxford", 40]);
});

test("knows all areas of the Royal Mail", () => {
  const areas =
    `AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN
    EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG
    NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ
    TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(/\s+/);

  assert.equal(areas.length, 121);
  assert.deepEqual(
    areas.filter((letters) => area("GB", `${letters}99`) === null),
    [],
  );
});

test("knows each start of a postcode that is in use in Austria and Switzerland", () => {
  const unknown = (country: string) =>
    Array.from({ length: 90 }, (_, index) => String(index + 10)).filter(
      (start) => area(country, `${start}00`) === null,
    );

  const unused = {
    AT: "15 16 17 18 19 29 58 59 76 77 78 79".split(" "),
    CH: "58 59 78 79 97 98 99".split(" "),
  };
  assert.deepEqual({ AT: unknown("AT"), CH: unknown("CH") }, unused);
});

test("answers any postcode of any country with a place in it, or with nothing", () => {
  const countries = fc.constantFrom("DE", "AT", "CH", "GB", "FR", "XX");
  const postcodes = fc.oneof(fc.string(), fc.stringMatching(/^\d{4,5}$/), fc.constant("SW1A"));
  fc.assert(
    fc.property(countries, postcodes, (country, postcode) => {
      const found = area(country, postcode);
      assert.ok(found === null || (found.country === country && found.km > 0));
    }),
  );
});
