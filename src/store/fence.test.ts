import assert from "node:assert/strict";
import { test } from "node:test";
import { attack, setStage } from "#store/fence-attack.ts";
import { CHECKS } from "#store/fence-checks.ts";
import { testOwner } from "#store/for-tests.ts";

const owner = await testOwner();
const stage = await setStage(owner);

for (const [promise, query] of Object.entries(CHECKS)) {
  test(promise, async () => {
    const { rows } = await owner.query(query);
    assert.deepEqual(rows, []);
  });
}

test("nobody but its members reaches a workspace, by any way into any table", async () => {
  assert.deepEqual(await attack(stage), []);
});

test("each policy is what holds: without it, or with it open, the attack tells", async () => {
  const { rows: policies } = await owner.query<Policy>(POLICIES);
  const blind: string[] = [];
  for (const policy of policies) {
    const table = stage.tables.filter(({ name }) => name === policy.table);
    for (const change of changesOf(policy)) {
      await owner.query(`drop policy ${policy.name} on ${policy.table}; ${change}`);
      const red = await attack(stage, table);
      if (red.length === 0) blind.push(`${policy.table}: ${change}`);
      await owner.query(`drop policy if exists ${policy.name} on ${policy.table}; ${make(policy)}`);
    }
  }
  assert.deepEqual(blind, []);
  assert.ok(policies.length >= stage.tables.length);
  assert.deepEqual(await attack(stage), []);
});

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly roles: string;
  readonly using: string;
  readonly check: string;
  /** Where the program inserts nothing, what it may see is also what it may make of a row. */
  readonly inserts: boolean;
}

const POLICIES = `
  select tablename as table, policyname as name, array_to_string(roles, ', ') as roles,
    qual as using, with_check as check, has_table_privilege('visavis_app', tablename, 'insert') as inserts
  from pg_policies where schemaname = 'public' and 'visavis_app' = any (roles) order by 1`;

const make = ({ table, name, roles, using, check }: Policy): string =>
  `create policy ${name} on ${table} to ${roles} using (${using}) with check (${check})`;

/** Gone, open for reading, open for writing. */
const changesOf = (policy: Policy): readonly string[] => [
  "",
  make({ ...policy, using: "true" }),
  ...(policy.inserts ? [make({ ...policy, check: "true" })] : []),
];
