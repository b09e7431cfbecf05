import assert from "node:assert/strict";
import { test } from "node:test";
import { takeMailboxes } from "./maildir.ts";

const take = (paths: readonly string[], folders: readonly string[] = []) => {
  const { mailboxes, others } = takeMailboxes(
    paths.map((inner) => ({ inner })),
    new Set(folders),
  );
  return {
    boxes: mailboxes.map(({ inner, mails }) => [inner, ...mails.map(({ name }) => name)]),
    others: others.map(({ inner }) => inner),
  };
};

test("a box, its folders and theirs are one mailbox", () => {
  assert.deepEqual(
    take([
      "Mail/cur/1700000001.a:2,S",
      "Mail/.Archiv/cur/1700000002.b:2,S",
      "Mail/.Archiv.2023/new/1700000003.c",
      "Mail/notes.txt",
    ]),
    {
      boxes: [
        [
          "Mail",
          "cur/1700000001.a:2,S",
          ".Archiv/cur/1700000002.b:2,S",
          ".Archiv.2023/new/1700000003.c",
        ],
      ],
      others: ["Mail/notes.txt"],
    },
  );
});

test("a box may be the container itself", () => {
  assert.deepEqual(take(["cur/1700000001.a", ".Sent/cur/1700000002.b"]), {
    boxes: [["", "cur/1700000001.a", ".Sent/cur/1700000002.b"]],
    others: [],
  });
});

test("folders without a dot are mailboxes of their own", () => {
  assert.deepEqual(take(["Mail/cur/1700000001.a", "Mail/Sub/cur/1700000002.b"]).boxes, [
    ["Mail", "cur/1700000001.a"],
    ["Mail/Sub", "cur/1700000002.b"],
  ]);
});

test("a folder that happens to be called cur or new makes no mailbox", () => {
  const paths = ["photos/new/beach.jpg", "src/cur/a.c"];
  assert.deepEqual(take(paths), { boxes: [], others: paths });
});

test("where both folders are there, the names of the mails do not matter", () => {
  assert.deepEqual(take(["a/cur/1.eml"], ["a", "a/cur", "a/new"]).boxes, [["a", "cur/1.eml"]]);
  assert.deepEqual(take(["a/cur/1.eml", "a/new/2.eml"]).boxes, [["a", "cur/1.eml", "new/2.eml"]]);
});

test("what was never delivered and what servers keep for themselves is left out", () => {
  assert.deepEqual(
    take([
      "a/cur/1700000001.a",
      "a/tmp/1700000002.b",
      "a/cur/.nfs0001",
      "a/dovecot-uidlist",
      "a/subscriptions",
      "b/subscriptions",
    ]),
    { boxes: [["a", "cur/1700000001.a"]], others: ["b/subscriptions"] },
  );
});

test("folder names are shown as people read them", () => {
  assert.deepEqual(take([".Gel&APY-scht/cur/1700000001.a"]).boxes, [
    ["", ".Gelöscht/cur/1700000001.a"],
  ]);
});
