/** Numbers that nobody could dial as they stand on cards: no keys, but what two cards say alike. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { card, found, foundIn } from "./for-tests.ts";
import type { Identity } from "./identity.ts";
import { joinIdentities } from "./joining.ts";

const harrow = (id: string, more: Partial<Identity> = {}, name = "K. Harrow") =>
  card(id, name, [], { companies: ["Pelham Signs"], written: ["+44 7700 900123"], ...more });

test("two cards that say the very same are one, though it is an initial and a number that is none", () => {
  const { people, joins } = joinIdentities(
    [harrow("a"), harrow("b", { written: ["(+44) 7700 900-123"] })],
    [],
  );
  assert.deepEqual(people, [["a", "b"]]);
  assert.deepEqual(
    joins.map(({ by, reasons }) => [by, reasons.map(({ code }) => code)]),
    [["name", ["given-initial", "family-same", "number-written", "company"]]],
  );
});

test("cards that say nearly the same are asked about", () => {
  assert.deepEqual(found(harrow("a"), harrow("b", {}, "Katherine Harrow")), ["a ? b"]);
  assert.deepEqual(found(harrow("a"), harrow("b", { written: ["4250"] })), ["a ? b"]);
  assert.deepEqual(
    found(harrow("a", { birthday: "--05-03" }), harrow("b", { birthday: "--11-20" })),
    ["a ? b"],
  );
});

test("a card that comes again joins whom the user joined the first with", () => {
  const kate = card("kate", "Katherine Harrow", ["linkedin:kate"], { companies: ["Pelham Signs"] });
  const decided = [{ a: "a", b: "kate", is: "same" }] as const;
  const joined = joinIdentities([harrow("a"), harrow("b"), kate], decided);
  assert.deepEqual(foundIn(joined), ["a = b = kate"]);
});

test("a number that is none joins and suggests nobody without the name", () => {
  assert.deepEqual(found(harrow("a"), harrow("b", {}, "Petra Vogt")), []);
  assert.deepEqual(found(harrow("a", { companies: [] }), harrow("b", { companies: [] }, "")), []);
});
