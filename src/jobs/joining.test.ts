import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { decide, takeBackDecision } from "#people/decisions.ts";
import { directory } from "#relationships/directory.ts";
import { joinAnew, refreshStale } from "#relationships/figures.ts";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { addMe } from "./claim-me.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const called = (name: string, id: string, address: string) =>
  mailReading(id, "me", [], {
    parties: [
      { kind: "email", value: "me@x.example", name: "", role: "from" },
      { kind: "email", value: address, name, role: "to" },
    ],
  });

/** "name: company, handles": in order. */
const peopleIn = ({ store, scope }: Workplace): Promise<readonly string[]> =>
  store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select p.name || ', ' || coalesce(c.name, '–') || coalesce(': ' || string_agg(h.value, ' ' order by h.value)
        filter (where h.kind <> 'card'), '') as line
      from people p left join companies c using (workspace_id, company_id)
      left join handles h using (workspace_id, person_id)
      group by p.person_id, p.name, c.name order by line`.execute(tx);
    return rows.map(({ line }) => line);
  });

async function handleId({ store, scope }: Workplace, value: string): Promise<string> {
  return store.transaction(scope, "page", async (tx) => {
    const row = await tx
      .selectFrom("handles")
      .select("handle_id")
      .where("value", "=", value)
      .executeTakeFirstOrThrow();
    return row.handle_id;
  });
}

test("a card joins the addresses that stand on it, and names who writes from them", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    called("", "1", "petra.vogt@lumen.example"),
    called("PV", "2", "pvogt@home.example"),
    cardReading("petra", "Petra Vogt", ["petra.vogt@lumen.example", "pvogt@home.example"]),
  ]);
  assert.deepEqual(await peopleIn(workplace), [
    "Petra Vogt, Lumen: petra.vogt@lumen.example pvogt@home.example",
  ]);
});

test("a card without umlauts names who writes with them, as they write themselves", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    called("Jörg Möllmann", "1", "jm@lumen.example"),
    cardReading("joerg", "Joerg Moellmann", ["jm@lumen.example"]),
  ]);
  assert.deepEqual(await peopleIn(workplace), ["Jörg Möllmann, Lumen: jm@lumen.example"]);
});

test("a card that says the very same in another address book is the same person's, though its number is none, but not by a fax", async () => {
  const twice = async (label: string) => {
    const workplace = await testWorkplace();
    const harrow = (key: string) =>
      cardReading(key, "K. Harrow", [], {
        works: [{ company: "Pelham Signs", unit: "", title: "" }],
        numbers: [{ text: "+44 7700 900123", label }],
      });
    await importReadings(workplace, [harrow("one")]);
    await importReadings(workplace, [harrow("other")]);
    return peopleIn(workplace);
  };
  assert.deepEqual(await twice("mobile"), ["K. Harrow, Pelham Signs"]);
  for (const label of ["assistant", "fax"]) {
    assert.deepEqual(await twice(label), ["K. Harrow, Pelham Signs", "K. Harrow, Pelham Signs"]);
  }
});

test("who stands on a card alone is in the list of all, and is no tie", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    cardReading("jo", "Jörg Müller", ["jm@waterlijn.example"], {
      works: [{ company: "Waterlijn BV", unit: "", title: "Director" }],
    }),
  ]);
  const { people } = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    directory(tx, { offset: 0, limit: 10 }),
  );
  assert.deepEqual(
    people.map(({ name, company, tie, lastContact }) => [name, company?.name, tie, lastContact]),
    [["Jörg Müller", "Waterlijn BV", false, null]],
  );
});

test("no card makes a person of me", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    cardReading("me", "Nadja Riedel", ["me@x.example", "nadja@home.example"]),
  ]);
  assert.deepEqual(await peopleIn(workplace), []);
});

const READINGS = [
  called("Jörg Müller", "1", "jmueller@lumen.example"),
  called("Mueller, Joerg", "2", "joerg@lumen.example"),
  called("Michael Müller", "3", "mm@one.example"),
  called("Michael Müller", "4", "mm@two.example"),
  cardReading("jm", "Jörg Müller", ["jmueller@lumen.example", "jm@home.example"]),
  cardReading("pv", "Petra Vogt", ["pv@lumen.example"]),
];

test("the same people come of the same files in any order, and go with them", async () => {
  const all = await testWorkplace();
  await importReadings(all, READINGS);
  const expected = await peopleIn(all);
  assert.deepEqual(expected, [
    "Jörg Müller, Lumen: jm@home.example jmueller@lumen.example joerg@lumen.example",
    "Michael Müller, ONE: mm@one.example",
    "Michael Müller, TWO: mm@two.example",
    "Petra Vogt, Lumen: pv@lumen.example",
  ]);

  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...READINGS.keys()], { minLength: 6 }), async (order) => {
      const workplace = await testWorkplace();
      const ids: string[] = [];
      for (const index of order) ids.push(await importReadings(workplace, [READINGS[index]!]));
      assert.deepEqual(await peopleIn(workplace), expected);
      for (const id of ids) await undoImport(workplace, id);
      assert.deepEqual(await peopleIn(workplace), []);
    }),
    { numRuns: 4 },
  );
});

test("what the user said of two handles holds through later imports, and can be taken back", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, READINGS);
  const pair = [
    await handleId(workplace, "jmueller@lumen.example"),
    await handleId(workplace, "joerg@lumen.example"),
  ] as const;
  const said = { userId: workplace.scope.userId, now: NOW, same: false };
  const decision = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const id = (await decide(tx, pair, said))!;
    await joinAnew(tx);
    await refreshStale(tx, { now: NOW, zone: "UTC" });
    return id;
  });
  const handlesAtLumen = async () =>
    (await peopleIn(workplace))
      .flatMap((line) => /(?:jm@|joerg@).*/.exec(line)?.[0] ?? [])
      .toSorted();
  const split = ["jm@home.example jmueller@lumen.example", "joerg@lumen.example"];
  assert.deepEqual(await handlesAtLumen(), split);

  await importReadings(workplace, [called("Jörg Müller", "9", "joerg@lumen.example")]);
  assert.deepEqual(await handlesAtLumen(), split);

  const later = await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    const id = (await decide(tx, pair, { ...said, same: true, now: new Date(NOW.getTime() + 1) }))!;
    await joinAnew(tx);
    return id;
  });
  assert.deepEqual(await handlesAtLumen(), [split.join(" ")]);
  await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    await takeBackDecision(tx, later);
    await joinAnew(tx);
  });
  assert.deepEqual(await handlesAtLumen(), split);

  await workplace.store.transaction(workplace.scope, "page", async (tx) => {
    await takeBackDecision(tx, decision);
    await joinAnew(tx);
  });
  assert.deepEqual(await handlesAtLumen(), [split.join(" ")]);
});

test("my own card is nobody's any more once I say that its address is mine", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [cardReading("nadja", "Nadja Riedel", ["nadja@home.example"])]);
  assert.deepEqual(await peopleIn(workplace), ["Nadja Riedel, Home: nadja@home.example"]);

  await addMe(workplace, "nadja@home.example");
  assert.deepEqual(await peopleIn(workplace), []);
});

test("what only a company's card still bears is nobody", async () => {
  const workplace = await testWorkplace();
  const anna = await importReadings(workplace, [
    cardReading("anna", "Anna Busch", ["info@acme.example"]),
  ]);
  await importReadings(workplace, [
    { ...cardReading("acme", "Acme GmbH", ["info@acme.example"]), of: "company" },
  ]);
  await undoImport(workplace, anna);
  assert.deepEqual(await peopleIn(workplace), []);
});

test("a card that comes again with another employer changes for whom somebody works", async () => {
  const workplace = await testWorkplace();
  const works = (company: string) => ({ works: [{ company, unit: "", title: "" }] });
  await importReadings(workplace, [cardReading("pv", "Petra Vogt", [], works("Lumen GmbH"))]);
  const later = await importReadings(workplace, [
    cardReading("pv", "Petra Vogt", [], works("Halden AG")),
  ]);
  assert.deepEqual(await peopleIn(workplace), ["Petra Vogt, Halden AG"]);

  await undoImport(workplace, later);
  assert.deepEqual(await peopleIn(workplace), ["Petra Vogt, Lumen GmbH"]);
});
