import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { DatabaseError } from "pg";
import { UserError } from "#shared/user-error.ts";
import { store } from "#shared/messages/en/store.ts";
import { inWords } from "#store/failures.ts";
import { keepsDying } from "#store/reach.ts";

const database = (code: string, message = "") =>
  Object.assign(new DatabaseError(message, 0, "error"), { code });
const system = (code: string, syscall = "connect") =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

test("what the user can mend has words; anything else stays a bug", () => {
  const meaning = (error: unknown) => {
    const said = inWords(error);
    return said instanceof UserError ? said.code : said === error;
  };

  assert.deepEqual(
    [
      database("53100"),
      database("XX000", "could not write to file: Disk quota exceeded"),
      database("58030", "could not fsync file: No space left on device"),
      system("ENOSPC", "write"),
      database("XX000", 'could not extend file "base/5/1": File too large'),
      database("42501", 'could not open file "x": Read-only file system'),
    ].map(meaning),
    [
      "store.disk-full",
      "store.disk-full",
      "store.disk-full",
      "store.disk-full",
      "store.disk-full",
      "store.disk-read-only",
    ],
  );
  assert.deepEqual(
    [
      database("25P03"),
      database("57P01"),
      database("57P03"),
      database("08006"),
      system("ECONNRESET", "read"),
      system("ENOENT"),
      new Error("Connection terminated unexpectedly"),
    ].map(meaning),
    Array.from({ length: 7 }, () => "store.server-gone"),
  );
  assert.deepEqual(
    ["57014", "55P03", "40P01", "53300"].map((code) => meaning(database(code))),
    ["store.too-slow", "store.busy", "store.busy", "store.busy"],
  );
  assert.deepEqual(
    [
      database("23505"),
      database("42501", "permission denied for table people"),
      system("ENOENT", "open"),
      new UserError("import.unknown"),
      new TypeError("x is not a function"),
      "thrown",
      undefined,
    ].map(meaning),
    [true, true, true, "import.unknown", true, true, true],
  );
});

test("our own server's files without rights, or taken away, have words; another server's are a bug here", () => {
  const meaning = (error: unknown) => {
    const said = inWords(error, "/a");
    return said instanceof UserError ? [said.code, said.values] : said === error;
  };
  const shut = database("42501", 'could not open file "base/5/1": Permission denied');
  const away = database("58P01", 'could not open file "base/5/1": No such file or directory');

  assert.deepEqual([shut, away, system("ENOENT", "statfs")].map(meaning), [
    ["store.no-rights", { path: "/a" }],
    ["store.damaged-folder", { path: "/a", part: "postgres/data" }],
    ["store.damaged-folder", { path: "/a", part: "visavis.json" }],
  ]);
  assert.deepEqual(
    [
      database("42501", "permission denied for table people"),
      system("ENOENT", "open"),
      new UserError("import.unknown"),
    ].map(meaning),
    [true, true, ["import.unknown", {}]],
  );
  assert.deepEqual(
    [shut, away].map((error) => inWords(error)),
    [shut, away],
  );
});

test("a server that died three times in five minutes is left alone", () => {
  const minute = 60_000;

  assert.equal(keepsDying([0, 1], 2), false);
  assert.equal(keepsDying([0, 2 * minute, 4 * minute], 4 * minute), true);
  assert.equal(keepsDying([0, 2 * minute, 5 * minute], 5 * minute), false);
  assert.equal(keepsDying([0, 1, 2], 20 * minute), false);
});

test("the store has words for every code that it says, and for no other", async () => {
  const folder = new URL("./", import.meta.url);
  const sources = (await readdir(folder)).filter((name) => /^(?!.*\.test).*\.ts$/.test(name));
  const texts = await Promise.all(sources.map((name) => readFile(new URL(name, folder), "utf8")));
  const said = texts.flatMap((text) =>
    Array.from(text.matchAll(/"store\.([a-z-]+)"/g), ([, key]) => key),
  );

  assert.deepEqual(new Set(said), new Set(Object.keys(store)));
});
