import assert from "node:assert/strict";
import { test } from "node:test";
import { cardReading, importReadings, testWorkplace } from "#jobs/for-tests.ts";
import type { PersonCard } from "#channels/channel.ts";
import { cardLines } from "./card-lines.ts";
import { tableLines } from "./table-lines.ts";

const HOME = { kind: "phone", value: "+31305550142", label: "home" } as const;

const card = (id: string, name: string, more: Partial<PersonCard>): PersonCard =>
  cardReading(id, name, [], more);

const email = (value: string) => ({ kind: "email", value, label: "" }) as const;

/** Of every card the lines that begin so. */
const linesOf = (cards: readonly string[], beginning: RegExp): readonly (readonly string[])[] =>
  cards.map((one) => one.split("\r\n").filter((line) => beginning.test(line)));

test("a number of two people's cards is on the card and in the row of both", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    card("pv", "Petra Vogt", { handles: [email("pv@x.example"), HOME] }),
    card("uh", "Ulf Hansen", { handles: [email("uh@x.example"), HOME] }),
    card("none", "Nora Nix", { note: "Without any address" }),
  ]);

  const cards = await Array.fromAsync(cardLines(workplace));
  assert.deepEqual(linesOf(cards, /^(?:FN|EMAIL|TEL)/), [
    ["FN:Nora Nix"],
    ["FN:Petra Vogt", "EMAIL:pv@x.example", "TEL;VALUE=uri:tel:+31305550142"],
    ["FN:Ulf Hansen", "EMAIL:uh@x.example", "TEL;VALUE=uri:tel:+31305550142"],
  ]);
  const [, ...rows] = await Array.fromAsync(tableLines(workplace));
  assert.deepEqual(
    rows.map((row) => [0, 3, 4].map((column) => row.split(",")[column])),
    [
      ["Ulf Hansen", "uh@x.example", `"'+31305550142"`],
      ["Nora Nix", "", ""],
      ["Petra Vogt", "pv@x.example", `"'+31305550142"`],
    ],
  );
});
