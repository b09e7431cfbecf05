import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isItem } from "#channels/channel.ts";
import { fuzzing } from "#channels/for-tests.ts";
import { lineOf, readAll, sample } from "#channels/table/for-tests.ts";
import { monicaJson } from "./monica-json.ts";
import { monicaSql } from "./monica-sql.ts";

const SAMPLE = sample("monica/monica.json");
const DUMP = sample("monica/monica.sql");

test("contacts are cards, calls are calls, and an activity is a meeting of those who took part", async () => {
  assert.equal(monicaJson.recognises(SAMPLE, "x"), true);
  const readings = await readAll(monicaJson, SAMPLE);
  assert.deepEqual(readings.map(lineOf), [
    "owner karla@lumenhof.example 1",
    "person Petra Vogt | Lumen GmbH | Vertrieb | petra@lumen.example +4930901820 monica:c-1",
    "phone 2025-11-04T09:30:00.000Z from petra@lumen.example | about the fair",
    "phone 2025-11-05T11:00:00.000Z to petra@lumen.example | ",
    "person Jonas Feld | monica:c-2",
    "monica.partial",
    "monica.myself",
    "in-person 2025-12-01T11:00:00.000Z met petra@lumen.example, met monica:c-2 | new office",
    "monica.alone",
  ]);
  const petra = readings.find((one) => one.kind === "person");
  assert.deepEqual(
    [petra?.birthday, petra?.note, petra?.addresses[0]?.city],
    ["--05-03", "likes jazz", "Berlin"],
  );
});

test("a day that there is not is kept as none", async () => {
  const text = SAMPLE.toString().replaceAll(/2025-11-05(?=[ T"])/g, "2025-11-31");
  assert.notEqual(text, SAMPLE.toString());
  const told = (await readAll(monicaJson, text)).map(lineOf);
  assert.deepEqual(told[3], "phone ? to petra@lumen.example | ");
});

test("items that were read before are counted and not told again, and no text where none is wanted", async () => {
  const all = (await readAll(monicaJson, SAMPLE)).filter(isItem);
  const rest = (await readAll(monicaJson, SAMPLE, { skip: 4 })).filter(isItem);
  assert.deepEqual(rest, all.slice(4));
  const bare = JSON.stringify(await readAll(monicaJson, SAMPLE, { keep: "headers" }));
  assert.deepEqual(
    ["jazz", "about the fair", "new office", "restaurant"].filter((word) =>
      // What tells two activities of one day apart is in its key.
      bare.replaceAll(/"key":"(?:[^"\\]|\\.)*"/g, "").includes(word),
    ),
    [],
  );
});

test("a dump tells the same as the other export, with the same keys", async () => {
  assert.equal(monicaSql.recognises(DUMP, "x"), true);
  const [dumped, exported] = [await readAll(monicaSql, DUMP), await readAll(monicaJson, SAMPLE)];
  assert.deepEqual(
    dumped.map(lineOf),
    exported.map((one) =>
      lineOf(one).replace("about the fair", "about the fair; it's (nearly) \\set\\"),
    ),
  );
  const keys = (readings: typeof dumped) =>
    readings.flatMap((one) => ("key" in one ? one.key : []));
  assert.deepEqual(keys(dumped), keys(exported));
});

test("whatever happens to the file, reading ends", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(SAMPLE.length),
      fc.nat(300),
      fc.constantFrom(
        "",
        '"',
        "'",
        "\\",
        "(((",
        "{",
        "]",
        "null",
        "\0",
        '{"__proto__":{"uuid":[]}}',
        "[[[[",
      ),
      async (at, cut, put) => {
        for (const [channel, bytes] of [
          [monicaJson, SAMPLE],
          [monicaSql, DUMP],
        ] as const) {
          const text = bytes.toString();
          const readings = await readAll(channel, text.slice(0, at) + put + text.slice(at + cut));
          assert.ok(JSON.stringify(readings).isWellFormed());
        }
      },
    ),
    fuzzing(200),
  );
});
