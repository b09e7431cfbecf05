import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { createServer } from "node:net";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { UserError } from "#shared/user-error.ts";
import { folderOf, inShort, readingsOf, tarOf, testCage, zipOf } from "./for-tests.ts";
import type { FoundFile } from "./found-file.ts";
import { survey } from "./survey.ts";

const cage = testCage();

/** What is found, in a line each: the path from the folder on, and its format or problem. */
async function look(files: Parameters<typeof folderOf>[0]): Promise<string[]> {
  const folder = await folderOf(files);
  return (await survey([folder], { cage })).map((found) => inLine(found, folder));
}

const inLine = ({ path, format, problem }: FoundFile, folder = ""): string =>
  `${path.replace(`${folder}/`, "")}: ${format ?? problem?.code}`;

const MAIL = "Subject: hello\n";
const LINES = "LINES\none\ntwo\n";

test("a file's kind is told by its content, whatever its name", async () => {
  assert.deepEqual(
    await look({ "a.ics": MAIL, "b.eml": LINES, "c.mbox": "lorem ipsum", d: MAIL }),
    ["a.ics: eml", "b.eml: lines", "c.mbox: sources.stranger", "d: eml"],
  );
});

test("a file that cannot be read is one item and one problem", async () => {
  const folder = await folderOf({ empty: "", "photo.jpg": Buffer.from([0xff, 0xd8, 0xff, 0]) });
  const found = await survey([folder], { cage });
  const readings = await Promise.all(found.map((file) => readingsOf(file, { cage })));

  assert.deepEqual(
    readings.map((one) => one.map(inShort)),
    [["! sources.empty-file"], ["! sources.stranger"]],
  );
  assert.deepEqual(await readingsOf(found[0]!, { cage, skip: 1 }), []);
});

test("files that others read are named for what they are", async () => {
  assert.deepEqual(
    await look({
      "a.pst": "!BDN0000",
      "b.msg": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "c.7z": Buffer.from("377abcaf271c0004", "hex"),
    }),
    ["a.pst: sources.outlook", "b.msg: sources.outlook", "c.7z: sources.other-archive"],
  );
});

test("paths are shown as they were given", async () => {
  const folder = await folderOf({ "mail/2024/a.eml": MAIL });
  const given = relative(process.cwd(), folder);
  const found = await survey([`${given}/mail/2024/a.eml`, `${given}/mail/`], { cage });

  assert.deepEqual(
    found.map((file) => file.path),
    [`${given}/mail/2024/a.eml`, `${given}/mail/2024/a.eml`],
  );
});

test("what is given twice is looked at once", async () => {
  const folder = await folderOf({ "a.eml": MAIL });
  assert.equal((await survey([folder, `${folder}/.`, folder], { cage })).length, 1);
});

test("a path that does not exist is said at once", async () => {
  await assert.rejects(
    survey(["/nowhere/at-all.mbox"], { cage }),
    new UserError("sources.no-such-file", { path: "/nowhere/at-all.mbox" }),
  );
});

test("what systems and tools leave behind is passed over", async () => {
  assert.deepEqual(
    await look({
      "__MACOSX/._a.eml": "x",
      ".DS_Store": "x",
      "._a.eml": "x",
      ".git/config": "x",
      ".cache/b.eml": MAIL,
      "a.eml": MAIL,
    }),
    ["a.eml: eml"],
  );
});

test("a link out of the folder is listed and not followed, one inside it is passed over", async () => {
  const outside = await folderOf({ "secret.eml": MAIL });
  const folder = await folderOf({ "a.eml": MAIL });
  await symlink(`${outside}/secret.eml`, `${folder}/b.eml`);
  await symlink(outside, `${folder}/c`);
  await symlink(`${folder}/a.eml`, `${folder}/d.eml`);
  await symlink(`${folder}/nowhere`, `${folder}/e.eml`);

  assert.deepEqual(
    (await survey([folder], { cage })).map((found) => inLine(found, folder)),
    [
      "a.eml: eml",
      "b.eml: sources.link-outside",
      "c: sources.link-outside",
      "e.eml: sources.vanished",
    ],
  );
});

test("what is no file is not opened", { skip: process.platform === "win32" }, async () => {
  const folder = await folderOf({ "a.eml": MAIL });
  const server = createServer().listen(`${folder}/socket`);
  await once(server, "listening");
  after(() => server.close());
  assert.deepEqual(
    (await survey([folder], { cage })).map((found) => inLine(found, folder)),
    ["a.eml: eml", "socket: sources.not-a-file"],
  );
});

test("an abort stops the looking", async () => {
  const folder = await folderOf({ "a.eml": MAIL, "b.eml": MAIL });
  const stop = new AbortController();
  const found: string[] = [];
  const looking = survey([folder], {
    cage,
    signal: stop.signal,
    onFound(file) {
      found.push(file.path);
      stop.abort(new Error("enough"));
    },
  });

  await assert.rejects(looking, new Error("enough"));
  assert.equal(found.length, 1);
});

test("a mail folder with its folders is one file, whose mails are its items", async () => {
  const folder = await folderOf({
    "Mail/cur/1700000002.M1.host:2,S": MAIL,
    "Mail/new/1700000001.M2.host": MAIL,
    "Mail/tmp/1700000003.M3.host": MAIL,
    "Mail/.Gel&APY-scht.2023/cur/1700000004.M4.host:2,ST": "no mail at all",
    "Mail/.Sent/cur/1700000005.M5.host:2,S": MAIL,
    "Mail/.Sent/maildirfolder": "",
    "Mail/dovecot-uidlist": "3 V1",
    "Mail/old.lines": LINES,
  });
  await mkdir(`${folder}/Mail/.Gel&APY-scht.2023/new`);
  await mkdir(`${folder}/Mail/.Sent/new`);
  const found = await survey([folder], { cage });

  assert.deepEqual(
    found.map((file) => inLine(file, folder)),
    ["Mail: maildir", "Mail/old.lines: lines"],
  );
  const readings = await readingsOf(found[0]!, { cage });
  assert.deepEqual(
    readings.map((one) => ("place" in one ? `${one.place}: ${inShort(one)}` : inShort(one))),
    [
      ".Gelöscht.2023/cur/1700000004.M4.host:2,ST: .Gelöscht.2023/cur/1700000004.M4.host:2,ST! sources.not-a-mail",
      ".Sent/cur/1700000005.M5.host:2,S: hello",
      "cur/1700000002.M1.host:2,S: hello",
      "new/1700000001.M2.host: hello",
      "owner 1",
    ],
  );
  const rest = await readingsOf(found[0]!, { cage, skip: 3 });
  assert.deepEqual(rest.map(inShort), ["hello"]);
});

test("a mail of a mail folder that ends its reader costs itself only", async () => {
  const folder = await folderOf({
    "cur/1700000001.a:2,": MAIL,
    "cur/1700000002.b:2,": "Subject: exit\n",
    "cur/1700000003.c:2,": "Subject: throw\n",
    "cur/1700000004.d:2,": MAIL,
  });
  const [found] = await survey([folder], { cage });
  assert.deepEqual((await readingsOf(found!, { cage })).map(inShort), [
    "hello",
    "cur/1700000002.b:2,! sources.reader-failed",
    "cur/1700000003.c:2,! sources.reader-failed",
    "hello",
  ]);
});

test("what lies in a zip is shown as lying in it", async () => {
  const zip = zipOf([
    { name: "Takeout/Mail/All.mbox", content: LINES },
    { name: "Takeout/Kalender/Büro.ics".normalize("NFD"), content: MAIL, stored: true },
    { name: "__MACOSX/Takeout/._All.mbox", content: "x" },
    { name: "leer.txt" },
  ]);
  const folder = await folderOf({ "takeout.zip": zip });
  const found = await survey([folder], { cage });

  assert.deepEqual(
    found.map((file) => inLine(file, folder)),
    [
      "takeout.zip › Takeout/Mail/All.mbox: lines",
      "takeout.zip › Takeout/Kalender/Büro.ics: eml",
      "takeout.zip › leer.txt: sources.empty-file",
    ],
  );
  assert.deepEqual((await readingsOf(found[0]!, { cage })).map(inShort), ["one", "two"]);
  assert.deepEqual((await readingsOf(found[1]!, { cage })).map(inShort), ["hello"]);
});

test("what lies in a tar, packed or not, is read in any order", async () => {
  const tape = await tarOf([
    { name: "./Takeout/", type: "directory" },
    { name: "./Takeout/a.eml", content: "Subject: a\n" },
    { name: "./Takeout/long", content: `LINES\n${`${"x".repeat(999)}\n`.repeat(2_000)}` },
    { name: "./Takeout/b.eml", content: "Subject: b\n" },
  ]);
  const folder = await folderOf({ "a.tar": tape, "b.tgz": gzipSync(tape) });
  const found = await survey([folder], { cage });

  assert.deepEqual(
    found.map((file) => inLine(file, folder)),
    [
      "a.tar › Takeout/a.eml: eml",
      "a.tar › Takeout/long: lines",
      "a.tar › Takeout/b.eml: eml",
      "b.tgz › Takeout/a.eml: eml",
      "b.tgz › Takeout/long: lines",
      "b.tgz › Takeout/b.eml: eml",
    ],
  );
  const order = [5, 3, 4, 4, 5];
  const counts = [];
  for (const at of order) counts.push((await readingsOf(found[at]!, { cage })).length);
  assert.deepEqual(counts, [1, 1, 2_000, 2_000, 1]);
});

test("a packed file is shown inside its own name", async () => {
  assert.deepEqual(await look({ "old.mbox.gz": gzipSync(LINES) }), [
    "old.mbox.gz › old.mbox: lines",
  ]);
});

test("a mail folder is one in an archive too, though empty folders are not named there", async () => {
  const entries = [
    { name: "Mail/cur/1700000002.M1.host:2,S", content: MAIL },
    { name: "Mail/.Sent/cur/1700000005.M5.host!2,S", content: MAIL },
    { name: "Mail/.Sent/cur/.hidden", content: "x" },
  ];
  const files = { "a.zip": zipOf(entries), "b.tar": await tarOf(entries) };
  const folder = await folderOf(files);
  const found = await survey([folder], { cage });

  assert.deepEqual(
    found.map((file) => inLine(file, folder)),
    ["a.zip › Mail: maildir", "b.tar › Mail: maildir"],
  );
  for (const file of found) {
    assert.deepEqual((await readingsOf(file, { cage })).map(inShort), [
      "hello",
      "hello",
      "owner 1",
    ]);
  }
});

test("an archive in an archive is opened, one in that is not", async () => {
  const inner = zipOf([{ name: "a.eml", content: MAIL }]);
  const middle = zipOf([
    { name: "inner.zip", content: inner },
    { name: "b.eml", content: MAIL },
  ]);
  const outer = zipOf([{ name: "middle.zip", content: middle }]);
  const files = {
    "1.zip": middle,
    "2.zip": outer,
    "3.tgz": gzipSync(await tarOf([{ name: "b.mbox.gz", content: "" }])),
  };
  const folder = await folderOf(files);
  const found = await survey([folder], { cage });

  assert.deepEqual(
    found.map((file) => inLine(file, folder)),
    [
      "1.zip › inner.zip › a.eml: eml",
      "1.zip › b.eml: eml",
      "2.zip › middle.zip › inner.zip: sources.nested-too-deep",
      "2.zip › middle.zip › b.eml: eml",
      "3.tgz › b.mbox.gz: sources.empty-file",
    ],
  );
  assert.deepEqual((await readingsOf(found[0]!, { cage })).map(inShort), ["hello"]);
});

test("a file with nothing but the mark of its encoding and blank lines is empty", async () => {
  const files = {
    "a.csv": "\uFEFF\r\n",
    "b.csv": Buffer.from([0xff, 0xfe, 0x0d, 0, 0x0a, 0]),
    "c.txt": " \n\n",
    "d.txt": "\uFEFFx",
  };
  assert.deepEqual(await look(files), [
    ...["a.csv", "b.csv", "c.txt"].map((name) => `${name}: sources.empty-file`),
    "d.txt: sources.stranger",
  ]);
});

test("an Office document is one file, not an archive of many", async () => {
  const document = zipOf([
    { name: "[Content_Types].xml", content: "<x/>" },
    { name: "xl/workbook.xml", content: "<x/>" },
  ]);
  assert.deepEqual(await look({ "a.xlsx": document }), ["a.xlsx: sources.stranger"]);
});

test("files that come and go while they are looked at are problems of their own", async () => {
  const folder = await folderOf({ "a.eml": MAIL });
  await writeFile(`${folder}/b.eml`, MAIL, { mode: 0o000 });
  const found = await survey([folder], { cage });
  const root = process.getuid?.() === 0;
  assert.deepEqual(
    found.map((file) => inLine(file, folder)),
    ["a.eml: eml", root ? "b.eml: eml" : "b.eml: sources.no-rights"],
  );
});
