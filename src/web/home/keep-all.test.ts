import assert from "node:assert/strict";
import { test } from "node:test";
import { keepAll, takeBack } from "./keep-all.ts";

function keeper(failing?: string) {
  const kept = new Set<string>();
  const done: string[] = [];
  return {
    kept,
    done,
    keep: async (mark: string) => {
      if (mark === failing) throw new Error("no");
      kept.add(mark);
      return mark;
    },
    drop: async (id: string) => {
      kept.delete(id);
      done.push(id);
    },
  };
}

test("marks of one click are kept together and taken back the other way round", async () => {
  const keeping = keeper();
  const ids = await keepAll(["a", "b", "c"], keeping);
  assert.deepEqual([...keeping.kept], ["a", "b", "c"]);

  await takeBack(ids, keeping);
  assert.deepEqual(keeping.done, ["c", "b", "a"]);
});

test("where one mark is refused none stays", async () => {
  const keeping = keeper("c");
  await assert.rejects(keepAll(["a", "b", "c", "d"], keeping), new Error("no"));

  assert.deepEqual([[...keeping.kept], keeping.done], [[], ["b", "a"]]);
});
