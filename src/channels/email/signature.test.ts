import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mailOf, readOne, sample } from "./for-tests.ts";
import { readSignature } from "./signature.ts";

const PETRA = { name: "Petra Vogt", address: "petra.vogt@lumen.de" };

const read = (block: string, writer = PETRA) => readSignature(block.split("\n"), writer);

test("a German signature says telephone, title, company and address", () => {
  assert.deepEqual(
    read(`Mit freundlichen Grüßen

Petra Vogt
Leiterin Vertrieb

Lumen Leuchten GmbH
Hauptstraße 5
10115 Berlin

Tel.: +49 (0)30 901820-12
Fax: +49 (0)30 901820-99
petra.vogt@lumen.de
Geschäftsführer: Max Muster, Erika Beispiel
Amtsgericht Charlottenburg, HRB 12345`),
    {
      phone: "+493090182012",
      title: "Leiterin Vertrieb",
      company: "Lumen Leuchten GmbH",
      address: "Hauptstraße 5, 10115 Berlin",
    },
  );
});

test("an English signature in two lines", () => {
  assert.deepEqual(
    read(
      "Kind regards,\nJohn Smith | Head of Sales\nLantern Ltd | 12 High Street, London EC1A 1BB\nT: +44 20 7946 0958 | M: +44 7400 123456",
      { name: "John Smith", address: "john@lantern.example" },
    ),
    {
      phone: "+447400123456",
      title: "Head of Sales",
      company: "Lantern Ltd",
      address: "12 High Street, London EC1A 1BB",
    },
  );
});

test("addresses of Poland, Czechia and the Netherlands, in one line or two", () => {
  const written = [
    "ul. Prosta 51, 00-838 Warszawa",
    "Al. Jerozolimskie 123A\n02-017 Warszawa",
    "Vinohradská 2828/151, 130 00 Praha 3",
    "Národní třída 10\n110 00 Praha 1",
    "Herengracht 182, 1016 BR Amsterdam",
    "Kanaalweg 12, 3526 KM Utrecht",
    // No street, and no town.
    "Prosta Sp. z o.o., 00-838 Warszawa",
    "Seite 3/4, 12-345",
  ];
  const addressOf = (address: string) =>
    read(`Kind regards\nAnna Testowa\nTesto\n${address}`, {
      name: "Anna Testowa",
      address: "anna@testo.example",
    })?.address ?? null;

  assert.deepEqual(written.map(addressOf), [
    "ul. Prosta 51, 00-838 Warszawa",
    "Al. Jerozolimskie 123A, 02-017 Warszawa",
    "Vinohradská 2828/151, 130 00 Praha 3",
    "Národní třída 10, 110 00 Praha 1",
    "Herengracht 182, 1016 BR Amsterdam",
    "Kanaalweg 12, 3526 KM Utrecht",
    null,
    null,
  ]);
});

test("a number without a country is that of the writer's domain, or none", () => {
  const block = "VG\nPetra Vogt\nTel. 0662 / 90 18 20-12";

  assert.equal(read(block)?.phone, "+4966290182012");
  assert.equal(read(block, { ...PETRA, address: "petra@lumen.at" })?.phone, "+4366290182012");
  assert.equal(read(block, { ...PETRA, address: "petra@lumen.com" }), null);
});

test("a mobile comes before a desk, a desk before a switchboard, and a fax is none", () => {
  const phones = ["Tel +49 30 901820-0", "Durchwahl +49 30 901820-12", "Mobil 0171 5552131"];
  const phoneOf = (lines: readonly string[]) =>
    read(["LG", "Petra Vogt", ...lines].join("\n"))?.phone;

  assert.equal(phoneOf(phones), "+491715552131");
  assert.equal(phoneOf(phones.slice(0, 2)), "+493090182012");
  assert.equal(phoneOf(phones.slice(0, 1)), "+49309018200");
  assert.equal(phoneOf(["Fax +49 30 901820-99"]), undefined);
  assert.equal(phoneOf(["Telefax: 030 90182099", "Tel: 110", "Durchwahl 4250"]), undefined);
});

test("numbers that are something else are no telephone", () => {
  const block = `LG
Petra Vogt
USt-IdNr. DE123456789
IBAN DE02 1203 0000 0000 2020 51
Kundennr. 0171 5552131
Projekt 2024-03-04-0815
1200 1500 1800 2100`;

  assert.equal(read(block), null);
});

test("who the law makes a company name is not the writer", () => {
  assert.deepEqual(
    read(
      "VG\nPetra Vogt\nGeschäftsführer: Dr. Max Muster, Leiter Vertrieb\nVorstand: Erika Beispiel",
    ),
    null,
  );
  assert.equal(read("VG\nPetra Vogt\nGeschäftsführerin")?.title, "Geschäftsführerin");
});

test("a signature without the sender's name is somebody else's", () => {
  const block = "Viele Grüße\nMax Muster\nLeiter Einkauf\nMuster AG\nTel. +49 30 901820-12";

  assert.equal(read(block), null);
  assert.equal(read(block, { name: "", address: "m.muster@muster.de" })?.company, "Muster AG");
});

test("sentences and slogans are no title", () => {
  assert.equal(
    read(
      "LG\nPetra Vogt\nUnser Vertrieb ist am Freitag nicht erreichbar.\nManager lesen: www.lumen.de",
    ),
    null,
  );
});

test("a company is known by its legal form, in many countries", () => {
  const companies = `Lumen Leuchten GmbH & Co. KG
Lumen Leuchten Ges.m.b.H.
Vogt Leuchten e.K.
Vogt Leuchten e.U.
Lichtwerk Weimar eG
Lumen SE
Kanzlei Vogt PartG mbB
Lumen Polska Sp. z o.o.
Novák Světla, s.r.o.
Novák Světla spol. s r.o.
Novák a.s.
Lumen d.o.o.
Fény Kft.
Lumen Belysning AB
Lumen Belysning AS
Equinor ASA
Lumen ApS
Lumen A/S
Valo Oy
Licht B.V.
Licht BV
Licht N.V.
Lumière SAS
Luz S.L.
Luce S.r.l.
Lantern Ltd
Lantern LLC
Lantern, Inc.
Lantern plc`.split("\n");

  assert.deepEqual(
    companies.map((company) => read(`LG\nPetra Vogt\n${company}`)?.company),
    companies,
  );
});

test("what only looks like a legal form is no company", () => {
  for (const line of [
    "Treat this AS a draft",
    "Use it AS",
    "Gültig AB 1. März",
    "Petra Vogt, AB",
    "Ab Montag wieder da",
    "We sell as before",
    "Kein SAS mehr in Köln",
    "AS",
    "z. B. am Montag, a. a. O.",
  ]) {
    assert.equal(read(`LG\nPetra Vogt\n${line}`), null, line);
  }
});

test("with headers only no signature is read, with subjects it is", async () => {
  const mail = sample("2004-latin1.eml");
  const of = async (keep: "headers" | "subjects" | "text") => {
    const { subject, text, signature } = await readOne(mail, { keep });
    return { subject, text: text !== "", signature: signature !== null };
  };

  assert.deepEqual(await Promise.all((["headers", "subjects", "text"] as const).map(of)), [
    { subject: "", text: false, signature: false },
    { subject: "Grüße aus Köln", text: false, signature: true },
    { subject: "Grüße aus Köln", text: true, signature: true },
  ]);
});

test("what a machine sends is signed by nobody", async () => {
  const body = "Hallo\n\nViele Grüße\nPetra Vogt\nLumen GmbH\n";

  assert.deepEqual((await readOne(mailOf("Subject: x", body))).signature, {
    company: "Lumen GmbH",
  });
  assert.equal((await readOne(mailOf("X-Campaign: 1", body))).signature, null);
});

test("any lines are a signature or none", () => {
  const pieces = fc.constantFrom(
    "Petra Vogt",
    "Tel.",
    "+49",
    "0171",
    "GmbH",
    ",",
    "|",
    " ",
    "10115 Berlin",
    "str. 5",
    "\n",
    "-",
    "(",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
      const found = read(parts.join(""));
      assert.ok(
        found === null ||
          Object.values(found).every((value) => value !== "" && value.length <= 200),
      );
    }),
  );
});
