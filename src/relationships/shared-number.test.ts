/** A number of a family or a reception stands on several cards: what is said of one of them touches nobody else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, cardReading, importReadings, testWorkplace } from "#jobs/for-tests.ts";
import type { Workplace } from "#jobs/workplace.ts";
import type { Tx } from "#store/tables.ts";
import { everyone } from "./directory.ts";
import { type NewMark, addMarks, removeMarks } from "./marks.ts";
import { sayOnePerson } from "./one-person.ts";

const NUMBER = { kind: "phone", value: "+491715550021", label: "cell" } as const;
const NAMES = ["Gerd Amsel", "Hilde Fink", "Uwe Milan"];

const CARDS = NAMES.map((name, at) => {
  const address = { kind: "email", value: `p${at}@x${at}.example`, label: "home" } as const;
  return cardReading(`c${at}`, name, [], { handles: at === 2 ? [NUMBER] : [address, NUMBER] });
});

const inside = <T>({ store, scope }: Workplace, work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.transaction(scope, "page", work);

/** Of everybody: "Gerd Amsel: +491715550021, p0@x0.example". */
const peopleIn = (workplace: Workplace): Promise<readonly string[]> =>
  inside(workplace, async (tx) =>
    (await everyone(tx)).map(({ name, handles }) => {
      const values = handles.map(({ value }) => value).toSorted();
      return `${name}: ${values.join(", ")}`;
    }),
  );

const idOf = (workplace: Workplace, name: string): Promise<string> =>
  inside(workplace, async (tx) => (await everyone(tx)).find((one) => one.name === name)!.id);

function saying({ zone, scope }: Workplace) {
  return { now: NOW, zone, userId: scope.userId };
}

const say = (workplace: Workplace, ...marks: readonly NewMark[]): Promise<readonly string[]> =>
  inside(workplace, (tx) => addMarks(tx, marks, saying(workplace)));

async function filled(): Promise<readonly [Workplace, readonly string[]]> {
  const workplace = await testWorkplace();
  await importReadings(workplace, CARDS);
  return [workplace, await peopleIn(workplace)];
}

for (const name of NAMES) {
  test(`${name} is removed, and nobody else; the word is taken back`, async () => {
    const [workplace, all] = await filled();
    const person = await idOf(workplace, name);
    const ids = await say(workplace, { kind: "removed", person });
    const others = all.filter((line) => !line.startsWith(name));
    assert.deepEqual(await peopleIn(workplace), others);
    await importReadings(workplace, CARDS);
    assert.deepEqual(await peopleIn(workplace), others);
    await inside(workplace, (tx) => removeMarks(tx, ids, saying(workplace)));
    assert.deepEqual(await peopleIn(workplace), all);
  });

  test(`what is written of ${name} stays theirs, also with an address added to it`, async () => {
    const [workplace, all] = await filled();
    const person = await idOf(workplace, name);
    await say(workplace, { kind: "edit", person, field: "name", value: "Z. Other" });
    await say(workplace, { kind: "edit", person, field: "email", value: "z@other.example" });
    const expected = all
      .map((line) =>
        line.startsWith(name) ? `${line.replace(name, "Z. Other")}, z@other.example` : line,
      )
      .toSorted();
    assert.deepEqual(await peopleIn(workplace), expected);
    await importReadings(workplace, CARDS);
    assert.deepEqual(await peopleIn(workplace), expected);
  });

  test(`${name} is said to be one with each of the others, and is`, async () => {
    for (const other of NAMES.filter((one) => one !== name)) {
      const [workplace, all] = await filled();
      const people = [await idOf(workplace, name), await idOf(workplace, other)];
      await inside(workplace, (tx) => sayOnePerson(tx, people, saying(workplace)));
      assert.equal((await peopleIn(workplace)).length, all.length - 1);
    }
  });
}
