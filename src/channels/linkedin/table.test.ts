import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll, sample as mail } from "#channels/email/for-tests.ts";
import { CHANNELS } from "#channels/registry.ts";
import { baseName, channelNamed, channelOf, readSample, sample, samples } from "./for-tests.ts";

const formatOf = (file: string | Uint8Array, name: string) =>
  channelOf(Buffer.from(file), name)?.format ?? null;

test("each file is told by its columns, also under another name", () => {
  const formats = samples().map((file) => [
    file.replace(/^\w+_(\d\d-\d\d-)/, ""),
    formatOf(sample(file), baseName(file)),
  ]);

  assert.deepEqual(formats, [
    ["2021/Connections.csv", "linkedin-connections"],
    ["2021/Email Addresses.csv", "linkedin-emails"],
    ["2021/Invitations.csv", "linkedin-invitations"],
    ["2021/Profile.csv", "linkedin-profile"],
    ["2021/messages.csv", "linkedin-messages"],
    ["2026/Articles/Articles/light-and-people-jo-brandt.html", "linkedin-article"],
    ["2026/Connections.csv", "linkedin-connections"],
    ["2026/LearningCoachMessages.csv", "linkedin-other"],
    ["2026/Notes.csv", "linkedin-notes"],
    ["2026/Whatsapp Phone Numbers.csv", "linkedin-phones"],
    ["2026/guide_messages.csv", "linkedin-other"],
    ["2026/messages.csv", "linkedin-messages"],
    ["2024/Connections.csv", "linkedin-connections"],
    ["2024/ImportedContacts.csv", "linkedin-contacts"],
    ["2024/Invitations.csv", "linkedin-invitations"],
    ["2024/Learning.csv", "linkedin-other"],
    ["2024/PhoneNumbers.csv", "linkedin-phones"],
    ["2024/Positions.csv", "linkedin-other"],
    ["2024/Skills.csv", "linkedin-other"],
    ["2024/messages.csv", "linkedin-messages"],
  ]);
  // A header of words that everybody uses needs its name, and so do chats with assistants.
  const unnamed = samples().map((file) => formatOf(sample(file), "export (1).csv"));
  assert.deepEqual(
    formats.filter(([, format], index) => format !== unnamed[index]).map(([file]) => file),
    ["2026/LearningCoachMessages.csv", "2026/guide_messages.csv", "2024/Skills.csv"],
  );
});

test("no channel that is tried before takes a file of LinkedIn's, and none of theirs is taken", () => {
  const last = CHANNELS.findLastIndex(({ name }) => name === "linkedin");
  const others = CHANNELS.slice(0, last).filter(({ name }) => name !== "linkedin");
  for (const file of samples()) {
    const head = sample(file).subarray(0, 65_536);
    const takers = others.filter((channel) => channel.recognises(head, baseName(file)));
    assert.deepEqual(takers, [], file);
  }
  const strangers = [
    mail("takeout-de.mbox"),
    mail("newsletter.eml"),
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
    "BEGIN:VCARD\r\nVERSION:3.0\r\n",
    "First Name,Last Name,Company,Email Address\nJo,Berg,Lumen,jo@lumen.example\n",
    "Name,Given Name,Family Name,E-mail 1 - Value\n",
    "Vorname;Nachname;Firma;E-Mail-Adresse\n",
    "Name\nJo\n",
    "Date,Message\n",
    "<html><body>Hello</body></html>",
    "",
    "PK\u0003\u0004",
  ];
  assert.deepEqual(
    strangers.map((file) => formatOf(file, "contacts.csv")),
    strangers.map(() => null),
  );
});

test("reading goes on after any item, in the same places, and the owner is told the same", async () => {
  for (const file of samples()) {
    const whole = await readSample(file);
    const items = whole.filter(({ kind }) => kind !== "owner");
    const owners = whole.filter(({ kind }) => kind === "owner");
    for (let skip = 0; skip <= items.length; skip++) {
      assert.deepEqual(await readSample(file, { skip }), [...items.slice(skip), ...owners], file);
    }
  }
});

test("what is no table of LinkedIn's is one problem", async () => {
  const channel = channelNamed("linkedin-connections");
  const expected = [{ kind: "problem", place: "", code: "linkedin.no-header", values: {} }];

  assert.deepEqual(await readAll(channel, ""), expected);
  assert.deepEqual(await readAll(channel, "a,b\n".repeat(100)), expected);
  assert.deepEqual(await readAll(channel, "a,b\n", { skip: 1 }), []);
});

test("files that hold nothing for us are skipped row by row", async () => {
  for (const file of samples()) {
    const bytes = sample(file);
    if (formatOf(bytes, baseName(file)) !== "linkedin-other") continue;
    const rows = bytes.toString().trimEnd().split("\n").slice(1);
    assert.deepEqual(
      await readSample(file),
      rows.map((_, index) => ({
        kind: "skipped",
        place: String(index + 2),
        reason: "linkedin.not-needed",
      })),
    );
  }
});
