import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question, Reading } from "#channels/channel.ts";
import { CHANNELS } from "#channels/registry.ts";
import { lineOf, readAll, sample } from "#channels/table/for-tests.ts";
import { xing, xingJson, xingPage } from "./xing.ts";

const PETRA = "xing.com/profile/petra_vogt99";
const JOERG = "xing.com/profile/joerg_mueller77";

/** What each column is taken for. */
const columnsOf = (readings: readonly Reading[]) =>
  readings
    .filter((one): one is Question => one.kind === "question" && one.code === "columns")
    .map(({ place, columns = [], suggested }) => {
      const roles = JSON.parse(suggested) as readonly string[];
      return `${place}: ${columns.map(({ name }, index) => `${name}=${roles[index]}`).join(" | ")}`;
    });

test("contacts are cards, known by their profiles, with the day since when they are connected", async () => {
  const readings = await readAll(xing, sample("xing/kontakte.csv"));
  assert.deepEqual(readings.map(lineOf), [
    "columns? true",
    `person Petra Vogt | Lumen GmbH | Vertriebsleitung | ${PETRA} | 2019-03-12`,
    `person Jörg Müller | Nordlicht KG | Einkauf | j.mueller@nordlicht.example ${JOERG} | 2021-11-04`,
  ]);
});

test("a copy of the data as JSON has its contacts and messages, wherever they lie in it", async () => {
  const readings = await readAll(xingJson, sample("xing/datenkopie.json"));
  assert.deepEqual(columnsOf(readings), [
    "kontakte: displayName=name | person permalink=profile | aktuelle_position=title | company name=company | ort=city | emails type= | emails=email | kontakt_seit=connected",
    "nachrichten.verlauf: name=name | profil_url=profile | datum=date | richtung=direction | text=message",
  ]);
  assert.deepEqual(readings.map(lineOf), [
    "columns? false",
    `person Petra Vogt | Lumen GmbH | Vertriebsleitung | petra@lumen.example pv@post.example ${PETRA} | 2019-03-12`,
    `person Jörg Müller | Nordlicht KG | Einkauf | ${JOERG} | 2021-11-04`,
    "columns? true",
    `wrote 2021-05-03T07:12:00.000Z from ${PETRA} | Sind Sie auf der Messe?`,
    `wrote 2021-05-03T08:01:00.000Z to ${PETRA} | Ja, Halle 7`,
    "table.sheet",
  ]);
});

test("a page with a table of contacts has their profiles from its links", async () => {
  const readings = await readAll(xingPage, sample("xing/kontakte.html"));
  assert.deepEqual(columnsOf(readings), [
    "Kontakte A–Z: Name=name | Firma=company | Position=title | Kontakt seit=connected | =profile",
  ]);
  assert.deepEqual(readings.map(lineOf), [
    "columns? true",
    `person Petra Vogt | Lumen GmbH | Vertrieb & Service | ${PETRA} | 2019-03-12`,
    `person Jörg Müller | Lumen GmbH | Einkauf | ${JOERG} | 2021-11-04`,
  ]);
});

test("of a page that lists people without a table it is asked what stands behind each name", async () => {
  const page = sample("xing/liste.html");
  const asked = await readAll(xingPage, page);
  assert.deepEqual(columnsOf(asked), ["XING: Name=name | XING-Profil=profile | = | =company | ="]);
  const columns = JSON.stringify(["name", "profile", "title", "company", ""]);
  assert.deepEqual((await readAll(xingPage, page, { answers: { columns } })).map(lineOf), [
    "columns? false",
    `person Petra Vogt | Lumen GmbH | Vertriebsleitung | ${PETRA}`,
    `person Jörg Müller | Nordlicht KG | Einkauf | ${JOERG}`,
  ]);
});

test("what is XING's is told by what it holds, and not by its name", () => {
  const formatOf = (bytes: Uint8Array, fileName: string) =>
    CHANNELS.find((one) => one.recognises(bytes.subarray(0, 65_536), fileName))?.format;
  const files = ["kontakte.csv", "datenkopie.json", "kontakte.html", "liste.html"];
  assert.deepEqual(
    files.map((file) => formatOf(sample(`xing/${file}`), "x")),
    ["xing-csv", "xing-json", "xing-html", "xing-html"],
  );
  const people = Buffer.from('{"people": [{"name": "Petra Vogt", "email": "p@x.example"}]}');
  assert.deepEqual(
    [formatOf(people, "people.json"), formatOf(people, "xing/people.json")],
    ["table-json", "table-json"],
  );
});
