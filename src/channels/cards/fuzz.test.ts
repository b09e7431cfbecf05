import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Channel } from "#channels/channel.ts";
import { readAll } from "#channels/contacts/for-tests.ts";
import { damaged, fuzzing, isStorable } from "#channels/for-tests.ts";
import { readCode } from "./code.ts";
import { mecard } from "./mecard.ts";
import { metCards } from "./met-cards.ts";
import { readPrinted } from "./printed.ts";

const sample = (name: string) =>
  readFileSync(new URL(`../../../samples/cards/${name}`, import.meta.url));
const SEEDS = [sample("codes.txt"), sample("Visitenkarten.vcf")];
const HOSTILE = [
  "\\",
  "\\\\\\;",
  ";;;;",
  ":",
  ",,,,,,,,",
  "\nMECARD:",
  "\nBIZCARD:N:",
  "\0",
  "\u{1F600}",
  "X-VISAVIS-MET:9999-99-99\r\n",
  "\r\nBEGIN:VCARD\r\n",
  "ADR:".repeat(500),
];

const chunkSize = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(65_536));

const holds = (channel: Channel) =>
  fc.assert(
    fc.asyncProperty(damaged(SEEDS, HOSTILE), chunkSize, fc.nat(3), async (file, size, skip) => {
      const whole = await readAll(channel, file);
      assert.ok(whole.every(isStorable));
      assert.deepEqual(await readAll(channel, file, {}, size), whole);
      assert.deepEqual(await readAll(channel, file, { skip }), whole.slice(skip));
    }),
    fuzzing(400),
  );

test("whatever the bytes and however they are cut, codes end in sound cards", () => holds(mecard));
test("whatever the bytes and however they are cut, kept cards end in sound ones", () =>
  holds(metCards));

test("a code is a card or none, whatever it says", () => {
  fc.assert(
    fc.property(damaged(SEEDS, HOSTILE), (bytes) => {
      assert.ok(JSON.stringify(readCode(bytes.toString(), "DE")).isWellFormed());
    }),
    fuzzing(400),
  );
});

const WORDS = [
  ..."Petra|Vogt|GmbH|&|Co.|KG|Dr.|von|Leiterin|10115|Berlin|EC1A 1BB|Str. 5|+49 30 123|0170|@|.|,".split(
    "|",
  ),
  ..."www.|lumenhof.example|petra@lumenhof.example|T|Fax|(0)|©|-|/|·|Floor|NY|ÖSTERREICH|\0|\u{1F600}|".split(
    "|",
  ),
];

const line = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 200 }).map((words) => words.join("")),
  fc.string({ maxLength: 5_000 }),
);

test("of printed lines nothing is said that does not stand there, and nothing hangs", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: line, sure: fc.nat(100) }), { maxLength: 80 }),
      (lines) => {
        const found = readPrinted(lines, "DE");
        if (!found) return;
        const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, "");
        const all = letters(lines.map(({ text }) => text).join(""));
        const { name, title, company, emails, phones, urls, street, postcode, city } = found;
        const said = [name, title, company, ...emails, ...urls, street, postcode, city];
        for (const text of [...said, ...phones.map((phone) => phone.text)]) {
          for (const word of text.split(/[^\p{L}\d]+/u))
            assert.ok(all.includes(letters(word)), text);
        }
        assert.ok(JSON.stringify(found).isWellFormed());
      },
    ),
    fuzzing(400),
  );
});
