import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { inOneLine } from "#people/cards.ts";
import { testWorkplace } from "#jobs/for-tests.ts";
import { IN_ONE_LINE } from "./places.ts";

const part = fc.oneof(
  fc.constantFrom("", "Ring 1", "Hof 2\n3. Stock", "a \n\n b", "80331"),
  fc.string({ unit: fc.constantFrom(..."aß9 ,.\n\t\u00a0\u3000".split("")), maxLength: 6 }),
);

test("an address is one line in the database as it is in the program, so that the user's word on it is found", async () => {
  const { store, scope } = await testWorkplace();
  const addresses = fc.sample(
    fc.record({ street: part, postcode: part, city: part, region: part, country: part }),
    { numRuns: 500, seed: 1 },
  );
  const { rows } = await store.transaction(scope, "page", (tx) =>
    sql<{ line: string }>`
      select ${IN_ONE_LINE} as line
      from jsonb_array_elements(${JSON.stringify(addresses)}::jsonb) with ordinality as given (address, nth)
      order by nth`.execute(tx),
  );

  assert.deepEqual(
    rows.map(({ line }) => line),
    addresses.map((address) => inOneLine({ ...address, label: "", position: null })),
  );
});
