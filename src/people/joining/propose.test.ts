/** What a proposal says. Of whom anybody is asked is in joining.test.ts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { card } from "./for-tests.ts";
import type { Identity } from "./identity.ts";
import { joinIdentities } from "./joining.ts";

test("a proposal says what speaks for it and against it, and how likely it is", () => {
  const { proposals } = joinIdentities(
    [
      card("a", "Marek Zieliński", [], { companies: ["Solar Nord"], places: ["Kraków"] }),
      card("b", "Marek Zielinski", [], { companies: ["Optik West"], places: ["Krakow"] }),
    ],
    [],
  );
  const [{ score, ...proposal }] = proposals as [(typeof proposals)[0]];
  assert.deepEqual(proposal, {
    a: "a",
    b: "b",
    reasons: [
      { code: "given-same", values: { one: "marek", other: "marek" } },
      { code: "family-same", values: { one: "zielinski", other: "zielinski" } },
      { code: "place", values: { shared: "krakow" } },
    ],
    against: [{ code: "company-other", values: {} }],
  });
  assert.equal(score > 0.8 && score < 1, true);
});

test("a proposal is the same in every word when others come who have nothing to do with it", () => {
  const two = [
    card("a", "Marek Zieliński", [], { companies: ["Solar Nord"], places: ["Kraków"] }),
    card("b", "Marek Zielinski", [], { companies: ["Optik West"], places: ["Krakow"] }),
  ];
  const others = Array.from({ length: 20 }, (_, n) => card(`other ${n}`, "", [`${n}@x.example`]));
  const { proposals } = joinIdentities(two, []);
  assert.deepEqual(joinIdentities([...two, ...others], []).proposals, proposals);
  assert.equal(proposals.length, 1);
});

test("the birthday told first is that of the one who is named first", () => {
  const anna = (id: string, handles: readonly string[], birthday: string | null = null) =>
    card(id, "Anna Bergström", handles, { birthday });
  const { people, proposals } = joinIdentities(
    [
      anna("b", ["anna@lund.example"], "--05-24"),
      anna("m", ["anna@lund.example", "+4915112345678"]),
      anna("c", ["anna@koeln.example"], "--06-24"),
      anna("d", ["anna@koeln.example", "+4915112345678"]),
    ],
    [],
  );
  assert.deepEqual(people, [
    ["b", "m"],
    ["c", "d"],
  ]);
  assert.deepEqual(
    proposals.map(({ a, b, against }) => ({ a, b, against })),
    [
      {
        a: "d",
        b: "m",
        against: [
          { code: "company-other", values: {} },
          { code: "birthday-slip", values: { one: "--06-24", other: "--05-24" } },
        ],
      },
    ],
  );
});

test("places that differ are told as they are written, that of the one who is named first before the other", () => {
  const john = (id: string, place: string) =>
    card(id, "John Doe", ["j@x.example"], { places: [place] });
  const birthdays = [
    { ...john("b", "Albaney"), birthday: "--03-22" },
    { ...john("a", "New York"), birthday: "--06-06" },
  ];
  assert.deepEqual(
    joinIdentities(birthdays, []).proposals.map(({ a, b, against }) => ({ a, b, against })),
    [
      {
        a: "a",
        b: "b",
        against: [
          { code: "birthday-other", values: { one: "--06-06", other: "--03-22" } },
          { code: "place-other", values: { one: "New York", other: "Albaney" } },
        ],
      },
    ],
  );
});

test("a place says nothing beside the postcode that is there", () => {
  const kraków = { postcodes: ["31-042"], places: ["Kraków"] };
  const { proposals } = joinIdentities(
    [
      card("a", "Marek Zieliński", [], kraków),
      card("b", "Marek Zieliński", [], kraków),
      card("c", "Marek Zieliński", [], { places: ["Kraków"] }),
    ],
    [],
  );
  const said = proposals.map(({ a, b, reasons }) => [a, b, reasons.map(({ code }) => code)]);
  assert.deepEqual(said, [
    ["a", "b", ["given-same", "family-same", "postcode"]],
    ["a", "c", ["given-same", "family-same", "place"]],
    ["b", "c", ["given-same", "family-same", "place"]],
  ]);
});

test("places do not differ where one is called as the region of the other", () => {
  const john = (id: string, birthday: string, more: Partial<Identity>) =>
    card(id, "John Doe", ["j@x.example"], { birthday, ...more });
  const against = (regions: readonly string[]) =>
    joinIdentities(
      [
        john("a", "--06-06", { places: ["New York"] }),
        john("b", "--03-22", { places: ["Albany"], regions }),
      ],
      [],
    ).proposals.map(({ against }) => against.map(({ code }) => code));
  assert.deepEqual(against(["New York"]), [["birthday-other"]]);
  assert.deepEqual(against(["Georgia"]), [["birthday-other", "place-other"]]);
});

test("of places and companies that two people have in common on other cards it is not said that they differ", () => {
  const marek = (id: string, name: string, place: string, company: string) =>
    card(id, name, [`+49301234${id}`], {
      places: [place],
      companies: [company],
      birthday: "--05-03",
    });
  const two = [
    marek("560", "Marek Zieliński", "Graz", "Solar Nord"),
    marek("567", "Marek Zielinsky", "Ulm", "Optik West"),
  ];
  const against = (more: Pick<Identity, "companies" | "places">) =>
    joinIdentities([...two, card("more", "", ["+49301234560"], more)], []).proposals.map(
      ({ a, b, against }) => [a, b, against.map(({ code }) => code)],
    );
  assert.deepEqual(against({}), [["560", "567", ["company-other", "place-other"]]]);
  assert.deepEqual(against({ places: ["Ulm"] }), [["560", "567", ["company-other"]]]);
  assert.deepEqual(against({ companies: ["Optik West"] }), [["560", "567", ["place-other"]]]);
});
