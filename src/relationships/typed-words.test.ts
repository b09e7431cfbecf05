import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { testStore } from "#store/for-tests.ts";
import { holdsWords } from "./typed-words.ts";

test("a name is found by its words, whichever way their accents and umlauts are typed", async () => {
  const { store, scope } = await testStore();
  const holds = (name: string, typed: string) =>
    store.transaction(scope, "page", async (tx) => {
      const { rows } = await sql<{ holds: boolean }>`
        select ${holdsWords(sql`${name}::text`, typed)} as holds`.execute(tx);
      return rows[0]!.holds;
    });
  const found = async (name: string, typed: readonly string[]) => {
    const all = await Promise.all(typed.map((one) => holds(name, one)));
    return typed.filter((_, index) => all[index]);
  };

  const mueller = ["muller", "mueller", "MÜLLER jörg", "joerg mu", "Mu\u0308ller", "", "muler"];
  assert.deepEqual(await found("Jörg Müller", mueller), mueller.slice(0, -1));
  assert.deepEqual(await found("Joerg Mueller", mueller), [
    "mueller",
    "MÜLLER jörg",
    "joerg mu",
    "Mu\u0308ller",
    "",
  ]);
  assert.deepEqual(await found("Zoë Wałęsa", ["zoe", "walesa", "Zoë"]), ["zoe", "walesa", "Zoë"]);
  assert.deepEqual(await found("100 %_\\", ["100%", "%", "_", "\\"]), ["%", "_", "\\"]);
});
