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
const guess = (...args: Parameters<typeof guessOwners>) =>
  guessOwners(...args).map(({ value, sure, reason }) => `${value} ${sure} ${reason.code}`);

test("what the export says outright is sure, the rest is asked, the likeliest first", () => {
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

  assert.deepEqual(guess(evidence, seen, 100, new Set()), [
    "karla@x.example true people.owner-sent-folder",
    "fair@x.example false people.owner-delivered-to",
    "k@x.example false people.owner-traffic",
  ]);
});

test("where most of the mail was delivered to is me", () => {
  assert.deepEqual(
    guess([owner("me@x.example", "delivered-to", 60)], traffic({}), 100, new Set()),
    ["me@x.example true people.owner-delivered-to"],
  );
});

test("an address that is known as mine needs no evidence", () => {
  assert.deepEqual(guess([], traffic({ "me@x.example": [1, 0] }), 100, new Set(["me@x.example"])), [
    "me@x.example true people.owner-known",
  ]);
});
