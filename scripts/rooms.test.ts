/**
 * Plants violations and sees the linter refuse them: every room importing every other, every way of
 * importing, and each limit of size and strictness. A rule that nobody has seen refuse anything may be
 * switched off by a typing error.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { MAY_IMPORT } from "../oxlint.config.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ROOMS = Object.keys(MAY_IMPORT);
const PURE = ["shared", "channels", "planner", "api", "demo", "web"];

let project = "";

before(async () => {
  project = await mkdtemp(join(tmpdir(), "visavis-rooms-"));
  await cp(join(ROOT, "oxlint.config.ts"), join(project, "oxlint.config.ts"));
  await cp(join(ROOT, "tsconfig.json"), join(project, "tsconfig.json"));
  await cp(join(ROOT, "package.json"), join(project, "package.json"));
  await symlink(join(ROOT, "node_modules"), join(project, "node_modules"));
});
after(() => rm(project, { recursive: true }));

test("a room imports what the table names, and nothing else", async () => {
  const pairs = ROOMS.flatMap((room) => ROOMS.map((other) => [room, other] as const));
  const refused = await lint(
    Object.fromEntries(
      pairs.map(([room, other]) => [
        `src/${room}/from-${other}.ts`,
        `import { planted } from "#${other}/planted.ts";\nexport const used = planted;\n`,
      ]),
    ),
  );

  assert.deepEqual(
    refused.map(({ file, rule }) => `${file} ${rule}`),
    pairs
      .filter(([room, other]) => !["shared", room, ...MAY_IMPORT[room]!].includes(other))
      .map(([room, other]) => `src/${room}/from-${other}.ts no-restricted-imports`)
      .toSorted(),
  );
});

test("data flows down the list: no room imports one that imports it", () => {
  const reaches = (from: string, to: string): boolean =>
    MAY_IMPORT[from]!.some((next) => next === to || reaches(next, to));

  assert.deepEqual(
    ROOMS.filter((room) => reaches(room, room)),
    [],
  );
});

test("no way of importing goes round the table", async () => {
  const refused = await lint({
    "src/channels/type.ts": `import type { Db } from "#store/tables.ts";\nexport type Mine = Db;\n`,
    "src/channels/bare.ts": `import { readFileSync } from "fs";\nexport const read = readFileSync;\n`,
    "src/channels/again.ts": `export { openStore } from "#store/db.ts";\n`,
    "src/channels/all.ts": `export * from "#store/db.ts";\n`,
    "src/channels/up.ts": `import { a } from "../store/db.ts";\nexport const b = a;\n`,
    "src/store/deep/up.ts": `import { a } from "../db.ts";\nexport const b = a;\n`,
    "src/channels/later.ts": `export const load = () => import("#store/db.ts");\n`,
    "src/web/page.tsx": `import { a } from "#server/app.ts";\nexport const b = a;\n`,
    "src/web/style.tsx": `import "../style/base.css";\nexport const b = 1;\n`,
    "src/channels/any.test.ts": `import { a } from "#store/db.ts";\nexport const b = a;\n`,
  });

  assert.deepEqual(
    refused.map(({ file }) => file),
    ["again", "all", "bare", "later", "type", "up"]
      .map((name) => `src/channels/${name}.ts`)
      .concat("src/store/deep/up.ts", "src/web/page.tsx"),
  );
});

test("pure rooms open no files and no network", async () => {
  const refused = await lint(
    Object.fromEntries(
      ROOMS.map((room) => [
        `src/${room}/file.ts`,
        `import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n`,
      ]),
    ),
  );

  assert.deepEqual(
    refused.map(({ file }) => file),
    PURE.map((room) => `src/${room}/file.ts`).toSorted(),
  );
});

test("what is too large or too loose is refused", async () => {
  const lines = (count: number, line: string) => `${line}\n`.repeat(count);
  const refused = await lint({
    "src/store/long-file.ts": Array.from(
      { length: 401 },
      (_, n) => `export const a${n} = 1;\n`,
    ).join(""),
    "src/store/long-function.ts": `export function f(list: number[]) {\n${lines(60, "  list.push(1);")}}\n`,
    "src/store/many-params.ts":
      "export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e;\n",
    "src/store/any.ts": "export const f = (a: any) => String(a);\n",
    "src/store/default.ts": "const f = 1;\nexport default f;\n",
    "src/store/console.ts": "console.log(1);\n",
    "src/store/loose.ts": "export const f = (a: unknown) => a == 1;\n",
    "src/web/raw.tsx":
      "export const A = () => <div dangerouslySetInnerHTML={{ __html: location.hash }} />;\n",
    "src/store/cycle-a.ts": `import { b } from "./cycle-b.ts";\nexport const a = () => b;\n`,
    "src/store/cycle-b.ts": `import { a } from "./cycle-a.ts";\nexport const b = () => a;\n`,
  });

  assert.deepEqual(
    refused.map(({ file, rule }) => `${file.replace(/^src\/\w+\//, "")} ${rule}`),
    [
      "any.ts no-explicit-any",
      "console.ts no-console",
      "cycle-a.ts no-cycle",
      "cycle-b.ts no-cycle",
      "default.ts no-default-export",
      "long-file.ts max-lines",
      "long-function.ts max-lines-per-function",
      "loose.ts eqeqeq",
      "many-params.ts max-params",
      "raw.tsx no-danger",
    ],
  );
});

interface Refusal {
  readonly file: string;
  readonly rule: string;
}

/** Plants the files, runs the project's linter on them, and takes them away; sorted by file. */
async function lint(files: Readonly<Record<string, string>>): Promise<readonly Refusal[]> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
  }
  const oxlint = join(ROOT, "node_modules", "oxlint", "bin", "oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format=json", "src"], {
    cwd: project,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  await rm(join(project, "src"), { recursive: true });
  const { diagnostics }: { diagnostics: { filename: string; code: string }[] } = JSON.parse(stdout);
  return diagnostics
    .map(({ filename, code }) => ({ file: filename, rule: /\((.*)\)/.exec(code)?.[1] ?? code }))
    .toSorted((a, b) => (a.file + a.rule < b.file + b.rule ? -1 : 1));
}
