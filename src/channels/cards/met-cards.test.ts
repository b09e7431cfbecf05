import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CHANNELS } from "#channels/registry.ts";
import { readAll, sample, told } from "#channels/contacts/for-tests.ts";
import { metCards } from "./met-cards.ts";

const CARDS = readFileSync(new URL("../../../samples/cards/Visitenkarten.vcf", import.meta.url));

test("a card whose day has something behind it is a card, and no meeting", async () => {
  const spoiled = CARDS.toString().replaceAll(/(X-VISAVIS-MET:[\d-]+)/g, "$1usiness");
  const readings = await readAll(metCards, Buffer.from(spoiled));
  assert.deepEqual(
    readings.map(({ kind }) => kind),
    ["person", "person"],
  );
});

test("a card that says when it was handed over is a meeting, another one a card", async () => {
  const [met, card, ...more] = await readAll(metCards, CARDS);
  assert.ok(met?.kind === "interaction" && card);
  const { cards = [], key, ...facts } = met;
  assert.deepEqual(facts, {
    kind: "interaction",
    place: "1",
    at: new Date("2026-09-15T22:00:00Z"),
    held: {
      kind: "in-person",
      minutes: null,
      reason: { code: "card.met-at", values: { place: "Lichtmesse, Halle 7" } },
    },
    parties: [
      { kind: "email", value: "petra.vogt@lumenhof.example", name: "Petra Vogt", role: "met" },
    ],
    answers: null,
    thread: null,
    subject: "Lichtmesse, Halle 7",
    text: "",
    signature: null,
    signals: [],
    entries: [],
    notes: [],
  });
  assert.match(key, /^contacts:met:\[".*","2026-09-16"\]$/s);
  assert.deepEqual([...cards, card].map(told), [
    {
      full: "Petra Vogt",
      parts: " |  |  |  | ",
      handles: [" | petra.vogt@lumenhof.example", "mobile | +491701234567"],
      works: ["Lumenhof GmbH |  | Leiterin Vertrieb"],
    },
    { full: "Tom Aldersey", parts: " |  |  |  | ", handles: [" | tom@aldersey.example"] },
  ]);
  assert.deepEqual(more, []);
});

test("where no text is wanted the place is none of it, and the key stays", async () => {
  const [whole] = await readAll(metCards, CARDS);
  const [bare] = await readAll(metCards, CARDS, { keep: "headers" });
  assert.ok(whole?.kind === "interaction" && bare?.kind === "interaction");
  assert.deepEqual([bare.subject, bare.key], ["", whole.key]);
});

test("a day that is none makes no meeting", async () => {
  for (const day of ["2026-02-30", "16.09.2026", "", "2026-13-01", "9999999-01-01"]) {
    const file = CARDS.toString().replace("MET:2026-09-16", `MET:${day}`);
    assert.equal((await readAll(metCards, file))[0]?.kind, "person", day);
  }
});

test("somebody of whom the card has only a name was met all the same", async () => {
  const file = CARDS.toString().replace(/EMAIL:petra.*\r\nTEL.*\r\n/, "");
  const [met] = await readAll(metCards, file);
  assert.ok(met?.kind === "interaction");
  assert.deepEqual(met.parties, [
    { kind: "name", value: "contacts:petra vogt", name: "Petra Vogt", role: "met" },
  ]);
  assert.deepEqual(met.cards?.[0]?.handles, [
    { kind: "name", value: "contacts:petra vogt", label: "" },
  ]);
});

test("only what the page kept is told from other address books", () => {
  const first = (bytes: Uint8Array) =>
    CHANNELS.find((channel) => channel.recognises(bytes, "x.vcf"))?.format;
  assert.deepEqual([first(CARDS), first(sample("apple.vcf"))], ["business-cards", "vcard"]);
});
