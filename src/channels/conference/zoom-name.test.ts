import assert from "node:assert/strict";
import { test } from "node:test";
import { inShort, readFile } from "./for-tests.ts";
import { originalNames } from "./zoom-name.ts";

const namesIn = (...rows: readonly string[]) => rows.map(originalNames(rows));

test("the original name is one that looks like that before it, or behind what is none", () => {
  const named = [
    ["015_Loki (Loki Laufeyson)", "Loki Laufeyson"],
    ["Petra (Petra Vogt)", "Petra Vogt"],
    ["Alex (Funk, Alexandra)", "Funk, Alexandra"],
    ["iPhone (Petra Vogt)", "Petra Vogt"],
    ["Gast (Petra Vogt)", "Petra Vogt"],
    ["Jo Brandt (Brandt, Johanna)", "Brandt, Johanna"],
    ["Lumen GmbH (Aiko Sato)", "Aiko Sato"],
    ["PV (Petra Vogt) (Host)", "Petra Vogt"],
  ] as const;
  assert.deepEqual(
    named.map(([shown]) => namesIn(shown)),
    named.map(([, name]) => [name]),
  );
});

test("where somebody works or sits is no name, nor what two have in brackets", () => {
  const both = ["Petra Vogt (Lumen GmbH)", "Ulf Hansen (Lumen GmbH)"];
  assert.deepEqual(namesIn(...both), both);
  const shared = ["Petra (Licht und Klang)", "Ulf (Licht und Klang)"];
  assert.deepEqual(namesIn(...shared), shared);
  for (const shown of [
    "Ida (Berlin)",
    "Petra (Lumen Berlin)",
    "Jo (Sales Team)",
    "Anna (Büro Köln)",
    "Zoe\u0308 (Licht und Klang)",
    "Ulf (ulf@lumen.example)",
    "Petra Vogt (Vogt AG)",
    "Petra Vogt (Petra)",
    "(Petra Vogt)",
  ])
    assert.deepEqual(namesIn(shown), [shown]);
});

test("what Zoom says somebody is, and how to speak of them, is taken off", () => {
  const said = [
    "Host",
    "Host, me",
    "Co-Host",
    "Guest",
    "Gast",
    "extern",
    "Unverified",
    "she/her",
    "",
  ];
  assert.deepEqual(
    said.flatMap((remark) => namesIn(`Jo Brandt (${remark})`)),
    said.map(() => "Jo Brandt"),
  );
});

const ZOOM = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n";
const stay = "2026-03-04 10:00,2026-03-04 10:30,30,Yes\n";

test("two of one company are two", async () => {
  const names = ["Petra Vogt (Lumen GmbH)", "Ulf Hansen (Lumen GmbH)", "Jo Brandt (Host)"];
  const file = ZOOM + names.map((name) => `${name},,${stay}`).join("");
  const [, meeting] = await readFile(file, "x");
  assert.deepEqual(
    meeting?.kind === "interaction" && meeting.parties.map(({ value, name }) => [value, name]),
    [
      ["zoom:petra vogt (lumen gmbh)", "Petra Vogt"],
      ["zoom:ulf hansen (lumen gmbh)", "Ulf Hansen"],
      ["zoom:jo brandt", "Jo Brandt"],
    ],
  );
});

test("rooms, also with an address, and callers without a number are nobody, and named in the report", async () => {
  const file = `${ZOOM}Hall 7 Room,room7@lumen.example,${stay}Foyer,room-foyer@lumen.example,${stay}PhoneUser 1234,,${stay}Konferenzraum 2,,${stay}Jo's iPhone,,${stay}Jo,jo@example.org,${stay}`;
  const [, meeting] = await readFile(file, "x");
  assert.deepEqual(inShort([meeting!]), ["2026-03-04T09:00 30 min : jo@example.org"]);
  assert.deepEqual(meeting?.kind === "interaction" && meeting.notes, [
    {
      code: "conference.nobody-known",
      values: { names: "Hall 7 Room, Foyer, PhoneUser 1234, Konferenzraum 2, Jo's iPhone" },
    },
  ]);
});
