import assert from "node:assert/strict";
import { test } from "node:test";
import { myHandles } from "#people/me.ts";
import { UserError } from "#shared/user-error.ts";
import { addMe, removeMe } from "./claim-me.ts";
import { contentsOf } from "./contents.ts";
import { entryReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";
import { undoImport } from "./undo.ts";
import type { Workplace } from "./workplace.ts";

const WORLD = [
  mailReading("1", "me", ["anna"]),
  mailReading("2", "anna", ["me"], { answers: "mail:1", signature: { company: "Lumenhof" } }),
  mailReading("3", "bert", ["list"], { answers: "mail:2", signals: ["list"] }),
  mailReading("4", "anna", ["me", "bert"]),
  entryReading("a", ["me", "anna"]),
];
const ME = ["me@x.example"];
const WITH_ANNA = [...ME, "anna@x.example"];

const mine = ({ store, scope }: Workplace) => store.transaction(scope, "page", myHandles);

async function idOf(workplace: Workplace, address: string): Promise<string> {
  const handle = (await mine(workplace)).find(({ value }) => value === address);
  assert.ok(handle);
  return handle.id;
}

test("an address that was taken for mine is given back, and undoing that takes it again", async () => {
  const right = await testWorkplace();
  await importReadings(right, WORLD, { me: ME });
  const contents = await contentsOf(right);

  const wrong = await testWorkplace();
  await importReadings(wrong, WORLD, { me: WITH_ANNA });
  const mistaken = await contentsOf(wrong);
  await removeMe(wrong, await idOf(wrong, "anna@x.example"));
  assert.deepEqual(await contentsOf(wrong), contents);

  await addMe(wrong, " Anna@X.example ");
  assert.deepEqual(await contentsOf(wrong), mistaken);
});

test("an address is mine until the last import that was told so is undone", async () => {
  const workplace = await testWorkplace();
  const first = await importReadings(workplace, WORLD, { me: WITH_ANNA });
  const second = await importReadings(workplace, [], { me: WITH_ANNA });
  await importReadings(workplace, WORLD, { me: ME });
  const values = async () => (await mine(workplace)).map(({ value }) => value);

  await undoImport(workplace, first);
  assert.deepEqual(await values(), ["anna@x.example", "me@x.example"]);
  await undoImport(workplace, second);
  assert.deepEqual(await values(), ["me@x.example"]);
});

test("what the user said by themselves outlives the imports", async () => {
  const workplace = await testWorkplace();
  const told = await importReadings(workplace, WORLD, { me: WITH_ANNA });
  await addMe(workplace, "me@x.example");

  await undoImport(workplace, told);

  assert.deepEqual(
    (await mine(workplace)).map(({ value }) => value),
    ["me@x.example"],
  );
});

test("only what is mine can be given back", async () => {
  const workplace = await testWorkplace();

  await assert.rejects(
    removeMe(workplace, "00000000-0000-7000-8000-000000000000"),
    new UserError("people.not-yours"),
  );
});
