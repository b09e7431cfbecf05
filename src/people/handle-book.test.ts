import assert from "node:assert/strict";
import { test } from "node:test";
import { testStore } from "#store/for-tests.ts";
import { handleBook } from "./handle-book.ts";
import { makePeople } from "./people-store.ts";

const anna = { kind: "email", value: "anna@x.example", name: "Anna Berg" } as const;

test("a book knows of a handle what others made of it in the meantime", async () => {
  const { store, scope } = await testStore();
  await store.transaction(scope, "import", async (tx) => {
    const book = handleBook();
    await book.learn(tx, [anna]);
    const { id } = book.of(anna);
    const person = "00000000-0000-7000-8000-000000000001";
    await tx
      .insertInto("people")
      .values({
        workspace_id: scope.workspaceId,
        person_id: person,
        name: "Anna",
        company_id: null,
      })
      .execute();
    await tx.updateTable("handles").set({ person_id: person, reciprocal: true }).execute();

    const [state] = await book.byIds(tx, [id]);
    assert.equal(state, book.of(anna));
    assert.deepEqual(
      { ...state },
      { ...anna, id, mine: false, list: false, reciprocal: true, personId: person },
    );
  });
});

test("nobody becomes a person with whom nothing passed", async () => {
  const { store, scope } = await testStore();
  await store.transaction(scope, "import", async (tx) => {
    const book = handleBook();
    await book.learn(tx, [anna]);

    await makePeople(tx, [book.of(anna)]);
    assert.equal(book.of(anna).personId, null);
  });
});
