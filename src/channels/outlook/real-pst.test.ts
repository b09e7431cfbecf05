/**
 * Archives of another project (../shared/data), Unicode and ANSI. What is in them was looked up without
 * the reader, with pffexport of libpff and readpst of libpst.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { readPst } from "./pst-for-tests.ts";

const FILES = realFiles("email/pst/hiraoka");
const only = { skip: FILES ? false : MISSING };

const read = (name: string) => readPst(readFileSync(new URL(name, FILES)), { fileName: name });

test("a mail that was never sent, with mails inside it, is one that is skipped", only, async () => {
  assert.deepEqual(await read("alpha-beta-gamma-delta.pst"), [
    { kind: "skipped", place: "1", reason: "draft" },
  ]);
});

test("the same contact stands in an archive of 1997 and in one of 2003", only, async () => {
  const [[old, ...noMore], [young, ...none]] = await Promise.all([
    read("contacts97-2002.pst"),
    read("contacts.pst"),
  ]);
  assert.deepEqual([noMore, none], [[], []]);
  if (old?.kind !== "person" || young?.kind !== "person") assert.fail("no card");
  assert.equal(old.key, young.key);
  assert.equal(old.place, "連絡先 (Contact dedicated) › 1");
  assert.equal(young.place, old.place);
  assert.deepEqual(
    [young.name, young.works, young.handles[0], young.addresses[0]?.country, young.changed],
    [
      {
        full: "Mr. イグザンプル ドット コム 殿",
        prefix: "Mr.",
        given: "コム",
        additional: "ドット",
        family: "イグザンプル",
        suffix: "殿",
        nicknames: [],
      },
      [{ company: "My work company", unit: "My division", title: "My position" }],
      { kind: "email", value: "test@example.com", label: "" },
      "日本",
      new Date("2022-07-20T17:44:27.133Z"),
    ],
  );
});
