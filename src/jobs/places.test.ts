import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import type { PersonCard, PostalAddress } from "#channels/channel.ts";
import { changeZone } from "./change-zone.ts";
import { cardReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

/** "name: place, country, how", in order; whoever sits nowhere is left out. */
const placesIn = ({ store, scope }: Workplace): Promise<readonly string[]> =>
  store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select concat(p.name, ': ', l.name ->> 'en', ', ', l.country, ', ', l.how) as line
      from places l join people p using (workspace_id, person_id)
      where l.country is not null order by line`.execute(tx);
    return rows.map(({ line }) => line);
  });

const signed = (id: string, address: string, at: string) =>
  mailReading(id, "petra", ["me"], { signature: { address }, at: new Date(at) });

const address = (city: string, postcode: string, more: Partial<PostalAddress> = {}) => ({
  label: "work",
  street: "",
  city,
  region: "",
  postcode,
  country: "",
  position: null,
  ...more,
});

const petra = (more: Partial<PersonCard>) =>
  cardReading("petra", "Petra Vogt", ["petra@x.example"], more);

test("people sit where their newest address says, and where a card says, or only in a country", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    signed("1", "Hauptstr. 5, 10115 Berlin", "2022-01-10T09:00:00Z"),
    signed("2", "Ring 1, 80331 München", "2024-05-03T09:00:00Z"),
    mailReading("3", "me", [], {
      parties: [
        { kind: "email", value: "me@x.example", name: "", role: "from" },
        { kind: "email", value: "jo@waterlijn.nl", name: "Jo Hol", role: "to" },
      ],
    }),
    cardReading("uma", "Uma Rao", ["uma@y.example"], {
      addresses: [address("London", "EC1A 1BB")],
    }),
  ]);

  assert.deepEqual(await placesIn(workplace), [
    "Jo Hol: Netherlands, NL, country",
    "Uma Rao: London, GB, postcode",
    "petra@x.example: Munich, DE, postcode",
  ]);
});

test("somebody whose card says another place moves with it, and back when that import is undone", async () => {
  const workplace = await testWorkplace();
  const old = { addresses: [address("Köln", "50667")], changed: new Date("2020-01-01") };
  await importReadings(workplace, [petra(old)]);
  assert.deepEqual(await placesIn(workplace), ["Petra Vogt: Cologne, DE, postcode"]);

  const moved = { addresses: [address("Hamburg", "20095")], changed: new Date("2024-01-01") };
  const later = await importReadings(workplace, [petra(moved)]);
  assert.deepEqual(await placesIn(workplace), ["Petra Vogt: Hamburg, DE, postcode"]);

  await undoImport(workplace, later);
  assert.deepEqual(await placesIn(workplace), ["Petra Vogt: Cologne, DE, postcode"]);
});

test("a signature that was not kept at first counts from the day that it is", async () => {
  const workplace = await testWorkplace();
  const mail = signed("1", "Ring 1, 80331 München", "2024-05-03T09:00:00Z");
  await importReadings(workplace, [mail], { keep: "headers" });
  assert.deepEqual(await placesIn(workplace), []);

  await importReadings(workplace, [mail], { keep: "text" });
  assert.deepEqual(await placesIn(workplace), ["petra@x.example: Munich, DE, postcode"]);
});

test("a postcode alone means one at home, wherever home is", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [petra({ addresses: [address("", "1010")] })]);
  assert.deepEqual(await placesIn(workplace), []);

  await changeZone({ ...workplace, zone: "Europe/Vienna" }, "Europe/Vienna");
  assert.deepEqual(await placesIn(workplace), ["Petra Vogt: Vienna, AT, area"]);
});

const READINGS = [
  signed("1", "Hauptstr. 5, 10115 Berlin", "2022-01-10T09:00:00Z"),
  signed("2", "Ring 1, 80331 München", "2024-05-03T09:00:00Z"),
  petra({ addresses: [address("Köln", "50667"), address("Bonn", "53111", { label: "home" })] }),
  cardReading("petra home", "Petra Vogt", ["petra@x.example"], {
    addresses: [address("Hamburg", "20095")],
  }),
  cardReading("uma", "Uma Rao", ["uma@y.example"], { addresses: [address("London", "")] }),
];

test("the same places come of the same files in any order, and go with them", async () => {
  const all = await testWorkplace();
  await importReadings(all, READINGS);
  const expected = await placesIn(all);
  assert.deepEqual(expected, ["Petra Vogt: Munich, DE, postcode", "Uma Rao: London, GB, town"]);

  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...READINGS.keys()], { minLength: 5 }), async (order) => {
      const workplace = await testWorkplace();
      const ids: string[] = [];
      for (const index of order) ids.push(await importReadings(workplace, [READINGS[index]!]));
      assert.deepEqual(await placesIn(workplace), expected);
      for (const id of ids) await undoImport(workplace, id);
      assert.deepEqual(await placesIn(workplace), []);
    }),
    { numRuns: 4 },
  );
});
