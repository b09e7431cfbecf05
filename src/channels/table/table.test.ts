import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "#channels/channel.ts";
import { fair } from "#channels/fair/fair.ts";
import { CHANNELS } from "#channels/registry.ts";
import { lineOf, readAll, rolesOf, sample } from "./for-tests.ts";
import { anyTable as table } from "./table.ts";

const lines = async (...asked: Parameters<typeof readAll>) => (await readAll(...asked)).map(lineOf);

const channelOf = (text: string | Buffer, name = "x.csv") =>
  CHANNELS.find((one) => one.recognises(Buffer.from(text as string), name))?.format;

test("a list of customers is read as cards, and its days are asked", async () => {
  assert.deepEqual(await lines(table, sample("table/customers.csv")), [
    "columns? true",
    "date-order? false",
    "person Petra Vogt | Lumen GmbH | Head of Sales | petra@lumen.example linkedin.com/in/petra-vogt-x +4930901820 | 2024-04-03",
    "person Jonas Feld | Nordlicht KG | j.feld@nordlicht.example jonas@feld.example | 2023-06-05",
    "company Halden Optik AG | Halden Optik AG | +41325550120",
  ]);
});

test("what the user answered is how it is read", async () => {
  const roles = ["name", "company", "", "email", "", "", "", "", "connected", ""];
  const answers = { columns: JSON.stringify(roles), "date-order": "mdy" };
  assert.deepEqual(await lines(table, sample("table/customers.csv"), { answers }), [
    "columns? true",
    "date-order? false",
    "person Petra Vogt | Lumen GmbH | petra@lumen.example | 2024-03-04",
    "person Jonas Feld | Nordlicht KG | j.feld@nordlicht.example jonas@feld.example | 2023-05-06",
    "company Halden Optik AG | Halden Optik AG",
  ]);
});

test("an answer that does not fit the columns is none", async () => {
  const proposed = await readAll(table, sample("table/customers.csv"));
  for (const columns of ["", "[]", '["name"]', "{", '[1,2,3,4,5,6,7,8,9,"name"]', "null"]) {
    const answers = { columns, "date-order": "ymd" };
    assert.deepEqual(await readAll(table, sample("table/customers.csv"), { answers }), proposed);
  }
});

test("beside first names a column of names has the families, unless the whole names stand there", async () => {
  for (const [header, cells, role] of [
    ["Vorname;Name;Firma;E-Mail", "Petra;Vogt;Lumen;p@x.example", "family"],
    ["Name;Vorname;Firma;E-Mail", "Vogt;Petra;Lumen;p@x.example", "family"],
    ["First name,Name,Company,Email", "Petra,Petra Vogt,Lumen,p@x.example", "name"],
    ["Anrede;Titel;Vorname;Name;E-Mail", "Frau;Dr.;Petra;Vogt;p@x.example", "family"],
  ] as const) {
    const readings = await readAll(table, `${header}\n${cells}\n`);
    assert.ok(rolesOf(readings).includes(role), header);
    assert.match(readings.map(lineOf).at(-1)!, /^person Petra Vogt \|/, header);
  }
  const columns = JSON.stringify(["given", "name", "email"]);
  const answered = await lines(table, "Vorname;Name;E-Mail\nPetra;Vogt;p@x.example\n", {
    answers: { columns },
  });
  assert.equal(answered.at(-1), "person Petra Vogt | p@x.example");
});

test("the same heading asks the same, whatever stands below and in which case it is written", async () => {
  const about = async (text: string) =>
    (await readAll(table, text)).find((one): one is Question => one.kind === "question")?.about;
  const first = await about("Name;E-Mail\nPetra Vogt;petra@x.example\n");
  assert.equal(await about("NAME,e-mail\nJonas Feld,jonas@x.example\n"), first);
  assert.notEqual(await about("E-Mail;Name\npetra@x.example;Petra Vogt\n"), first);
});

test("cells tell what headings do not", async () => {
  const readings = await readAll(
    table,
    "A;B;C;D;E\n1;Beata Nowak;b.nowak@x.example;+48 61 555 01 12;https://x.example\n2;Tom Aldersey;t@x.example;;\n",
  );
  assert.deepEqual(rolesOf(readings), ["", "name", "email", "phone", "url"]);
  const asked = readings[0] as Question;
  assert.deepEqual(
    [asked.sure, asked.columns?.map(({ sure }) => sure)],
    [false, [true, false, true, false, true]],
  );
});

test("of several numbers, addresses and towns each heading may say which it is", async () => {
  const header =
    "Vorname;Nachname;Tel. dienstlich;Telefon privat;Business E-mail;Dienstlich: Ort;Privat: PLZ;Mailing Street;Business Name;Home Team";
  assert.deepEqual(rolesOf(await readAll(table, `${header}\nPetra;Vogt;;;p@x.example;;;;;\n`)), [
    "given",
    "family",
    "phone",
    "phone",
    "email",
    "city",
    "postcode",
    "street",
    "company",
    "",
  ]);
});

test("headings of neighbours are known where they are nothing else in German and English", async () => {
  const row = "\nÉlodie;Martin;Lumen SARL;elodie@lumen.example;+33 1 55 50 01 99;Lyon\n";
  for (const header of [
    "Prénom;Nom;Société;Adresse de messagerie;Téléphone portable;Ville",
    "Nombre;Apellidos;Empresa;Correo electrónico;Teléfono móvil;Ciudad",
    "Nome;Cognome;Azienda;Indirizzo e-mail;Cellulare;Città",
    "Voornaam;Achternaam;Bedrijf;E-mailadres;Telefoonnummer;Plaats",
  ]) {
    assert.deepEqual(
      rolesOf(await readAll(table, header + row)),
      ["given", "family", "company", "email", "phone", "city"],
      header,
    );
  }
});

test("text in any encoding, with any separator and lines above the header is the same table", async () => {
  const text =
    'Kunden\n\nVorname;Nachname;Straße;E-Mail\nJörg;Müller;"Große\nAllee 3";j@x.example\n';
  const plain = await lines(table, text);
  assert.deepEqual(plain, ["columns? true", "person Jörg Müller | j@x.example"]);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  assert.deepEqual(await lines(table, utf16), plain);
  assert.deepEqual(await lines(table, Buffer.from(text, "latin1")), plain);
  assert.deepEqual(await lines(table, text.replaceAll(";", "\t")), plain);
  assert.deepEqual(await lines(table, text.replaceAll(";", ",")), plain);
});

test("messages in a table have a direction, a day and whom they went to or came from", async () => {
  const text =
    "Datum;Richtung;Name;E-Mail;Nachricht\n24.12.2024 09:15;ein;Petra Vogt;p@x.example;Hallo\n25.12.2024;aus;Petra Vogt;p@x.example;Danke\n;aus;Petra Vogt;p@x.example;\n";
  assert.deepEqual(await lines(table, text), [
    "columns? true",
    "wrote 2024-12-24T08:15:00.000Z from p@x.example | Hallo",
    "wrote 2024-12-25T11:00:00.000Z to p@x.example | Danke",
    "person Petra Vogt | p@x.example",
  ]);
});

test("two messages of one day are two, also the same twice, and a longer list repeats their keys", async () => {
  const keys = async (options: { readonly skip?: number } = {}, more = "") =>
    (
      await readAll(
        table,
        `Datum;Richtung;Name;E-Mail;Betreff;Nachricht\n24.12.2024;ein;Petra Vogt;p@x.example;;Hallo\n24.12.2024;ein;Petra Vogt;p@x.example;;Na?\n24.12.2024;ein;Petra Vogt;p@x.example;Fest;Na?\n24.12.2024;ein;Petra Vogt;p@x.example;;Na?\n${more}`,
        options,
      )
    ).flatMap((one) => (one.kind === "interaction" ? [one.key] : []));
  const all = await keys();
  assert.equal(new Set(all).size, 4);
  assert.deepEqual(await keys({ skip: 3 }), all.slice(3));
  const more = "25.12.2024;ein;Petra Vogt;p@x.example;;Na?\n";
  assert.deepEqual((await keys({}, more)).slice(0, 4), all);
});

test("what goes out is told by whole words, and what comes to me comes in", async () => {
  const rolesIn = async (words: readonly string[]) => {
    const rows = words.map((word) => `24.12.2024 09:15;${word};Petra Vogt;p@x.example;Hallo`);
    const readings = await readAll(
      table,
      `Datum;Richtung;Name;E-Mail;Nachricht\n${rows.join("\n")}\n`,
    );
    const roles = readings.flatMap((one) => (one.kind === "interaction" ? one.parties : []));
    return roles.map(({ role }, index) => `${words[index]}: ${role}`);
  };
  const incoming = [
    "an mich",
    "to me",
    "Outlook / incoming",
    "Posteingang",
    "empfangen",
    "received",
    "Antwort",
    "Mehmet",
    "ein",
    "in",
    "Gesellschaft",
  ];
  const outgoing = [
    "aus",
    "out",
    "Outlook / outgoing",
    "Ausgang",
    "Postausgang",
    "gesendet",
    "sent",
    "von mir",
    "an Petra",
    "to Petra",
    "ich",
  ];
  assert.deepEqual(
    await rolesIn(incoming),
    incoming.map((word) => `${word}: from`),
  );
  assert.deepEqual(
    await rolesIn(outgoing),
    outgoing.map((word) => `${word}: to`),
  );
});

test("the number that a spreadsheet makes of a day is that day", async () => {
  const text =
    "Name;E-Mail;Verbunden am\nPetra Vogt;p@x.example;45360\nJonas Feld;j@x.example;99999\n";
  assert.deepEqual(await lines(table, text), [
    "columns? true",
    "person Petra Vogt | p@x.example | 2024-03-09",
    "person Jonas Feld | j@x.example",
  ]);
});

test("a longer list of another day repeats the keys of the shorter one, whoever changed their job", async () => {
  const keys = async (text: string) =>
    (await readAll(table, text)).flatMap((one) => ("key" in one ? [one.key] : []));
  const before = await keys(
    "Name;Firma;E-Mail\nPetra Vogt;Lumen;p@x.example\nJonas Feld;Halden;\n",
  );
  const after = await keys(
    "Firma;Name;E-Mail\nNord;Petra Vogt;p@x.example\nHalden;Jonas Feld;\nMazur;Beata Nowak;\n",
  );
  assert.deepEqual(after.slice(0, 2), before);
  assert.equal(new Set(after).size, 3);
});

test("nobody is joined by a name alone: numbers, town and title tell people apart, else each row is itself", async () => {
  const read = async (text: string) =>
    (await readAll(table, text)).flatMap((one) =>
      one.kind === "person" ? [[one.key, one.handles.map(({ value }) => value).join()]] : [],
    );
  const head = "Name;Firma;Funktion;Telefon;Ort\n";
  const rows = [
    "Michael Müller;;;030 901820;Berlin",
    "Michael Müller;;;040 361230;Hamburg",
    "Michael Müller;;Koch;;München",
    "Michael Müller;;Arzt;;München",
    "Michael Müller;Lumen;;;Berlin",
    "Michael Müller;Lumen;;;Kiel",
  ];
  const cards = await read(`${head}${rows.join("\n")}\n`);
  assert.equal(new Set(cards.map(([key]) => key)).size, 6);
  assert.deepEqual(
    cards.map(([, handles]) => handles),
    [
      "+4930901820",
      "+4940361230",
      "",
      "",
      "table:michael_müller/lumen/berlin",
      "table:michael_müller/lumen/kiel",
    ],
  );
  assert.deepEqual(await read(`${head}${rows.toReversed().join("\n")}\n`), cards.toReversed());
});

test("whom one met is somebody of their own where only a name is told, and whoever wrote is that name", async () => {
  const readings = await readAll(
    table,
    "Name;E-Mail;Datum;Richtung;Nachricht\nPetra Vogt;;24.12.2024 09:15;ein;Hallo\nPetra Vogt;;24.12.2024 09:16;ein;Na?\nJonas Feld;j@x.example;24.12.2024 09:16;ein;Hi\n",
  );
  const wrote = readings.flatMap((one) => (one.kind === "interaction" ? [one] : []));
  assert.deepEqual(
    wrote.map(({ parties, cards }) => [parties[0]?.kind, parties[0]?.value, cards?.length]),
    [
      ["name", "table:petra vogt", 0],
      ["name", "table:petra vogt", 0],
      ["email", "j@x.example", 1],
    ],
  );
  const scans = await readAll(
    fair,
    "Scan time,Name,City,Scanned by\n2025-07-08 10:42,Beata Nowak,Kiel,k@x.example\n2025-07-08 10:42,Beata Nowak,Bonn,k@x.example\n",
  );
  const met = scans.flatMap((one) => (one.kind === "interaction" ? [one] : []));
  const accounts = met.map(({ parties }) => parties.at(-1)!.value);
  assert.equal(new Set([...accounts, ...met.map(({ key }) => key)]).size, 4);
  assert.deepEqual(
    met.map(({ cards }) => cards?.map(({ handles }) => handles.map(({ value }) => value))),
    accounts.map((value) => [[value]]),
  );
});

test("items that were read before are counted and not told again", async () => {
  const all = await lines(table, sample("table/customers.csv"));
  const rest = await lines(table, sample("table/customers.csv"), { skip: 2 });
  assert.deepEqual(rest, [...all.slice(0, 2), ...all.slice(4)]);
});

test("of notes nothing is told where no text is wanted", async () => {
  const told = async (keep: "headers" | "text") =>
    JSON.stringify(
      (await readAll(table, sample("table/customers.csv"), { keep })).filter(
        ({ kind }) => kind === "person",
      ),
    ).includes("jazz");
  assert.deepEqual([await told("text"), await told("headers")], [true, false]);
});

test("rows longer or shorter than the header are read for what fits, and what is left out is named", async () => {
  const file = "Name,E-Mail\nA B,a@b.example,1,2,3\nC\nD E,d@e.example\n";
  assert.equal(channelOf(file), "table-csv");
  const readings = await readAll(table, file);
  assert.deepEqual(readings.map(lineOf), [
    "columns? true",
    "person A B | a@b.example",
    "person C",
    "person D E | d@e.example",
  ]);
  assert.deepEqual(
    readings.flatMap((one) => (one.kind === "person" ? one.notes : [])),
    [{ code: "table.beyond", values: { value: "1 · 2 · 3" } }],
  );
});

test("a row with a quote that is never closed is named, and all others are read", async () => {
  const file =
    'Name;Firma;E-Mail;Telefon\nA B;X GmbH;a@b.example;+49 711 123456\nC D;Y;"c@d.example\n' +
    "E F;Z;e@f.example;\nG H;Z;g@f.example;\n";
  assert.equal(channelOf(file), "table-csv");
  assert.deepEqual(await lines(table, file), [
    "columns? true",
    "person A B | X GmbH | a@b.example +49711123456",
    "3! csv.quote-open",
    "person E F | Z | e@f.example",
    "person G H | Z | g@f.example",
  ]);
});

test("when a form was sent is no meeting, and it is asked what it is", async () => {
  for (const heading of ["Timestamp", "Zeitstempel", "Erfasst am"]) {
    const readings = await readAll(
      table,
      `${heading},Name,Email\n2024-03-05 10:00:00,Petra Vogt,p@x.example\n`,
    );
    assert.deepEqual(readings.map(lineOf), ["columns? false", "person Petra Vogt | p@x.example"]);
  }
});

test("lines above the table may look like those of a mail", async () => {
  const file =
    "Hinweis: vertraulich\nStand: 05.03.2024\n\nName;Firma;E-Mail\nPetra Vogt;Lumen;p@x.example\n";
  assert.equal(channelOf(file), "table-csv");
  assert.equal((await lines(table, file)).at(-1), "person Petra Vogt | Lumen | p@x.example");
});

test("what is no list of people is nobody's, and what another channel knows stays that one's", () => {
  const others = [
    "Datum;Betrag;Verwendungszweck\n01.02.2024;12,50;Miete\n",
    "Dear all, this is a letter, with commas\nand names, like Petra, in it\n",
    "a,b,c\n1,2,3\n4,5,6\n",
    '{"name": "Petra", "email": "p@x.example"}\n',
    "<html><table><tr><td>Name,E-Mail</td></tr></table>",
    'Dear Petra, Jonas,\nhere is the name, company and phone:\n"Lumen, p@lumen.example\n',
    "Sunny: yes, no\nRainy: no, yes\n",
    "Name;Petra Vogt\nFirma;Lumen\nE-Mail;p@x.example\n",
    "",
  ];
  assert.deepEqual(
    others.map((text) => channelOf(text)),
    others.map(() => undefined),
  );
  const mail =
    "From: p@x.example\nTo: u@x.example\nSubject: x\n\nName;E-Mail\nPetra Vogt;p@x.example\n";
  assert.equal(channelOf(mail), "eml");
  assert.equal(table.recognises(Buffer.from(mail), "x.csv"), false);
  assert.equal(channelOf(sample("table/customers.csv")), "table-csv");
  assert.equal(channelOf(sample("fair/leads-de.csv")), "fair-csv");
  assert.equal(channelOf(sample("xing/kontakte.csv")), "xing-csv");
});

test("a table that ends with its header asks nothing and says that it has no rows, once", async () => {
  for (const header of ["Vorname;Nachname;E-Mail;Firma\r\n", "Name,Email"]) {
    assert.deepEqual(await lines(table, header), ["! csv.no-rows"]);
    assert.deepEqual(await lines(table, header, { skip: 1 }), []);
  }
});

test("numbers of a column are counted as its rows read them, and those that wait for a country apart", async () => {
  const counted = async (country: string | null, ...numbers: readonly string[]) => {
    const rows = numbers.map((number, at) => `Petra Vogt,p${at}@nord.example,${number}`);
    const text = ["Name,E-Mail,Mobil", ...rows, ""].join("\n");
    const readings = await readAll(table, text, { home: { zone: "UTC", country } });
    const asked = readings.find((one) => one.kind === "question");
    return asked?.columns?.[2]?.reason;
  };
  const code = "table.look-phone";
  const two = { code, values: { count: 2, open: 0, other: 1, empty: 1 } };
  const some = ["0171 2345678", "+49 170 1111111", "intern 1", ""];
  assert.deepEqual(await counted("DE", ...some), two);
  // The other number proposes where these are dialled, and they wait until the user says it.
  assert.deepEqual(await counted(null, ...some), {
    code,
    values: { count: 1, open: 1, other: 1, empty: 1 },
  });
  assert.deepEqual(await counted(null, "0171 2345678", "12"), {
    code,
    values: { count: 0, open: 1, other: 1, empty: 0 },
  });
});
