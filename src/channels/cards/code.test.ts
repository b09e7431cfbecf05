import assert from "node:assert/strict";
import { test } from "node:test";
import { readCode } from "./code.ts";

const said = (text: string) => {
  const found = readCode(text, "DE");
  return (
    found &&
    Object.fromEntries(Object.entries(found).filter(([, fact]) => fact !== "" && fact.length > 0))
  );
};

test("a vCard in a code is read as one in a file, with letters of any kind", () => {
  const card = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:Müller;Jörg;;Dr.;",
    "FN:Dr. Jörg Müller",
    "ORG:Lumenhof GmbH;Vertrieb",
    "TITLE:Leiter",
    "TEL;TYPE=CELL:0170 1234567",
    "TEL;TYPE=WORK:12-34",
    "EMAIL:J.Mueller@lumenhof.example",
    "URL:https://www.linkedin.com/in/joerg-mueller-x",
    "ADR;TYPE=WORK:;;Hauptstr. 5;Berlin;;10115;Deutschland",
    "END:VCARD",
  ].join("\n");
  assert.deepEqual(said(card), {
    name: "Dr. Jörg Müller",
    title: "Leiter",
    company: "Lumenhof GmbH",
    emails: ["j.mueller@lumenhof.example"],
    phones: [
      { text: "+491701234567", label: "mobile" },
      { text: "12-34", label: "work" },
    ],
    urls: ["https://linkedin.com/in/joerg-mueller-x"],
    street: "Hauptstr. 5",
    postcode: "10115",
    city: "Berlin",
    country: "Deutschland",
  });
});

test("a MECARD, an address, a number or a page alone is a card too", () => {
  assert.deepEqual(
    [
      "MECARD:N:Vogt,Petra;;",
      "mailto:p@x.example?subject=Hi",
      "tel:+4930123456",
      "https://x.example/p",
    ].map(said),
    [
      { name: "Petra Vogt" },
      { emails: ["p@x.example"] },
      { phones: [{ text: "+4930123456", label: "" }] },
      { urls: ["https://x.example/p"] },
    ],
  );
});

test("a network, a ticket, a script or an empty card is none", () => {
  assert.deepEqual(
    [
      "WIFI:S:Messe;T:WPA;P:geheim;;",
      "M1VOGT/PETRA EABC123",
      "javascript:alert(1)",
      "BEGIN:VCARD\nEND:VCARD",
      "MECARD:;;",
      "",
    ].map(said),
    [null, null, null, null, null, null],
  );
});
