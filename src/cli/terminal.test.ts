import assert from "node:assert/strict";
import { test } from "node:test";
import { columns, cut, cutInside, harmless, openTerminal, widthOf } from "#cli/terminal.ts";

function recorded(isTTY: boolean) {
  let now = 0;
  const written: string[] = [];
  const stream = {
    isTTY,
    columns: 20,
    write: (text: string) => written.push(text) > 0,
    on: () => {},
  };
  const streams = { stdout: stream, stderr: stream } as unknown as NodeJS.Process;
  return { terminal: openTerminal(streams, () => now), written, wait: (ms: number) => (now += ms) };
}

test("progress is written over in a terminal, and not more than ten times a second", () => {
  const { terminal, written, wait } = recorded(true);
  terminal.progress("one");
  terminal.progress("too soon");
  wait(100);
  terminal.progress("two, longer than a line");
  terminal.answer("done");

  assert.deepEqual(written, ["\r\x1b[Kone", "\r\x1b[Ktwo, longer than a…", "\r\x1b[K", "done\n"]);
});

test("in a log progress is a line every five seconds", () => {
  const { terminal, written, wait } = recorded(false);
  for (let second = 0; second <= 10; second++) {
    terminal.progress(`${second}`);
    wait(1000);
  }
  terminal.say("done");

  assert.deepEqual(written, ["0\n", "5\n", "10\n", "done\n"]);
});

test("columns line up whatever is in them", () => {
  assert.deepEqual(
    columns(
      [
        ["Ana", "7", "x"],
        ["李明", "1,248", ""],
        ["Jörg 👩‍💻", "0", "y"],
      ],
      ["left", "right", "left"],
    ),
    ["Ana          7  x", "李明     1,248", "Jörg 👩‍💻      0  y"],
  );
});

test("of a path that is too long the beginning stays and the name of the file", () => {
  const zip = "Complete_LinkedInDataExport_12-01-2024.zip.zip › ";
  const cutShort = (path: string) => cutInside(path, 40);

  assert.deepEqual([`${zip}Jobs/Job Applications.csv`, `${zip}Skills.csv`].map(cutShort), [
    "Complete_LinkedInDa…Job Applications.csv",
    "Complete_LinkedInDa…zip.zip › Skills.csv",
  ]);
  assert.deepEqual(["Skills.csv", `a/${"b".repeat(60)}.mbox`, "李".repeat(30)].map(cutShort), [
    "Skills.csv",
    `a/${"b".repeat(9)}…${"b".repeat(23)}.mbox`,
    `${"李".repeat(5)}…${"李".repeat(14)}`,
  ]);
});

test("what is too long is cut between characters", () => {
  assert.deepEqual(
    [cut("Hannah", 6), cut("Hannah", 5), cut("李明李明", 5), cut("👩‍💻👩‍💻", 3), widthOf("e\u0301")],
    ["Hannah", "Hann…", "李…", "…", 1],
  );
});

test("a name gives the terminal no orders", () => {
  assert.equal(
    harmless("\x1b[1mAna\x1b[0m \x1b]0;title\x07\x1b[2J\x1b[H\x9b2J\u202egnp.exe\r\nnext"),
    "\x1b[1mAna\x1b[0m ]0;title[2J[H2Jgnp.exe\nnext",
  );
});
