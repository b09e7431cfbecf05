import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { metCards } from "#channels/cards/met-cards.ts";
import { readAll, told } from "#channels/contacts/for-tests.ts";
import { type CardForm, formOf } from "#web/card/form.ts";
import { vcfOf } from "#web/card/vcf.ts";

const EMPTY = formOf(null, { day: "2026-09-16", known: false });
const PETRA: CardForm = {
  ...EMPTY,
  name: "Dr. Petra Vogt",
  job: "Leiterin Vertrieb, Optik",
  company: "Lumenhof; Söhne GmbH",
  email: "petra@lumenhof.example, p.vogt@lumenhof.example",
  mobile: "0170 1234567",
  url: "www.lumenhof.example",
  street: "Hauptstr. 5",
  postcode: "10115",
  city: "Berlin",
  note: "zwei\nZeilen \\ Strich",
  met: true,
  where: "Lichtmesse, Halle 7",
};

test("what was confirmed comes back as it was written", async () => {
  const [met, card] = await readAll(metCards, vcfOf([PETRA, { ...PETRA, met: false }]));
  assert.ok(met?.kind === "interaction" && card);
  assert.deepEqual(
    [met.at?.toISOString(), met.subject, met.parties.map(({ value, role }) => [value, role])],
    ["2026-09-15T22:00:00.000Z", "Lichtmesse, Halle 7", [["petra@lumenhof.example", "met"]]],
  );
  assert.deepEqual(
    [...(met.cards ?? []), card].map(told),
    Array.from({ length: 2 }, () => ({
      full: "Dr. Petra Vogt",
      parts: " |  |  |  | ",
      handles: [
        " | petra@lumenhof.example",
        " | p.vogt@lumenhof.example",
        "mobile | +491701234567",
      ],
      works: ["Lumenhof; Söhne GmbH |  | Leiterin Vertrieb, Optik"],
      places: ["work | Hauptstr. 5 | Berlin |  | 10115 | "],
      urls: ["www.lumenhof.example"],
      note: "zwei\nZeilen \\ Strich",
    })),
  );
});

test("whatever stands in the fields, each card is one card and none says that one met", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string(), fc.string()), {
        minLength: 1,
        maxLength: 5,
      }),
      async (texts) => {
        const forms = texts.map(([name, note, where]) => ({
          ...EMPTY,
          name: `Petra ${name}`.toWellFormed(),
          note,
          where,
          met: false,
        }));
        const readings = await readAll(metCards, vcfOf(forms));
        assert.deepEqual(
          readings.map(({ kind }) => kind),
          forms.map(() => "person"),
        );
      },
    ),
  ));
