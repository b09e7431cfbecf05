import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf, readAll, sample } from "#channels/table/for-tests.ts";
import { xing } from "./xing.ts";

test("contacts are cards, known by their profiles, with the day since when they are connected", async () => {
  const readings = await readAll(xing, sample("xing/kontakte.csv"));
  assert.deepEqual(readings.map(lineOf), [
    "columns? true",
    "person Petra Vogt | Lumen GmbH | Vertriebsleitung | xing.com/profile/petra_vogt99 | 2019-03-12",
    "person Jörg Müller | Nordlicht KG | Einkauf | j.mueller@nordlicht.example xing.com/profile/joerg_mueller77 | 2021-11-04",
  ]);
});
