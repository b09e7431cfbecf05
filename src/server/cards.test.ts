import assert from "node:assert/strict";
import { test } from "node:test";
import { CardField, CardRead } from "#api/cards.ts";
import type { ScannedField } from "#channels/cards/scanned.ts";
import type { RouteDeps } from "#server/deps.ts";
import { startServer } from "#server/for-tests.ts";
import { cardRoutes } from "#server/routes/cards.ts";

test("what a browser saw on a card is told field by field", async () => {
  const deps = { workplace: () => ({ zone: "Europe/Berlin" }) } as unknown as RouteDeps;
  const { ask } = await startServer({ handlers: cardRoutes(deps) });
  const read = async (seen: object) => {
    const answer = await ask("/api/cards/read", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code: null, lines: [], ...seen }),
    });
    return CardRead.parse(await answer.json()).card;
  };
  const lines = ["Petra Vogt", "petra.vogt@lumenhof.example"].map((text) => ({ text, sure: 90 }));

  const printed = await read({ lines });
  const coded = await read({ code: "MECARD:N:Vogt,Petra;EMAIL:petra.vogt@lumenhof.example;;" });
  assert.deepEqual(
    [printed, coded].map((card) => [card?.name, card?.emails]),
    [
      ["Petra Vogt", ["petra.vogt@lumenhof.example"]],
      ["Petra Vogt", ["petra.vogt@lumenhof.example"]],
    ],
  );
  assert.equal(await read({ code: "WIFI:S:Messe;;" }), null);
  assert.equal(await read({}), null);
});

test("the contract knows each field that may be unsure", () => {
  const known: readonly ScannedField[] = CardField.options;
  assert.equal(known.length, 7);
});
