import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "#channels/channel.ts";
import { fair } from "#channels/fair/fair.ts";
import { lineOf, readAll, rolesOf } from "./for-tests.ts";
import { jsonTable } from "./json.ts";
import { ANY, anyTable } from "./table.ts";

const text = (...rows: readonly string[]) => [...rows, ""].join("\n");

/** "Name=name | Email=email? | …": what each column is taken for, and whether that is to be looked at. */
async function columnsOf(...rows: readonly string[]): Promise<string> {
  const readings = await readAll(anyTable, text(...rows));
  const asked = readings.find((one): one is Question => one.kind === "question");
  const roles = rolesOf(readings);
  return (asked?.columns ?? [])
    .map(({ name, sure }, index) => `${name}=${roles[index]}${sure ? "" : "?"}`)
    .join(" | ");
}

const people = async (...rows: readonly string[]) =>
  (await readAll(anyTable, text(...rows)))
    .map(lineOf)
    .filter((line) => /^person|^owner/.test(line));

test("an address of the owner, of whoever scanned or of a colleague is none of the person's", async () => {
  for (const heading of [
    "Account Owner Email",
    "Owner E-Mail",
    "Contact owner",
    "Sales Rep Email",
    "Account Manager Email",
    "Assigned to",
    "Scanned By Email",
    "Captured by",
    "Betreuer E-Mail",
    "Kundenbetreuer E-Mail",
    "Gescannt von E-Mail",
    "Verantwortlicher",
    "Mitarbeiter E-Mail",
    "ownerEmail",
  ]) {
    const rows = ["Petra Vogt,p@x.example,jo@us.example", "Ulf Hansen,u@x.example,jo@us.example"];
    assert.deepEqual(
      [
        await columnsOf(`Name,Email,${heading}`, ...rows),
        ...(await people(`Name,Email,${heading}`, ...rows)),
      ],
      [
        `Name=name | Email=email | ${heading}=by`,
        "person Petra Vogt | p@x.example",
        "person Ulf Hansen | u@x.example",
        "owner jo@us.example 2",
      ],
    );
  }
});

test("an address or a number of a manager, an assistant, a family or who made the entry is left out", async () => {
  for (const heading of [
    "Manager Email",
    "Assistant Email",
    "Vorgesetzter",
    "Mutter E-Mail",
    "Created By",
    "Last Modified By Email",
    "Emergency contact email",
    "Referrer email",
    "Buyer Email",
    "Rechnung E-Mail",
  ]) {
    assert.equal(
      await columnsOf(`Name,Email,${heading}`, "Petra Vogt,p@x.example,i@y.example"),
      `Name=name | Email=email | ${heading}=`,
    );
  }
  for (const heading of ["Assistant Phone", "Owner Phone", "Telefon Notfallkontakt", "Fax"]) {
    assert.equal(
      await columnsOf(`Name,Phone,${heading}`, "Petra Vogt,+49 171 3920001,+49 171 3920002"),
      `Name=name | Phone=phone | ${heading}=`,
    );
  }
  assert.equal(
    await columnsOf(
      "Name,LinkedIn,Owner LinkedIn",
      "Petra Vogt,linkedin.com/in/pv,linkedin.com/in/jo",
    ),
    "Name=name | LinkedIn=profile | Owner LinkedIn=",
  );
});

test("a second address of the same person stays theirs, by whatever name for a second one", async () => {
  for (const heading of [
    "E-Mail 2",
    "Private Email",
    "E-Mail privat",
    "Secondary Email",
    "Work Email",
    "Email (work)",
    "Other Email",
    "Alternate Email Address",
    "Personal E-mail",
    "Weitere E-Mail",
    "E-Mail (Büro)",
    "E-Mail-Adresse 2",
    "Email3",
    "E-mail 2 - Value",
    "E-Mail 2: Adresse",
    "work_email",
  ]) {
    assert.equal(
      await columnsOf(`Name,Email,${heading}`, "Petra Vogt,p@x.example,p@home.example"),
      `Name=name | Email=email | ${heading}=email`,
    );
  }
  assert.equal(
    await columnsOf(
      "Person - Name,Person - Email - Work,Person - Email - Home,Person - Owner",
      "Petra Vogt,p@x.example,p@home.example,Jo Doe",
    ),
    "Person - Name=name | Person - Email - Work=email | Person - Email - Home=email | Person - Owner=by",
  );
});

test("a second column of addresses of which nothing says whose they are is asked about, and left out until then", async () => {
  const rows = ["Petra Vogt,p@x.example,q@x.example", "Ulf Hansen,u@x.example,v@x.example"];
  const readings = await readAll(anyTable, text("Name,Email,Foo", ...rows));
  const asked = readings[0] as Question;
  assert.deepEqual(
    [asked.sure, asked.columns?.[2]],
    [
      false,
      {
        name: "Foo",
        examples: ["q@x.example", "v@x.example"],
        sure: false,
        reason: { code: "table.look-whose", values: { count: 2 } },
      },
    ],
  );
  assert.deepEqual(readings.slice(1).map(lineOf), [
    "person Petra Vogt | p@x.example",
    "person Ulf Hansen | u@x.example",
  ]);
  const answers = { columns: JSON.stringify(["name", "email", "email"]) };
  assert.equal(
    lineOf((await readAll(anyTable, text("Name,Email,Foo", ...rows), { answers }))[1]!),
    "person Petra Vogt | p@x.example q@x.example",
  );
});

test("one unknown column of addresses is whom they reach, unless many rows have the same", async () => {
  const names = ["Petra Vogt", "Ulf Hansen", "Ida Brandt"];
  const rows = (address: (at: number) => string) =>
    names.map((name, at) => `${name},X,${address(at)}`);
  assert.equal(
    await columnsOf("Name,Company,Foo", ...rows((at) => `p${at}@x.example`)),
    "Name=name | Company=company | Foo=email",
  );
  assert.equal(
    await columnsOf("Name,Company,Foo", ...rows(() => "jo@us.example")),
    "Name=name | Company=company | Foo=?",
  );
});

test("whoever stands before each heading tells of whom an address is", async () => {
  assert.equal(
    await columnsOf("Name;E-Mail;Ansprechpartner E-Mail", "Petra Vogt;p@x.example;jo@us.example"),
    "Name=name | E-Mail=email | Ansprechpartner E-Mail=?",
  );
  assert.equal(
    await columnsOf(
      "Firma;E-Mail;Ansprechpartner;Ansprechpartner E-Mail",
      "Lumen;info@lumen.example;Petra Vogt;p@lumen.example",
    ),
    "Firma=company | E-Mail=? | Ansprechpartner=name | Ansprechpartner E-Mail=email",
  );
  assert.equal(
    await columnsOf("Lieferant;Ansprechpartner;Lieferant E-Mail", "Lumen;Petra Vogt;p@x.example"),
    "Lieferant=? | Ansprechpartner=name | Lieferant E-Mail=email",
  );
  assert.equal(
    await columnsOf(
      "User Name,User Email,Invitee Name,Invitee Email",
      "Jo Doe,jo@us.example,Petra Vogt,p@x.example",
    ),
    "User Name=by | User Email=by | Invitee Name=name | Invitee Email=email",
  );
});

test("where nobody else stands in a row, buyers, managers and colleagues are whom the list is about, and it is asked", async () => {
  assert.equal(
    await columnsOf("Buyer First Name,Buyer Last Name,Buyer Email", "Petra,Vogt,p@x.example"),
    "Buyer First Name=given? | Buyer Last Name=family? | Buyer Email=email?",
  );
  assert.equal(
    await columnsOf("Manager Name,Manager Email,Account", "Petra Vogt,p@x.example,Lumen"),
    "Manager Name=name? | Manager Email=email? | Account=company",
  );
  assert.equal(
    await columnsOf("Mitarbeiter;E-Mail;Abteilung", "Petra Vogt;p@x.example;Einkauf"),
    "Mitarbeiter=name? | E-Mail=email | Abteilung=unit",
  );
  assert.equal(
    await columnsOf(
      "Name,Email,Billing Name,Billing Street,Shipping Name",
      "#1001,p@x.example,Petra Vogt,Ring 5,Paul Vogt",
    ),
    "Name= | Email=email | Billing Name=name? | Billing Street=street | Shipping Name=",
  );
});

test("who differs from row to row where nobody else has a name may be whom the list is about, and it is asked", async () => {
  const rows = (first: string, second: string) => [
    `${first},Lumen GmbH,p@x.example,Kiel`,
    `${second},Nord AG,u@x.example,Bonn`,
    `${second},Sund KG,i@x.example,Bonn`,
  ];
  for (const [heading, same] of [
    ["Host", "by"],
    ["Dealer Representative", "by"],
    ["Manager", ""],
    ["Owner", "by"],
    ["Mitarbeiter", "by"],
  ]) {
    const header = `${heading},Firma,E-Mail,Ort`;
    const rest = "Firma=company | E-Mail=email | Ort=city";
    assert.equal(
      await columnsOf(header, ...rows("Petra Vogt", "Ulf Hansen")),
      `${heading}=name? | ${rest}`,
    );
    assert.equal(
      await columnsOf(header, ...rows("Jo Doe", "Jo Doe")),
      `${heading}=${same} | ${rest}`,
    );
  }
  assert.equal(
    await columnsOf("Scanned By,Company,Email", "Jo Doe,Lumen GmbH,p@x.example"),
    "Scanned By=by | Company=company | Email=email",
  );
  assert.equal(
    await columnsOf("Branch,Manager,Phone,Email", "Kiel,Petra Vogt,+49 171 3920001,p@x.example"),
    "Branch=? | Manager=name? | Phone=phone | Email=email",
  );
  assert.equal(
    await columnsOf("Business Name,Owner,Phone,Email", "Blue Door,Petra Vogt,,p@x.example"),
    "Business Name=company | Owner=name? | Phone=phone | Email=email",
  );
  assert.equal(
    await columnsOf(
      "Company,Email,Host Name,Host Email",
      "Lumen GmbH,info@x.example,Petra Vogt,p@x.example",
    ),
    "Company=company | Email=email | Host Name=name? | Host Email=?",
  );
});

test("a second person in the same row is not mixed into the first", async () => {
  assert.equal(
    await columnsOf(
      "Firma;Ansprechpartner 1;E-Mail 1;Ansprechpartner 2;E-Mail 2",
      "Lumen;Petra Vogt;p@x.example;Ulf Hansen;u@x.example",
    ),
    "Firma=company | Ansprechpartner 1=name | E-Mail 1=email | Ansprechpartner 2=? | E-Mail 2=?",
  );
  assert.equal(
    await columnsOf(
      "Kontakt;;Vertretung;;",
      "Name;E-Mail;Name;E-Mail;Ort",
      "Petra Vogt;p@x.example;Ulf Hansen;u@x.example;Kiel",
    ),
    "Name=name | E-Mail=email | Name=? | E-Mail=? | Ort=city",
  );
  assert.equal(
    await columnsOf(
      "Name 1;Name 2;Ort;Telefon 1;Telefon 2",
      "Lumen GmbH;Werk Süd;Kiel;+49 30 901820;",
    ),
    "Name 1=company | Name 2= | Ort=city | Telefon 1=phone | Telefon 2=phone",
  );
  assert.equal(
    await columnsOf("Firma;Kontakt1;Kontakt2", "Lumen;p@x.example;+49 30 901820"),
    "Firma=company | Kontakt1=email | Kontakt2=phone?",
  );
});

test("a name beside first and last names that is another one is a company's, and a number is none", async () => {
  assert.equal(
    await columnsOf("Vorname;Nachname;Name;E-Mail", "Petra;Vogt;Lumen;p@x.example"),
    "Vorname=given | Nachname=family | Name=company? | E-Mail=email",
  );
  assert.equal(
    await columnsOf(
      "Attendee #,Attendee First Name,Attendee Last Name,Email",
      "1,Petra,Vogt,p@x.example",
    ),
    "Attendee #= | Attendee First Name=given | Attendee Last Name=family | Email=email",
  );
});

test("whom one speaks to, beside first and last names, is a second person and no employer", async () => {
  for (const heading of ["Ansprechpartner", "Kontaktperson"]) {
    const readings = await readAll(
      anyTable,
      text(
        `Nachname,Vorname,E-Mail,${heading},Bemerkung`,
        "Vogt,Petra,p@x.example,Jo Brandt,",
        "Hansen,Ulf,u@x.example,Jo Brandt,will Muster",
      ),
    );
    const asked = readings[0] as Question;
    assert.deepEqual(
      [rolesOf(readings), asked.columns?.[3]?.sure, asked.columns?.[3]?.reason],
      [["family", "given", "email", "", "note"], false, { code: "table.look-second", values: {} }],
    );
    assert.deepEqual(readings.slice(1).map(lineOf), [
      "person Petra Vogt | p@x.example",
      "person Ulf Hansen | u@x.example",
    ]);
  }
  assert.equal(
    await columnsOf("Vorname;Nachname;Name;E-Mail", "Petra;Vogt;Lumen GmbH;p@x.example"),
    "Vorname=given | Nachname=family | Name=company? | E-Mail=email",
  );
});

test("beside whom one speaks to there a name that ends as companies do is a company's", async () => {
  assert.equal(
    await columnsOf(
      "Name;Ansprechpartner;E-Mail;Vertrieb",
      "Lumen GmbH;Petra Vogt;p@x.example;Jo Doe",
      "Nord & Co. KG;Ulf Hansen;u@x.example;Jo Doe",
      "Atelier Süd;Ida Brandt;i@x.example;Jo Doe",
    ),
    "Name=company? | Ansprechpartner=name | E-Mail=email | Vertrieb=?",
  );
});

test("who scanned is one colleague with name and address, whoever else works with the lead", async () => {
  const rows = [
    "Scan Time,First Name,Last Name,Email,Lead Owner,Scanned By First Name,Scanned By Last Name,Scanned By Email",
    "2024-03-04 09:15,Petra,Vogt,p@x.example,Ann Admin,Jo,Doe,jo@us.example",
  ];
  const readings = await readAll(fair, text(...rows));
  assert.deepEqual(rolesOf(readings), ["met", "given", "family", "email", "", "by", "by", "by"]);
  assert.deepEqual(
    readings.flatMap((one) => (one.kind === "interaction" ? one.parties : [])),
    [
      { kind: "email", value: "jo@us.example", name: "Jo Doe", role: "from" },
      { kind: "email", value: "p@x.example", name: "Petra Vogt", role: "met" },
    ],
  );
});

test("a colleague whose address stands in brackets is known by it", async () => {
  const rows = ["Name,Email,Contact owner", "Petra Vogt,p@x.example,Jo Doe (jo@us.example)"];
  const owners = (await readAll(anyTable, text(...rows))).filter(({ kind }) => kind === "owner");
  assert.deepEqual(owners, [
    {
      kind: "owner",
      party: { kind: "email", value: "jo@us.example", name: "Jo Doe" },
      evidence: "scans",
      count: 1,
    },
  ]);
});

test("whose stand it was is nobody's employer", async () => {
  const rows = ["Ulf Hansen,,u@x.example,We GmbH", "Petra Vogt,Lumen,p@x.example,We GmbH"];
  assert.equal(
    await columnsOf("Name,Company,Email,Exhibitor", ...rows),
    "Name=name | Company=company | Email=email | Exhibitor=",
  );
});

test("in a JSON what stands in the owner, the assistant or the company of somebody is not theirs", async () => {
  const lead = {
    name: "Petra Vogt",
    email: "p@x.example",
    company: { name: "Lumen", email: "info@lumen.example" },
    owner: { name: "Jo Doe", email: "jo@us.example" },
    assistant: { phone: "+49 171 3920002" },
  };
  const readings = await readAll(jsonTable(ANY), JSON.stringify({ leads: [lead] }));
  assert.deepEqual(readings.slice(1).map(lineOf), [
    "person Petra Vogt | Lumen | p@x.example",
    "owner jo@us.example 1",
  ]);
});
