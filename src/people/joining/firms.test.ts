import assert from "node:assert/strict";
import { test } from "node:test";
import { compareCompanies } from "./compare-companies.ts";
import { newFirms } from "./firms.ts";
import { card, found, foundIn, mail } from "./for-tests.ts";
import { newJoiner } from "./joining.ts";
import type { Identity } from "./identity.ts";
import { portraitOf } from "./portrait.ts";

const signs = (address: string, ...companies: readonly string[]): Identity =>
  mail(address, "", { companies });

/** What joining knows that a domain's company is called, when these are there. */
function calledAt(address: string, ...identities: readonly Identity[]) {
  const firms = newFirms();
  firms.put(identities);
  return firms.calledBeside(mail(address));
}

test("two of a domain who say the same say what its company is called", () => {
  assert.deepEqual(
    calledAt(
      "eva@rmg.example",
      signs("anna@rmg.example", "Rheinische Messgeräte GmbH"),
      signs("ben@mail.rmg.example", "Rheinische Messgeräte"),
    ),
    { sure: ["rheinischemessgeraete"], hinted: [] },
  );
});

test("what one alone says of a domain is a hint, unless the domain is short for it", () => {
  assert.deepEqual(calledAt("eva@rmg.example", signs("anna@rmg.example", "Lumen GmbH")), {
    sure: [],
    hinted: ["lumen"],
  });
  assert.deepEqual(
    calledAt(
      "eva@rheinmess.example",
      signs("anna@rheinmess.example", "Rheinische Messgeräte", "Lumen"),
    ),
    { sure: ["rheinischemessgeraete"], hinted: ["lumen"] },
  );
});

test("a house with many firms is called like none of them", () => {
  const tenants = ["Lumen", "Nordpost", "Halden", "Optik West", "Solar Nord"].map((name, n) =>
    signs(`${n}@hof.example`, name),
  );
  assert.deepEqual(calledAt("eva@hof.example", ...tenants), { sure: [], hinted: [] });
});

test("whoever has addresses of two domains does not say which of them is called so", () => {
  assert.deepEqual(
    calledAt(
      "eva@rmg.example",
      card("anna", "Anna", ["anna@rmg.example", "anna@halden.example"], { companies: ["Halden"] }),
    ),
    { sure: [], hinted: [] },
  );
});

test("a profile and an address meet where colleagues say what the domain's company is called", () => {
  const address = mail("d.zwettler@rmg.example", "Dörte Zwettler");
  const profile = card("profile", "Dörte Zwettler", ["linkedin:dz"], {
    companies: ["Rheinische Messgeräte"],
  });
  const anna = signs("anna@rmg.example", "Rheinische Messgeräte GmbH");
  const ben = signs("ben@rmg.example", "Rheinische Messgeräte GmbH");
  assert.deepEqual(found(address, profile), []);
  assert.deepEqual(found(address, profile, anna), ["d.zwettler@rmg.example ? profile"]);
  assert.deepEqual(found(address, profile, anna, ben), ["d.zwettler@rmg.example = profile"]);
});

test("what a company is called counts from when it is said until it is taken out again", () => {
  const joiner = newJoiner();
  joiner.put([
    mail("d.zwettler@rmg.example", "Dörte Zwettler"),
    card("profile", "Dörte Zwettler", ["linkedin:dz"], { companies: ["Rheinische Messgeräte"] }),
  ]);
  joiner.put(["anna", "ben"].map((who) => signs(`${who}@rmg.example`, "Rheinische Messgeräte")));
  assert.deepEqual(foundIn(joiner.join([])), ["d.zwettler@rmg.example = profile"]);
  joiner.remove(["anna@rmg.example"]);
  assert.deepEqual(foundIn(joiner.join([])), ["d.zwettler@rmg.example ? profile"]);
});

test("two companies that are one by the user's word are one for joining", () => {
  const joiner = newJoiner();
  joiner.put([
    mail("d.zwettler@rmg.example", "Dörte Zwettler"),
    card("card", "Dörte Zwettler", [], { companies: ["Halden Messtechnik"] }),
  ]);
  assert.deepEqual(foundIn(joiner.join([])), []);
  joiner.mean(new Map([["domain:rmg.example", "name:haldenmesstechnik"]]));
  assert.deepEqual(foundIn(joiner.join([])), ["card = d.zwettler@rmg.example"]);
  joiner.mean(new Map([["name:haldenmesstechnik", "domain:rmg.example"]]));
  assert.deepEqual(foundIn(joiner.join([])), ["card = d.zwettler@rmg.example"]);
  joiner.mean(new Map());
  assert.deepEqual(foundIn(joiner.join([])), []);
});

test("a part of a company's name, and a domain that is short for it, are asked about", () => {
  const asked = (address: string, company: string) =>
    found(
      mail(address, "Dörte Zwettler"),
      card("z", "Dörte Zwettler", [], { companies: [company] }),
    );
  assert.deepEqual(asked("dz@rheinmess.example", "Rheinische Messgeräte GmbH"), [
    "dz@rheinmess.example ? z",
  ]);
  assert.deepEqual(asked("dz@schlossberg.example", "Labor Schloßberg"), [
    "dz@schlossberg.example ? z",
  ]);
  assert.deepEqual(asked("dz@rmg.example", "Rheinische Messgeräte Gesellschaft"), [
    "dz@rmg.example ? z",
  ]);
  assert.deepEqual(asked("dz@halden.example", "Rheinische Messgeräte"), []);
});

test("companies that differ in a number are two, however alike their names are", () => {
  const names = ["Halle 226", "Halle 436", "Halle 22", "Halle"];
  const alike = (one: string, other: string) =>
    compareCompanies(
      portraitOf(card("a", "", [], { companies: [one] })),
      portraitOf(card("b", "", [], { companies: [other] })),
    )?.how;
  assert.deepEqual(
    names.map((other) => alike("Halle 226", other)),
    ["company", "company-other", "company-other", "company-part"],
  );
  assert.equal(alike("Halle 226", "Hallle 226"), "company-slip");
});
