import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf, readAll, rolesOf } from "./for-tests.ts";
import { anyTable } from "./table.ts";

const read = (...rows: readonly string[]) => readAll(anyTable, [...rows, ""].join("\n"));

test("a message with a sender and a recipient is from one to the other, and no card has both", async () => {
  const rows = [
    "2024-03-05 10:00,Petra Vogt <p@x.example>,Jo Doe <jo@us.example>; u@x.example,i@x.example,Hi",
    "2024-03-06 10:00,jo@us.example,p@x.example,,Re: Hi",
  ];
  const readings = await read("Date,From,To,Cc,Subject", ...rows);
  assert.deepEqual(rolesOf(readings), ["date", "from", "to", "cc", "subject"]);
  assert.deepEqual(readings.map(lineOf), [
    "columns? true",
    "wrote 2024-03-05T09:00:00.000Z from p@x.example, to jo@us.example, to u@x.example, cc i@x.example | ",
    "wrote 2024-03-06T09:00:00.000Z from jo@us.example, to p@x.example | ",
  ]);
  assert.deepEqual(
    readings.flatMap((one) =>
      one.kind === "interaction"
        ? [[one.subject, one.cards ?? [], one.parties.map(({ name }) => name)]]
        : [],
    ),
    [
      ["Hi", [], ["Petra Vogt", "Jo Doe", "", ""]],
      ["Re: Hi", [], ["", ""]],
    ],
  );
});

test("names alone will do where something was written, and a row without anybody is skipped", async () => {
  const readings = await read(
    "Datum;Absender;Empfänger;Betreff;Nachricht",
    "05.03.2024 10:00;Petra Vogt;Jo Doe;Hi;Hallo",
    "05.03.2024 10:00;Petra Vogt;Jo Doe;Hi;Hallo",
    "irgendwann;Jo Doe;Petra Vogt;;Danke",
    "06.03.2024 10:00;;;Hi;",
  );
  assert.deepEqual(readings.map(lineOf), [
    "columns? true",
    "wrote 2024-03-05T09:00:00.000Z from table:petra vogt, to table:jo doe | Hallo",
    "wrote 2024-03-05T09:00:00.000Z from table:petra vogt, to table:jo doe | Hallo",
    "wrote ? from table:jo doe, to table:petra vogt | Danke",
    "table.nobody",
  ]);
  const keys = readings.flatMap((one) => (one.kind === "interaction" ? [one.key] : []));
  assert.equal(new Set(keys).size, 3);
});

test("several in a cell are several, whether by name or by address, and what is too much is noted", async () => {
  const many = Array.from({ length: 60 }, (_, at) => `p${at}@x.example`);
  const readings = await read(
    "Date\tFrom\tTo\tCc\tSubject",
    "2024-03-05 10:00\tjo@us.example\tPetra Vogt; Ulf Hansen\tIda Brandt; u@x.example;\tHi",
    "2024-03-05 10:00\tjo@us.example\tJan <j@x.example>; Feld @ Lumen\t\tHi",
    `2024-03-05 10:00\tjo@us.example\t${many.join("; ")}\t\tHi`,
    `2024-03-05 10:00\tjo@us.example\t${many.join(", ")}\t\tHi`,
  );
  const sent = readings.flatMap((one) => (one.kind === "interaction" ? [one] : []));
  const cut = { code: "table.people-cut", values: { limit: 50 } };
  const from = "from jo@us.example";
  const first = many.slice(0, 50).map((one) => `to ${one}`);
  assert.deepEqual(
    sent.map(({ parties, notes }) => [parties.map(({ role, value }) => `${role} ${value}`), notes]),
    [
      [
        [
          from,
          "to table:petra vogt",
          "to table:ulf hansen",
          "cc table:ida brandt",
          "cc u@x.example",
        ],
        [],
      ],
      [[from, "to j@x.example"], [{ code: "table.no-address", values: { value: "Feld @ Lumen" } }]],
      [[from, ...first], [cut]],
      [[from, ...first], [cut]],
    ],
  );
});

test("from where to where a journey goes is no message, and a user may say that neither is anybody", async () => {
  assert.deepEqual(
    rolesOf(
      await read("Datum;Von;An;Name;E-Mail", "05.03.2024;Kiel Hbf;Bonn Hbf;Petra Vogt;p@x.example"),
    ),
    ["", "", "", "name", "email"],
  );
  const answers = { columns: JSON.stringify(["date", "email", "", "subject"]) };
  const file = "Date,From,To,Subject\n2024-03-05 10:00,p@x.example,jo@us.example,Hi\n";
  assert.equal(
    (await readAll(anyTable, file, { answers })).map(lineOf).at(-1),
    "wrote 2024-03-05T09:00:00.000Z from p@x.example | ",
  );
});

test("under headings that say nothing a user may say who wrote and to whom", async () => {
  const answers = { columns: JSON.stringify(["date", "from", "to", "message"]) };
  const file = "Date,A,B,Text\n2024-03-05 10:00,p@x.example,jo@us.example,Hi\n";
  assert.equal(
    (await readAll(anyTable, file, { answers })).map(lineOf).at(-1),
    "wrote 2024-03-05T09:00:00.000Z from p@x.example, to jo@us.example | Hi",
  );
});

test("of what was written day and time may stand in columns of their own, in any order", async () => {
  for (const rows of [
    "Datum;Uhrzeit;Richtung;Name;E-Mail;Nachricht\n24.12.2024;09:15;ein;Petra Vogt;p@x.example;Hallo\n",
    "Uhrzeit;Datum;Richtung;Name;E-Mail;Nachricht\n09:15;24.12.2024;ein;Petra Vogt;p@x.example;Hallo\n",
    "Datum;Uhrzeit;Von;An;Betreff;Nachricht\n24.12.2024;09:15;p@x.example;u@x.example;;Hallo\n",
  ]) {
    assert.match(
      lineOf((await readAll(anyTable, rows)).at(-1)!),
      /^wrote 2024-12-24T08:15:00.000Z from p@x/,
    );
  }
});
