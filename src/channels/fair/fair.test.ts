import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { lineOf, readAll, rolesOf, sample } from "#channels/table/for-tests.ts";
import { fair } from "./fair.ts";

const lines = async (...asked: Parameters<typeof readAll>) => (await readAll(...asked)).map(lineOf);

test("a scan is a talk at a stand, with who scanned and what was noted", async () => {
  assert.deepEqual(await lines(fair, sample("fair/leads-de.csv")), [
    "columns? true",
    "in-person 2025-07-08T08:42:00.000Z from karla.brandt@lumenhof.example, met b.nowak@mazur.example | will Muster,\nbis September\nBewertung: A",
    "in-person 2025-07-08T09:05:00.000Z from karla.brandt@lumenhof.example, met tom@aldersey.example | Bewertung: B",
    "in-person 2025-07-09T07:30:00.000Z from fair:staff/jonas_feld, met fair:sanne_kuipers/waterlijn_optics/cto | Bewertung: C",
    "person Piet de Vries | Waterlijn Optics | p.devries@waterlijn.example",
    "table.blank",
    "owner karla.brandt@lumenhof.example 2",
    "owner fair:staff/jonas_feld 1",
  ]);
});

test("whoever scanned may be whose export it is", async () => {
  const text =
    "Scan time,Name,Company,Scanned by\n2025-07-08 10:42,Beata Nowak,Mazur,k@x.example\n";
  assert.deepEqual(await lines(fair, text), [
    "columns? true",
    "in-person 2025-07-08T08:42:00.000Z from k@x.example, met fair:beata_nowak/mazur | ",
    "owner k@x.example 1",
  ]);
});

test("what LeadRadar writes is read by its own names, and a lead of LinkedIn is no meeting", async () => {
  assert.deepEqual(await lines(fair, sample("fair/leadradar.csv")), [
    "columns? true",
    "in-person 2025-07-08T08:42:00.000Z met b.nowak@mazur.example | f_interest_product: Linsen\nf_notes: will Muster",
    "person Tom Aldersey | Aldersey Ltd | linkedin.com/in/tom-aldersey-x",
  ]);
});

test("exhibitors are companies, and nobody was met", async () => {
  assert.deepEqual(await lines(fair, sample("fair/exhibitors.csv")), [
    "columns? true",
    "company Halden Optik AG | Halden Optik AG",
    "company Waterlijn Optics | Waterlijn Optics",
  ]);
});

test("a table is of a fair by what stands in it, whatever its file is called", () => {
  const isFair = (text: string) =>
    ["kunden.csv", "Messe Köln leads.csv"].map((name) =>
      fair.recognises(Buffer.from(`${text}\n`), name),
    );
  for (const text of [
    "Name;E-Mail;Scan-Zeitpunkt\nPetra Vogt;p@x.example;05.03.2024 10:00",
    "Full name,Email,BadgeID\nPetra Vogt,p@x.example,17",
    "Name,Email,Captured by\nPetra Vogt,p@x.example,k@y.example",
    "Name;E-Mail;Messe\nPetra Vogt;p@x.example;Lichtmesse",
    "Name,Email,Lead rating\nPetra Vogt,p@x.example,hot",
    "Name;E-Mail;Quelle\nPetra Vogt;p@x.example;Messestand",
    "Aussteller;Halle;Stand;Land\nHalden Optik AG;3.1;B12;CH",
  ])
    assert.deepEqual([text, isFair(text)], [text, [true, true]]);
  for (const text of [
    "Name;Firma;E-Mail\nPetra Vogt;Lumen GmbH;p@x.example",
    "Name;E-Mail;Stand\nPetra Vogt;p@x.example;05.03.2024",
    "Name,Email,Lead Status,Lead Owner\nPetra Vogt,p@x.example,Open,Ida Brandt",
    "Name,Email,Scandinavian\nPetra Vogt,p@x.example,no",
    "Name,Email,Messenger\nPetra Vogt,p@x.example,petra",
  ])
    assert.deepEqual([text, isFair(text)], [text, [false, false]]);
});

test("a day on which somebody was entered or registered is no meeting, unless it was at a scan", async () => {
  const columns = async (fileName: string, text: string) => {
    const readings = await readAll(fair, text, { fileName });
    return [
      rolesOf(readings).join(),
      lineOf(readings[0]!),
      ...readings.slice(1).map(({ kind }) => kind),
    ];
  };
  assert.deepEqual(
    await columns("Teilnehmerliste.csv", "Name;E-Mail;Datum\nPetra Vogt;p@x.example;05.03.2024\n"),
    ["name,email,", "columns? false", "person"],
  );
  assert.deepEqual(
    await columns(
      "leads.csv",
      "Name,Email,Created At,Lead Status\nPetra Vogt,p@x.example,2024-03-05 10:00,Open\n",
    ),
    ["name,email,,rating", "columns? false", "person"],
  );
  assert.deepEqual(
    await columns(
      "guests.csv",
      "name,email,created_at,checked_in_at\nPetra Vogt,p@x.example,2024-03-01 10:00,2024-03-05 18:00\n",
    ),
    ["name,email,,", "columns? false", "person"],
  );
  assert.deepEqual(
    await columns(
      "scans.csv",
      "Scan-ID;Datum;Uhrzeit;Name;E-Mail\n1;05.03.2024;09:15;Petra Vogt;p@x.example\n",
    ),
    [",met,,name,email", "columns? false", "interaction"],
  );
});

test("a day and its time may stand in columns of their own", async () => {
  const met = async (...rows: readonly string[]) =>
    (await readAll(fair, [...rows, ""].join("\n"))).flatMap((one) =>
      one.kind === "interaction" ? [one.at?.toISOString(), ...one.notes] : [],
    );
  assert.deepEqual(
    await met(
      "Scan-ID;Datum;Uhrzeit;Name;E-Mail",
      "1;08.07.2025;10:42;Petra Vogt;p@x.example",
      "2;08.07.2025;;Ulf Hansen;u@x.example",
      "3;08.07.2025;morgens;Ida Brandt;i@x.example",
      "4;08.07.2025 11:00;10:42;Jan Feld;j@x.example",
    ),
    [
      "2025-07-08T08:42:00.000Z",
      "2025-07-08T10:00:00.000Z",
      "2025-07-08T10:00:00.000Z",
      "2025-07-08T09:00:00.000Z",
    ],
  );
  assert.deepEqual(
    await met("Scan Date,Scan Time,Name,Email", "07/18/2025,10:42 AM,Petra Vogt,p@x.example"),
    ["2025-07-18T08:42:00.000Z"],
  );
});

test("who was called, recommended or bought is no meeting either", async () => {
  const sources = ["Cold Call", "Referral", "Empfehlung", "Purchased List", "Kaltakquise", "Badge"];
  const rows = sources.map((source) => `2024-03-05 10:00,Petra Vogt,p@x.example,${source}`);
  const text = ["Scan time,Name,Email,Lead source", ...rows, ""].join("\n");
  assert.deepEqual(
    (await readAll(fair, text)).slice(1).map(({ kind }) => kind),
    [...sources.slice(1).map(() => "person"), "interaction"],
  );
});

const real = realFiles("leads");
test(
  "the header that LeadRadar publishes is understood",
  { skip: real ? false : MISSING },
  async () => {
    const bytes = readFileSync(new URL("leadradar-header.csv", real));
    assert.equal(fair.recognises(bytes, "export.csv"), true);
    const header = bytes.toString().trim().split(";");
    const says: Readonly<Record<string, string>> = {
      contact_full_name: "Petra Vogt",
      contact_email: "petra@x.example",
    };
    const row = header.map((name) => says[name] ?? "");
    const roles = rolesOf(await readAll(fair, `${header.join(";")}\n${row.join(";")}\n`));
    assert.deepEqual(
      header.flatMap((name, index) => (roles[index] === "" ? [] : [`${name} ${roles[index]}`])),
      [
        "event_name event",
        "lead_created_at met",
        "contact_source source",
        "contact_first_name given",
        "contact_last_name family",
        "contact_full_name name",
        "contact_company company",
        "contact_title title",
        "contact_email email",
        "contact_phone phone",
        "contact_mobile phone",
        "contact_website url",
        "contact_linkedin_url profile",
        "contact_street street",
        "contact_zip postcode",
        "contact_city city",
        "contact_country country",
        "f_interest_product note",
        "f_notes note",
      ],
    );
  },
);
