/** How programs write one and the same thing in vCards. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll, readOne, said } from "./for-tests.ts";
import { vcard } from "./vcard.ts";

/** Cards are written as bytes here: "\u00FC" is the byte FC. */
const utf8 = (text: string) => Buffer.from(text).toString("latin1");

test("a name is the same in every charset, said, unsaid or said wrongly", async () => {
  const written = [
    "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller",
    "FN;CHARSET=UTF-8;QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller",
    "FN;ENCODING=quoted-printable:J=C3=BCrgen M=C3=BC=\r\nller",
    "FN;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller",
    "FN;CHARSET=Windows-1252:J\u00FCrgen M\u00FCller",
    "FN:J\u00FCrgen M\u00FCller",
    utf8("FN:Jürgen Müller"),
    utf8("FN;CHARSET=ISO-8859-1:Jürgen Müller"),
    "FN;CHARSET=UTF-8:J\u00FCrgen M\u00FCller",
    "FN;CHARSET=MACINTOSH;ENCODING=QUOTED-PRINTABLE:J=9Frgen M=9Fller",
    `FN;ENCODING=b:${Buffer.from("Jürgen Müller").toString("base64")}`,
    utf8("FN:J\u0075\u0308rgen M\u0075\u0308ller"),
  ];
  const names = await Promise.all(
    written.map(async (line) => (await readOne("2.1", line)).name.full),
  );

  assert.deepEqual(new Set(names), new Set(["Jürgen Müller"]));
});

test("a charset that nobody knows is named", async () => {
  const { name, notes } = await readOne("2.1", "FN;CHARSET=X-KLINGON:J\u00FCrgen");

  assert.deepEqual(
    [name.full, notes],
    ["Jürgen", [{ code: "contacts.unknown-charset", values: { charset: "X-KLINGON" } }]],
  );
});

test("a file in UTF-16 is read, with and without its mark", async () => {
  const card = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Jürgen 🙂\r\nEND:VCARD\r\n";
  const little = Buffer.from(card, "utf16le");
  const files = [little, Buffer.from(`\uFEFF${card}`, "utf16le"), Buffer.from(little).swap16()];

  for (const file of files) {
    for (const size of [1, 3, 65_536]) {
      const [reading] = await readAll(vcard, file, {}, size);
      assert.deepEqual(said(reading), { place: "1", of: "person", name: { full: "Jürgen 🙂" } });
    }
  }
});

test("a folded line is one line; in 2.1 the white space belongs to it", async () => {
  const folded = (version: string) => readOne(version, "FN:A", "NOTE:eine", "\tN", " otiz");

  assert.equal((await folded("3.0")).note, "eineNotiz");
  assert.equal((await folded("4.0")).note, "eineNotiz");
  assert.equal((await folded("2.1")).note, "eine N otiz");
});

test("folding may cut a letter in two", async () => {
  const cut = utf8("FN:Jürgen").replace("\u00C3", "\u00C3\r\n ");

  assert.equal((await readOne("3.0", cut)).name.full, "Jürgen");
});

test("any end of a line ends it", async () => {
  const lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:Jo", " hn", "NOTE:b", "END:VCARD", ""];
  const said = await Promise.all(
    ["\r\n", "\n", "\r", "\r\r\n", "\r\n\r\n"].flatMap((end) =>
      [1, 2, 65_536].map(async (size) => {
        const [card] = await readAll(vcard, lines.join(end), {}, size);
        return card?.kind === "person" && [card.name.full, card.note];
      }),
    ),
  );

  assert.deepEqual(
    said,
    Array.from({ length: 15 }, () => ["John", "b"]),
  );
});

test("types are said by name, without one, in quotes, in one list or in several", async () => {
  const written = [
    "TEL;WORK;FAX:+49 30 901820-99",
    "TEL;TYPE=WORK,FAX:+49 30 901820-99",
    "TEL;TYPE=work;TYPE=fax:+49 30 901820-99",
    'TEL;TYPE="work,fax";VALUE=uri:tel:+49-30-901820-99',
    "item1.TEL;type=pref:+49 30 901820-99\r\nitem1.X-ABLabel:_$!<WorkFAX>!$_",
    utf8("TEL;TYPE=PREF;TYPE=Fax:+49 30 901820-99"),
  ];
  const handles = await Promise.all(
    written.map(async (line) => (await readOne("3.0", line)).handles),
  );
  const fax = { kind: "phone", value: "+493090182099", label: "fax" };

  for (const [at, found] of handles.entries()) assert.deepEqual(found, [fax], written[at]);
});

test("parameters are read with carets, quotes and umlauts, and none can hide the value", async () => {
  const card = await readOne(
    "4.0",
    utf8("ADR;TYPE=B\u00FCro;LABEL=\"Tor 3^n^'Hof^'; links: ^^\":;;;;;;"),
    'EMAIL;X="a:b;c";TYPE=work:petra@lumen.example',
    'TEL;X=":+49 30 901820',
  );

  assert.deepEqual(card.addresses[0]?.street, 'Tor 3\n"Hof"; links: ^');
  assert.deepEqual(card.addresses[0]?.label, "work");
  assert.deepEqual(card.handles, [
    { kind: "email", value: "petra@lumen.example", label: "work" },
    { kind: "phone", value: "+4930901820", label: "" },
  ]);
});

test("what is preferred comes first, the rest stays in its order", async () => {
  const { handles } = await readOne(
    "4.0",
    "EMAIL:c@x.example",
    "EMAIL;PREF=2:b@x.example",
    "EMAIL:d@x.example",
    "EMAIL;PREF=1:a@x.example",
    "EMAIL:A@X.example",
  );

  assert.deepEqual(
    handles.map(({ value }) => value),
    ["a@x.example", "b@x.example", "c@x.example", "d@x.example"],
  );
});

test("a title belongs to the company of its place, and a role stands in for a title", async () => {
  const { works } = await readOne("3.0", "ORG:A", "ORG:B;C;D", "TITLE:a", "TITLE:b", "TITLE:c");

  assert.deepEqual(works, [
    { company: "A", unit: "", title: "a" },
    { company: "B", unit: "C, D", title: "b" },
    { company: "", unit: "", title: "c" },
  ]);
  assert.deepEqual((await readOne("3.0", "FN:A", "ORG:A", "ROLE:Buyer")).works, [
    { company: "A", unit: "", title: "Buyer" },
  ]);
});

test("a card is a company's, a group's or a person's by what it says of itself", async () => {
  const kinds = [
    ["FN:Lumen GmbH", "ORG:Lumen GmbH"],
    ["N:;;;;", "ORG:Lumen GmbH", "EMAIL:info@lumen.example"],
    ["FN:Petra", "KIND:org"],
    ["FN:Raum 3", "KIND:location"],
    ["FN:Petra", "X-ABShowAs:COMPANY"],
    ["FN:Messe", "KIND:group"],
    ["FN:Lumen", "ORG:Lumen", "KIND:individual"],
    ["FN:Petra Vogt", "N:Vogt;Petra;;;", "ORG:Petra Vogt"],
    ["FN:Lumen", "ORG:Lumen", "TITLE:Inhaberin"],
    ["EMAIL:petra@lumen.example"],
  ];
  const found = await Promise.all(kinds.map(async (lines) => (await readOne("4.0", ...lines)).of));

  assert.deepEqual(
    found.join(" "),
    "company company company company company group person person person person",
  );
});

test("a name is made of its parts where only those are there", async () => {
  const names = [
    ["N:Vogt;Petra;M.;Dr.;MBA,MSc"],
    ["NICKNAME:Pet"],
    ["ORG:Lumen GmbH", "TITLE:Einkauf"],
    ["FN:  Petra \t Vogt "],
  ];
  const full = await Promise.all(
    names.map(async (lines) => (await readOne("3.0", ...lines)).name.full),
  );

  assert.deepEqual(full, ["Dr. Petra M. Vogt MBA, MSc", "Pet", "Lumen GmbH", "Petra Vogt"]);
});

test("a position belongs to the address of its kind", async () => {
  const ADR = ["ADR;TYPE=home:;;A;;;;", "ADR;TYPE=work:;;B;;;;"];
  const at = async (...lines: readonly string[]) =>
    (await readOne("4.0", ...lines)).addresses.map(({ street, position }) => [
      street,
      position && [position.latitude, position.longitude],
    ]);

  assert.deepEqual(await at(...ADR, "GEO;TYPE=work:geo:52.5,13.4;u=35"), [
    ["A", null],
    ["B", [52.5, 13.4]],
  ]);
  assert.deepEqual(await at(ADR[0]!, "GEO:52.5;13.4"), [["A", [52.5, 13.4]]]);
  assert.deepEqual(await at("GEO:geo:52.5,13.4"), [["", [52.5, 13.4]]]);
  assert.deepEqual(await at('ADR;GEO="geo:52.5,13.4":;;A;;;;'), [["A", [52.5, 13.4]]]);
  for (const value of ["52.5,13.4", "geo:252.5,13.4", "0;0", "x", "52.5"]) {
    assert.deepEqual(await at(ADR[0]!, `GEO:${value}`), [["A", null]], value);
  }
});

test("a street in parts (RFC 9554) and an address that is only printed are addresses", async () => {
  const streets = async (...lines: readonly string[]) =>
    (await readOne("4.0", ...lines)).addresses.map(({ street, city }) => [street, city]);

  assert.deepEqual(
    await streets("ADR:;;;Berlin;;;;Raum 7;;3. Etage;12;Am Beispielufer;Haus B;;;;;"),
    [["Am Beispielufer 12\nHaus B\n3. Etage\nRaum 7", "Berlin"]],
  );
  assert.deepEqual(await streets("LABEL;TYPE=work:Tor 3\\n50668 Köln"), [
    ["Tor 3\n50668 Köln", ""],
  ]);
  assert.deepEqual(await streets("FN:A", "ADR:;;;;;;"), []);
});

test("a birthday is a day without its year, and what is none is named", async () => {
  const days = ["1980-03-22", "19800322", "--0322", "--03-22", "1980-03-22T12:00:00Z"];
  const none = ["1980", "---22", "circa 1800", "1980-13-01", "1980-02-30"];
  const read = async (text: string) => readOne("3.0", "FN:A", `BDAY:${text}`);

  assert.deepEqual(
    new Set((await Promise.all(days.map(read))).map(({ birthday }) => birthday)),
    new Set(["--03-22"]),
  );
  for (const card of await Promise.all(none.map(read))) {
    assert.equal(card.birthday, null);
    assert.deepEqual(card.notes, [{ code: "contacts.birthday-unreadable", values: {} }]);
  }
});

test("a number has a digit, of whatever script, and what has none is named", async () => {
  const texts = ["BusinessPhone", "٠٣٠١٢٣", "tel:1-800-LIGHTS", "Mobil"];
  const card = await readOne("3.0", "FN:A", ...texts.map((text) => `TEL:${utf8(text)}`));

  assert.deepEqual(
    card.numbers?.map(({ text }) => text),
    ["٠٣٠١٢٣", "1-800-LIGHTS"],
  );
  assert.deepEqual(card.notes, [
    { code: "contacts.no-number", values: { value: "BusinessPhone, Mobil" } },
  ]);
});

test("when a card was changed", async () => {
  const written = [
    "2024-03-01T08:15:00Z",
    "20240301T081500Z",
    "20240301T091500+0100",
    "2024-03-01T09:15:00.123+01:00",
    "2024-03-01T0815",
    "2024-03-01",
    "2024-02-31",
    "gestern",
  ];
  const found = await Promise.all(
    written.map(async (rev) => (await readOne("3.0", "FN:A", `REV:${rev}`)).changed?.toISOString()),
  );
  const at = "2024-03-01T08:15:00.000Z";

  assert.deepEqual(found, [at, at, at, at, at, "2024-03-01T00:00:00.000Z", undefined, undefined]);
});

test("profiles and names in chats are told by scheme, parameter or name", async () => {
  const { handles, urls } = await readOne(
    "4.0",
    "SOCIALPROFILE;SERVICE-TYPE=LinkedIn;VALUE=text:petra-vogt",
    "X-SOCIALPROFILE;type=xing;x-user=Petra_Vogt:x-apple:Petra_Vogt",
    "X-SOCIALPROFILE;TYPE=twitter:petravogt",
    "URL:https://de.linkedin.com/in/petra-vogt?trk=x",
    "URL:https://www.linkedin.com/company/lumen",
    "IMPP;X-SERVICE-TYPE=Skype:petra.vogt",
    "IMPP;TYPE=home:xmpp:petra@chat.example",
    "X-ICQ:12345",
    "X-SKYPE-USERNAME:petra.vogt",
  );

  assert.deepEqual(handles, [
    { kind: "profile", value: "linkedin.com/in/petra-vogt", label: "" },
    { kind: "profile", value: "xing.com/profile/petra_vogt", label: "" },
  ]);
  assert.deepEqual(urls, [
    "https://twitter.com/petravogt",
    "https://www.linkedin.com/company/lumen",
    "skype:petra.vogt",
    "xmpp:petra@chat.example",
    "icq:12345",
  ]);
});

test("what would run in a browser is no page", async () => {
  const { urls, notes } = await readOne(
    "3.0",
    "FN:A",
    "URL:javascript:alert(1)",
    "URL: DATA:text/html,x",
    "IMPP:vbscript:x",
  );

  assert.deepEqual(urls, []);
  assert.deepEqual(notes, [{ code: "contacts.left-out", values: { names: "URL, IMPP" } }]);
});
