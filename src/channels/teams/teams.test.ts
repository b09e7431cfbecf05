import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interaction } from "#channels/channel.ts";
import { channelOf, inLine, readFile, sample } from "./for-tests.ts";

const linesOf = async (content: string | Uint8Array, options = {}) =>
  (await readFile(content, options)).map(inLine);
const lettersIn = async (content: string | Uint8Array) =>
  (await readFile(content)).filter((one): one is Interaction => one.kind === "interaction");

test("a page of messages says who wrote to whom, which calls took place, and who exported it", async () => {
  assert.deepEqual(await linesOf(sample("chats.json")), [
    "2024-03-04T08:15:00 from Petra Vogt, to Mira Sand: Guten Morgen Mira Sand,\npasst Donnerstag?",
    "2024-03-04T08:16:00 from Mira Sand, to Petra Vogt: Ja & gern",
    "- teams.deleted",
    "2024-03-04T08:16:40 from Mira Sand, to Lena Okafor: Hallo?",
    "2024-03-04T08:47:40 phone 12 min, met Mira Sand, met Petra Vogt",
    "- teams.missed-call",
    "- teams.system",
    "2024-03-04T11:01:40 from Jo Brandt, to Lena Okafor, to Mira Sand, to +491713920003, to Kim: Die Folien sind da.",
    "2024-03-04T10:59:56 video 60 min, met Mira Sand, met Jo Brandt, met +491713920003, met Kim",
    "- teams.bot",
    "me Mira Sand 2",
  ]);
});

test("in a channel one talks to whom one answers or names, and else to nobody in particular", async () => {
  assert.deepEqual(await linesOf(sample("channel.ndjson")), [
    "- teams.channel",
    "2024-03-05T09:48:20 from Mira Sand, to Petra Vogt: Danke",
    "2024-03-05T09:50:00 from Jo Brandt, to Petra Vogt: Petra hast du die Liste?",
  ]);
});

test("a message is known by its chat and its id, and somebody by the id of the directory", async () => {
  const [first, second] = await lettersIn(sample("channel.ndjson"));
  assert.deepEqual(
    [first?.key, first?.answers, first?.thread, second?.thread],
    [
      'teams:message:["19:4a95@thread.tacv2","1709632100000"]',
      'teams:message:["19:4a95@thread.tacv2","1709632000000"]',
      'teams:["19:4a95@thread.tacv2","1709632000000"]',
      'teams:["19:4a95@thread.tacv2","1709632200000"]',
    ],
  );
  assert.deepEqual(first?.parties[0], {
    kind: "account",
    value: "teams:11111111-0000-4000-8000-00000000000a",
    name: "Mira Sand",
    role: "from",
  });
  const meeting = (await lettersIn(sample("chats.json"))).at(-1);
  assert.deepEqual(
    meeting?.parties.map(({ kind, value }) => `${kind} ${value}`),
    [
      "account teams:11111111-0000-4000-8000-00000000000a",
      "account teams:33333333-0000-4000-8000-00000000000c",
      "phone +491713920003",
      "name teams:kim",
    ],
  );
});

test("messages are found wherever a program put them", async () => {
  const page = JSON.parse(sample("chats.json").toString()) as {
    readonly value: readonly unknown[];
  };
  const whole = await linesOf(sample("chats.json"));
  for (const other of [
    page.value,
    { chat: "x", messages: page.value },
    [page],
    [{ id: "x", messages: page.value }],
    { value: [{ id: "x", messages: page.value }] },
  ]) {
    assert.deepEqual(await linesOf(JSON.stringify(other)), whole);
  }
});

test("no more is kept than was asked for", async () => {
  for (const options of [{ keep: "subjects" }, { depth: "headers" }] as const) {
    const texts = (await readFile(sample("chats.json"), options)).flatMap((one) =>
      one.kind === "interaction" ? [one.text] : [],
    );
    assert.deepEqual(texts, ["", "", "", "", "", ""]);
  }
});

test("a list of Purview has who took part in a conversation, and leaves mails to where they lie", async () => {
  assert.equal(channelOf(sample("Items.csv"))?.format, "purview-items");
  assert.deepEqual(await linesOf(sample("Items.csv")), [
    "2024-03-04T08:15:00 from Petra Vogt, to Mira Sand",
    "2024-03-05T14:30:00 met Petra Vogt, met jo@brandt.example: Messe",
    "- teams.elsewhere",
    "! teams.nobody",
    "? from Jo: teams.no-date",
  ]);
});
