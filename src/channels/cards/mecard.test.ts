import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readAll, said, told } from "#channels/contacts/for-tests.ts";
import { mecard, readMecard } from "./mecard.ts";

const CODES = readFileSync(new URL("../../../samples/cards/codes.txt", import.meta.url));
const one = (text: string) => said(readMecard(text, { place: "1", keep: "text", country: "DE" }));

test("a MECARD and a BIZCARD are cards, one a line", async () => {
  assert.deepEqual((await readAll(mecard, CODES)).map(told), [
    {
      full: "Petra Vogt",
      parts: " | Petra |  | Vogt | ",
      handles: [" | petra.vogt@lumenhof.example", " | +493012345678"],
      works: ["Lumenhof GmbH |  | Leiterin Vertrieb"],
      places: [" | Hauptstr. 5 | Berlin |  | 10115 | "],
      urls: ["https://lumenhof.example"],
      note: "Halle 7; Stand B12",
    },
    {
      full: "Tom Aldersey",
      parts: " | Tom |  | Aldersey | ",
      handles: [" | tom@aldersey.example", "mobile | +447911123456", "work | +442079460123"],
      works: ["Aldersey Ltd |  | Head of Optics"],
      places: [" | 12 Dock Street | London |  | EC1A 1BB | "],
    },
  ]);
});

test("a backslash makes the next character a letter", () => {
  assert.deepEqual(one("MECARD:N:Vogt\\, Petra;NOTE:a\\:b\\;c\\\\d;;"), {
    place: "1",
    of: "person",
    name: { full: "Vogt, Petra", family: "Vogt, Petra" },
    note: "a:b;c\\d",
  });
});

test("Docomo's address has seven parts", () => {
  assert.deepEqual(one("MECARD:N:Vogt;ADR:,,Hauptstr. 5,Berlin,,10115,Germany;;"), {
    place: "1",
    of: "person",
    name: { full: "Vogt", family: "Vogt" },
    addresses: [
      {
        label: "",
        street: "Hauptstr. 5",
        city: "Berlin",
        region: "",
        postcode: "10115",
        country: "Germany",
        position: null,
      },
    ],
  });
});

test("a birthday loses its year, an unknown field and an address that is none are named", () => {
  assert.deepEqual(one("mecard:N:Vogt,Petra;BDAY:19800503;EMAIL:petra(at)lumenhof;LOGO:x;;"), {
    place: "1",
    of: "person",
    name: { full: "Petra Vogt", given: "Petra", family: "Vogt" },
    birthday: "--05-03",
    notes: [
      { code: "contacts.no-address", values: { value: "petra(at)lumenhof" } },
      { code: "contacts.left-out", values: { names: "LOGO" } },
    ],
  });
});

test("an empty code is an empty card, and a line that is no code a problem", async () => {
  assert.deepEqual(await readAll(mecard, "MECARD:;;\nhello\n\n"), [
    { kind: "skipped", place: "1", reason: "contacts.empty-card" },
    { kind: "problem", place: "2", code: "card.no-code", values: {} },
  ]);
});

test("a file is known by its first line, whatever it is called", () => {
  const knows = (text: string) => mecard.recognises(Buffer.from(text), "x.vcf");
  assert.deepEqual(
    ["MECARD:N:A;;", "\uFEFF\nbizcard:N:A;;", "N:A;MECARD:", "BEGIN:VCARD\n"].map(knows),
    [true, true, false, false],
  );
});
