import assert from "node:assert/strict";
import { test } from "node:test";
import { joining } from "#shared/messages/en/joining.ts";
import { card, found, foundIn, mail } from "./for-tests.ts";
import type { Decision, Identity } from "./identity.ts";
import type { JoinReason } from "./joined.ts";
import { joinIdentities } from "./joining.ts";

/** Proposals, whichever identities of two people stand for them. */
const asked = (identities: readonly Identity[], decisions: readonly Decision[] = []) =>
  joinIdentities(identities, decisions).proposals.map(({ a, b }) => [a, b]);

test("the same address, number or profile joins by itself", () => {
  assert.deepEqual(
    found(
      mail("petra.vogt@lumen.example", "Petra Vogt"),
      card("card", "Vogt, Petra", ["petra.vogt@lumen.example", "+4915112345678"]),
      card("phone", "", ["+4915112345678"]),
      card("profile", "Petra Vogt", ["linkedin:petra-vogt", "+4915112345678"]),
      card("note", "P. Vogt", ["linkedin:petra-vogt"]),
    ),
    ["card = note = petra.vogt@lumen.example = phone = profile"],
  );
});

test("roles, machines and what is known to be shared are nobody's", () => {
  const list = { kind: "email", value: "team-nord@lumen.example", shared: true } as const;
  assert.deepEqual(
    found(
      card("a", "Petra Vogt", ["info@lumen.example"]),
      card("b", "Jens Adler", ["info@lumen.example"]),
      card("c", "Anke Holm", ["noreply@nordpost.example"]),
      card("d", "Olaf Brandt", ["noreply@nordpost.example"]),
      { id: "e", handles: [list], names: ["Uta Sander"] },
      { id: "f", handles: [list], names: ["Kai Ruhland"] },
    ),
    [],
  );
});

test("a number of several people of one company is the company's", () => {
  const switchboard = "+49301234560";
  assert.deepEqual(
    found(
      card("a", "Petra Vogt", ["petra.vogt@lumen.example", switchboard]),
      card("b", "Jens Adler", ["jens.adler@lumen.example", switchboard]),
      card("c", "", [switchboard]),
    ),
    [],
  );
});

test("a number that cannot be one joins nobody", () => {
  assert.deepEqual(found(card("a", "", ["+494250"]), card("b", "", ["+494250"])), []);
});

test("spellings of one name in one company meet", () => {
  const company = { companies: ["Lumen GmbH"] };
  const joined = joinIdentities(
    [
      mail("joerg.mueller@lumen.example", "Müller, Jörg"),
      card("book", "Joerg Mueller", [], company),
      card("list", "J. Mueller (extern)", [], company),
      mail("jmueller@lumen-optik.example", "", company),
    ],
    [],
  );
  assert.deepEqual(joined.people, [["book", "joerg.mueller@lumen.example"]]);
  assert.deepEqual(joined.proposals.map(({ a, b }) => [a, b].toSorted().join(" ")).toSorted(), [
    "book jmueller@lumen-optik.example",
    "book list",
    "jmueller@lumen-optik.example list",
  ]);
});

test("three of one frequent name in three firms stay three, and are not asked about", () => {
  assert.deepEqual(
    found(
      mail("michael.mueller@lumen.example", "Michael Müller"),
      mail("michael.mueller@nordpost.example", "Michael Müller"),
      card("card", "Michael Müller", [], { companies: ["Holm Verlag"] }),
    ),
    [],
  );
});

test("a name alone is not asked about where more is known of both, however rare it is", () => {
  assert.deepEqual(
    found(card("a", "Wunibald Zwetschkenbaum", []), card("b", "Wunibald Zwetschkenbaum", [])),
    [],
  );
});

test("an initial is asked about where one person fits, and not where two do", () => {
  const company = { companies: ["Lumen GmbH"] };
  const joerg = card("joerg", "Jörg Ahlhofer", [], company);
  const jana = card("jana", "Jana Ahlhofer", [], company);
  const short = card("short", "J. Ahlhofer", [], company);
  assert.deepEqual(asked([joerg, short]), [["joerg", "short"]]);
  assert.deepEqual(asked([joerg, jana, short]), []);
});

test("who marries is found by the first name with the same address or number", () => {
  assert.deepEqual(
    found(
      mail("femke@bosman.example", "Femke Bosman"),
      card("card", "Femke de Wit", ["femke@bosman.example"]),
    ),
    ["card = femke@bosman.example"],
  );
  assert.deepEqual(
    found(
      card("before", "Femke Bosman", ["+4915112345678"]),
      card("after", "Femke de Wit", ["+4915112345678"]),
    ),
    ["after ? before"],
  );
});

test("who takes a double name in the same company is asked about", () => {
  assert.deepEqual(
    found(
      mail("femke.bosman@lumen.example", "Femke Bosman", {
        seen: { first: "2019-01-07", last: "2024-04-30" },
      }),
      mail("femke.dewit-bosman@lumen.example", "Femke de Wit-Bosman", {
        seen: { first: "2024-05-06", last: "2026-01-12" },
      }),
    ),
    ["femke.bosman@lumen.example ? femke.dewit-bosman@lumen.example"],
  );
});

test("who changes company is joined by a card with both, and asked about where one time ends as the other begins", () => {
  const before = mail("kate.harrow@lumen.example", "Kate Harrow", {
    seen: { first: "2015-03-02", last: "2020-06-30" },
  });
  const after = mail("katherine.harrow@nordpost.example", "Katherine Harrow", {
    seen: { first: "2020-08-03", last: "2026-01-12" },
  });
  const both = card("card", "Kate Harrow", [
    "kate.harrow@lumen.example",
    "katherine.harrow@nordpost.example",
  ]);
  assert.deepEqual(found(before, after), [
    "kate.harrow@lumen.example ? katherine.harrow@nordpost.example",
  ]);
  assert.deepEqual(found(before, after, both), [
    "card = kate.harrow@lumen.example = katherine.harrow@nordpost.example",
  ]);
});

test("a name of a firm in which two bear it is of neither by itself", () => {
  const chat = card("chat", "Josef Hirschwald (Lumen)", ["linkedin:jh"]);
  const first = mail("hirschwald@lumen.example", "Hirschwald, Josef");
  const second = mail("hirschwald2@lumen.example", "Josef Hirschwald");
  assert.deepEqual(found(chat, second), ["chat = hirschwald2@lumen.example"]);
  const { people } = joinIdentities([chat, first, second], []);
  assert.deepEqual(people, []);
});

test("a circle in common speaks for one person, to be met together speaks against it", () => {
  const circle = { seenWith: ["ida", "knut", "rolf"] };
  const a = card("a", "Simon Whiting", ["simon@whiting.example"], circle);
  const b = card("b", "Simon Whiting", ["whiting@post.example"], circle);
  assert.deepEqual(found(a, b), ["a = b"]);

  const together = { ...b, seenWith: ["ida", "knut", "rolf", "a"], metWith: ["a"] };
  const { people, proposals, ruledOut } = joinIdentities([a, together], []);
  assert.deepEqual([people, proposals], [[], []]);
  assert.deepEqual(ruledOut, [
    {
      a: "a",
      b: "b",
      reasons: [
        { code: "given-same", values: { one: "simon", other: "simon" } },
        { code: "family-same", values: { one: "whiting", other: "whiting" } },
        { code: "circle", values: { count: 3 } },
      ],
      conflicts: [{ code: "together", values: {} }],
    },
  ]);
});

test("two profiles on one network forbid a join, also over a chain", () => {
  const lund = card("lund", "Anna Bergström", ["linkedin:anna-bergstrom", "anna@lund.example"]);
  const koeln = card("koeln", "Anna Bergström", ["linkedin:annabergstroem", "+4915112345678"]);
  const both = card("both", "Anna Bergström", ["anna@lund.example", "+4915112345678"]);
  const { people, proposals, ruledOut } = joinIdentities([lund, koeln, both], []);
  assert.deepEqual(people, [["both", "lund"]]);
  assert.deepEqual(proposals, []);
  assert.deepEqual(
    ruledOut.map(({ a, b, conflicts }) => [a, b, conflicts]),
    [["both", "koeln", [{ code: "profile-other", values: {} }]]],
  );
});

test("two birthdays forbid a join, and are told where it is asked about all the same", () => {
  const a = card("a", "Anna Bergström", ["anna@lund.example"], { birthday: "--05-24" });
  const b = card("b", "Anna Bergström", ["anna@lund.example"], { birthday: "1971-06-24" });
  const { people, proposals } = joinIdentities([a, b], []);
  assert.deepEqual(people, []);
  assert.deepEqual(
    proposals.map(({ a, b }) => [a, b]),
    [["a", "b"]],
  );
});

test("a couple with one address stays two", () => {
  assert.deepEqual(
    found(
      card("anna", "Anna Ahlhofer", ["familie@ahlhofer.example"]),
      card("peter", "Peter Ahlhofer", ["familie@ahlhofer.example"]),
      mail("familie@ahlhofer.example", "Familie Ahlhofer"),
    ),
    [],
  );
});

test("two namesakes whom one company numbers are two", () => {
  assert.deepEqual(
    found(
      mail("joerg.ahlhofer@lumen.example", "Jörg Ahlhofer"),
      mail("joerg.ahlhofer2@lumen.example", "Jörg Ahlhofer"),
    ),
    [],
  );
});

test("a short form joins whom it belongs to, unless it could be two people's", () => {
  const company = { companies: ["Lumen GmbH"] };
  const alex = card("alex", "Alex Zwettler", [], company);
  const alexander = card("alexander", "Alexander Zwettler", [], company);
  const alexandra = card("alexandra", "Alexandra Zwettler", [], company);
  assert.deepEqual(found(alex, alexander), ["alex = alexander"]);
  assert.deepEqual(found(alex, alexander, alexandra), []);
});

test("a join says what it rests on", () => {
  const { people, joins } = joinIdentities(
    [
      mail("marek@zielinski.example", "Marek Zieliński"),
      card("card", "M. Zielinski", ["marek@zielinski.example"]),
    ],
    [],
  );
  assert.deepEqual(people, [["card", "marek@zielinski.example"]]);
  assert.deepEqual(joins, [
    {
      a: "card",
      b: "marek@zielinski.example",
      by: "address",
      reasons: [
        { code: "address", values: { handle: "marek@zielinski.example" } },
        { code: "given-initial", values: { one: "m", other: "marek" } },
        { code: "family-same", values: { one: "zielinski", other: "zielinski" } },
        { code: "company", values: { shared: "zielinski" } },
      ],
    },
  ]);
});

test("a join by a name that stands in an address alone says so, in whichever form it stands there", () => {
  const company = { companies: ["Lumen"] };
  const said = (one: Identity) =>
    joinIdentities([one, card("b", "Mai-Britt Vogt-Brinkfelder", [], company)], [])
      .joins.flatMap(({ reasons }) => reasons)
      .filter(({ code }) => code.startsWith("given-") || code === "by-address")
      .map(({ code, values }) => [code, values["handle"] ?? values["one"]]);
  const address = "mai-britt.vogt-brinkfelder@lumen.example";
  assert.deepEqual(said(card("a", "Mai Vogt", [address], company)), [
    ["given-same", "maibritt"],
    ["by-address", address],
  ]);
  const piece = "maibrittvogtbrinkfelder@lumen.example";
  assert.deepEqual(said(card("a", "", [piece], company)), [
    ["given-same", "maibritt"],
    ["by-address", piece],
  ]);
  assert.deepEqual(said(card("a", "Mai-Britt Vogt-Brinkfelder", [address], company)), [
    ["given-same", "maibritt"],
  ]);
});

test("what the user called different stays so over what is the same to all appearances", () => {
  const a = mail("petra.vogt@lumen.example", "Petra Vogt");
  const b = card("b", "Petra Vogt", ["petra.vogt@lumen.example", "+4915112345678"]);
  const c = card("c", "Petra Vogt", ["+4915112345678"]);
  const decisions: readonly Decision[] = [{ a: a.id, b: "c", is: "different" }];
  const { people, proposals } = joinIdentities([a, b, c], decisions);
  assert.deepEqual(people, [["b", "petra.vogt@lumen.example"]]);
  assert.deepEqual(proposals, []);
});

test("what the user called the same is so, and carries what they called different along", () => {
  const identities = ["a", "b", "c", "d"].map((id) => card(id, "", []));
  const decisions: readonly Decision[] = [
    { a: "a", b: "b", is: "same" },
    { a: "c", b: "d", is: "same" },
    { a: "b", b: "c", is: "different" },
    { a: "a", b: "d", is: "same" },
  ];
  const joined = joinIdentities(identities, decisions);
  assert.deepEqual(foundIn(joined), ["a = b = d"]);
  assert.deepEqual(joined.impossible, [{ a: "c", b: "d", is: "same" }]);
});

test("of a card that says more than anybody reads, the keys are still all looked at", () => {
  const many = (of: (n: number) => string) => Array.from({ length: 500 }, (_, n) => of(n));
  const full: Identity = {
    id: "full",
    handles: many((n) => `box${n}@post.example`).map((value) => ({ kind: "email", value })),
    names: many((n) => `Petra Vogt${n}`),
    companies: many((n) => `Lumen ${n}`),
    places: many((n) => `Ort${n}`),
  };
  assert.deepEqual(found(full, mail("box499@post.example"), { ...full, id: "again" }), [
    "again = box499@post.example = full",
  ]);
});

test("there are words for each reason", () => {
  // A reason without words does not compile; one with empty words fails here.
  const words: Readonly<Record<JoinReason["code"], string>> = joining.reason;
  assert.deepEqual(
    Object.entries(words).filter(([, sentence]) => sentence === ""),
    [],
  );
});

test("a couple in one firm are two, though one letter parts their names", () => {
  assert.deepEqual(
    found(
      mail("vpoeyhoenen@tammerkoski.example", "Väinö Pöyhönen"),
      mail("apoeyhoenen@tammerkoski.example", "Aino Pöyhönen"),
    ),
    [],
  );
});

const facebook = (name: string, more: Partial<Identity> = {}): Identity => ({
  id: `facebook ${name}`,
  handles: [{ kind: "name", value: `facebook:${name.toLowerCase()}` }],
  names: [name],
  ...more,
});

test("a rare whole name that a chat shows is asked about where only one other bears it, and never joined", () => {
  const chat = facebook("Dörte Zwettler");
  const first = mail("dz@lumen.example", "Dörte Zwettler");
  const second = card("z", "Dörte Zwettler", ["linkedin:dz"], { companies: ["Halden AG"] });
  assert.deepEqual(found(chat, first), ["dz@lumen.example ? facebook Dörte Zwettler"]);
  assert.deepEqual(found(chat, second), ["facebook Dörte Zwettler ? z"]);
  assert.deepEqual(found(chat, first, second), []);
  assert.deepEqual(found(chat, first, { ...second, companies: ["Lumen AG"] }), [
    "dz@lumen.example = z",
    "dz@lumen.example ? facebook Dörte Zwettler",
  ]);
  assert.deepEqual(
    joinIdentities([chat, first], []).proposals.map(({ reasons }) =>
      reasons.map(({ code }) => code),
    ),
    [["given-same", "family-same", "name-alone"]],
  );
});

test("a common name, half a name and one of which more is known are not asked about by the name alone", () => {
  assert.deepEqual(
    found(facebook("Michael Müller"), mail("mm@lumen.example", "Michael Müller")),
    [],
  );
  assert.deepEqual(found(facebook("Dörte"), mail("dz@lumen.example", "Dörte Zwettler")), []);
  assert.deepEqual(found(facebook("D. Zwettler"), mail("dz@lumen.example", "Dörte Zwettler")), []);
  assert.deepEqual(
    found(
      facebook("Dörte Zwettler", { names: ["Dörte Zwettler (Halden)"] }),
      mail("dz@lumen.example", "Dörte Zwettler"),
    ),
    [],
  );
});

test("two names that chats show are not asked about each other", () => {
  const signal: Identity = {
    id: "signal",
    handles: [{ kind: "name", value: "signal:dörte zwettler" }],
    names: ["Dörte Zwettler"],
  };
  assert.deepEqual(found(facebook("Dörte Zwettler"), signal), []);
});

test("brackets say a company, unless they say which of several numbers it is", () => {
  const asked = (name: string) =>
    found(
      facebook("Dörte Zwettler", { names: [name] }),
      mail("dz@lumen.example", "Dörte Zwettler"),
    );
  assert.deepEqual(asked("Dörte Zwettler (privat)"), [
    "dz@lumen.example ? facebook Dörte Zwettler",
  ]);
  assert.deepEqual(asked("Dörte Zwettler (Lumen)"), ["dz@lumen.example ? facebook Dörte Zwettler"]);
  assert.deepEqual(asked("Dörte Zwettler (Halden)"), []);
});
