import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import type { Reading } from "#channels/channel.ts";
import { joinCompanies, partCompanies, presentCompany } from "#people/company-joins.ts";
import { joinAnew } from "#relationships/figures.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import {
  companiesIn,
  NOW,
  cardReading,
  importReadings,
  mailReading,
  testWorkplace,
} from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

/** A mail of theirs, which the next reading answers. */
const from = (address: string, company?: string) => [
  mailReading(address, "", [], {
    parties: [
      { kind: "email", value: address, name: "", role: "from" },
      { kind: "email", value: "me@x.example", name: "", role: "to" },
    ],
    signature: company === undefined ? null : { company },
  }),
  mailReading(`re ${address}`, "me", [], {
    parties: [
      { kind: "email", value: "me@x.example", name: "", role: "from" },
      { kind: "email", value: address, name: "", role: "to" },
    ],
  }),
];

const onCard = (id: string, name: string, company: string) =>
  cardReading(id, name, [], { works: [{ company, unit: "", title: "" }] });

/** A house, what it was called before, and its laboratory, of which one card speaks. */
const FILES: readonly (readonly Reading[])[] = [
  from("joost@waterlijn.example", "Waterlijn Optics"),
  from("sanne@waterlijn.example"),
  from("ruben@hollandselenzen.example", "Hollandse Lenzen B.V."),
  from("femke@hollandselenzen.example"),
  [onCard("lars", "Lars Terpstra", "Hollandse Lenzen BV")],
  [onCard("ineke", "Ineke Vos", "Waterlijn Lab")],
];

const inside = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>) =>
  store.transaction(scope, "page", work);

const idOf = (workplace: Workplace, name: string): Promise<string> =>
  inside(workplace, async (tx) => {
    const { company_id } = await tx
      .selectFrom("companies")
      .select("company_id")
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
    return company_id;
  });

async function join(workplace: Workplace, name: string, into: string): Promise<string> {
  const company = await idOf(workplace, name);
  const said = { company, into: await idOf(workplace, into), now: NOW };
  return inside(workplace, (tx) => joinCompanies(tx, { ...said, userId: workplace.scope.userId }));
}

const part = (workplace: Workplace, word: string) =>
  inside(workplace, (tx) => partCompanies(tx, word));

const APART = [
  "Hollandse Lenzen B.V., hollandselenzen.example: Lars Terpstra femke@hollandselenzen.example ruben@hollandselenzen.example",
  "Waterlijn Lab, –: Ineke Vos",
  "Waterlijn Optics, waterlijn.example: joost@waterlijn.example sanne@waterlijn.example",
];
const TOGETHER = [
  "Waterlijn Optics, waterlijn.example: Ineke Vos Lars Terpstra femke@hollandselenzen.example joost@waterlijn.example ruben@hollandselenzen.example sanne@waterlijn.example",
];

async function joined(): Promise<{ workplace: Workplace; words: readonly string[] }> {
  const workplace = await testWorkplace();
  await importReadings(workplace, FILES.flat());
  const words = [
    await join(workplace, "Hollandse Lenzen B.V.", "Waterlijn Optics"),
    await join(workplace, "Waterlijn Lab", "Waterlijn Optics"),
  ];
  return { workplace, words };
}

test("two companies become the one that was named, and are two again when that is taken back", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, FILES.flat());
  assert.deepEqual(await companiesIn(workplace), APART);
  const [lenzen, waterlijn] = [
    await idOf(workplace, "Hollandse Lenzen B.V."),
    await idOf(workplace, "Waterlijn Optics"),
  ];

  const word = await join(workplace, "Hollandse Lenzen B.V.", "Waterlijn Optics");
  await join(workplace, "Waterlijn Lab", "Waterlijn Optics");
  assert.deepEqual(await companiesIn(workplace), TOGETHER);
  assert.equal(await inside(workplace, (tx) => presentCompany(tx, lenzen)), waterlijn);

  assert.deepEqual(await part(workplace, word), { company: lenzen, from: waterlijn });
  assert.deepEqual(await companiesIn(workplace), [
    APART[0],
    "Waterlijn Optics, waterlijn.example: Ineke Vos joost@waterlijn.example sanne@waterlijn.example",
  ]);
  assert.equal(await inside(workplace, (tx) => presentCompany(tx, lenzen)), lenzen);
});

test("the user's word holds through undone imports and new ones, in any order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...FILES.keys()], { minLength: FILES.length }),
      fc.boolean(),
      async (order, whole) => {
        const { workplace, words } = await joined();
        const { rows } = await inside(workplace, (tx) =>
          sql<{ id: string }>`select import_id as id from imports`.execute(tx),
        );
        await undoImport(workplace, rows[0]!.id);
        assert.deepEqual(await companiesIn(workplace), []);

        if (whole)
          await importReadings(
            workplace,
            order.flatMap((index) => FILES[index]!),
          );
        else for (const index of order) await importReadings(workplace, FILES[index]!);
        assert.deepEqual(await companiesIn(workplace), TOGETHER);

        for (const word of words) await part(workplace, word);
        assert.deepEqual(await companiesIn(workplace), APART);
      },
    ),
    { numRuns: 4 },
  );
});

test("a company that took one in may be taken in itself, and keeps what it had when it leaves", async () => {
  const { workplace } = await joined();
  await importReadings(workplace, from("hannah@calder.example", "Calder & Rowe"));
  const word = await join(workplace, "Waterlijn Optics", "Calder & Rowe");
  await importReadings(workplace, from("jan@hollandselenzen.example"));
  const [all] = TOGETHER.map((line) => line.slice(line.indexOf(": ") + 2));
  const people = `${all} jan@hollandselenzen.example hannah@calder.example`.split(" ");
  const inOne = (await companiesIn(workplace)).map((line) => line.split(": "));
  assert.deepEqual(
    inOne.map(([name, names]) => [name, names!.split(" ").toSorted()]),
    [["Calder & Rowe, calder.example", people.toSorted()]],
  );

  await part(workplace, word);
  assert.deepEqual(
    (await companiesIn(workplace)).map((line) => line.split(":")[0]),
    ["Calder & Rowe, calder.example", "Waterlijn Optics, waterlijn.example"],
  );
});

test("a company known by a card alone is the one of a domain that turns out to be called so, and remains it", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [onCard("ineke", "Ineke Vos", "Waterlijn Optics")]);
  const mails = await importReadings(workplace, FILES[0]!);
  assert.deepEqual(await companiesIn(workplace), [
    "Waterlijn Optics, waterlijn.example: Ineke Vos joost@waterlijn.example",
  ]);

  await undoImport(workplace, mails);
  assert.deepEqual(await companiesIn(workplace), ["Waterlijn Optics, –: Ineke Vos"]);
});

test("a company is not joined with itself, nor with one that is not here, nor parted twice", async () => {
  const { workplace, words } = await joined();
  const company = await idOf(workplace, "Waterlijn Optics");
  const said = { company, userId: workplace.scope.userId, now: NOW };
  await assert.rejects(
    inside(workplace, (tx) => joinCompanies(tx, { ...said, into: company })),
    { code: "company.same" },
  );
  await assert.rejects(
    inside(workplace, (tx) => joinCompanies(tx, { ...said, into: newId() })),
    { code: "company.unknown" },
  );
  await part(workplace, words[0]!);
  await assert.rejects(part(workplace, words[0]!), { code: "company.parted" });
});

test("people of companies that are one by the user's word are found to be one at the next joining, until they part", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [...FILES.flat(), ...from("lars.terpstra@waterlijn.example")]);
  const isOne = async (): Promise<boolean> => {
    await inside(workplace, joinAnew);
    const { rows } = await inside(workplace, (tx) =>
      sql<{ people: number }>`select count(distinct person_id)::int as people from handles
        where (kind = 'card' and name = 'Lars Terpstra') or value = 'lars.terpstra@waterlijn.example'`.execute(
        tx,
      ),
    );
    return rows[0]!.people === 1;
  };
  assert.equal(await isOne(), false);
  const word = await join(workplace, "Hollandse Lenzen B.V.", "Waterlijn Optics");
  assert.equal(await isOne(), true);
  await part(workplace, word);
  assert.equal(await isOne(), false);
});
