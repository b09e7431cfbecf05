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

test("what lies below a folder of Apple Mail's is one mailbox, without what lies beside its mails", () => {
  const box = "V10/4C0F/[Gmail].mbox/Gesendet.mbox";
  assert.deepEqual(
    take([
      `${box}/9A/Data/7/1/Attachments/2/1/plan.pdf`,
      `${box}/9A/Data/7/1/Messages/2.partial.emlx`,
      `${box}/9A/Data/Messages/1.emlx`,
      `${box}/Info.plist`,
      "V10/4C0F/INBOX.mbox/9B/Data/Messages/3.emlx",
      "Export/Archiv.mbox/mbox",
      "Export/Archiv.mbox/table_of_contents",
      "Fotos/Attachments/x.jpg",
      "Data/Messages/4.emlx",
    ]),
    {
      boxes: [
        [box, "2.partial.emlx", "1.emlx"],
        ["V10/4C0F/INBOX.mbox", "3.emlx"],
        ["Data", "4.emlx"],
      ],
      others: ["Export/Archiv.mbox/mbox", "Fotos/Attachments/x.jpg"],
    },
  );
});
