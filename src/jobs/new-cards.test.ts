/** What an import says of new cards is what would be read of them (people/new-cards.ts). */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import type { PersonCard, Reading } from "#channels/channel.ts";
import { describePeople } from "#people/describe-people.ts";
import { handleBook } from "#people/handle-book.ts";
import { knownHandles } from "#people/identities.ts";
import { idsOn, makePeopleOnCards } from "#people/new-cards.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import { storeBatch } from "./batch.ts";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { addFiles, addImport, NOTHING_READ } from "./imports-store.ts";
import type { Workplace } from "./workplace.ts";

const ADDRESSES = Array.from({ length: 8 }, (_, nth) => `p${nth}@lumen${nth % 3}.example`);
const words = fc.constantFrom(
  "",
  "Jörg Müller",
  "Müller, Jörg",
  "Ånne Ó Brien 🦩",
  "a\0b",
  "\ud800",
);

const versions = fc.record({
  name: words,
  nickname: words,
  company: fc.constantFrom("", "Lumen GmbH", "Zander AG", "Äther KG"),
  other: fc.constantFrom("", "Bahn AG"),
  city: fc.constantFrom("", "Hamburg", "Köln"),
  birthday: fc.constantFrom(null, "--05-03"),
  changed: fc.constantFrom(
    null,
    new Date("2024-01-01T00:00:00Z"),
    new Date("2025-01-01T00:00:00Z"),
  ),
  number: fc.constantFrom("", "8812"),
  url: fc.constantFrom("", "skype:petra.vogt?chat", "https://lumen.example"),
  of: fc.constantFrom("person" as const, "person" as const, "person" as const, "company" as const),
});

const cards = fc
  .record({
    key: fc.nat({ max: 9 }),
    addresses: fc.shuffledSubarray(ADDRESSES, { maxLength: 3 }),
    version: versions,
    older: fc.array(versions, { maxLength: 2 }),
  })
  .map(({ key, addresses, version, older }): Reading => ({
    ...cardOf(`${key}`, addresses, version),
    ...(older.length > 0 && { older: older.map((one) => cardOf(`${key}`, addresses, one)) }),
  }));

type Version = typeof versions extends fc.Arbitrary<infer T> ? T : never;

function cardOf(key: string, addresses: readonly string[], version: Version): PersonCard {
  const { name, nickname, company, other, city, number, url, ...more } = version;
  const card = cardReading(key, name, addresses, more);
  return {
    ...card,
    name: { ...card.name, nicknames: nickname === "" ? [] : [nickname] },
    works: [company, other].map((one) => ({ company: one, unit: "", title: "" })),
    addresses: city === "" ? [] : [{ ...NOWHERE, city }],
    numbers: number === "" ? [] : [{ text: number, label: "work" }],
    urls: url === "" ? [] : [url],
  };
}

const NOWHERE = {
  label: "work",
  street: "",
  region: "",
  postcode: "",
  country: "",
  position: null,
};

const readings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: cards },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 7 }).map((nth): Reading => mailReading(`${nth}`, "me", [`p${nth}`])),
    },
  ),
  { minLength: 1, maxLength: 8 },
);

test("what an import says of new cards is what would be read of them, and their people are described as they would be", async () => {
  const workplace = await testWorkplace();
  await fc.assert(
    fc.asyncProperty(fc.array(readings, { minLength: 1, maxLength: 3 }), async (batches) => {
      await workplace.store
        .transaction(workplace.scope, "import", async (tx) => {
          await compare(tx, workplace, batches);
          throw new Undo();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error;
        });
    }),
    { numRuns: 60 },
  );
});

class Undo extends Error {}

test("cards of which nothing was known are settled while more is stored: their people have names, figures and places", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [cardReading("start", "Anna Busch", ["anna@x.example"])]);
  const cards = Array.from({ length: 4 }, (_, nth) => cardOf(`${nth}`, [ADDRESSES[nth]!], PLAIN));
  const seen: unknown[] = [];
  await importReadings(workplace, cards, {
    atOnce: 2,
    async meanwhile() {
      seen.push(await workplace.store.transaction(workplace.scope, "page", settledNow));
    },
  });
  assert.deepEqual(seen, [
    { people: 3, measured: 3, placed: 2 },
    { people: 5, measured: 5, placed: 4 },
  ]);
});

const PLAIN: Version = {
  name: "",
  nickname: "",
  company: "Lumen GmbH",
  other: "",
  city: "Hamburg",
  birthday: null,
  changed: null,
  number: "",
  url: "",
  of: "person",
};

async function settledNow(tx: Tx): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from people) as people, (select count(*) from figures where not stale) as measured,
      (select count(*) from places where latitude is not null) as placed`.execute(tx);
  return rows[0];
}

async function compare(
  tx: Tx,
  { zone }: Workplace,
  batches: readonly (readonly Reading[])[],
): Promise<void> {
  const importId = newId();
  const file = {
    ...NOTHING_READ,
    fileNo: 1,
    path: "a.vcf",
    channel: null,
    format: "vcard",
    bytes: 0,
  };
  const counts = { ...file, keep: "text", state: "reading" } as const;
  const request = { paths: [], upload: null, me: [], keep: "text", keepOf: {} } as const;
  await addImport(tx, importId, request, NOW);
  await addFiles(tx, importId, [counts]);
  const context = {
    file: { importId, keep: "text" },
    book: handleBook(),
    place: { now: NOW, zone },
  } as const;
  for (const readings of batches) {
    const part = { fileNo: 1, channel: "contacts" as const, counts, readings };
    const { newCards } = await storeBatch(tx, context, [part]);
    const { cards } = newCards;
    const read = await knownHandles(tx, {
      among: new Set(cards.flatMap(idsOn)),
      decided: new Set(),
    });
    assert.deepEqual(
      {
        handles: cards.map(({ known }) => known).toSorted(byId),
        onCards: new Map(
          cards.flatMap(({ known, on }) => on.map(({ id }) => [id, known.identity.id])),
        ),
      },
      {
        handles: read.handles.toSorted(byId),
        onCards: new Map(read.onCards.map(({ id, card }) => [id, card])),
      },
    );
    const people = await makePeopleOnCards(tx, cards);
    assert.equal(people.size, cards.length);
    const before = await peopleNow(tx);
    await describePeople(tx, [...people.keys()]);
    assert.deepEqual(before, await peopleNow(tx));
  }
}

const byId = (a: { identity: { id: string } }, b: { identity: { id: string } }): number =>
  a.identity.id < b.identity.id ? -1 : 1;

async function peopleNow(tx: Tx): Promise<unknown> {
  const { rows } = await sql`select person_id, name, company_id from people order by 1`.execute(tx);
  return rows;
}
