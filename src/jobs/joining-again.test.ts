/** What is remembered from one joining to the next (people/memory.ts) changes nothing of what is found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import type { Reading } from "#channels/channel.ts";
import { decide, takeBackDecision } from "#people/decisions.ts";
import { kept, lookAhead } from "#people/memory.ts";
import { joinAnew, joinAsSaid, refreshStale } from "#relationships/figures.ts";
import type { Tx } from "#store/tables.ts";
import { serverOf, testFolder } from "#store/test-folders.ts";
import { addMe, removeMe } from "./claim-me.ts";
import { archive, read } from "./files-for-tests.ts";
import { NOW, cardReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { tryAgain } from "./try-again.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const ADDRESSES = [
  "jmueller@lumen.example",
  "joerg@lumen.example",
  "jm@home.example",
  "jana@lumen.example",
  "info@lumen.example",
];
const NAMES = ["Jörg Müller", "Mueller, Joerg", "J. Müller", "Jana Müller", ""];

const mails = fc
  .record({
    id: fc.integer({ min: 1, max: 30 }),
    address: fc.constantFrom(...ADDRESSES),
    name: fc.constantFrom(...NAMES),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ id, address, name, day }): Reading =>
    called(name, `${id} ${address} ${name}`, address, day),
  );

function called(name: string, id: string, address: string, day = 1): Reading {
  return mailReading(id, "me", [], {
    at: new Date(Date.UTC(2026, 1, day)),
    parties: [
      { kind: "email", value: "me@x.example", name: "", role: "from" },
      { kind: "email", value: address, name, role: "to" },
    ],
  });
}

const cards = fc
  .record({
    key: fc.constantFrom("a", "b", "c", "d", "e"),
    name: fc.constantFrom(...NAMES.slice(0, 4)),
    addresses: fc.shuffledSubarray(ADDRESSES, { maxLength: 3 }),
    company: fc.constantFrom("", "Lumen GmbH", "Halden AG"),
    of: fc.constantFrom("person", "person", "person", "company" as const),
    postcode: fc.constantFrom("", "", "20457"),
  })
  .map(({ key, name, addresses, company, of, postcode }): Reading => ({
    ...cardReading(key, name, addresses, {
      works: [{ company, unit: "", title: "" }],
      addresses: postcode === "" ? [] : [{ ...NOWHERE, postcode }],
    }),
    of,
  }));

const NOWHERE = {
  label: "work",
  street: "",
  city: "Hamburg",
  region: "",
  country: "",
  position: null,
};

type Step =
  | {
      readonly does: "import";
      readonly readings: readonly Reading[];
      readonly lookingAhead: boolean;
    }
  | { readonly does: "undo" | "take back" | "other program" | "look ahead"; readonly nth: number }
  | {
      readonly does: "word" | "fail";
      readonly same: boolean;
      readonly pair: readonly [number, number];
    }
  | { readonly does: "mine"; readonly nth: number }
  | { readonly does: "not mine"; readonly nth: number };

const nth = fc.nat({ max: 20 });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: importsOf(fc.oneof(mails, cards)) },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom("word" as const, "word" as const, "fail" as const),
        same: fc.boolean(),
        pair: fc.tuple(nth, nth),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constantFrom(
          "undo" as const,
          "take back" as const,
          "other program" as const,
          "look ahead" as const,
        ),
        nth,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constantFrom("mine" as const, "not mine" as const), nth }),
    },
  ),
  { minLength: 2, maxLength: 9 },
);

function importsOf(reading: fc.Arbitrary<Reading>): fc.Arbitrary<Step> {
  return fc.record({
    does: fc.constant("import" as const),
    readings: fc.array(reading, { minLength: 1, maxLength: 6 }),
    lookingAhead: fc.boolean(),
  });
}

test("whatever was read, undone and said before, what changed finds what starting anew finds", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const workplace = await testWorkplace();
      await importReadings(workplace, START);
      const past = { imports: [] as string[], words: [] as string[] };
      for (const step of steps) await take(workplace, step, past);
      await inside(workplace, measured);
      const remembered = await inside(workplace, found);
      assert.deepEqual(remembered, await foundAnew(workplace));
    }),
    { numRuns: 12 },
  );
});

test("what a transaction found that failed in the end is forgotten with it", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [
    called("Jörg Müller", "1", "jmueller@lumen.example"),
    called("Mueller, Joerg", "2", "joerg@lumen.example"),
  ]);
  const before = await inside(workplace, found);
  const failing = inside(workplace, async (tx) => {
    await sql`delete from names`.execute(tx);
    await sql`update handles set name = ''`.execute(tx);
    await joinAnew(tx);
    assert.notDeepEqual(await found(tx), before);
    throw new Error("as planned");
  });
  await assert.rejects(failing, /as planned/);

  await inside(workplace, joinAnew);
  assert.deepEqual(await inside(workplace, found), before);
});

test("what was found when the server died is forgotten, though another transaction gets its number", async (t) => {
  const { folder, open } = await testFolder(t);
  const store = await open();
  const scope = await store.workspace();
  const workplace: Workplace = { store, scope, zone: scope.zone, now: () => NOW, folder };
  await importReadings(workplace, START);
  const before = await inside(workplace, found);
  const dying = inside(workplace, async (tx) => {
    await sql`update handles set name = 'Jana Busch'`.execute(tx);
    await joinAnew(tx);
    process.kill((await serverOf(folder))!, "SIGKILL");
    await sql`select pg_sleep(60)`.execute(tx);
  });
  await assert.rejects(dying, { code: "store.server-gone" });

  await tryAgain(() => inside(workplace, joinAnew));
  assert.deepEqual(await inside(workplace, found), before);
});

test("whoever is called otherwise is so too in an archive that was moved to a server that numbers anew", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, [called("Jana Müller", "1", "jana@lumen.example")]);
  kept.delete(workplace.scope.workspaceId);
  await inside(workplace, async (tx) => {
    await sql`update joinings set seen_until = seen_until + 1000000000`.execute(tx);
    await sql`update handles set name = 'Jana Busch' where value = 'jana@lumen.example'`.execute(
      tx,
    );
    await joinAnew(tx);
  });
  const names = await inside(workplace, (tx) => tx.selectFrom("people").select("name").execute());
  assert.deepEqual(names, [{ name: "Jana Busch" }]);
});

test("people who are looked at while more cards are stored are joined as those who are looked at at the end", async (t) => {
  const { workplace, write } = await archive(t);
  const cards = Array.from({ length: 1400 }, (_, nth) => cardOf(nth));
  await read(workplace, [await write("first.vcf", cards.slice(0, 1100).join(""))]);
  await read(workplace, [await write("second.vcf", cards.slice(300).join(""))]);

  const remembered = await inside(workplace, found);
  assert.deepEqual(remembered, await foundAnew(workplace));
});

const LUMEN = { works: [{ company: "Lumen Höfe GmbH", unit: "", title: "" }] };

test("two whom another program joined while more was stored are two when more is known of them", async () => {
  const workplace = await testWorkplace();
  const { workspaceId } = workplace.scope;
  await importReadings(workplace, [called("Jörg Müller", "m1", "joerg.mueller@lumen.example")]);
  const cards = [
    cardReading("x", "Jörg Müller", ["jm@home.example"], { ...LUMEN, birthday: "--01-02" }),
    cardReading("y", "Jörg Müller", ["joerg.mueller@lumen.example"], {
      ...LUMEN,
      birthday: "--03-04",
    }),
  ];
  await importReadings(workplace, cards, {
    atOnce: 1,
    async meanwhile(nth) {
      const memory = kept.get(workspaceId);
      if (nth > 0 || !memory) return;
      kept.delete(workspaceId);
      await inside(workplace, joinAnew);
      kept.set(workspaceId, memory);
    },
  });
  const remembered = await inside(workplace, found);
  assert.deepEqual(remembered, await foundAnew(workplace));
});

test("companies of new people are called as their cards call them, whoever joins people first", async () => {
  const workplace = await testWorkplace();
  await importReadings(workplace, START);
  const stored = importReadings(
    workplace,
    [cardReading("x", "Jörg Müller", ["jm@lumen.example"], LUMEN)],
    {
      meanwhile: () => Promise.reject(new Error("as planned")),
    },
  );
  await assert.rejects(stored, { message: "as planned" });
  await inside(workplace, (tx) => joinAsSaid(tx));
  const { rows } = await inside(workplace, (tx) =>
    sql`select name from companies where domain = 'lumen.example'`.execute(tx),
  );
  assert.deepEqual(rows, [{ name: "Lumen Höfe GmbH" }]);
});

/** Some have an address of another one, some another one's name and firm. */
function cardOf(nth: number): string {
  const who = nth % 13 === 0 ? nth + 600 : nth;
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `UID:card-${nth}`,
    `FN:${wordFor(who)} ${wordFor(who * 7)}`,
    `ORG:Lumen ${who % 300}`,
    `EMAIL:p${nth % 11 === 0 ? nth + 400 : nth}@lumen${who % 300}.example`,
    "END:VCARD",
    "",
  ].join("\r\n");
}

const SYLLABLES = ["Ba", "ko", "li", "ma", "nu", "ra", "so", "tu", "we", "fi"];

/** Three syllables that say the number, so that few names sound alike. */
const wordFor = (number: number): string =>
  [100, 10, 1].map((unit) => SYLLABLES[Math.floor(number / unit) % 10]).join("");

async function foundAnew(workplace: Workplace): Promise<unknown> {
  kept.delete(workplace.scope.workspaceId);
  await inside(workplace, async (tx) => {
    // As if nobody had ever been joined.
    await tx.deleteFrom("joinings").execute();
    await measured(tx);
  });
  return inside(workplace, found);
}

async function measured(tx: Tx): Promise<void> {
  await joinAnew(tx);
  await refreshStale(tx, { now: NOW, zone: "Europe/Berlin" });
}

const START: readonly Reading[] = [
  mailReading("start", "me", ["anna"]),
  cardReading("start", "Anna Busch", ["anna@x.example", "busch@home.example"]),
];

interface Past {
  readonly imports: string[];
  readonly words: string[];
}

async function take(workplace: Workplace, step: Step, { imports, words }: Past): Promise<void> {
  if (step.does === "import") {
    const { readings, lookingAhead } = step;
    imports.push(await importReadings(workplace, readings, { lookingAhead, atOnce: 2 }));
  } else if (step.does === "undo") {
    const [gone] = imports.splice(step.nth % Math.max(imports.length, 1), 1);
    if (gone !== undefined) await undoImport(workplace, gone);
  } else if (step.does === "take back") {
    const [gone] = words.splice(step.nth % Math.max(words.length, 1), 1);
    if (gone === undefined) return;
    await inside(workplace, async (tx) => {
      await takeBackDecision(tx, gone);
      await joinAnew(tx);
    });
  } else if (step.does === "other program") {
    const memory = kept.get(workplace.scope.workspaceId);
    kept.delete(workplace.scope.workspaceId);
    await inside(workplace, joinAnew);
    if (memory) kept.set(workplace.scope.workspaceId, memory);
  } else if (step.does === "look ahead") {
    await lookAheadAt(workplace, step.nth);
  } else if (step.does === "word" || step.does === "fail") {
    await say(workplace, step, words);
  } else if (step.does === "mine") {
    await addMe(workplace, ADDRESSES[step.nth % ADDRESSES.length]!);
  } else {
    const [mine] = await inside(workplace, mineAmongThem);
    if (mine !== undefined) await removeMe(workplace, mine);
  }
}

/** At what somebody changed, or with nothing remembered, and by a program that has not joined yet. */
async function lookAheadAt(workplace: Workplace, nth: number): Promise<void> {
  if (nth % 3 === 0) kept.delete(workplace.scope.workspaceId);
  await inside(workplace, (tx) =>
    sql`update handles set name = ${NAMES[nth % NAMES.length]} where value = ${ADDRESSES[nth % ADDRESSES.length]}`.execute(
      tx,
    ),
  );
  await inside(workplace, lookAhead);
  if (nth % 2 === 0) await inside(workplace, (tx) => sql`update handles set name = ''`.execute(tx));
}

async function mineAmongThem(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select handle_id as id from handles
    where mine and value = any(${ADDRESSES}::text[]) order by value`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Says it, unless it fails at the end: then nothing of it is true. */
async function say(
  workplace: Workplace,
  { does, same, pair }: Extract<Step, { readonly does: "word" | "fail" }>,
  words: string[],
): Promise<void> {
  const saying = inside(workplace, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select handle_id as id from handles where person_id is not null order by kind, value`.execute(
      tx,
    );
    const [a, b] = pair.map((nth) => rows[nth % rows.length]!.id) as [string, string];
    if (a === b) return null;
    if (does === "fail") {
      await sql`update handles set name = 'Jana Müller' where handle_id = ${a}`.execute(tx);
    }
    const id = await decide(tx, [a, b], { userId: workplace.scope.userId, now: NOW, same });
    await joinAnew(tx);
    if (does === "fail") throw new Error("as planned");
    return id;
  });
  if (does === "fail") await saying.catch(() => {});
  else words.push(...[await saying].filter((id) => id !== null));
}

const inside = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "import", work);

/** Who is one person, what they are called, and all that the review shows, by what handles are known by. */
async function found(tx: Tx): Promise<unknown> {
  const { rows: people } = await sql`
    select p.name, c.name as company, array_agg(h.kind || ':' || h.value order by h.kind, h.value) as handles,
      f.stale, f.contact_days, l.clues, l.name as town
    from people p left join companies c using (workspace_id, company_id)
    left join handles h using (workspace_id, person_id)
    left join figures f using (workspace_id, person_id)
    left join places l using (workspace_id, person_id)
    group by p.person_id, p.name, c.name, f.stale, f.contact_days, l.clues, l.name
    order by handles, p.name`.execute(tx);
  const { rows: pairs } = await sql`
    select table_name, a.value as a, b.value as b, score, what
    from (
      select 'joins' as table_name, handle_a, handle_b, 0 as score, reason as what from joins
      union all select 'proposals', handle_a, handle_b, score, reasons from proposals
      union all select 'ruled out', handle_a, handle_b, 0, reasons from ruled_out) f
    join handles a on a.handle_id = handle_a join handles b on b.handle_id = handle_b
    order by 1, 2, 3`.execute(tx);
  return { people, pairs };
}
