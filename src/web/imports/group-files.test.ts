import assert from "node:assert/strict";
import { test } from "node:test";
import { groupFiles, holderOfAll, namesWithin, shortNames } from "./group-files.ts";

const dozen = (folder: string) =>
  Array.from({ length: 12 }, (_, day) => ({ path: `${folder}2024-03-${day + 10}.json` }));

const inShort = (files: Parameters<typeof groupFiles>[0]) => {
  const { alone, holders } = groupFiles(files);
  return [
    alone.map(({ path }) => path),
    holders.map(({ name, files }) => `${name}: ${files.length}`),
  ];
};

test("a dozen files of one archive are one row, whichever folders of it they lie in", () => {
  assert.deepEqual(
    inShort([
      { path: "mail.mbox" },
      ...dozen("slack.zip › general/"),
      { path: "slack.zip › users.json" },
      { path: "small.zip › a.ics" },
    ]),
    [["mail.mbox", "small.zip › a.ics"], ["slack.zip: 13"]],
  );
});

test("folders are told apart where they part, and what was dropped loose stays loose", () => {
  assert.deepEqual(
    [
      inShort([...dozen("all/slack/general/"), { path: "all/mail/in.mbox" }]),
      inShort(dozen("/home/jo/mails/")),
      inShort(dozen("")).map((rows) => rows.length),
    ],
    [
      [["all/mail/in.mbox"], ["all/slack: 12"]],
      [[], ["/home/jo/mails: 12"]],
      [12, 0],
    ],
  );
});

test("what holds all of several files is named", () => {
  assert.deepEqual(
    [
      holderOfAll(dozen("slack.zip › general/")),
      holderOfAll([{ path: "in/a.vcf" }, { path: "in/b.vcf" }]),
      holderOfAll([{ path: "in/a.vcf" }, { path: "out/b.vcf" }]),
      holderOfAll([{ path: "a.vcf" }, { path: "b.vcf" }]),
      holderOfAll([{ path: "in/a.vcf" }]),
    ],
    ["slack.zip", "in", null, null, null],
  );
});

test("files of a folder that was named with its whole way are called as they lie in it", () => {
  const called = (...paths: readonly string[]) => {
    const short = shortNames(paths.map((path) => ({ path })));
    return paths.map(short);
  };

  assert.deepEqual(called("/home/me/out/a.ics", "/home/me/out/chats/b.zip › c.txt"), [
    "a.ics",
    "chats/b.zip › c.txt",
  ]);
  assert.deepEqual(called("/home/me/out/a.ics"), ["a.ics"]);
  assert.deepEqual(called("/a.ics", "/home/b.ics"), ["a.ics", "home/b.ics"]);
  assert.deepEqual(called("Takeout/a.ics", "Takeout/b.ics"), ["Takeout/a.ics", "Takeout/b.ics"]);
  assert.deepEqual(called(), []);
});

test("below an archive or a folder a file is called by its own name, unless two are called so", () => {
  const names = (holder: string | null, ...paths: readonly string[]) =>
    paths.map(
      namesWithin(
        holder,
        paths.map((path) => ({ path })),
      ),
    );
  assert.deepEqual(
    [
      names(
        "export.zip",
        "export.zip › export/messages.csv",
        "export.zip › export/Invitations.csv",
      ),
      names("chats", "chats/anna/_chat.txt", "chats/bert/_chat.txt", "chats/list.vcf"),
      names(null, "export.zip › a.csv"),
    ],
    [
      ["messages.csv", "Invitations.csv"],
      ["anna/_chat.txt", "bert/_chat.txt", "list.vcf"],
      ["export.zip › a.csv"],
    ],
  );
});

test("the files of an archive are below it, however few, but for one alone", () => {
  assert.deepEqual(
    inShort([
      { path: "in.zip › in/a.csv" },
      { path: "in.zip › in/b.csv" },
      { path: "one.zip › a.csv" },
      { path: "c.csv" },
    ]),
    [["one.zip › a.csv", "c.csv"], ["in.zip: 2"]],
  );
});
