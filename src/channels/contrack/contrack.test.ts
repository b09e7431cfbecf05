import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "#channels/for-tests.ts";
import { lineOf, readAll, sample } from "#channels/table/for-tests.ts";
import { contrack } from "./contrack.ts";

const SAMPLE = sample("contrack/contrack.json");

test("contacts are cards, calls are calls, and of a meeting it is asked how it was held", async () => {
  assert.equal(contrack.recognises(SAMPLE, "x"), true);
  const readings = await readAll(contrack, SAMPLE);
  assert.deepEqual(readings.map(lineOf), [
    "person Petra Vogt | Lumen GmbH | Vertrieb | petra@lumen.example +4930901820 linkedin.com/in/petra-vogt-x contrack:c1",
    "person Jonas Feld | contrack:c2",
    "contrack.ghost",
    "contrack.gone",
    "phone 2025-11-04T09:30:00.000Z met petra@lumen.example | will call back",
    "unclear 2025-12-01T14:00:00.000Z met contrack:c2 | ",
    "contrack.note",
    "contrack.nobody",
  ]);
  assert.deepEqual(
    (await readAll(contrack, SAMPLE, { skip: 3 })).map(lineOf),
    readings.slice(3).map(lineOf),
  );
});

test("whatever happens to the file, reading ends", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(SAMPLE.length),
      fc.nat(300),
      fc.constantFrom("", '"', "{", "]", "null", "\0", '{"__proto__":1}', "[[[["),
      async (at, cut, put) => {
        const text = SAMPLE.toString();
        const readings = await readAll(contrack, text.slice(0, at) + put + text.slice(at + cut));
        assert.ok(JSON.stringify(readings).isWellFormed());
      },
    ),
    fuzzing(200),
  );
});

test("a day without a time is that day where the reader lives", async () => {
  const day = SAMPLE.toString().replace("2025-12-01 14:00:00", "2026-03-01");
  const readings = await readAll(contrack, day, {
    home: { zone: "America/New_York", country: "US" },
  });
  assert.equal(lineOf(readings[5]!), "unclear 2026-03-01T17:00:00.000Z met contrack:c2 | ");
});

test("a day that there is not is kept as none", async () => {
  for (const written of ["2026-02-30 14:00:00", "2026-02-30"]) {
    const text = SAMPLE.toString().replace("2025-12-01 14:00:00", written);
    assert.equal(lineOf((await readAll(contrack, text))[5]!), "unclear ? met contrack:c2 | ");
  }
});
