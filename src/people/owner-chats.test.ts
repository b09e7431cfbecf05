import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChannelName, Party } from "#channels/channel.ts";
import { accountHandle, nameHandle } from "#channels/handle.ts";
import {
  candidatesIn,
  chatsIn,
  chatsOfNobody,
  type Held,
  openChats,
  type Traffic,
} from "./owner-chats.ts";
import { handleText } from "./written-handle.ts";

/** Each wrote so much, and all others were written to. */
function chat(
  wrote: Readonly<Record<string, number>>,
  channel: ChannelName = "whatsapp",
  party: (name: string) => Party = (name) => nameHandle(channel, name)!,
): Held {
  const all = Object.values(wrote).reduce((sum, count) => sum + count, 0);
  const traffic = Object.entries(wrote).map(([name, sent]): Traffic => ({
    channel,
    party: party(name),
    sent,
    received: all - sent,
    met: 0,
  }));
  return { traffic, messages: new Map([[channel, all]]), owners: [] };
}
const skype = (name: string): Party => accountHandle("skype", name, "")!;
const NOBODY: ReadonlySet<string> = new Set();
const whatsapp = (...names: readonly string[]) =>
  new Set(names.map((name) => handleText(nameHandle("whatsapp", name)!)));

const asked = (...files: readonly Held[]) =>
  candidatesIn(chatsIn(files)).map(
    ({ party, chats, all, certain }) => `${party.name} ${chats}/${all}${certain ? " certain" : ""}`,
  );

test("mail is no chat, nor is a report of a conference", () => {
  const report: Traffic = {
    channel: "zoom",
    party: nameHandle("zoom", "Karla Voss")!,
    sent: 0,
    received: 0,
    met: 3,
  };
  const mail = chat({ a: 1, b: 1 }, "email", (name) => ({
    kind: "email",
    value: `${name}@x.example`,
    name,
  }));
  assert.deepEqual(
    chatsIn([mail, { traffic: [report], messages: new Map([["zoom", 3]]), owners: [] }]),
    [],
  );
});

test("a name that is mine in one chat leaves those open in which it does not occur", () => {
  const files = [chat({ Karla: 3, Anna: 2 }), chat({ Loris: 74, Emily: 60 })];
  const open = (sure: ReadonlySet<string>) =>
    openChats(chatsIn(files), sure).map(({ messages }) => messages);
  assert.deepEqual(
    [NOBODY, whatsapp("karla"), whatsapp("karla", "loris"), whatsapp("dora")].map(open),
    [[5, 134], [134], [], [5, 134]],
  );
});

test("an account that is mine is the same in every chat, and whom a file calls its owner need not write in it", () => {
  const accounts = [
    chat({ karla: 3, anna: 2 }, "skype", skype),
    chat({ bert: 1, dora: 1 }, "skype", skype),
  ];
  const party = nameHandle("whatsapp", "Karla")!;
  const silent: Held = {
    ...chat({ Anna: 4 }),
    owners: [{ kind: "owner", party, evidence: "account", count: 1 }],
  };
  const sure = new Set([...whatsapp("karla"), handleText(skype("karla"))]);
  assert.deepEqual(openChats(chatsIn([...accounts, silent]), sure), []);
});

test("that an export calls its owner 'you' says nothing of another export", () => {
  const me = accountHandle("whatsapp", "me", "")!;
  const you = chat({ you: 3, Anna: 2 }, "whatsapp", (name) =>
    name === "you" ? me : nameHandle("whatsapp", name)!,
  );
  const open = openChats(chatsIn([you, chat({ Loris: 7, Emily: 6 })]), new Set([handleText(me)]));
  assert.deepEqual(
    open.map(({ messages }) => messages),
    [13],
  );
});

test("whoever is in most of the chats comes first, once for all of them", () => {
  assert.deepEqual(
    asked(chat({ Anna: 9, Bert: 9 }), chat({ Karla: 2, Anna: 2 }), chat({ Karla: 3, Dora: 1 })),
    ["Anna 2/3", "Karla 2/3", "Bert 1/3", "Dora 1/3"],
  );
});

test("where somebody is in many chats nobody is asked about who is in few of these", () => {
  const others = ["Anna", "Bert", "Cem", "Dora"];
  assert.deepEqual(
    asked(
      ...others.map((name) => chat({ Karla: 2, [name]: 2, ...(name === "Cem" && { Ida: 2 }) })),
    ),
    ["Karla 4/4 certain"],
  );
});

test("certain is who is in all chats of a channel, of which several are of two", () => {
  const two = ["Anna", "Bert", "Cem"].map((name) => chat({ Karla: 2, [name]: 2 }));
  const group = chat({ Karla: 2, Anna: 2, Bert: 2, Dora: 2 });
  const only = (...files: readonly Held[]) => asked(...files).filter((one) => /certain/.test(one));
  assert.deepEqual(
    [
      only(...two),
      only(...two, group),
      // Not in all of them.
      only(...two, chat({ Emil: 2, Fritz: 2 })),
      // A friend of somebody who was renamed.
      only(...two.slice(1)),
      // The same two in each, and a boss in groups in which the user seldom wrote.
      only(...[1, 2, 3].map(() => chat({ Karla: 2, Anna: 2 }))),
      only(...["Anna", "Bert", "Cem"].map((name) => chat({ Boss: 2, [name]: 2, Gero: 2 }))),
      // Another one is in most as well.
      only(...two, ...[1, 2, 3].map(() => chat({ Karla: 2, Anna: 2 }))),
    ],
    [["Karla 3/3 certain"], ["Karla 4/4 certain"], [], [], [], [], []],
  );
});

test("who merely looked in, and who never wrote, is not asked about", () => {
  assert.deepEqual(asked(chat({ Karla: 60, Bert: 40, Dora: 0 })), ["Karla 1/1", "Bert 1/1"]);
  const { traffic, ...rest } = chat({ Karla: 60, Bert: 40 });
  const late: Traffic = {
    channel: "whatsapp",
    party: nameHandle("whatsapp", "Late")!,
    sent: 1,
    received: 2,
    met: 0,
  };
  assert.deepEqual(asked({ ...rest, traffic: [...traffic, late] }), ["Karla 1/1", "Bert 1/1"]);
});

test("of chats that are nobody's it is told how many have the same ones who are asked about", () => {
  const chats = chatsIn([
    chat({ Karla: 2, Anna: 2 }),
    chat({ Loris: 2, Emily: 2 }),
    chat({ Emily: 3, Loris: 3, Cem: 1 }),
    chat({ Ida: 1, Jan: 1 }),
    chat({ karla: 1, bert: 1 }, "skype", skype),
  ]);
  const sure = new Set([...whatsapp("karla"), handleText(skype("karla"))]);
  const told = chatsOfNobody(chats, { sure, asked: whatsapp("loris", "emily") });
  assert.deepEqual(told, [
    {
      channel: "whatsapp",
      all: 4,
      chats: [
        { count: 2, among: ["name:whatsapp:loris", "name:whatsapp:emily"] },
        { count: 1, among: [] },
      ],
    },
  ]);
});
