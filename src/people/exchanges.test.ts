import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction, Role, Signal } from "#channels/channel.ts";
import { importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { testStore } from "#store/for-tests.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { judgeMails, storeMails } from "./exchanges.ts";
import { handleBook } from "./handle-book.ts";
import { itemKey } from "./item-key.ts";
import { claimMine } from "./me.ts";
import { refreshReciprocity } from "./reciprocity.ts";
import { rejudge } from "./rejudge.ts";

const person = (name: string) => ({ kind: "email", value: `${name}@x.example`, name: "" }) as const;

interface Sketch {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly answers?: string;
  readonly signals?: readonly Signal[];
}

const mail = ({ id, from, to, answers, signals = [] }: Sketch): Interaction => ({
  kind: "interaction",
  key: `mail:${id}`,
  place: "1",
  at: new Date("2026-03-01T09:00:00Z"),
  parties: [
    { ...person(from), role: "from" },
    ...to.map((name) => ({ ...person(name), role: "to" as Role })),
  ],
  answers: answers === undefined ? null : `mail:${answers}`,
  thread: null,
  subject: id,
  text: "",
  signature: null,
  signals,
  entries: [],
  notes: [],
});

/** Stores each list as a batch of its own, as an import does, and lifts what becomes known. */
async function store(tx: Tx, ...batches: readonly (readonly Sketch[])[]): Promise<void> {
  const book = handleBook();
  await claimMine(tx, book, [person("me")]);
  for (const sketches of batches) {
    const readings = sketches.map(mail);
    await book.learn(
      tx,
      readings.flatMap(({ parties }) => parties),
    );
    const fresh = readings.map((reading) => ({
      itemId: newId(),
      key: itemKey(reading.key),
      channel: "email" as const,
      reading,
      kept: "text" as const,
    }));
    const { mails, lifted, answers } = await judgeMails(tx, book, fresh);
    await insertRows(
      tx,
      "items",
      mails.map(({ itemId, key, judged }) => ({
        item_id: itemId,
        key,
        standing: judged.standing,
        import_id: newId(),
        file_no: 1,
      })),
    );
    await storeMails(tx, mails);
    await rejudge(tx, { skippedFrom: lifted.map(({ id }) => id) });
    await rejudge(tx, { interactions: answers });
  }
}

/** "subject: standing, then each party with its direction", in the order of the subjects. */
async function stored(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("interactions as i")
    .innerJoin("parties as p", "p.interaction_id", "i.interaction_id")
    .innerJoin("handles as h", "h.handle_id", "p.handle_id")
    .select(["i.subject", "i.standing", "h.value", "p.direction", "p.counted"])
    .orderBy("i.subject")
    .orderBy("h.value")
    .execute();
  return [...Map.groupBy(rows, ({ subject, standing }) => `${subject}: ${standing}`)].map(
    ([head, parties]) =>
      [
        head,
        ...parties.flatMap(({ value, direction, counted }) =>
          direction === null
            ? []
            : [`${value.split("@")[0]} ${direction}${counted ? "" : " (not counted)"}`],
        ),
      ].join(", "),
  );
}

const list: readonly Signal[] = ["list", "bulk"];

test("a list writer is skipped until I write to them, whichever was read first", async () => {
  const { store: db, scope } = await testStore();
  const post = { id: "a", from: "anna", to: ["me", "list"], signals: list };
  const mine = { id: "b", from: "me", to: ["anna"] };
  const both = ["a: personal, anna in", "b: personal, anna out"];

  await db.transaction(scope, "import", async (tx) => {
    await store(tx, [post], [mine]);
    assert.deepEqual(await stored(tx), both);
  });
  const again = await testStore();
  await again.store.transaction(again.scope, "import", async (tx) => {
    await store(tx, [mine], [post]);
    assert.deepEqual(await stored(tx), both);
  });
});

test("who answers me on a list is a person, and I am in touch with whom I answer there", async () => {
  const question = { id: "a", from: "me", to: ["list"], signals: list };
  const answer = { id: "b", from: "anna", to: ["list"], answers: "a", signals: list };
  const mine = { id: "c", from: "me", to: ["list"], answers: "b", signals: list };
  const other = { id: "d", from: "bert", to: ["list"], signals: list };
  const expected = [
    "a: personal, list out",
    "b: personal, anna in",
    "c: personal, anna out, list out",
    "d: list",
  ];

  for (const order of [
    [[question], [answer], [mine], [other]],
    [[mine], [answer], [question], [other]],
    [[other, mine, answer, question]],
  ]) {
    const { store: db, scope } = await testStore();
    await db.transaction(scope, "import", async (tx) => {
      await store(tx, ...order);
      assert.deepEqual(await stored(tx), expected);
    });
  }
});

test("a machine that answers me becomes no person, whichever was read first", async () => {
  const ticket = { id: "a", from: "me", to: ["support"] };
  const answer = { id: "b", from: "desk", to: ["me"], answers: "a" };
  const offer = { id: "c", from: "desk", to: ["me"] };

  for (const signal of ["no-reply", "automatic", "platform"] as const) {
    const answers = { ...answer, signals: [signal] };
    const expected = ["a: personal, support out", `b: ${signal}`, "c: no-reply"];
    const later: Sketch = { ...offer, signals: ["no-reply"] };
    for (const order of [
      [[ticket], [answers], [later]],
      [[later], [answers], [ticket]],
      [[answers, later, ticket]],
    ]) {
      const { store: db, scope } = await testStore();
      await db.transaction(scope, "import", async (tx) => {
        await store(tx, ...order);
        assert.deepEqual(await stored(tx), expected);

        const handles = await tx.selectFrom("handles").select("handle_id as id").execute();
        await refreshReciprocity(
          tx,
          handles.map(({ id }) => id),
        );
        const reciprocal = tx.selectFrom("handles").where("reciprocal", "=", true);
        assert.deepEqual(await reciprocal.select("value").execute(), [
          { value: "support@x.example" },
        ]);
      });
    }
  }
});

test("when I turn out to have one more address, directions are computed again", async () => {
  const { store: db, scope } = await testStore();
  await db.transaction(scope, "import", async (tx) => {
    await store(tx, [
      { id: "a", from: "old-me", to: ["anna"] },
      { id: "b", from: "anna", to: ["old-me"] },
    ]);
    assert.deepEqual(await stored(tx), ["a: not-addressed", "b: not-addressed"]);

    await rejudge(tx, { with: await claimMine(tx, handleBook(), [person("old-me")]) });
    assert.deepEqual(await stored(tx), ["a: personal, anna out", "b: personal, anna in"]);
  });
});

test("a call that went on for longer than a year is kept, without how long", async () => {
  const workplace = await testWorkplace();
  const call = (id: string, minutes: number) =>
    mailReading(id, "anna", ["me"], {
      channel: "telegram",
      held: { kind: "phone", minutes, reason: { code: "telegram.call", values: {} } },
    });
  await importReadings(workplace, [call("1", 12), call("2", 5e9), call("3", 1e15)]);
  const stored = await workplace.store.transaction(workplace.scope, "page", (tx) =>
    tx
      .selectFrom("interactions as i")
      .innerJoin("parties as p", "p.interaction_id", "i.interaction_id")
      .select(["i.subject", "i.minutes", "p.minutes as theirs"])
      .where("p.role", "=", "from")
      .orderBy("i.subject")
      .execute(),
  );
  assert.deepEqual(stored, [
    { subject: "Subject 1", minutes: 12, theirs: 12 },
    { subject: "Subject 2", minutes: null, theirs: null },
    { subject: "Subject 3", minutes: null, theirs: null },
  ]);
});
