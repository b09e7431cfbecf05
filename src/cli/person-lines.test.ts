import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { test } from "node:test";
import { personLines } from "./person-lines.ts";

const ANNA = {
  id: "1",
  name: "Anna Busch",
  company: null,
  tie: true,
  hidden: false,
  weight: 1,
  counts: { written: 0, phone: 0, video: 0, inPerson: 0 },
  lastContact: null,
  lastSeen: null,
  met: false,
  numbers: [],
};

const known = (sources: readonly string[], language: "en" | "de") => {
  const handle = { kind: "email", value: "anna@x.example", name: "", sources } as const;
  const at = { zone: "Europe/Berlin", language };
  const [, line] = personLines({ ...ANNA, handles: [handle] }, [], at);
  return stripVTControlCharacters(line!);
};

test("a number is written in groups", () => {
  const handle = { kind: "phone", value: "+31305550142", name: "", sources: [] } as const;
  const at = { zone: "Europe/Berlin", language: "en" } as const;
  const [, line] = personLines({ ...ANNA, handles: [handle] }, [], at);
  assert.equal(stripVTControlCharacters(line!).trim(), "+31 30 555 0142");
});

test("a number without its country stands behind what can be dialled", () => {
  const handle = { kind: "phone", value: "+31305550142", name: "", sources: [] } as const;
  const numbers = [{ written: "030 901820", cards: ["/home/me/cards.vcf"] }];
  const at = { zone: "Europe/Berlin", language: "en" } as const;
  const [, dialled, written] = personLines({ ...ANNA, handles: [handle], numbers }, [], at);
  assert.deepEqual(
    [dialled, written].map((line) => stripVTControlCharacters(line!).trimEnd()),
    ["  +31 30 555 0142", "  030 901820       cards.vcf"],
  );
});

test("where a handle stands is said by the names of at most three files, and how many more there are", () => {
  const years = ["2019", "2020", "2021", "2022"].map((year) => `/home/me/mail/${year}.mbox`);
  assert.deepEqual(
    [
      known(["/home/me/mail.zip › Mail/a.mbox", "/home/me/old/a.mbox"], "en"),
      known(years.slice(0, 3), "en"),
      known(years, "en"),
      known([...years, "/home/me/cards.vcf"], "de"),
    ],
    [
      "  anna@x.example  a.mbox",
      "  anna@x.example  2019.mbox, 2020.mbox, 2021.mbox",
      "  anna@x.example  2019.mbox, 2020.mbox, 2021.mbox and one more file",
      "  anna@x.example  2019.mbox, 2020.mbox, 2021.mbox und 2 weitere Dateien",
    ],
  );
});
