import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "./for-tests.ts";
import { phoneHandle } from "./phone.ts";

const valueOf = (country: string | null) => (text: string) =>
  phoneHandle(text, country)?.value ?? null;

test("one number is one handle, however it is written", () => {
  const written = [
    "+49 30 901820-12",
    "+49 (0) 30 / 90 18 20 - 12",
    "0049 30 90182012",
    "030/901820-12",
    "(030) 90182012",
    "tel:+49-30-901820-12",
    "\u202A+49\u00A030\u2011901820\u201112\u202C",
    "＋４９ ３０ ９０１８２０１２",
  ];

  assert.deepEqual(new Set(written.map(valueOf("DE"))), new Set(["+493090182012"]));
  assert.deepEqual(phoneHandle("0171 5552131", "DE"), { kind: "phone", value: "+491715552131" });
});

test("a number without its country is one only as it is dialled at home", () => {
  assert.deepEqual(["212-555-7777", "030 901820", "1 212 555 7777"].map(valueOf("US")), [
    "+12125557777",
    null,
    "+12125557777",
  ]);
  assert.deepEqual(["212-555-7777", "555 555 1111", "030 901820"].map(valueOf("DE")), [
    null,
    null,
    "+4930901820",
  ]);
  assert.deepEqual(["06 1234 5678", "347 123 4567"].map(valueOf("IT")), [
    "+390612345678",
    "+393471234567",
  ]);
  assert.deepEqual(["011 49 30 901820", "00 49 30 901820"].map(valueOf("US")), [
    "+4930901820",
    "+4930901820",
  ]);
  assert.deepEqual(["030 901820", "+49 30 901820"].map(valueOf(null)), [null, "+4930901820"]);
  assert.equal(valueOf("XX")("+49 30 901820"), "+4930901820");
});

test("an extension is kept at a desk and dropped at a mobile", () => {
  assert.deepEqual(
    [
      "tel:+1-418-656-9254;ext=102",
      "+1 418 656 9254 x102",
      "+49 30 901820 ext. 12",
      "+49 30 901820,,12#",
      "030 901820 ext 12",
      "+49 171 5552131 ext. 12",
    ].map(valueOf("DE")),
    [
      "+14186569254;ext=102",
      "+14186569254;ext=102",
      "+4930901820;ext=12",
      "+4930901820;ext=12",
      "+4930901820;ext=12",
      "+491715552131",
    ],
  );
});

test("short codes, extensions alone, fakes and words are none", () => {
  const none = [
    ["110", "112", "115", "116117", "22833", "4250", "0", "00", "+", ""],
    ["555-555-1111", "123456789", "+1 555 123 4567", "+49 1234 56789", "+1 (212) 204-34456"],
    ["BusinessPhone", "siehe Sekretariat", "0".repeat(1_000), "+49 30 9"],
  ].flat();

  assert.deepEqual(
    none.filter((text) => phoneHandle(text, "DE") !== null),
    [],
  );
});

test("a handle is its own handle, and no text ends the reader", () => {
  const digits = fc.string({ unit: fc.constantFrom(...Array.from("0123456789+ ()-/x;,ext=")) });
  fc.assert(
    fc.property(
      fc.oneof(digits, fc.string()),
      fc.constantFrom("DE", "US", "IT", null),
      (text, country) => {
        const handle = phoneHandle(text, country);
        if (handle) assert.deepEqual(phoneHandle(handle.value, null), handle);
      },
    ),
    fuzzing(3_000),
  );
});
