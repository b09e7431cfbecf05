/** With the channels that users have: archives as zip and tar write them, and files of others. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readingsOf } from "./for-tests.ts";
import { survey } from "./survey.ts";

const SAMPLES = fileURLToPath(new URL("../../samples/archives", import.meta.url));
const REAL = fileURLToPath(new URL("../../../shared/data/channels", import.meta.url));
const skip = existsSync(REAL) ? false : "the files of others are not here";

/** Each file in a line: its path, its format, and how many readings of each kind it gave. */
async function read(folder: string, roots: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const file of await survey(roots.map((root) => `${folder}/${root}`))) {
    const counts = new Map<string, number>();
    for (const reading of await readingsOf(file, {})) {
      const kind = reading.kind === "problem" ? reading.code : reading.kind;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const said = Array.from(counts, ([kind, count]) => `${count} ${kind}`).join(", ");
    lines.push(`${file.path.slice(folder.length + 1)}: ${file.format ?? "–"}: ${said}`);
  }
  return lines;
}

test("Gmail's Takeout is read from a zip, a tgz, and a zip in a zip alike", async () => {
  const takeout = (archive: string) => [
    `${archive} › Takeout/E-Mail/Alle Nachrichten einschließlich Spam und Papierkorb.mbox: mbox: 3 interaction, 1 skipped, 2 owner`,
    `${archive} › Takeout/Kalender/Büro.ics: ics: 1 entry, 1 owner`,
    `${archive} › Takeout/archiv_übersicht.html: –: 1 sources.stranger`,
  ];
  assert.deepEqual((await read(SAMPLES, ["takeout-de.zip"])).toSorted(), takeout("takeout-de.zip"));
  assert.deepEqual((await read(SAMPLES, ["takeout-de.tgz"])).toSorted(), takeout("takeout-de.tgz"));
  assert.deepEqual((await read(SAMPLES, ["backup.zip"])).toSorted(), [
    "backup.zip › maildir.tar › Maildir: maildir: 4 interaction, 1 skipped, 2 owner",
    ...takeout("backup.zip › takeout-de.zip"),
  ]);
});

test("a Takeout in several parts is read part by part, and its overview says whose it is", async () => {
  const parts = ["001", "002"].map((part) => `takeout-20240305T100000Z-${part}.zip`);
  assert.deepEqual(await read(SAMPLES, [...parts, "jo@example.org.ical.zip"]), [
    `${parts[0]} › Takeout/archive_browser.html: takeout-index: 1 owner`,
    `${parts[0]} › Takeout/Mail/Inbox.mbox: mbox: 1 interaction`,
    `${parts[1]} › Takeout/Mail/Sent.mbox: mbox: 1 interaction, 1 owner`,
    `${parts[1]} › Takeout/Mail/Important.mbox: mbox: 1 interaction`,
    `${parts[1]} › Takeout/Calendar/jo@example.org.ics: ics: 1 entry, 1 owner`,
    `${parts[1]} › Takeout/Contacts/My Contacts/My Contacts.vcf: vcard: 1 person`,
    "jo@example.org.ical.zip › jo@example.org.ics: ics: 1 entry, 1 owner",
    "jo@example.org.ical.zip › Familie_abc123@group.calendar.google.com.ics: ics: 1 entry",
  ]);
});

test("zip64, a packed mailbox and a mail folder in a tar are read, a locked file is named", async () => {
  assert.deepEqual(
    await read(SAMPLES, ["zip64.zip", "unix.mboxrd.gz", "maildir.tar", "locked.zip"]),
    [
      "zip64.zip › Takeout/Kalender/Büro.ics: ics: 1 entry, 1 owner",
      "unix.mboxrd.gz › unix.mboxrd: mbox: 2 interaction, 1 email.empty, 1 email.no-header",
      "maildir.tar › Maildir: maildir: 4 interaction, 1 skipped, 2 owner",
      "locked.zip › Takeout/Kalender/Büro.ics: –: 1 sources.locked",
    ],
  );
});

test(
  "every file of others ends in readings, and is of the kind that it is called, or of none",
  { skip },
  async () => {
    const roots = ["email", "calendar", "whatsapp", "skype"].map((name) => `${REAL}/${name}`);
    const kinds = new Map<string, number>();
    for (const file of await survey(roots)) {
      const readings = await readingsOf(file, { keep: "headers", depth: "headers" });
      if (file.problem) assert.deepEqual(readings.length, 1, file.path);

      const ending = /\.(?:eml|mbox|ics|msg|pst)$/.exec(file.path)?.[0];
      const kind = `${ending}: ${file.format ?? file.problem?.code}`;
      if (ending) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    // Counted with find and grep: 22 single mails begin with a separator line, as a mailbox does;
    // 4 "calendars" are fuzz or begin with a component that is none.
    assert.deepEqual(Object.fromEntries(kinds), {
      ".eml: eml": 91,
      ".eml: mbox": 22,
      ".mbox: mbox": 5,
      ".ics: ics": 192,
      ".ics: sources.stranger": 3,
      ".ics: sources.unknown-kind": 1,
      ".msg: msg": 30,
      ".pst: pst": 3,
    });
  },
);
