import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { folderOf, readingsOf, tarOf, testCage, zipOf } from "./for-tests.ts";
import type { FoundFile } from "./found-file.ts";
import { hashed } from "./content-hash.ts";
import { LIMITS } from "./limits.ts";
import { type Root, survey } from "./survey.ts";

const cage = testCage();

/** What every chat among these was given to read beside it, by its path. */
async function givenTo(roots: readonly Root[]): Promise<Readonly<Record<string, string[]>>> {
  const chats = (await survey(roots, { cage })).filter(({ format }) => format === "chat");
  const given: Record<string, string[]> = {};
  for (const chat of chats) given[shortOf(chat)] = await saidBy(chat);
  return given;
}

const shortOf = ({ path }: FoundFile): string => path.split("/").slice(-3).join("/");

async function saidBy(chat: FoundFile): Promise<string[]> {
  const readings = await readingsOf(chat, { cage });
  return readings.map((one) => (one.kind === "skipped" ? `${one.place}: ${one.reason}` : one.kind));
}

const EXPORT = {
  "one/users.txt": "Petra",
  "one/team/day.txt": "CHAT\n",
  "one/team/names.txt": "team",
  "two/users.txt": "Jo",
  "two/team/day.txt": "CHAT\n",
};
const GIVEN = {
  "one/team/day.txt": ["../users.txt: Petra of 5", "names.txt: team of 4"],
  "two/team/day.txt": ["../users.txt: Jo of 2"],
};
const ENTRIES = Object.entries(EXPORT).map(([name, content]) => ({ name, content }));

test("a file is read with those that lie beside it in its own folder, and with no other's", async () => {
  assert.deepEqual(await givenTo([await folderOf(EXPORT)]), GIVEN);
});

test("the same holds in a zip, on a tape where they come later, and for uploads", async () => {
  const folder = await folderOf({
    "x.zip": zipOf(ENTRIES),
    "x.tgz": await tarOf(ENTRIES.toReversed().map(({ name, content }) => ({ name, content }))),
    ...EXPORT,
  });
  const keys = (given: Readonly<Record<string, string[]>>) =>
    Object.fromEntries(
      Object.entries(given).map(([path, said]) => [path.replace(/^.* › /, ""), said]),
    );

  assert.deepEqual(keys(await givenTo([join(folder, "x.zip")])), GIVEN);
  assert.deepEqual(keys(await givenTo([join(folder, "x.tgz")])), GIVEN);
  const uploads = Object.keys(EXPORT).map((label) => ({ label, file: join(folder, label) }));
  assert.deepEqual(await givenTo(uploads), GIVEN);
});

test("files that were given one by one are seen as they lie on the disk, and others not at all", async () => {
  const folder = await folderOf(EXPORT);
  const given = await givenTo([
    join(folder, "two/users.txt"),
    join(folder, "one/team/day.txt"),
    join(folder, "one/team/names.txt"),
  ]);
  assert.deepEqual(Object.values(given), [["names.txt: team of 4"]]);
});

test("where two uploads have the same path, nobody knows whose it is", async () => {
  const folder = await folderOf(EXPORT);
  const given = await givenTo([
    { label: "x/users.txt", file: join(folder, "one/users.txt") },
    { label: "x/users.txt", file: join(folder, "two/users.txt") },
    { label: "x/team/day.txt", file: join(folder, "one/team/day.txt") },
  ]);
  assert.deepEqual(given, { "x/team/day.txt": [] });
});

test("what lies beside is cut off at its limit, and two exports are kept apart", async () => {
  const folder = await folderOf({
    ...EXPORT,
    "one/users.txt": Buffer.alloc(LIMITS.beside.bytes + 5, "x"),
  });
  const given = await givenTo([join(folder, "one"), join(folder, "two")]);
  assert.deepEqual(given, {
    "one/team/day.txt": [
      `../users.txt: ${"x".repeat(20)} of ${LIMITS.beside.bytes}`,
      "names.txt: team of 4",
    ],
    "two/team/day.txt": ["../users.txt: Jo of 2"],
  });
});

test("a file with another list of users beside it has another content", async () => {
  const folder = await folderOf(EXPORT);
  const [one, two] = (await survey([join(folder, "one"), join(folder, "two")], { cage })).filter(
    ({ format }) => format === "chat",
  );
  const digests = [await hashed(one!).digest(), await hashed(two!).digest()];
  assert.equal(new Set(digests).size, 2);
});
