import assert from "node:assert/strict";
import { test } from "node:test";
import { readPrinted } from "./printed.ts";

const EMPTY = {
  name: "",
  title: "",
  company: "",
  emails: [],
  phones: [],
  urls: [],
  street: "",
  postcode: "",
  city: "",
  country: "",
  note: "",
  unsure: [],
  rest: [],
};

/** The lines of a card as they stand there, all read well, in Germany. */
const read = (...lines: readonly string[]) =>
  readPrinted(
    lines.map((text) => ({ text, sure: 90 })),
    "DE",
  );

test("a German card is read field by field", () => {
  assert.deepEqual(
    read(
      "Lumenhof GmbH",
      "Licht für Räume",
      "Dr. Petra Vogt",
      "Leiterin Vertrieb",
      "Hauptstraße 5 | 10115 Berlin",
      "T +49 30 12345678",
      "M +49 170 1234567",
      "F +49 30 12345679",
      "petra.vogt@lumenhof.example",
      "www.lumenhof.example",
      "HRB 12345 Amtsgericht Charlottenburg",
    ),
    {
      ...EMPTY,
      name: "Dr. Petra Vogt",
      title: "Leiterin Vertrieb",
      company: "Lumenhof GmbH",
      emails: ["petra.vogt@lumenhof.example"],
      phones: [
        { text: "+49 30 12345678", label: "" },
        { text: "+49 170 1234567", label: "mobile" },
        { text: "+49 30 12345679", label: "fax" },
      ],
      urls: ["www.lumenhof.example"],
      street: "Hauptstraße 5",
      postcode: "10115",
      city: "Berlin",
      rest: ["Licht für Räume"],
    },
  );
});

test("what one has studied joined by a hyphen, and a number with a stroke behind its area code, are read", () => {
  const card = (name: string, line: string) => {
    const found = read("Lumenhof GmbH", name, line, "a.vogt@lumenhof.example");
    return [found?.name, found?.phones.map(({ text }) => text), found?.rest];
  };
  assert.deepEqual(
    card("Dr.-Ing. Anneliese Vogt", "Tel. 0711 / 123 45-67 · Fax 0711 / 123 45-99"),
    ["Dr.-Ing. Anneliese Vogt", ["0711 / 123 45-67", "0711 / 123 45-99"], []],
  );
  assert.deepEqual(card("Dipl.-Kffr. Anneliese Vogt", "Tel. (0711) - 12345"), [
    "Dipl.-Kffr. Anneliese Vogt",
    ["(0711) - 12345"],
    [],
  ]);
});

test("an English card is read field by field", () => {
  assert.deepEqual(
    read(
      "TOM ALDERSEY",
      "Head of Optics",
      "Aldersey Instruments Ltd",
      "12 Dock Street",
      "London EC1A 1BB",
      "United Kingdom",
      "Tel: +44 20 7946 0123 Mobile: +44 7911 123456",
      "Email: t.aldersey@aldersey.example",
      "Web: aldersey.example",
    ),
    {
      ...EMPTY,
      name: "Tom Aldersey",
      title: "Head of Optics",
      company: "Aldersey Instruments Ltd",
      emails: ["t.aldersey@aldersey.example"],
      phones: [
        { text: "+44 20 7946 0123", label: "" },
        { text: "+44 7911 123456", label: "mobile" },
      ],
      urls: ["aldersey.example"],
      street: "12 Dock Street",
      postcode: "EC1A 1BB",
      city: "London",
      country: "United Kingdom",
    },
  );
});

test("without a legal form the domain says what the company is, and the address whose name it is", () => {
  assert.deepEqual(read("WATERLIJN", "Design Studio", "Sanne Kuipers", "sanne@waterlijn.example"), {
    ...EMPTY,
    name: "Sanne Kuipers",
    company: "WATERLIJN",
    emails: ["sanne@waterlijn.example"],
    rest: ["Design Studio"],
  });
});

test("a legal form on a line of its own belongs to the line above, which is not sure", () => {
  const found = read("Halden Optik", "GmbH & Co. KG", "Jonas Feld", "j.feld@halden.example");
  assert.deepEqual(
    [found?.company, found?.name, found?.unsure],
    ["Halden Optik GmbH & Co. KG", "Jonas Feld", ["company"]],
  );
});

test("two columns are read one after the other", () => {
  const found = read(
    "Tom Aldersey   12 Dock Street",
    "Head of Optics   London EC1A 1BB",
    "tom@aldersey.example",
  );
  assert.deepEqual(
    [found?.name, found?.title, found?.street, found?.city, found?.unsure],
    ["Tom Aldersey", "Head of Optics", "12 Dock Street", "London", []],
  );
});

test("a degree behind the name keeps its capitals and its place", () => {
  const found = read("Alden Whitcombe, MBA", "awhitcombe@calderrowe.example");
  assert.deepEqual([found?.name, found?.unsure], ["Alden Whitcombe, MBA", []]);
});

test("a name that nothing but its place speaks for is unsure", () => {
  const found = read("Jonas Feld", "Inhaber", "info@feld-optik.example", "0170 1234567");
  assert.deepEqual([found?.name, found?.title, found?.unsure], ["Jonas Feld", "Inhaber", ["name"]]);
});

test("what was read badly or mended is unsure", () => {
  const found = readPrinted(
    [
      { text: "Petra Vogt", sure: 95 },
      { text: "Leiterin Vertrieb", sure: 40 },
      { text: "petra.vogt © lumenhof.example", sure: 95 },
      { text: "Tel. 0999 12345", sure: 95 },
    ],
    "DE",
  );
  assert.deepEqual(
    [found?.emails, found?.phones, found?.unsure],
    [
      ["petra.vogt@lumenhof.example"],
      [{ text: "0999 12345", label: "" }],
      ["email", "phone", "title"],
    ],
  );
});

test("what was read badly is mended by the address and the titles that are known, and is unsure", () => {
  const found = read(
    "Kisemann Licht GmbH",
    "Petra GréBmann",
    "Geschiftsfiihrerin",
    "HauptstraBe 5, 50667 K6ln",
    "p.groessmann@kaesemann-licht.example",
  );
  assert.deepEqual(found, {
    ...EMPTY,
    name: "Petra Größmann",
    title: "Geschäftsführerin",
    company: "Käsemann Licht GmbH",
    emails: ["p.groessmann@kaesemann-licht.example"],
    street: "Hauptstraße 5",
    postcode: "50667",
    city: "Köln",
    unsure: ["address", "company", "title", "name"],
  });
});

test("what looks misread and nothing tells how it is written stays, to be checked", () => {
  const found = read(
    "Petra GréBmann",
    "Inhaberin",
    "petra@licht.example",
    "Miinchner Str. 5",
    "80331 Miinchen",
  );
  assert.deepEqual(
    [found?.name, found?.title, found?.street, found?.city, found?.unsure],
    ["Petra GréBmann", "Inhaberin", "Miinchner Str. 5", "Miinchen", ["address", "name"]],
  );
});

test("a number on a line of its own is one, unsure where nobody knows whose country it is of", () => {
  const lines = ["Petra Vogt", "0170 2345678"].map((text) => ({ text, sure: 90 }));
  const found = readPrinted(lines, null);
  assert.deepEqual(
    [found?.phones, found?.unsure],
    [[{ text: "0170 2345678", label: "" }], ["phone", "name"]],
  );
});

test("tax numbers, accounts and years are no telephones", () => {
  const found = read(
    "Petra Vogt",
    "USt-IdNr. DE 123456789",
    "Konto 0123456789",
    "1998 - 2024",
    "p@x.example",
  );
  assert.deepEqual(found?.phones, []);
});

test("text by which nobody can be reached is no card", () => {
  assert.equal(read("Ausgang", "Bitte Türen schließen", "Petra Vogt"), null);
  assert.equal(readPrinted([], "DE"), null);
});

test("addresses are found however they are broken into lines", () => {
  const place = (...lines: readonly string[]) => {
    const found = read(...lines, "x@y.example");
    return [found?.street, found?.postcode, found?.city, found?.country].join(" | ");
  };
  assert.deepEqual(
    [
      place("Hauptstr. 5a, D-10115 Berlin"),
      place("Mariahilfer Straße 12/3", "A-1060 Wien", "ÖSTERREICH"),
      place("Bahnhofstrasse 1 · CH-8001 Zürich"),
      place("Keizersgracht 100", "1015 AA Amsterdam", "Netherlands"),
      place("76 9th Avenue, 4th Floor, New York, NY 10011"),
      place("76 Main Street, Suite 4", "New York, NY 10011"),
      place("a ul. Prosta 51, 00-838 Warszawa"),
      place("Hinter den Gärten 3", "54321 Musterstadt"),
      place("10115 Berlin"),
    ],
    [
      "Hauptstr. 5a | 10115 | Berlin | DE",
      "Mariahilfer Straße 12/3 | 1060 | Wien | Österreich",
      "Bahnhofstrasse 1 | 8001 | Zürich | CH",
      "Keizersgracht 100 | 1015 AA | Amsterdam | Netherlands",
      "76 9th Avenue, 4th Floor | 10011 | New York | ",
      "76 Main Street, Suite 4 | 10011 | New York | ",
      "ul. Prosta 51 | 00-838 | Warszawa | ",
      "Hinter den Gärten 3 | 54321 | Musterstadt | ",
      " | 10115 | Berlin | ",
    ],
  );
});
