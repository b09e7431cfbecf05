import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "#shared/user-error.ts";
import { asRoot } from "#store/binaries.ts";
import { dataFolder, folderBeside } from "#store/data-folder.ts";
import { chanceToKill } from "#store/test-chance.ts";
import { startProgram, testFolder } from "#store/test-folders.ts";

const VISIT = { version: "0.1.0", syncing: false };
const NAMELESS = { uid: 54_321, gid: 54_321 };
/** So few everywhere: most of their time is initdb's. The many kills are those of imports. */
const KILLS = 10;

test("a folder is ours with visavis.json, and the same one whenever it is opened", async (t) => {
  const { folder } = await testFolder(t);
  const made = await dataFolder(folder, VISIT);
  const card: unknown = JSON.parse(await readFile(join(folder, "visavis.json"), "utf8"));

  assert.deepEqual(card, { format: 1, app: "0.1.0", postgres: 18, instanceId: made.instanceId });
  assert.deepEqual(await readdir(folder), ["postgres", "visavis.json"]);
  assert.deepEqual(await dataFolder(folder, { ...VISIT, version: "0.2.0" }), made);
  assert.equal((await lstat(folder)).mode & 0o777, asRoot() ? 0o711 : 0o700);
});

test("a folder that lacks a part is refused and left as it is", async (t) => {
  const { folder } = await testFolder(t);
  await dataFolder(folder, VISIT);
  const data = await readdir(join(folder, "postgres", "data"));
  const parts = ["visavis.json", "postgres", "postgres/password", "postgres/data"].concat(
    data.map((name) => `postgres/data/${name}`),
    ["pg_control", "pg_filenode.map"].map((name) => `postgres/data/global/${name}`),
  );
  const taken: string[] = [];
  for (const part of parts) {
    const away = join(dirname(folder), "away");
    await rename(join(folder, part), away);
    const without = await treeOf(folder);
    const missing = await failureOf(folder);
    if (missing?.code !== "store.damaged-folder") taken.push(part);
    assert.deepEqual(await changesSince(without, folder), []);
    await rename(away, join(folder, part));
  }
  assert.deepEqual(taken, []);
  await dataFolder(folder, VISIT);
});

test("a folder of a newer version, or with a card that says nothing, is refused and left as it is", async (t) => {
  const { folder } = await testFolder(t);
  const { instanceId } = await dataFolder(folder, VISIT);
  const card = { format: 1, app: "2.3.0", postgres: 18, instanceId };
  const with_ = async (text: string) => {
    await writeFile(join(folder, "visavis.json"), text);
    const before = await treeOf(folder);
    const error = await failureOf(folder);
    assert.deepEqual(await changesSince(before, folder), []);
    return error;
  };
  const newer = new UserError("store.newer-folder", { found: "2.3.0", version: "0.1.0" });
  const damaged = new UserError("store.damaged-folder", { path: folder, part: "visavis.json" });

  assert.deepEqual(await with_(JSON.stringify({ ...card, format: 2 })), newer);
  assert.deepEqual(await with_(JSON.stringify({ ...card, postgres: 19 })), newer);
  for (const text of ["", "{", "null", "[]", "{}", JSON.stringify({ ...card, instanceId: 1 })]) {
    assert.deepEqual(await with_(text), damaged, text);
  }
});

test("a folder with other things, and a file, are no place for an archive", async (t) => {
  const { folder } = await testFolder(t);
  await mkdir(folder);
  await writeFile(join(folder, "thesis.odt"), "");
  const file = join(folder, "thesis.odt");

  assert.deepEqual(
    await failureOf(folder),
    new UserError("store.not-an-archive", { path: folder }),
  );
  assert.deepEqual(await failureOf(file), new UserError("store.not-a-folder", { path: file }));
  assert.deepEqual(
    await failureOf(join(file, "deeper")),
    new UserError("store.not-a-folder", { path: file }),
  );
  assert.deepEqual(await readdir(folder), ["thesis.odt"]);
});

test("what other rooms and the system put into a folder is no obstacle", async (t) => {
  const { folder } = await testFolder(t);
  for (const name of ["log", "spool", "backups", "lost+found"]) {
    await mkdir(join(folder, name), { recursive: true });
  }
  if (asRoot()) await chmod(folder, 0o711);

  await dataFolder(folder, VISIT);
});

test(
  "a folder of another user, or a database in it, is refused",
  { skip: !asRoot() && "only root can give files away" },
  async (t) => {
    const { folder } = await testFolder(t);
    await dataFolder(folder, VISIT);
    const refused = new UserError("store.other-user", { path: folder });

    await chown(join(folder, "postgres"), 1000, 1000);
    assert.deepEqual(await failureOf(folder), refused);
    await chown(join(folder, "postgres"), 65_534, 65_534);
    await chown(folder, 1000, 1000);
    assert.deepEqual(await failureOf(folder), refused);
  },
);

test(
  "a folder that the server's user cannot reach is refused before anything is made",
  { skip: !asRoot() && "only as root does the server have a user of its own" },
  async (t) => {
    const { folder } = await testFolder(t);
    const closed = join(folder, "closed");
    await mkdir(folder, { mode: 0o711 });
    await mkdir(closed, { mode: 0o700 });
    const inside = join(closed, "a", "archive");

    assert.deepEqual(
      await failureOf(inside),
      new UserError("store.root-cannot-reach", { path: inside }),
    );
    assert.deepEqual(await readdir(closed), []);
    // An empty folder is ours to open, the way to it is not.
    await dataFolder(closed, VISIT);
  },
);

test(
  "a user whom the system has no name for is told why there is no database",
  { skip: !asRoot() && "only root can be somebody else" },
  async (t) => {
    const { folder } = await testFolder(t);
    await mkdir(folder, { mode: 0o711 });
    await chown(folder, NAMELESS.uid, NAMELESS.gid);
    const { stderr, error } = openAs(NAMELESS, folder);

    if (error) return t.skip("that user cannot run this Node");
    assert.match(stderr, /store\.database-not-made .*could not look up effective user ID 54321/);
    assert.deepEqual(await readdir(folder), []);
  },
);

test("a folder that may be read but not written to is refused, with an archive or without", async (t) => {
  for (const hasArchive of [false, true]) {
    const { folder } = await testFolder(t);
    await mkdir(folder);
    if (hasArchive) await dataFolder(folder, VISIT);
    const before = await treeOf(folder);
    const back = await makeReadOnly(folder);
    if (!back) return t.skip("this user may not mount, and is not bound by a folder's rights");

    const { code, values } = (await failureOf(folder))!;
    await back();
    assert.ok(["store.read-only", "store.no-rights"].includes(code));
    assert.deepEqual(values, { path: folder });
    assert.deepEqual(await changesSince(before, folder), []);
    await dataFolder(folder, VISIT);
  }
});

test(
  "an archive that this user may not look into is refused",
  { skip: !asRoot() && "only root can be somebody else" },
  async (t) => {
    const { folder } = await testFolder(t);
    await dataFolder(folder, VISIT);
    for (const path of [folder, join(folder, "postgres"), join(folder, "visavis.json")])
      await chown(path, NAMELESS.uid, NAMELESS.gid);
    await chmod(join(folder, "postgres"), 0o000);
    const { stderr, error } = openAs(NAMELESS, folder);

    if (error) return t.skip("that user cannot run this Node");
    assert.match(stderr, /store\.no-rights/);
  },
);

test(
  "where no folder can be made, that is said, also for one beside another server",
  { skip: !asRoot() && "nobody else may even try" },
  async () => {
    for (const folder of ["/proc/nope", "/proc/nope/deeper"]) {
      const refused = new UserError("store.read-only", { path: "/proc/nope" });
      assert.deepEqual(await failureOf(folder), refused);
      await assert.rejects(folderBeside(folder), refused);
    }
  },
);

test("a first start that was killed before its last step is ended by the next", async (t) => {
  const { folder, open } = await testFolder(t);
  await (await open()).close();
  const card = join(folder, "visavis.json");
  const text = await readFile(card, "utf8");
  await rename(card, join(folder, "postgres", "visavis.json"));

  await (await open()).close();
  assert.equal(await readFile(card, "utf8"), text);
  assert.deepEqual(await readdir(folder), ["postgres", "visavis.json"]);
});

test(`a first start that is killed leaves a folder that opens (${KILLS} times)`, async (t) => {
  const chance = chanceToKill(t);
  const undisturbed = startProgram(t, (await testFolder(t)).folder);
  const began = performance.now();
  await undisturbed.hear();
  const duration = performance.now() - began;
  await undisturbed.kill();
  for (let kill = 0; kill < KILLS; kill++) {
    const { folder, open } = await testFolder(t);
    const program = startProgram(t, folder);
    await wait(chance() * duration);
    await program.kill();

    const store = await open();
    await store.workspace();
    await store.close();
    assert.deepEqual(await readdir(folder), ["postgres", "visavis.json"]);
    await rm(folder, { recursive: true });
  }
});

/** What a program of that user says when it opens the folder. */
function openAs(user: typeof NAMELESS, folder: string) {
  const program = fileURLToPath(new URL("test-program.ts", import.meta.url));
  return spawnSync(process.execPath, [program, folder], { ...user, encoding: "utf8" });
}

async function failureOf(folder: string): Promise<UserError | undefined> {
  try {
    await dataFolder(folder, VISIT);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return new UserError(error.code, error.values);
  }
}

/** Every file with its rights, size and time of change. */
async function treeOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = ["", ...(await readdir(folder, { recursive: true }))];
  const states = names.map(async (name): Promise<[string, string]> => {
    const { mode, uid, size, mtimeMs } = await lstat(join(folder, name));
    return [name, [mode, uid, size, mtimeMs].join(" ")];
  });
  return new Map(await Promise.all(states));
}

async function changesSince(before: ReadonlyMap<string, string>, folder: string) {
  const now = await treeOf(folder);
  return [...new Set([...before.keys(), ...now.keys()])].filter(
    (name) => before.get(name) !== now.get(name),
  );
}

/** By its rights, or as root, whom they do not bind, by mounting it so. Gives back the way back. */
async function makeReadOnly(folder: string): Promise<(() => unknown) | undefined> {
  if (!asRoot()) {
    const { mode } = await lstat(folder);
    await chmod(folder, 0o500);
    return () => chmod(folder, mode);
  }
  try {
    execFileSync("mount", ["--bind", folder, folder], { stdio: "ignore" });
    execFileSync("mount", ["-o", "remount,bind,ro", folder], { stdio: "ignore" });
    return () => execFileSync("umount", [folder]);
  } catch {
    return undefined;
  }
}
