import assert from "node:assert/strict";
import { test } from "node:test";
import { companyDomain, companyName } from "./company-domain.ts";

test("a company is the registrable domain of an address", () => {
  assert.deepEqual(
    [
      "jo@lumenhof.example",
      "a@mail.uk.calder-rowe.co.uk",
      "x@gmx.de",
      "y@[127.0.0.1]",
      "z@localhost",
    ].map(companyDomain),
    ["lumenhof.example", "calder-rowe.co.uk", undefined, undefined, undefined],
  );
});

test("at a provider anybody can have an address, whatever country's ending it has", () => {
  const addresses = "a@hotmail.es b@outlook.at c@yahoo.com.mx d@gmx.eu e@pm.me f@aon.at g@live.fr";
  assert.deepEqual(
    addresses.split(" ").flatMap((one) => companyDomain(one) ?? []),
    [],
  );
});

test("a domain's first word names the company until something better is known", () => {
  assert.deepEqual(["lumenhof.example", "calder-rowe.co.uk", "abb.com"].map(companyName), [
    "Lumenhof",
    "Calder Rowe",
    "ABB",
  ]);
});
