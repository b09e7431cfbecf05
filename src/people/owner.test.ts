import assert from "node:assert/strict";
import { test } from "node:test";
import type { Owner, Party } from "#channels/channel.ts";
import { nameHandle } from "#channels/handle.ts";
import { channelsOfNobody, guessOwners, type Known } from "./owner.ts";
import { chatsIn, type Traffic } from "./owner-chats.ts";
import { handleText } from "./written-handle.ts";

const party = (value: string): Party => ({ kind: "email", value, name: "" });
const owner = (value: string, evidence: Owner["evidence"], count: number): Owner => ({
  kind: "owner",
  party: party(value),
  evidence,
  count,
});
type Of = Readonly<Record<string, readonly [sent: number, received: number]>>;
const traffic = (of: Of): readonly Traffic[] =>
  Object.entries(of).map(([value, [sent, received]]) => ({
    channel: "email",
    party: party(value),
    sent,
    received,
    met: 0,
  }));
/** Of a chat of 100 messages. */
const chat = (of: Of): readonly Traffic[] =>
  Object.entries(of).map(([name, [sent, received]]) => ({
    channel: "whatsapp",
    party: nameHandle("whatsapp", name)!,
    sent,
    received,
    met: 0,
  }));
/** Of the reports of a program that names people. */
const reports = (of: Readonly<Record<string, number>>): readonly Traffic[] =>
  Object.entries(of).map(([name, met]) => ({
    channel: "zoom",
    party: nameHandle("zoom", name)!,
    sent: 0,
    received: 0,
    met,
  }));
const guess = (
  evidence: readonly Owner[],
  seen: readonly Traffic[],
  { mine = [], notMine = [], names = [] }: Partial<Record<keyof Known, readonly string[]>> = {},
) => {
  const messages = new Map([
    ["email", 100],
    ["whatsapp", 100],
  ] as const);
  const chats = chatsIn([{ traffic: seen, messages, owners: evidence }]);
  return guessOwners(
    evidence,
    { traffic: seen, messages, chats },
    { mine: new Set(mine), notMine: new Set(notMine), names: new Set(names) },
  ).map(({ text, sure, reason }) => `${text} ${sure} ${reason.code}`);
};

test("who wrote what was sent is sure, the rest is asked, the likeliest first", () => {
  const evidence = [
    owner("karla@x.example", "sent-folder", 40),
    owner("karla@x.example", "sent-folder", 2),
    owner("fair@x.example", "delivered-to", 20),
  ];
  const seen = traffic({
    "karla@x.example": [42, 50],
    "fair@x.example": [0, 20],
    "k@x.example": [3, 9],
  });

  assert.deepEqual(guess(evidence, seen), [
    "karla@x.example true people.owner-sent-folder",
    "fair@x.example false people.owner-delivered-to",
    "k@x.example false people.owner-traffic",
  ]);
});

test("where most of the mail was delivered to is me", () => {
  assert.deepEqual(guess([owner("me@x.example", "delivered-to", 60)], traffic({})), [
    "me@x.example true people.owner-delivered-to",
  ]);
});

test("an address that is known as mine needs no evidence", () => {
  assert.deepEqual(guess([], traffic({ "me@x.example": [1, 0] }), { mine: ["me@x.example"] }), [
    "me@x.example true people.owner-known",
  ]);
  const calendars = [owner("me@x.example", "calendar", 3), owner("bert@x.example", "calendar", 3)];
  assert.deepEqual(guess(calendars, [], { mine: ["me@x.example"] }), [
    "me@x.example true people.owner-known",
    "bert@x.example false people.owner-calendar",
  ]);
});

test("what is known as mine is called as an export calls it that names it only as its account's", () => {
  const skype = (name: string): Party => ({
    kind: "account",
    value: "skype:live:.cid.77ab",
    name,
  });
  const account: Owner = { ...owner("x", "account", 1), party: skype("Karla Voss") };
  const written = {
    traffic: [{ channel: "skype", party: skype(""), sent: 1, received: 2, met: 0 }] as const,
    messages: new Map([["skype", 3]] as const),
    chats: [],
  };
  const known = {
    mine: new Set([handleText(skype(""))]),
    notMine: new Set(""),
    names: new Set(""),
  };
  assert.deepEqual(
    guessOwners([account], written, known).map(({ text, name, sure }) => [text, name, sure]),
    [["account:skype:live:.cid.77ab", "Karla Voss", true]],
  );
});

test("a stray mail among those sent is asked, also where it is the only one", () => {
  const stray = owner("bert@x.example", "sent-folder", 1);

  assert.deepEqual(guess([owner("karla@x.example", "sent-folder", 40), stray], traffic({})), [
    "karla@x.example true people.owner-sent-folder",
    "bert@x.example false people.owner-sent-folder",
  ]);
  assert.deepEqual(guess([stray], traffic({})), ["bert@x.example false people.owner-sent-folder"]);
});

test("a calendar is its owner's word where it stands alone, and asked where another is named", () => {
  const bert = owner("bert@x.example", "calendar", 30);
  const karla = owner("karla@x.example", "calendar", 2);
  const asked = "bert@x.example false people.owner-calendar";

  assert.deepEqual(guess([bert], traffic({})), ["bert@x.example true people.owner-calendar"]);
  assert.deepEqual(guess([bert, karla], traffic({})), [
    asked,
    "karla@x.example false people.owner-calendar",
  ]);
  assert.deepEqual(guess([bert], traffic({}), { mine: ["karla@x.example"] }), [asked]);
  assert.deepEqual(guess([bert, owner("karla@x.example", "delivered-to", 90)], traffic({})), [
    "karla@x.example true people.owner-delivered-to",
    asked,
  ]);
});

test("a colleague in a list of others is asked, and me only where a calendar or an address says the same", () => {
  const hub = owner("hub@x.example", "scans", 2);
  const calendar = owner("hub@x.example", "calendar", 3);
  const asked = "hub@x.example false people.owner-scans";

  assert.deepEqual(guess([hub], []), [asked]);
  assert.deepEqual(guess([hub, calendar], []), ["hub@x.example true people.owner-calendar"]);
  assert.deepEqual(guess([hub], [], { mine: ["hub@x.example"] }), [
    "hub@x.example true people.owner-known",
  ]);
  assert.deepEqual(guess([hub, owner("bert@x.example", "calendar", 3)], []), [
    asked,
    "bert@x.example false people.owner-calendar",
  ]);
});

test("an address of which the user said that it is not theirs is asked, whatever speaks for it", () => {
  assert.deepEqual(
    guess([owner("bert@x.example", "delivered-to", 90)], traffic({}), {
      notMine: ["bert@x.example"],
    }),
    ["bert@x.example false people.owner-delivered-to"],
  );
});

test("in a chat of two either may be me; whoever is in a few of its messages is not asked about", () => {
  assert.deepEqual(guess([], chat({ Karla: [60, 40], Bert: [40, 60], Dora: [1, 2] })), [
    "name:whatsapp:karla false people.owner-traffic",
    "name:whatsapp:bert false people.owner-traffic",
  ]);
});

test("the account that an export names is sure, and keeps no calendar from being its owner's", () => {
  const account: Owner = { ...owner("x", "account", 1), party: nameHandle("whatsapp", "Karla")! };
  const calendar = owner("karla@x.example", "calendar", 3);
  assert.deepEqual(guess([account, calendar], []), [
    "name:whatsapp:karla true people.owner-account",
    "karla@x.example true people.owner-calendar",
  ]);
});

test("where one of a chat's members is surely me, no other is asked about", () => {
  const account: Owner = { ...owner("x", "account", 1), party: nameHandle("whatsapp", "Karla")! };
  assert.deepEqual(guess([account], chat({ Karla: [60, 40], Bert: [40, 60] })), [
    "name:whatsapp:karla true people.owner-account",
  ]);
});

test("who is called as I am on another channel is asked", () => {
  const mail = { ...party("karla@x.example"), name: "Karla Voss" };
  const delivered: Owner = { ...owner("x", "delivered-to", 90), party: mail };
  assert.deepEqual(guess([delivered], chat({ "karla voss": [2, 0], Bert: [4, 6] })), [
    "karla@x.example true people.owner-delivered-to",
    "name:whatsapp:karla voss false people.owner-name",
  ]);
});

test("a name on one channel is not the same name on another", () => {
  const said = { mine: ["name:facebook:karla"], notMine: ["name:whatsapp:karla"] };
  assert.deepEqual(guess([], chat({ Karla: [60, 40] }), said), [
    "name:whatsapp:karla false people.owner-traffic",
  ]);
});

test("who was in most of a program's conferences is asked, as I was in all", () => {
  const asked = reports({ "Karla Voss": 9, "Bert Ohm": 5, "Dora Lind": 4 });
  assert.deepEqual(guess([], asked), [
    "name:zoom:karla voss false people.owner-met",
    "name:zoom:bert ohm false people.owner-met",
  ]);
  assert.deepEqual(guess([], reports({ "Karla Voss": 1, "Bert Ohm": 1 })), [
    "name:zoom:karla voss false people.owner-met",
    "name:zoom:bert ohm false people.owner-met",
  ]);
});

test("who is called as I am and was in most conferences is me, and no other is asked about", () => {
  const both = reports({ "Karla Voss": 5, "Bert Ohm": 5 });
  assert.deepEqual(guess([], both, { names: ["karla voss"] }), [
    "name:zoom:karla voss true people.owner-name",
  ]);
  assert.deepEqual(guess([], both, { names: ["karla voss"], notMine: ["name:zoom:karla voss"] }), [
    "name:zoom:karla voss false people.owner-name",
    "name:zoom:bert ohm false people.owner-met",
  ]);
});

test("a first name alone, and who was in few conferences, is asked about", () => {
  const few = reports({ Karla: 9, "Bert Ohm": 9, "Karla Voss": 1 });
  assert.deepEqual(guess([], few, { names: ["karla", "karla voss"] }), [
    "name:zoom:karla false people.owner-name",
    "name:zoom:bert ohm false people.owner-met",
    "name:zoom:karla voss false people.owner-name",
  ]);
});

test("a mailbox in which nobody sure occurs is named, whoever is sure elsewhere", () => {
  const written = {
    traffic: [...traffic({ "a@x.example": [3, 4] }), ...chat({ Karla: [50, 50] })],
    messages: new Map([
      ["email", 7],
      ["whatsapp", 100],
    ] as const),
    chats: [],
  };
  const known = {
    mine: new Set([handleText(nameHandle("whatsapp", "Karla")!)]),
    notMine: new Set<string>(),
    names: new Set(""),
  };
  const guesses = guessOwners([owner("karla@x.example", "account", 1)], written, known);

  assert.deepEqual(channelsOfNobody(written, guesses), ["email"]);
});
