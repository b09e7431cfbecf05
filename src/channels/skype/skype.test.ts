import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Interaction } from "#channels/channel.ts";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { exportOf, inShort, message, read, SAMPLE } from "./for-tests.ts";
import { skype } from "./skype.ts";

const jo = "live:jo.brandt_1";

test("an export tells who wrote and called, the newest of each conversation first", async () => {
  assert.deepEqual((await read(SAMPLE)).map(inShort), [
    `2024-03-04T09:40:00 from live:petra.vogt to ${jo}: "Angebot Müller & Söhne.pdf"`,
    "skype.older-version",
    `2024-03-04T09:20:00 from ${jo} to live:petra.vogt: "Gern, um drei.\\nBis dann :)"`,
    `2024-03-04T09:05:00 from ${jo} to live:petra.vogt: "Ja!"`,
    "skype.deleted",
    `2024-03-04T09:00:00 from live:petra.vogt to ${jo}: "Kaffee am Stand?"`,
    `2024-03-01T16:09:45 from live:petra.vogt to ${jo}: phone 25 min`,
    "skype.call-began",
    "skype.missed",
    `2020-09-13T12:26:40 from ${jo} to +4930901820: phone 10 min`,
    `2013-09-24T05:20:00 from msn:olga.w@hotmail.example to ${jo}: "Neu bei Skype & <gleich> da"`,
    `2022-04-15T04:58:20 from olga.winter to ${jo}: phone 30 min`,
    "skype.machine",
    `2022-04-15T05:25:00 from live:.cid.5a5a5a5a5a5a5a5a to ${jo} to live:petra.vogt to olga.winter: "Olga: Halle 8"`,
    "skype.system",
    `? from olga.winter to ${jo}: "Danke euch\\n\\nOlga"`,
    "skype.machine",
    `2020-09-13T12:26:40 from ${jo} to +4930901820: phone 10 min`,
    `2020-05-20T18:10:00 from olga.winter to ${jo}: phone 30 min`,
    "skype.call-log",
    "skype.own-list",
    `owner skype:${jo} (Jo Brandt)`,
  ]);
});

test("a message says all that is known of it", async () => {
  const [answer] = (await read(SAMPLE)).filter(({ kind }) => kind === "interaction").slice(2);
  assert.deepEqual(answer, {
    kind: "interaction",
    key: 'skype:message:["8:live:petra.vogt","1709543100000"]',
    place: "4",
    at: new Date("2024-03-04T09:05:00Z"),
    parties: [
      { kind: "account", value: `skype:${jo}`, name: "", role: "from" },
      { kind: "account", value: "skype:live:petra.vogt", name: "Petra Vogt", role: "to" },
    ],
    answers: 'skype:message:["8:live:petra.vogt","1709542800000"]',
    thread: "skype:8:live:petra.vogt",
    subject: "",
    text: "Ja!",
    signature: null,
    signals: [],
    entries: [],
    notes: [],
  });
});

test("a call has one key in its conversation and in the list of calls", async () => {
  const calls = (await read(SAMPLE)).filter(
    (one): one is Interaction => one.kind === "interaction" && one.held !== undefined,
  );
  const toPhone = calls.filter(({ parties }) => parties.some(({ kind }) => kind === "phone"));
  assert.deepEqual(
    toPhone.map(({ key, held }) => [key, held?.minutes, held?.reason.code]),
    [
      ["skype:call:f0f0-0002", 10, "skype.call"],
      ["skype:call:f0f0-0002", 10, "skype.call"],
    ],
  );
});

test("what was edited between two exports is one message, and only the text differs", async () => {
  const conversation = (raw: object) => ({
    id: "8:petra",
    displayName: "Petra",
    MessageList: [raw],
  });
  const before = await read(exportOf(conversation(message("1", {}))));
  const edited = { content: "Hallo!<e_m a='x'/>", version: 2, properties: { edittime: "2" } };
  const after = await read(exportOf(conversation(message("1", edited))));

  assert.deepEqual(after, [{ ...before[0], text: "Hallo!" }, before[1]]);
});

test("of several versions one after the other the newest is read, whichever comes first", async () => {
  const versions = [message("1", { version: 5, content: "neu" }), message("1", { content: "alt" })];
  for (const MessageList of [versions, versions.toReversed()]) {
    const readings = await read(exportOf({ id: "8:petra", MessageList }));
    assert.deepEqual(readings.map(inShort), [
      "skype.older-version",
      '2024-03-04T09:00:00 from petra to live:jo: "neu"',
      "owner skype:live:jo ()",
    ]);
  }
});

test("members stand in a text, as objects or nowhere, and each is a party or it is said", async () => {
  const id = "19:group@thread.v2";
  const lists: readonly unknown[] = [
    '["8:petra","8:olga","8:live:jo"]',
    [{ MemberMri: "8:petra" }, { MemberMri: "8:olga" }],
    ["8:petra", "8:olga", 7, null],
  ];
  for (const members of lists) {
    const [one] = await read(
      exportOf({ id, threadProperties: { topic: "T", members }, MessageList: [message("1", {})] }),
    );
    assert.equal(one && inShort(one), '2024-03-04T09:00:00 from petra to olga to live:jo: "Hallo"');
  }
  const [alone] = await read(exportOf({ id, MessageList: [message("1", {})] }));
  assert.deepEqual(alone?.kind === "interaction" && alone.notes, [
    { code: "skype.members-unknown", values: {} },
  ]);
});

test("a conversation without an id is the one that its messages name", async () => {
  const MessageList = [{ ...message("1", {}), conversationid: "8:petra" }];
  const readings = await read(
    JSON.stringify({ userId: "8:live:jo", conversations: [{ MessageList }] }),
  );
  assert.deepEqual(readings.map(inShort), [
    '2024-03-04T09:00:00 from petra to live:jo: "Hallo"',
    "owner skype:live:jo ()",
  ]);
});

const call = (type: string, ...parts: readonly (readonly [string, number?])[]) =>
  `<partlist type="${type}" callId="c">${parts
    .map(
      ([id, seconds]) =>
        `<part identity="${id}"><name>N</name><duration>${seconds ?? ""}</duration></part>`,
    )
    .join("")}</partlist>`;

test("a call is with those who were there, and only if I was and somebody else", async () => {
  const calls: readonly (readonly [from: string, content: string, expected: string])[] = [
    [
      "8:petra",
      call("ended", ["8:petra", 61], ["8:live:jo", 60]),
      "from petra to live:jo: phone 1 min",
    ],
    [
      "19:x@thread.v2",
      call("ended", ["8:petra", 90], ["8:live:jo", 9]),
      "met petra met live:jo: phone 2 min",
    ],
    ["8:petra", call("ended", ["8:petra"], ["8:live:jo"]), "skype.missed"],
    ["8:petra", call("ended", ["8:petra", 90], ["8:olga", 90], ["8:live:jo"]), "skype.missed"],
    ["8:petra", "<missed/>", "skype.missed"],
    ["8:petra", "<started/>", "skype.call-began"],
    ["8:live:jo", call("ended", ["8:live:jo", 30], ["8:echo123", 30]), "skype.machine"],
    ["4:anonymous", call("ended", ["4:anonymous", 60], ["8:live:jo", 60]), "skype.hidden"],
    ["8:petra", call("ended", ["8:petra", 9e5], ["8:live:jo", 9e5]), "skype.missed"],
  ];
  for (const [from, content, expected] of calls) {
    const event = message("1", { from, content, messagetype: "Event/Call" });
    const [one] = await read(exportOf({ id: "19:x@thread.v2", MessageList: [event] }));
    assert.equal(one && inShort(one).replace(/^\S+ (?=from|met)/, ""), expected, content);
  }
});

test("people are known by account, number or the address they signed in with", async () => {
  const from = async (id: string) => {
    const [one] = await read(exportOf({ id, MessageList: [message("1", { from: id })] }));
    return one?.kind === "interaction" ? one.parties[0]?.value : one && inShort(one);
  };
  assert.equal(await from("8:live:.cid.1A2B"), "skype:live:.cid.1a2b");
  assert.equal(await from("8:orgid:7b645402-1edd"), "skype:orgid:7b645402-1edd");
  assert.equal(await from("https://client.example/v1/users/ME/contacts/8:petra"), "skype:petra");
  assert.equal(await from("petra"), "skype:petra");
  assert.equal(await from("2:petra@mail.example"), "msn:petra@mail.example");
  assert.equal(await from("4:+4930901820"), "+4930901820");
  assert.equal(await from("4:110"), "skype.hidden");
  assert.equal(await from("28:bot"), "skype.machine");
  assert.equal(await from("8:no id at all"), "skype.hidden");
});

test("what an encrypted conversation said is not there, that somebody wrote is", async () => {
  const secret = message("1", { content: "AAAA", messagetype: "EndToEndEncryption/EncryptedText" });
  const hands = message("2", { messagetype: "EndToEndEncryption/E2EEHandshakeInvite" });
  const [one, other] = await read(exportOf({ id: "8:petra", MessageList: [secret, hands] }));
  assert.deepEqual(one?.kind === "interaction" && [one.text, one.notes], [
    "",
    [{ code: "skype.encrypted", values: {} }],
  ]);
  assert.equal(other && inShort(other), "skype.system");
});

test("quotes, also one in the other, are not the writer's words", async () => {
  const content =
    'A<quote messageid="5"><quote messageid="4">x</quote>y</quote>B<quote messageid="3">z</quote> C';
  const [one] = await read(exportOf({ id: "8:petra", MessageList: [message("9", { content })] }));
  assert.deepEqual(one?.kind === "interaction" && [one.text, one.answers], [
    "AB C",
    'skype:message:["8:petra","5"]',
  ]);
});

test("no text is read where none is wanted, and no topic for headers alone", async () => {
  const texts = async (options: object) =>
    (await read(SAMPLE, options))
      .filter((one) => one.kind === "interaction")
      .map(({ text, subject }) => text + subject)
      .filter((said) => said !== "");
  assert.deepEqual(await texts({ keep: "headers" }), []);
  assert.deepEqual(await texts({ keep: "subjects" }), [
    "Messe Hannover",
    "Messe Hannover",
    "Nachlese",
  ]);
  assert.deepEqual(await texts({ depth: "headers", keep: "text" }), [
    "Messe Hannover",
    "Messe Hannover",
    "Nachlese",
  ]);
});

test("exports are recognised by what is in them", () => {
  assert.ok(skype.recognises(SAMPLE.subarray(0, 500), "x.bin"));
  assert.ok(!skype.recognises(Buffer.from('{"conversations": [{"id": 1}]}'), "messages.json"));
  assert.ok(!skype.recognises(Buffer.from("From jo@example.org"), "messages.json"));
});

const real = realFiles("skype/org-signal");

test(
  "an export in the structure of a real one holds what jq counts in it",
  {
    skip: real ? false : MISSING,
  },
  async () => {
    const bea = "live:.cid.b0b1b2b3b4b5b6b7";
    const sam = "live:.cid.0123456789abcdef";
    const dev = "live:.cid.d0d1d2d3d4d5d6d7";
    const file = readFileSync(new URL("messages.json", real));
    assert.deepEqual((await read(file)).map(inShort), [
      `2026-07-01T10:00:00 from ${bea} to ${sam}: "Are we still on for Saturday? :)"`,
      `2026-07-01T10:01:00 from ${sam} to ${bea}: "Yes! Of course"`,
      "skype.deleted",
      `2026-07-01T10:05:00 from ${bea} to ${sam}: "menu.pdf"`,
      `2026-07-01T10:05:15 from ${sam} to ${bea}: phone 1 min`,
      `2026-07-01T10:08:20 from ${bea} to ${sam}: "See you then"`,
      "skype.system",
      `2026-07-02T13:47:40 from live:cal.morgan to ${sam} to ${bea} to ${dev}: "Chapter 3 by Friday? Dev Rao you in?"`,
      `2026-07-02T13:48:40 from ${dev} to ${sam} to ${bea} to live:cal.morgan: "I am in"`,
      "skype.system",
      `2026-07-02T13:50:40 from ${sam} to ${bea} to live:cal.morgan to ${dev}: ""`,
      `2026-07-03T17:33:20 from live:cal.morgan to ${sam} to ${bea}: "Flights booked"`,
      "skype.system",
      "skype.machine",
      "skype.machine",
      "skype.call-log",
      "skype.own-list",
      `owner skype:${sam} (Sam Vale)`,
    ]);
  },
);
