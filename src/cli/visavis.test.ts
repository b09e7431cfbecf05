import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import {
  CliMeet,
  CliPerson,
  CliPersonPage,
  CliSaid,
  CliStatus,
  CliTakenBack,
  CliUndo,
  CliZone,
} from "#api/cli.ts";
import { Report } from "#api/imports.ts";
import { contentsOf } from "#jobs/contents.ts";
import { openArchive } from "#server/archive.ts";
import { VERSION } from "#server/version.ts";
import { openStore } from "#store/db.ts";

const ME = "Jo Reed <jo@reed.example>";
const ANNA = "Anna Bell <anna@lumen.example>";
const ANNE = "Anna Berg <berg@nord.example>";

/** Mails of March 2026, one a day; those that answer name the one before. */
const mail = (day: number, [from, to]: readonly string[], subject: string, more: string) => `From -
Message-ID: <${day}@x.example>
From: ${from}
To: ${to}
Date: ${day} Mar 2026 09:00:00 +0100
Subject: ${subject}
${more}

Words.

`;
const MAILS = [
  mail(2, [ME, ANNA], "Lights", "X-A: b"),
  mail(3, [ANNA, ME], "Re: Lights", "In-Reply-To: <2@x.example>"),
  mail(5, [ME, ANNE], "Stage", "X-A: b"),
  mail(6, [ANNE, ME], "Re: Stage", "In-Reply-To: <5@x.example>"),
  mail(9, ["Shop <news@shop.example>", ME], "Offers", "List-Unsubscribe: <https://x.example>"),
  mail(10, [ANNA, ME], "Lunch", "X-A: b"),
];

/**
 * One archive for the file, as the tests follow one life: read, look, take back. It is open here as
 * well, so that not every command has to start the database.
 */
const home = await mkdtemp(join(tmpdir(), "visavis-cli-"));
await chmod(home, 0o755);
await writeFile(join(home, "all.mbox"), MAILS.join(""));
await writeFile(join(home, "more.mbox"), [...MAILS, mail(11, [ME, ANNA], "Dinner", "")].join(""));
await writeFile(
  join(home, "WhatsApp Chat mit Messe.txt"),
  ["Petra O'Neil: Morgen", "Jo: ok", "Kuno: hm"]
    .map((said) => `04.03.24, 09:12 - ${said}\n`)
    .join(""),
);
await writeFile(join(home, "photo.png"), Buffer.from("89504e470d0a1a0a", "hex"));
await writeFile(join(home, "empty"), "");
await writeFile(
  join(home, "broken.ics"),
  "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@x.example\r\nDTSTART:soon\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
);
const open = await openStore({ folder: join(home, "data") }, { version: VERSION, zone: "UTC" });
after(async () => {
  await open.close();
  await rm(home, { recursive: true });
});

async function visavis(...args: readonly string[]) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "visavis.ts"), ...args, "--data", join(home, "data")],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, VISAVIS_CALLED_FROM: home, LANG: "en_GB.UTF-8", LC_ALL: undefined },
    },
  );
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code: child.exitCode, stdout, stderr };
}

const answer = async <T extends z.ZodType>(schema: T, ...args: readonly string[]) => {
  const { code, stdout, stderr } = await visavis(...args, "--json");
  assert.equal(code, 0, stderr);
  return schema.parse(JSON.parse(stdout));
};

const IMPORT = ["import", "all.mbox", "--me", "jo@reed.example"];

test("who I am is asked where it is not certain, and nothing is stored", async () => {
  const { code, stdout, stderr } = await visavis("import", "all.mbox");
  const german = await visavis("import", "all.mbox", "--lang", "de");

  assert.deepEqual([code, stdout, german.code], [2, "", 2]);
  assert.match(
    stderr,
    /It is not certain which address or name is yours\. .*jo@reed\.example \(6\)/,
  );
  assert.match(german.stderr, /--me ADRESSE.*jo@reed\.example \(6\)/s);
  assert.deepEqual((await answer(CliStatus, "status")).imports, []);
});

test("of names it is said by which words each is told", async () => {
  const { code, stderr } = await visavis("import", "WhatsApp Chat mit Messe.txt");
  assert.equal(code, 2);
  assert.match(
    stderr,
    /WhatsApp: Petra O'Neil \(3; --me 'name:whatsapp:petra o'\\''neil'\), WhatsApp: Jo \(3; --me name:whatsapp:jo\), WhatsApp: Kuno \(3; --me name:whatsapp:kuno\)/,
  );
});

test("what is read adds up, and the same again brings nothing new", async () => {
  const first = await answer(Report, ...IMPORT);
  const second = await answer(Report, ...IMPORT);

  assert.deepEqual(
    [first, second].map(({ read, new: fresh, known, skipped, problems }) => ({
      read,
      fresh,
      known,
      skipped,
      problems,
    })),
    [
      { read: 6, fresh: 5, known: 0, skipped: { newsletter: 1 }, problems: 0 },
      { read: 6, fresh: 0, known: 5, skipped: { newsletter: 1 }, problems: 0 },
    ],
  );
  assert.deepEqual(
    first.files.map(({ path, channel }) => [path, channel]),
    [[join(home, "all.mbox"), "email"]],
  );
});

test("people are told with their handles, those to meet first with why", async () => {
  const { stdout } = await visavis("people", "--json");
  const people = stdout
    .trimEnd()
    .split("\n")
    .map((line) => CliPerson.parse(JSON.parse(line)));
  const { people: toMeet } = await answer(CliMeet, "meet");

  assert.deepEqual(
    people.map(({ name, handles, counts }) => [name, handles[0]?.value, counts.written]),
    [
      ["Anna Bell", "anna@lumen.example", 3],
      ["Anna Berg", "berg@nord.example", 2],
    ],
  );
  assert.deepEqual(
    toMeet.map(({ name, lastSeen }) => [name, lastSeen]),
    [
      ["Anna Bell", null],
      ["Anna Berg", null],
    ],
  );
  assert.match(toMeet[0]!.reasons[0]!.text, /never met/);
});

test("one person is told by name or address; a name of several is asked about", async () => {
  const anna = await answer(CliPersonPage, "person", "Anna Bell");
  const byAddress = await answer(CliPersonPage, "person", "anna@lumen.example");
  const several = await visavis("person", "Anna", "--json");
  const nobody = await visavis("person", "Bert", "--lang", "de");

  assert.deepEqual(anna, byAddress);
  assert.deepEqual(
    anna.timeline.map(({ at, direction, subject }) => [at, direction, subject?.slice(0, 9)]),
    [
      ["2026-03-10T08:00:00.000Z", "in", "Lunch"],
      ["2026-03-03T08:00:00.000Z", "in", "Re: Light"],
      ["2026-03-02T08:00:00.000Z", "out", "Lights"],
    ],
  );
  assert.deepEqual([several.code, several.stdout, nobody.code], [2, "", 2]);
  assert.match(several.stderr, /fits 2 people.*\n {2}Anna Bell.*anna@lumen.*\n {2}Anna Berg/);
  assert.match(nobody.stderr, /Hier heißt niemand „Bert“/);
});

test("two are joined and taken apart by their ids, also by one of before", async () => {
  const idOf = async (name: string) => (await answer(CliPersonPage, "person", name)).id;
  const [bell, berg] = [await idOf("Anna Bell"), await idOf("Anna Berg")];
  // Of a name that fits several their ids are told.
  const several = await visavis("join", "Anna", "anna@lumen.example");
  assert.equal(several.code, 2);
  assert.ok(several.stderr.includes(`anna@lumen.example, ${bell}\n`), several.stderr);
  assert.ok(several.stderr.includes(berg), several.stderr);

  const joined = await visavis("join", bell, berg);
  const asSaid = /^Anna Bell and Anna Berg are one person\. To take it back: visavis undo \S+\n$/;
  assert.match(joined.stdout, asSaid, joined.stderr);
  assert.equal(await idOf(bell), await idOf(berg));

  const split = await answer(CliSaid, "split", bell, berg);
  assert.deepEqual([split.same, split.words.length], [false, 1]);
  assert.notEqual(await idOf("Anna Bell"), await idOf("Anna Berg"));

  // What still holds is taken back, whatever is named twice or was taken back before.
  const [word] = split.words;
  assert.deepEqual(await answer(CliTakenBack, "undo", word!, word!), { words: [word] });
  const [, first] = / undo (\S+)\n/.exec(joined.stdout)!;
  assert.deepEqual(await answer(CliTakenBack, "undo", first!, word!), { words: [first] });
  const again = await visavis("undo", first!, word!);
  assert.deepEqual([again.code, again.stdout], [2, ""]);
  assert.match(again.stderr, /^There is nothing under these ids any more, .* already\.\n$/);
  assert.notEqual(await idOf("Anna Bell"), await idOf("Anna Berg"));

  const nobody = await visavis("join", bell, "00000000-0000-4000-8000-000000000000");
  assert.deepEqual([nobody.code, nobody.stdout], [2, ""]);
});

test("for a reader there are sentences, in the reader's language", async () => {
  const meet = await visavis("meet", "--lang", "de");
  const people = await visavis("people");
  const person = await visavis("person", "Anna Bell", "--lang", "de");
  const status = await visavis("status");

  assert.match(
    meet.stdout,
    /^1 {2}Anna Bell · Lumen\n {3}3\sE-Mails .*begegnet sind Sie sich nie\..*\n/,
  );
  assert.match(
    people.stdout,
    /^Name +Company +Written.*\nAnna Bell +Lumen +3 +0 +0 +0 +10 Mar 2026 +never\n/,
  );
  assert.match(status.stdout, / {2}6 read {2}5 new {2}all\.mbox\n$/);
  assert.match(person.stdout, /Letzter Kontakt +10\.03\.2026\nZuletzt gesehen +nie\n/);
});

test("the table of an export is in the reader's language", async () => {
  const headings = async (...lang: readonly string[]) => {
    const folder = join(home, `export ${lang.join("")}`);
    await visavis("export", folder, ...lang);
    return (await readFile(join(folder, "people.csv"), "utf8")).split(/[;,]/).slice(0, 2);
  };

  assert.deepEqual(await headings(), ["\uFEFFName", "Company"]);
  assert.deepEqual(await headings("--lang", "de"), ["\uFEFFName", "Firma"]);
});

test("of what an earlier import holds it is said since when, and that there is nothing to undo", async () => {
  const { stdout } = await visavis(...IMPORT);

  assert.match(stdout, /\nAll of it has been here since \d+ \w+ \d{4}; that import holds it\.\n/);
  assert.match(
    stdout,
    /\nDone .*\. This import brought nothing of its own, so there is nothing to undo\.\n$/,
  );
});

test("where more is kept than asked for it is said, and dropped when asked to", async () => {
  const less = [...IMPORT, "--keep", "headers"];
  const kept = await visavis(...less);
  const dropped = await visavis(...less, "--drop");

  assert.match(kept.stdout, /\nOf 6 entries more is kept from before, and stays\. .* --drop\.\n/);
  assert.doesNotMatch(dropped.stdout, /more is kept/);
  const { timeline } = await answer(CliPersonPage, "person", "anna@lumen.example");
  assert.deepEqual(
    timeline.map(({ subject }) => subject),
    [null, null, null],
  );
});

test("an import is taken back, and what another one read as well stays", async () => {
  await visavis("import", "more.mbox");
  const { imports } = await answer(CliStatus, "status");
  const [more, ...others] = imports.map((one) => one.import);
  const undone = [await answer(CliUndo, "undo", more!)];
  for (const id of others.toReversed()) undone.push(await answer(CliUndo, "undo", id));
  const unknown = await visavis("undo", "nothing");

  assert.deepEqual(
    undone.map(({ removed, skipped, stays }) => [removed, skipped, stays]),
    [
      [1, 0, 5],
      [0, 0, 5],
      [0, 0, 5],
      [0, 0, 5],
      [0, 0, 5],
      // Of six mails one is a newsletter.
      [5, 1, 0],
    ],
  );
  assert.deepEqual((await answer(CliMeet, "meet")).people, []);
  assert.deepEqual(
    (await answer(CliStatus, "status")).imports.map(({ state }) => state),
    Array.from(undone, () => "undone"),
  );
  assert.deepEqual([unknown.code, unknown.stdout], [2, ""]);
});

test("whoever has read enough of an answer may go", async () => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "visavis.ts"), "status", "--data", join(home, "data")],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  child.stdout.destroy();
  const [said] = await Promise.all([text(child.stderr), once(child, "exit")]);

  assert.deepEqual([child.exitCode, said], [0, ""]);
});

test("which addresses count as mine is said, and that nothing was kept", async () => {
  await writeFile(
    join(home, "offers.mbox"),
    mail(11, ["Shop <news@shop.example>", ME], "Offers", "List-Unsubscribe: <https://x.example>"),
  );
  await visavis(...IMPORT);
  const { code, stdout, stderr } = await visavis("import", "offers.mbox");

  assert.equal(code, 0);
  assert.match(stderr, /^This address counts as yours: jo@reed\.example\./m);
  assert.match(stderr, /^Nothing of it was kept\. .*jo@reed\.example\. .*--me ADDRESS\.$/m);
  const [, id = ""] = /visavis undo (\S+)/.exec(stdout) ?? [];
  await visavis("undo", id);
  assert.match((await visavis("undo", id)).stdout, /^This import has been taken back already\./);
  assert.match((await visavis("resume", id)).stderr, /^This import has been taken back already\./);
});

test("where nobody in a channel is me is said before it is read", async () => {
  const lines = ["Ute Ahr: Lights?", "Bo Lind: At nine.", "Cem Ott: At ten."];
  await writeFile(
    join(home, "WhatsApp Chat with Stage.txt"),
    lines.map((line) => `25/03/2026, 09:15 - ${line}\n`).join(""),
  );
  const ids: string[] = [];
  for (const files of [IMPORT.slice(1), ["all.mbox", "WhatsApp Chat with Stage.txt"]]) {
    const { stdout, stderr } = await visavis("import", ...files);
    ids.push(/visavis undo (\S+)/.exec(stdout)?.[1] ?? "");
    if (ids.length === 1) continue;
    assert.match(stderr, /^This address counts as yours: jo@reed\.example\./m);
    assert.match(stderr, /^In WhatsApp none of these occurs: .* with --me as well\.$/m);
  }
  for (const id of ids.toReversed()) await visavis("undo", id);
});

test("where it is none of those who are named the rest is read all the same", async () => {
  const { code, stdout } = await visavis("import", "WhatsApp Chat mit Messe.txt", "--me", "none");
  const [, id = ""] = /visavis undo (\S+)/.exec(stdout) ?? [];
  assert.deepEqual([code, (await visavis("undo", id)).code], [0, 0]);
});

/** What was printed, as pasted into a shell: its own words and quotes. */
async function pasted(line: string): Promise<string> {
  const called = `visavis() { "$NODE" "$MAIN" "$@" --data "$DATA"; }\n${line}`;
  const [NODE, MAIN] = [process.execPath, join(import.meta.dirname, "visavis.ts")];
  const env = { NODE, MAIN, DATA: join(home, "data"), LC_ALL: "en_GB.UTF-8" };
  const child = spawn("sh", ["-c", called], { env: { ...process.env, ...env } });
  const [stdout] = await Promise.all([text(child.stdout), once(child, "exit")]);
  assert.equal(child.exitCode, 0, line);
  return stdout;
}

test(
  "what is printed does what it says when it is pasted, and takes it back",
  { skip: process.platform === "win32" },
  async (t) => {
    const harrow = (name: string, day: number) =>
      mail(day, [`${name} <${name.split(" ")[0]}@harrow.example>`, ME], "Hello", "");
    const mails = [harrow("Katherine O'Harrow", 12), harrow("K. O'Harrow", 13)];
    await writeFile(join(home, "harrow.mbox"), mails.join(""));
    const imported = await answer(Report, "import", "harrow.mbox", "--me", "jo@reed.example");
    const archive = await openArchive({
      folder: join(home, "data"),
      database: null,
      logLevel: "error",
      now: () => new Date(),
    });
    t.after(() => archive.close());
    const contents = () => contentsOf(archive.workplace());
    const before = await contents();
    const isAsked = async () => (await visavis("joins")).stdout.includes("K. O'Harrow");
    const { stdout: asked } = await visavis("joins");

    const refusing = /visavis split .*/.exec(asked)?.[0] ?? "";
    for (const line of [refusing, `visavis join "Katherine O'Harrow" "K. O'Harrow"`]) {
      const [, back = ""] = /To take it back: (.*)\n$/.exec(await pasted(line)) ?? [];
      assert.deepEqual(
        [await isAsked(), isDeepStrictEqual(await contents(), before)],
        [false, false],
      );
      await pasted(back);
      assert.deepEqual(await contents(), before);
    }
    await visavis("undo", imported.import);
  },
);

test("the zone in which a day is a day is told, and changed to a region alone", async () => {
  const before = await answer(CliZone, "zone");
  const changed = await visavis("zone", "Europe/Berlin", "--lang", "de");
  const refused = await visavis("zone", "+05:00");

  assert.deepEqual(
    [before, changed.stdout, refused.code, refused.stdout],
    [{ zone: "UTC" }, "Ein Tag ist ein Tag in der Zeitzone Europe/Berlin.\n", 2, ""],
  );
  assert.match(refused.stderr, /^“\+05:00” is no time zone/);
  assert.equal((await answer(CliStatus, "status")).zone, "Europe/Berlin");
});

test("what is not understood is said in a sentence, on stderr", async () => {
  const wrong: readonly (readonly [args: readonly string[], said: RegExp])[] = [
    [["--lang", "de", "tidy"], /^Einen Befehl „tidy“ gibt es nicht/],
    [["meet", "--lang", "de", "--fast"], /^Eine Option „--fast“ gibt es nicht/],
    [["person"], /^The argument “name” is missing/],
    [["meet", "--limit", "many"], /^“many” is no number\. --limit takes one/],
    [["meet", "--lang", "fr"], /^Visavis speaks German and English/],
    [["import", "x", "--keep", "all"], /^There is no “all”\. --keep takes headers/],
    [["import", "nowhere.mbox", "--me", "jo@reed.example"], /^There is nothing at .*nowhere\.mbox/],
    [["import", "all.mbox", "--me", "jo"], /^“jo” is no address/],
    [["import", "photo.png"], /photo\.png: A picture\. Visavis reads mailboxes, .*\.\n$/],
    [["import", "empty", "--me", "jo@reed.example"], /empty: This file is empty\.\n$/],
    [["import", "empty", "photo.png"], /^None of these 2 files can be read\./],
    [["meet", "--demo"], /^There is no archive in .*data-demo yet\./],
  ];

  for (const [args, said] of wrong) {
    const { code, stdout, stderr } = await visavis(...args);
    assert.deepEqual([code, stdout], [2, ""], stderr);
    assert.match(stderr, said);
  }
  // A command that only looks makes no archive.
  assert.ok(!existsSync(join(home, "data-demo")));
});

test("an import of which nothing could be read ends as what the user can mend", async () => {
  const { code, stdout } = await visavis("import", "broken.ics", "--me", "jo@reed.example");
  assert.match(stdout, /Read 1: 0 new, 0 known, 0 skipped, 1 not readable/);
  assert.equal(code, 2);
});

test("the demo says which folder is its own, where one was named for the archive", async () => {
  const { code, stderr } = await visavis(...IMPORT, "--demo");

  assert.equal(code, 0);
  assert.ok(
    stderr.startsWith(`The demo has a folder of its own, beside the archive: ${home}/data-demo\n`),
    stderr,
  );
});
