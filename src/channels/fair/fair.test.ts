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
