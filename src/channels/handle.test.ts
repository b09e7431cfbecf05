import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emailHandle, nameHandle } from "./handle.ts";

const valueOf = (address: string) => emailHandle(address, "")?.value ?? null;

test("equal mailboxes are equal strings", () => {
  assert.deepEqual(
    [
      "Petra.Vogt@Lumen.Example",
      "<petra.vogt@lumen.example>",
      "mailto:petra.vogt@lumen.example",
      '"petra.vogt"@lumen.example',
      "petra.vogt@lumen.example.",
      "ｐetra.vogt@lumen.example",
    ].map(valueOf),
    Array.from({ length: 6 }, () => "petra.vogt@lumen.example"),
  );
});

test("a foreign domain has one spelling", () => {
  assert.equal(valueOf("info@MÜLLER.example"), "info@xn--mller-kva.example");
  assert.equal(valueOf("info@xn--mller-kva.example"), "info@xn--mller-kva.example");
});

test("dots and tags mean nothing at Gmail, and something everywhere else", () => {
  assert.deepEqual(
    ["P.Vogt+fair@googlemail.com", "pvogt@gmail.com", "p.vogt+fair@lumen.example"].map(valueOf),
    ["pvogt@gmail.com", "pvogt@gmail.com", "p.vogt+fair@lumen.example"],
  );
});

test("what cannot be somebody's mailbox is nobody", () => {
  assert.deepEqual(
    [
      "",
      "undisclosed-recipients:;",
      "undisclosed-recipients@lumen.example",
      "petra",
      "petra@",
      "@lumen.example",
      "root@localhost",
      "petra@[10.0.0.1]",
      "petra@10.0.0.1",
      "petra vogt@lumen.example",
      "petra@lumen..example",
      "petra@-lumen.example",
      "petra@lumen.invalid",
      "invalid:nomail",
      "/o=ExchangeLabs/ou=Exchange/cn=Recipients/cn=petra",
      "IMCEAEX-_o=Lumen_cn=petra@lumen.example",
      "petra\u0000@lumen.example",
      "\uD800@lumen.example",
      `${"p".repeat(400)}@lumen.example`,
      "p***@gmail.com",
      "petra@l****.example",
    ].map(valueOf),
    Array.from({ length: 21 }, () => null),
  );
});

test("the name beside an address is the one to show", () => {
  assert.deepEqual(emailHandle("p.vogt@lumen.example", '"Vogt, Petra (extern)"'), {
    kind: "email",
    value: "p.vogt@lumen.example",
    name: "Petra Vogt",
  });
});

test("a handle is its own handle", () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (address) => {
      const value = valueOf(address);
      if (value !== null) assert.equal(valueOf(value), value);
    }),
  );
});

test("who is only shown by a name is told apart by all of it, and called by what is surely a name", () => {
  assert.deepEqual(
    [
      "Anna Berg (Büro)",
      "Anna  Berg (Kita)",
      "ANNA 🌿 BERG (büro)",
      "Jo (Gast)",
      "Jo (Unverified)",
      "Jo (Nicht überprüft)",
      "\u200E~ Jörg",
      "🌞",
      " ",
    ].map((name) => nameHandle("whatsapp", name)),
    [
      { kind: "name", value: "whatsapp:anna berg (büro)", name: "Anna Berg" },
      { kind: "name", value: "whatsapp:anna berg (kita)", name: "Anna Berg" },
      { kind: "name", value: "whatsapp:anna berg (büro)", name: "ANNA BERG" },
      { kind: "name", value: "whatsapp:jo", name: "Jo" },
      { kind: "name", value: "whatsapp:jo", name: "Jo" },
      { kind: "name", value: "whatsapp:jo", name: "Jo" },
      { kind: "name", value: "whatsapp:~ jörg", name: "~ Jörg" },
      { kind: "name", value: "whatsapp:🌞", name: "🌞" },
      null,
    ],
  );
});
