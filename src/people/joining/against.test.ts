/** What makes two of what looks alike: another mobile, another company, another number in an address. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { card, found } from "./for-tests.ts";
import type { Identity } from "./identity.ts";
import { joinIdentities } from "./joining.ts";

test("two of one name with a company and a mobile each are not asked about for the town they are in", () => {
  const petra = (id: string, company: string, mobile: string, more: Partial<Identity> = {}) =>
    card(id, "Petra Brinkfelder", [mobile], {
      companies: [company],
      postcodes: ["80331"],
      places: ["München"],
      ...more,
    });
  const [one, other] = ["+4915112345678", "+4915187654321"] as const;
  assert.deepEqual(found(petra("a", "Lumen", one), petra("b", "Halden", other)), []);
  assert.deepEqual(found(petra("a", "Lumen", one), petra("b", "Lumen", other)), ["a = b"]);
  // A desk's number changes with the desk.
  assert.deepEqual(found(petra("a", "Lumen", one), petra("b", "Halden", "+49301234560")), [
    "a ? b",
  ]);
  const born = { birthday: "--05-03" };
  assert.deepEqual(found(petra("a", "Lumen", one, born), petra("b", "Halden", other, born)), [
    "a ? b",
  ]);
});

test("a new family name is no marriage where company and mobile are others as well", () => {
  const heinz = (id: string, family: string, company: string, mobile: string) =>
    card(id, `Karl-Heinz ${family}`, [mobile], {
      companies: [company],
      postcodes: ["80331"],
      birthday: "--05-03",
    });
  const zell = heinz("a", "Zellstätter", "Lumen", "+4915112345678");
  assert.deepEqual(found(zell, heinz("b", "Rosenweiler", "Halden", "+4915187654321")), []);
  assert.deepEqual(found(zell, heinz("b", "Rosenweiler", "Halden", "+49301234560")), ["a ? b"]);
});

test("addresses that differ in a number differ in no slip", () => {
  const petra = (id: string, address: string) =>
    card(id, "Petra Brinkfelder", [address], { companies: ["Lumen"], places: ["Ulm"] });
  const codes = (one: string, other: string) =>
    joinIdentities([petra("a", one), petra("b", other)], []).joins.flatMap(({ reasons }) =>
      reasons.map(({ code }) => code).filter((code) => code === "address-slip"),
    );
  assert.deepEqual(codes("brinki71@post.example", "brinki71@pots.example"), ["address-slip"]);
  assert.deepEqual(codes("brinki71@post.example", "brinki17@pots.example"), []);
});
