import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readAddresses } from "./addresses.ts";

const read = (list: string) =>
  readAddresses(list, 100).map(({ name, address }) => (name ? `${name} <${address}>` : address));

test("mailboxes as the standard has them", () => {
  assert.deepEqual(
    read('Petra Vogt <petra@lumen.example>, "Vogt, Petra" <p@x.example>, jo@x.example'),
    ["Petra Vogt <petra@lumen.example>", "Vogt, Petra <p@x.example>", "jo@x.example"],
  );
  assert.deepEqual(read("jo@x.example (Jo Brandt (Lumen))"), ["Jo Brandt (Lumen) <jo@x.example>"]);
  assert.deepEqual(read('"Jo \\"the\\" Brandt" <jo@x.example>'), [
    'Jo "the" Brandt <jo@x.example>',
  ]);
  assert.deepEqual(read('"jo brandt"@x.example'), ['"jobrandt"@x.example']);
  assert.deepEqual(read("<@relay.example,@other.example:jo@x.example>"), ["jo@x.example"]);
});

test("groups are their members", () => {
  assert.deepEqual(read("undisclosed-recipients:;"), []);
  assert.deepEqual(read("Team: Jo <jo@x.example>, petra@x.example;, max@x.example"), [
    "Jo <jo@x.example>",
    "petra@x.example",
    "max@x.example",
  ]);
});

test("names that nobody quoted", () => {
  assert.deepEqual(read("Vogt, Petra <p@x.example>, Brandt, Jo <jo@x.example>"), [
    "Vogt, Petra <p@x.example>",
    "Brandt, Jo <jo@x.example>",
  ]);
  assert.deepEqual(read("=?utf-8?Q?Vogt, Petra?= <p@x.example>"), ["Vogt, Petra <p@x.example>"]);
  assert.deepEqual(read('"=?utf-8?Q?V=C3=B6gt?=" <p@x.example>'), ["Vögt <p@x.example>"]);
});

test("an address inside a name is no address of its own", () => {
  assert.deepEqual(read('"boss@bank.example" <thief@x.example>'), [
    "boss@bank.example <thief@x.example>",
  ]);
  assert.deepEqual(read('"boss@bank.example"'), []);
});

test("what nobody closed ends somewhere", () => {
  assert.deepEqual(read('"Jo Brandt <jo@x.example>'), ["Jo Brandt <jo@x.example>"]);
  assert.deepEqual(read("Jo Brandt <jo@x.example, petra@x.example"), [
    "Jo Brandt <jo@x.example>",
    "petra@x.example",
  ]);
  assert.deepEqual(read("Jo (from Lumen <jo@x.example>"), ["Jo from Lumen <jo@x.example>"]);
  assert.deepEqual(read("jo@x.example petra@x.example"), ["jo@x.example", "petra@x.example"]);
});

test("a mailbox encoded whole is decoded and read", () => {
  assert.deepEqual(read("=?utf-8?Q?J=C3=B6_=3Cjo=40x.example=3E?="), ["Jö <jo@x.example>"]);
});

test("no more are read than are asked for", () => {
  const many = Array.from({ length: 50 }, (_, i) => `p${i}@x.example`).join(", ");

  assert.equal(readAddresses(many, 7).length, 7);
});

test("any text is a list of at most so many", () => {
  const pieces = fc.constantFrom(
    '"',
    "<",
    ">",
    "(",
    ")",
    ",",
    ";",
    ":",
    "@",
    "a",
    " ",
    "=?",
    "?=",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 300 }), (parts) => {
      assert.ok(readAddresses(parts.join(""), 5).length <= 5);
    }),
  );
});
