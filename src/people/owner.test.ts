import assert from "node:assert/strict";
import { test } from "node:test";
import type { Owner, Party } from "#channels/channel.ts";
import { guessOwners, type Traffic } from "./owner.ts";

const party = (value: string): Party => ({ kind: "email", value, name: "" });
const owner = (value: string, evidence: Owner["evidence"], count: number): Owner => ({
  kind: "owner",
  party: party(value),
  evidence,
  count,
});
const traffic = (of: Record<string, [sent: number, received: number]>) =>
  new Map<string, Traffic>(
    Object.entries(of).map(([value, [sent, received]]) => [
      value,
      { party: party(value), sent, received },
    ]),
  );
const guess = (
  evidence: readonly Owner[],
  seen: ReadonlyMap<string, Traffic>,
  { mine = [], notMine = [] }: { readonly mine?: string[]; readonly notMine?: string[] } = {},
) =>
  guessOwners(evidence, seen, 100, { mine: new Set(mine), notMine: new Set(notMine) }).map(
    ({ value, sure, reason }) => `${value} ${sure} ${reason.code}`,
  );

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

test("an address of which the user said that it is not theirs is asked, whatever speaks for it", () => {
  assert.deepEqual(
    guess([owner("bert@x.example", "delivered-to", 90)], traffic({}), {
      notMine: ["bert@x.example"],
    }),
    ["bert@x.example false people.owner-delivered-to"],
  );
});
