import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import { gzipSync } from "node:zlib";
import { fuzzing } from "#channels/for-tests.ts";
import { holdingOne } from "./archive.ts";
import {
  folderOf,
  inShort,
  readingsOf,
  tarOf,
  testCage,
  type TestEntry,
  zipOf,
} from "./for-tests.ts";
import type { Leaf } from "./listing.ts";
import { survey } from "./survey.ts";
import { Unreadable } from "./unreadable.ts";

const cage = testCage();

const LINES = "LINES\none\ntwo\n";

/** What is found in an archive of that name, without the archive's own path, and all that is read. */
async function open(name: string, archive: Uint8Array): Promise<string[]> {
  const folder = await folderOf({ [name]: archive });
  const lines: string[] = [];
  for (const file of await survey([`${folder}/${name}`], { cage })) {
    const readings = await readingsOf(file, { cage });
    lines.push(`${file.path.slice(folder.length + 1)}: ${readings.map(inShort).join(", ")}`);
  }
  return lines;
}

const openZip = (...entries: TestEntry[]) => open("a.zip", zipOf(entries));

test("names that leave the folder are labels like any other", async () => {
  assert.deepEqual(
    await openZip(
      { name: "../../../etc/passwd", content: LINES },
      { name: "/etc/shadow", content: LINES },
      { name: "C:\\Windows\\win.ini", content: LINES },
      { name: "a\u0000b\u202E", content: LINES },
    ),
    [
      "a.zip › ../../../etc/passwd: one, two",
      "a.zip › /etc/shadow: one, two",
      "a.zip › C:/Windows/win.ini: one, two",
      "a.zip › a\uFFFDb\uFFFD: one, two",
    ],
  );
});

test("names are read as the program wrote them, whether it says so or not", async () => {
  assert.deepEqual(
    await openZip(
      { name: "Grüße.txt", content: LINES },
      { name: Buffer.from("Grüße.txt").toString("latin1"), content: LINES, flags: 0 },
      { name: "Gr\u0081\u00E1e.txt", content: LINES, flags: 0 },
    ),
    ["a.zip › Grüße.txt: one, two", "a.zip › Grüße.txt: one, two", "a.zip › Grüße.txt: one, two"],
  );
});

test("a name of more than a kilobyte makes a problem, and its file is not opened", async () => {
  const [line] = await openZip({ name: "x".repeat(2_000), content: LINES });
  assert.match(line!, /^a\.zip › x{80}: ! sources\.name-too-long$/);
});

test("a locked file, a link and a device are listed, the rest is read", async () => {
  assert.deepEqual(
    await openZip(
      { name: "locked", content: LINES, flags: 0x801 },
      { name: "link", content: "/etc/passwd", mode: 0o120777 },
      { name: "device", mode: 0o020666 },
      { name: "a", content: LINES },
    ),
    [
      "a.zip › locked: ! sources.locked",
      "a.zip › link: ! sources.link-inside",
      "a.zip › device: ! sources.not-a-file",
      "a.zip › a: one, two",
    ],
  );
  const tape = await tarOf([
    { name: "link", type: "symlink", linkname: "/etc/passwd" },
    { name: "hard", type: "link", linkname: "a" },
    { name: "pipe", type: "fifo" },
    { name: "a", content: LINES },
  ]);
  assert.deepEqual(await open("a.tgz", gzipSync(tape)), [
    "a.tgz › link: ! sources.link-inside",
    "a.tgz › hard: ! sources.link-inside",
    "a.tgz › pipe: ! sources.not-a-file",
    "a.tgz › a: one, two",
  ]);
});

test("a file that grows to more than 200 times its size is left there", async () => {
  const zeros = `LINES\n${"\0".repeat(16 * 2 ** 20)}`;
  const [bomb, honest] = await openZip(
    { name: "bomb", content: zeros },
    { name: "a", content: LINES },
  );
  assert.equal(bomb, "a.zip › bomb: 1! sources.grows");
  assert.equal(honest, "a.zip › a: one, two");
  assert.deepEqual(await open("a.gz", gzipSync(zeros)), ["a.gz › a: 1! sources.grows"]);
});

test("sizes are counted, whatever the archive says of them", async () => {
  const [line] = await openZip({
    name: "bomb",
    content: `LINES\n${"\0".repeat(16 * 2 ** 20)}`,
    said: { unpacked: 100 },
  });
  assert.equal(line, "a.zip › bomb: 1! sources.grows");
});

test("files that share bytes make a bomb, and nothing of it is read", async () => {
  assert.deepEqual(
    await openZip(
      { name: "a", content: LINES, stored: true },
      { name: "b", content: LINES, stored: true, said: { offset: 0 } },
    ),
    ["a.zip: ! sources.overlaps"],
  );
});

test("more than 200,000 files are too many", async () => {
  const zip = zipOf([{ name: "a" }]);
  const locator = Buffer.alloc(76);
  locator.writeUInt32LE(0x06064b50, 0);
  locator.writeBigUInt64LE(200_001n, 32);
  locator.writeUInt32LE(0x07064b50, 56);
  locator.writeBigUInt64LE(BigInt(zip.length - 22), 64);
  const large = Buffer.concat([zip.subarray(0, -22), locator, zip.subarray(-22)]);

  assert.deepEqual(await open("a.zip", large), ["a.zip: ! sources.too-many-entries"]);
});

test("a directory that lies somewhere beyond all numbers is damage", async () => {
  const zip = zipOf([{ name: "a" }]);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(2n ** 63n, 8);
  const broken = Buffer.concat([zip.subarray(0, -22), locator, zip.subarray(-22)]);

  assert.deepEqual(await open("a.zip", broken), ["a.zip: ! sources.zip-damaged"]);
});

test("of a zip that breaks off the files before are kept, and it is said once", async () => {
  for (const described of [false, true]) {
    const zip = zipOf([
      { name: "a", content: LINES, described },
      { name: "locked", content: LINES, flags: 0x801, described },
      {
        name: "b",
        content: `LINES\n${Array.from({ length: 5_000 }, (_, at) => at).join("\n")}\n`,
        described,
      },
      { name: "c", content: LINES, described },
    ]);
    const whole = await open("a.zip", zip);
    assert.equal(whole.length, 4);
    const end = "a.zip: ! sources.zip-cut-off";
    assert.deepEqual(await open("a.zip", zip.subarray(0, -30)), [...whole, end]);

    const [a, locked, b, ...rest] = await open("a.zip", zip.subarray(0, 6_000));
    assert.deepEqual([a, locked, rest], [whole[0], whole[1], [end]]);
    assert.match(b!, /^a\.zip › b: 0, 1, 2, .*, \d+! sources\.cut-off$/);
  }
});

test("a zip of which nothing but noise is left is damaged", async () => {
  const zip = zipOf([{ name: "a", content: LINES }]);
  assert.deepEqual(await open("a.zip", zip.subarray(0, 20)), ["a.zip: ! sources.zip-damaged"]);
});

test("a file whose bytes changed is noticed, also where they are not packed", async () => {
  const zip = zipOf([
    { name: "a", content: LINES, stored: true },
    { name: "b", content: LINES },
  ]);
  zip[31 + "LINES\n".length] = 0x58;
  assert.deepEqual(await open("a.zip", zip), [
    "a.zip › a: Xne, two, 3! sources.damaged",
    "a.zip › b: one, two",
  ]);
});

test("of a tar that breaks off the files before are kept", async () => {
  const tape = await tarOf([
    { name: "a", content: LINES },
    { name: "b", content: `LINES\n${"x\n".repeat(2_000)}` },
  ]);
  const [a, b, rest] = await open("a.tar", tape.subarray(0, 3_000));

  assert.equal(a, "a.tar › a: one, two");
  assert.match(b!, /^a\.tar › b: x, .*, \d+! sources\.cut-off$/);
  assert.equal(rest, "a.tar: ! sources.cut-off");
});

test("an archive of nothing is a problem", async () => {
  assert.deepEqual(await openZip(), ["a.zip: ! sources.empty-archive"]);
  assert.deepEqual(await openZip({ name: "folder/" }), ["a.zip: ! sources.empty-archive"]);
  assert.deepEqual(await open("a.tar", await tarOf([{ name: "folder", type: "directory" }])), [
    "a.tar: ! sources.empty-archive",
  ]);
});

test("a large zip in an archive must be unpacked by hand, a small one is held", async () => {
  const zipOfSize = (megabytes: number): Leaf => ({
    label: "a.zip › inner.zip",
    inner: "inner.zip",
    name: "inner.zip",
    bytes: 0,
    modified: null,
    problem: null,
    async *open() {
      const piece = new Uint8Array(2 ** 20);
      for (let i = 0; i < megabytes; i++) yield piece;
    },
    seekable: null,
    budget: null,
  });
  const hold = holdingOne();

  assert.equal((await hold(zipOfSize(3))).bytes, 3 * 2 ** 20);
  await assert.rejects(
    hold(zipOfSize(65)),
    new Unreadable("sources.inner-too-large", { megabytes: 64 }),
  );
});

test("whatever happened to an archive, what is read and what is not adds up", async () => {
  const tape = await tarOf([
    { name: "a", content: LINES },
    { name: "b.gz", content: "" },
    { name: "cur/1700000001.a", content: "Subject: hello\n" },
  ]);
  const inner = zipOf([{ name: "c", content: LINES }]);
  const entries = [
    { name: "a", content: LINES.repeat(20) },
    { name: "inner.zip", content: inner, stored: true },
    { name: "b", content: LINES, stored: true },
  ];
  const archives = [zipOf(entries), tape, gzipSync(tape), gzipSync(LINES.repeat(50))];
  const folder = await folderOf({});
  const change = fc.record({ at: fc.nat(), to: fc.nat(255), cut: fc.nat(20) });

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...archives),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (archive, changes) => {
        let broken = Buffer.from(archive);
        for (const { at, to, cut } of changes) {
          broken[at % broken.length] = to;
          if (cut === 0) broken = broken.subarray(0, at % broken.length);
        }
        await writeFile(`${folder}/a`, broken);
        for (const file of await survey([folder], { cage })) {
          const readings = await readingsOf(file, { cage });
          if (file.problem) assert.deepEqual(readings.map(inShort), [`! ${file.problem.code}`]);
        }
      },
    ),
    fuzzing(300),
  );
});
