import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { newNumbers } from "./numbers.ts";

const steps = fc.array(
  fc.record({ id: fc.constantFrom(...Array.from("badcefg")), isAsked: fc.boolean() }),
);

test("numbers are put in the order of their ids, whoever came and went since they last were", () => {
  fc.assert(
    fc.property(steps, (course) => {
      const numbers = newNumbers();
      const here = new Set<string>();
      const check = (): void => {
        const { numbers: ordered, places } = numbers.inOrder();
        const ids = Array.from(ordered, (number) => numbers.idOf(number));
        assert.deepEqual(ids, [...here].toSorted());
        assert.deepEqual(
          Array.from(ordered, (number) => places[number]),
          [...ids.keys()],
        );
        for (const id of here) assert.equal(numbers.idOf(numbers.of(id)!), id);
      };
      for (const { id, isAsked } of course) {
        if (here.delete(id)) numbers.free(id);
        else {
          numbers.give(id);
          here.add(id);
        }
        if (isAsked) check();
      }
      check();
    }),
  );
});

test("a number is given anew once somebody is gone, and nobody else has it", () => {
  const numbers = newNumbers();
  assert.deepEqual(
    ["b", "a", "c"].map((id) => numbers.give(id)),
    [0, 1, 2],
  );
  numbers.free("a");
  assert.equal(numbers.of("a"), undefined);
  assert.equal(numbers.give("d"), 1);
  assert.deepEqual(Array.from(numbers.inOrder().numbers), [0, 2, 1]);
});
