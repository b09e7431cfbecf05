import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { say } from "#shared/words.ts";
import { gazetteer } from "./load-gazetteer.ts";
import { type Evidence, type Seat, exactness, placeOf } from "./place-of.ts";

const seatOf = (...evidence: readonly Evidence[]): Seat | null =>
  placeOf(evidence, { gazetteer: gazetteer(), home: "DE" });

/** Where, why, and what speaks against it. */
function said(seat: Seat | null) {
  if (!seat) return null;
  const codes = (because: Seat["because"]) => because.map(({ code }) => code.slice(7)).join(", ");
  return {
    is: seat.found.place.name.en,
    because: codes(seat.because),
    against: seat.against.map(
      ({ place, because }) => `${place?.name.en ?? "elsewhere"}: ${codes(because)}`,
    ),
  };
}

const card = (address: string, at: string | null = null): Evidence => ({
  kind: "card",
  address,
  at,
});
const signature = (address: string, at: string | null): Evidence => ({
  kind: "signature",
  address,
  at,
});
const MUNICH_PHONE: Evidence = { kind: "phone", number: "+498912345678", at: null };

test("knows nothing of nothing", () => {
  assert.equal(seatOf(), null);
  assert.equal(seatOf({ kind: "domain", domain: "lumen.example", at: null }), null);
  assert.equal(seatOf(card("Lumen GmbH")), null);
});

test("takes the newest of a person's own addresses, and shows the older one", () => {
  const old = card("D-10115 Berlin", "2022-01-10");
  const fresh = signature("Hauptstr. 5, 80331 München", "2024-05-03");
  const expected = { is: "Munich", because: "signature", against: ["Berlin: card"] };

  assert.deepEqual(said(seatOf(old, fresh)), expected);
  assert.deepEqual(said(seatOf(fresh, old)), expected);
});

test("takes a town that is known by its name alone for the one of which more is known", () => {
  assert.deepEqual(said(seatOf(card("Springfield, IL 62701, USA"), card("Springfield, USA"))), {
    is: "Springfield",
    because: "card",
    against: [],
  });
});

test("says of towns of one name that are two in which region, postcode or country they are", () => {
  const against = (one: string, other: string) =>
    said(seatOf(card(one, "2024-01-01"), card(other, "2020-01-01")))?.against;
  assert.deepEqual(against("Springfield, IL 62701, USA", "Springfield, MA 01103, USA"), [
    "Springfield, MA: card",
  ]);
  assert.deepEqual(against("Cambridge, MA 02139, USA", "Cambridge CB2 1TN, United Kingdom"), [
    "Cambridge, United Kingdom: card",
  ]);
});

test("takes any day for newer than none", () => {
  assert.equal(
    seatOf(card("Berlin"), signature("München", "2019-01-01"))?.found.place.name.en,
    "Munich",
  );
});

test("counts what agrees and says as much as backing, and by the strength of its kind", () => {
  const seat = seatOf(
    { kind: "domain", domain: "lumen.de", at: null },
    { kind: "clock", minutes: [60, 120], at: "2024-06-01" },
    MUNICH_PHONE,
    signature("80331 München", "2024-05-03"),
    { kind: "site", address: "85748 Garching", at: null },
  );

  assert.deepEqual(said(seat), {
    is: "Munich",
    because: "signature, site, area-code",
    against: [],
  });
});

test("lets the user's hand win over everything newer", () => {
  const hand: Evidence = { kind: "hand", address: "Hamburg", at: "2020-01-01" };

  assert.deepEqual(said(seatOf(signature("80331 München", "2024-05-03"), hand)), {
    is: "Hamburg",
    because: "hand",
    against: ["Munich: signature"],
  });
});

test("meets people at work before at home, and knows an area code before a country", () => {
  const home: Evidence = { kind: "home", address: "82319 Starnberg", at: "2024-01-01" };
  const site: Evidence = { kind: "site", address: "10115 Berlin", at: null };

  assert.equal(said(seatOf(home, site))?.is, "Berlin");
  assert.equal(said(seatOf(home, MUNICH_PHONE))?.is, "Starnberg");
  assert.equal(said(seatOf(MUNICH_PHONE, card("Deutschland")))?.is, "Munich");
});

test("trusts a company's address more than a guess at somebody's own", () => {
  const site: Evidence = { kind: "site", address: "10115 Berlin", at: null };

  assert.equal(said(seatOf(card("Neustadt"), site))?.is, "Berlin");
});

test("names only a country where there is no more, and says why", () => {
  const seat = seatOf(
    { kind: "phone", number: "+818012345678", at: null },
    { kind: "zone", zone: "Asia/Tokyo", at: null },
    { kind: "domain", domain: "lumen.co.uk", at: null },
  );

  assert.equal(seat?.found.how, "country");
  assert.deepEqual(said(seat), {
    is: "Japan",
    because: "zone, number",
    against: ["United Kingdom: domain"],
  });
});

test("doubts a place whose clocks are not those of the mails", () => {
  const clock = (minutes: readonly number[]): Evidence => ({
    kind: "clock",
    minutes,
    at: "2024-06-01",
  });

  assert.deepEqual(said(seatOf(card("Berlin"), clock([540]))), {
    is: "Berlin",
    because: "card",
    against: ["elsewhere: clock"],
  });
  assert.deepEqual(said(seatOf(card("New York"), clock([-300, -240])))?.against, []);
  assert.equal(seatOf(clock([60])), null);
});

test("says a reason once, with the newest day", () => {
  const seat = seatOf(
    signature("80331 München", "2024-03-01"),
    signature("80331 München", "2024-05-03"),
  );

  assert.deepEqual(seat?.because, [
    {
      code: "places.signature",
      values: { dated: "yes", day: Date.UTC(2024, 4, 3) },
    },
  ]);
});

test("has words for all it says, in both languages", () => {
  const seat = seatOf(
    signature("80331 München", "2024-05-03"),
    card("80331 München"),
    MUNICH_PHONE,
    { kind: "clock", minutes: [60, -210], at: "2024-06-01" },
  );
  const reasons = [
    ...(seat?.because ?? []),
    ...(seat?.against.flatMap(({ because }) => because) ?? []),
    ...(seat ? [exactness(seat.found)] : []),
  ];

  assert.deepEqual(
    reasons.map(({ code, values }) => say("en", code, values)),
    [
      "from the signature of 3\u00a0May\u00a02024",
      "from the card",
      "by the area code 089",
      "by the clock of the e-mails (UTC +01:00, −03:30)",
      "within 8\u00a0km, by the postcode",
    ],
  );
  assert.deepEqual(
    reasons.map(({ code, values }) => say("de", code, values)),
    [
      "aus der Signatur vom 3.\u00a0Mai\u00a02024",
      "von der Kontaktkarte",
      "nach der Vorwahl 089",
      "nach der Uhrzeit der E-Mails (UTC +01:00, −03:30)",
      "auf 8\u00a0km genau, nach der Postleitzahl",
    ],
  );
});

test("promises no distance for a guess", () => {
  const seat = seatOf(card("Neustadt"));
  const { code, values } = exactness(seat!.found);

  assert.equal(say("en", code, values), "a guess by the name of the town");
  assert.equal(say("de", code, values), "geraten nach dem Namen des Ortes");
});

test("gives one answer for the same evidence in any order, and loses none of it", () => {
  const clues: readonly Evidence[] = [
    card("Berlin", "2022-01-10"),
    signature("80331 München", "2024-05-03"),
    { kind: "site", address: "50667 Köln", at: null },
    { kind: "home", address: "Neustadt", at: "2023-01-01" },
    { kind: "phone", number: "+442071234567", at: null },
    { kind: "domain", domain: "lumen.at", at: null },
  ];
  const inAnyOrder = fc
    .shuffledSubarray([...clues], { minLength: 1 })
    .map((chosen) => ({ chosen, sorted: clues.filter((clue) => chosen.includes(clue)) }));

  fc.assert(
    fc.property(inAnyOrder, ({ chosen, sorted }) => {
      const seat = seatOf(...chosen);
      assert.deepEqual(seat, seatOf(...sorted));
      const named = [seat, ...(seat?.against ?? [])].flatMap((part) => part?.because ?? []);
      assert.equal(named.length, chosen.length);
    }),
  );
});
