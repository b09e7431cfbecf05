/**
 * Attacks the fence, from the catalogue and not by hand: every table, every way to reach a row, every
 * wrong identity. A cell is red when somebody who is no member reached a row of the workspace "ours",
 * or when its member did not. For tests.
 */
import { randomUUID } from "node:crypto";
import { type ClientBase, DatabaseError } from "pg";
import { readTables, type Row, rowFor, type Table } from "./fence-tables.ts";
import { addWorkspace } from "./first-workspace.ts";
import { newId } from "./ids.ts";
import { type Scope, opening } from "./tenant.ts";

/** Two workspaces with a row in each table, and a member each. */
export interface Stage {
  readonly owner: ClientBase;
  readonly tables: readonly Table[];
  readonly ours: Side;
  readonly theirs: Side;
}

interface Side extends Scope {
  readonly rows: ReadonlyMap<string, Row>;
}

export async function setStage(owner: ClientBase): Promise<Stage> {
  const tables = await readTables(owner);
  // One row in each table, and none that a trigger adds.
  await eachTable(owner, tables, "disable trigger user");
  const [ours, theirs] = [await populate(owner, tables), await populate(owner, tables)];
  await eachTable(owner, tables, "enable trigger user");
  return { owner, tables, ours, theirs };
}

async function eachTable(
  owner: ClientBase,
  tables: readonly Table[],
  change: string,
): Promise<void> {
  for (const { name } of tables) await owner.query(`alter table ${name} ${change}`);
}

/** The red cells, in words: none where the fence holds. */
export async function attack(stage: Stage, tables = stage.tables): Promise<string[]> {
  const red: string[] = [];
  for (const table of tables) {
    // Whatever a member leaves on the connection, a prepared statement too, must help nobody.
    const seen = await as(stage.owner, stage.ours, count(stage, table));
    if (seen !== "1") red.push(`a member sees ${seen} of 1 row of ${table.name}`);
    for (const [identity, settings] of identitiesOf(stage)) {
      for (const [operation, statement] of operationsOn(stage, table)) {
        const reached = await as(stage.owner, settings, statement);
        if (!HELD.has(reached)) red.push(`${identity}: ${operation} ${table.name} gave ${reached}`);
      }
    }
    red.push(...(await afterMember(stage, table)), ...(await probe(stage, table)));
  }
  return red;
}

/** No row, no right, and "not under row-level security", which is what COPY FROM says. */
const HELD = new Set(["0", "42501", "0A000"]);

/** However a transaction of a member ends that began as the program's do, nobody comes in after it. */
async function afterMember(stage: Stage, table: Table): Promise<string[]> {
  const red: string[] = [];
  for (const [end, statements] of Object.entries(ENDS)) {
    for (const [operation, statement] of operationsOn(stage, table)) {
      await stage.owner.query(opening(stage.ours, "page"));
      const { rowCount } = await run(stage.owner, count(stage, table));
      if (rowCount !== 1) red.push(`a member sees ${rowCount} of 1 row of ${table.name}`);
      for (const text of statements) await stage.owner.query(text).catch(mustBePlanned);
      const reached = await as(stage.owner, {}, statement);
      if (!HELD.has(reached)) red.push(`after ${end}: ${operation} ${table.name} gave ${reached}`);
    }
  }
  return red;
}

const ENDS = {
  "a commit": ["commit"],
  "a rollback": ["rollback"],
  "an error": ["select 1 / 0", "rollback"],
  "an error, and a commit all the same": ["select 1 / 0", "commit"],
};

const DIVISION_BY_ZERO = "22012";

function mustBePlanned(error: unknown): void {
  if (!(error instanceof DatabaseError) || error.code !== DIVISION_BY_ZERO) throw error;
}

type Settings = Partial<Scope>;

function identitiesOf({ ours, theirs }: Stage): readonly (readonly [string, Settings])[] {
  const { workspaceId } = ours;
  return [
    ["nobody", {}],
    ["an empty setting", { workspaceId: "", userId: "" }],
    ["a malformed setting", { workspaceId: "' or true --", userId: "%" }],
    ["a workspace without a user", { workspaceId }],
    ["a user without a workspace", { userId: ours.userId }],
    ["somebody removed", { workspaceId, userId: newId() }],
    ["a member of another workspace", { workspaceId, userId: theirs.userId }],
    ["our member in another workspace", { ...theirs, userId: ours.userId }],
    ["another workspace", theirs],
    ["nobody again", {}],
  ];
}

interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

function count({ ours }: Stage, { name }: Table): Statement {
  return {
    name: `count ${name}`,
    text: `select from ${name} where workspace_id = $1`,
    values: [ours.workspaceId],
  };
}

function operationsOn(stage: Stage, table: Table): readonly (readonly [string, Statement])[] {
  const { name, plain, key } = table;
  const ours = `workspace_id = '${stage.ours.workspaceId}'`;
  const theirs = `workspace_id = '${stage.theirs.workspaceId}'`;
  const row = stage.ours.rows.get(name) ?? {};
  const same = `set ${plain} = excluded.${plain}`;
  const texts = [
    ["lock", `select from ${name} where ${ours} for update`],
    ["copy out", `copy (select from ${name} where ${ours}) to stdout`],
    ["copy in", `copy ${name} from stdin`],
    ["update", `update ${name} set ${plain} = ${plain} where ${ours}`],
    ["delete", `delete from ${name} where ${ours}`],
    ["merge", `merge into ${name} t using (values (1)) v on t.${ours} when matched then delete`],
    ["move to", `update ${name} set ${ours} where ${theirs}`],
    ["truncate", `truncate ${name} cascade`],
  ] as const;
  return [
    ["select", count(stage, table)],
    ...texts.map(([operation, text]) => [operation, { text }] as const),
    ["insert", insert(name, row)],
    ["upsert", insert(name, row, `on conflict (${key.join(", ")}) do update ${same}`)],
  ];
}

function insert(table: string, row: Row, conflict = ""): Statement {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  return {
    text: `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")}) ${conflict}`,
    values: Object.values(row),
  };
}

/** A row that names a stranger's row must get the same answer as one that names nothing. */
async function probe({ owner, ours, theirs }: Stage, table: Table): Promise<string[]> {
  const red: string[] = [];
  for (const { table: parent, columns, keys } of table.parents) {
    const own = columns.map((column, index) => [column, keys[index] ?? ""] as const).slice(1);
    const naming = (value: (key: string) => unknown): Statement =>
      insert(table.name, {
        ...theirs.rows.get(table.name),
        ...Object.fromEntries(own.map(([column, key]) => [column, value(key)])),
      });
    const answers = [
      await as(
        owner,
        theirs,
        naming((key) => ours.rows.get(parent)?.[key]),
      ),
      await as(
        owner,
        theirs,
        naming((key) => (key === "file_no" ? 999 : randomUUID())),
      ),
    ];
    if (answers[0] !== answers[1]) red.push(`${table.name} tells whether ${parent} has a row`);
  }
  return red;
}

/** How many rows a statement reached, or the code of its failure; nothing of it remains. */
async function as(owner: ClientBase, who: Settings, statement: Statement): Promise<string> {
  await begin(owner, who);
  try {
    const { rowCount } = await run(owner, statement);
    return `${rowCount ?? 0}`;
  } catch (error) {
    if (error instanceof DatabaseError && error.code) return error.code;
    throw error;
  } finally {
    await owner.query("rollback");
  }
}

const run = (owner: ClientBase, statement: Statement) =>
  owner.query({ ...statement, values: [...(statement.values ?? [])] });

/** As tenant.ts does, but with settings that it would not take. */
async function begin(owner: ClientBase, { workspaceId, userId }: Settings): Promise<void> {
  const set = (name: string, value: string | undefined): string =>
    value === undefined ? "" : `; set local ${name} = ${owner.escapeLiteral(value)}`;
  await owner.query(
    `begin; set local role visavis_app${set("app.workspace_id", workspaceId)}${set("app.user_id", userId)}`,
  );
}

async function populate(owner: ClientBase, tables: readonly Table[]): Promise<Side> {
  const scope: Scope = { workspaceId: newId(), userId: newId() };
  await addWorkspace(owner, scope, "UTC");
  const rows = new Map<string, Row>();
  await begin(owner, scope);
  for (const table of tables) {
    if (table.name === "workspaces" || table.name === "members") {
      const { rows: found } = await owner.query<Row>(`select * from ${table.name}`);
      rows.set(table.name, found[0] ?? {});
    } else {
      const row = rowFor(table, rows);
      const { text, values = [] } = insert(table.name, row);
      await owner.query(text, [...values]);
      rows.set(table.name, row);
    }
  }
  await owner.query("commit");
  return { ...scope, rows };
}
