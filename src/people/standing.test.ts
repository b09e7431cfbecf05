import assert from "node:assert/strict";
import { test } from "node:test";
import type { Signal } from "#channels/channel.ts";
import { type Exchange, type ExchangeParty, judgeExchange } from "./standing.ts";

const me = (role: ExchangeParty["role"]): ExchangeParty => ({
  role,
  mine: true,
  list: false,
  reciprocal: false,
});
const other = (role: ExchangeParty["role"], reciprocal = false): ExchangeParty => ({
  role,
  mine: false,
  list: false,
  reciprocal,
});

const judge = (
  parties: readonly ExchangeParty[],
  signals: readonly Signal[] = [],
  more: Partial<Exchange> = {},
) =>
  judgeExchange({
    form: "mail",
    parties,
    signals: new Set(signals),
    answersMine: false,
    carriesEntry: false,
    ...more,
  });

test("a mail from somebody to me is personal and comes in; the other recipients are bystanders", () => {
  assert.deepEqual(judge([other("from"), me("to"), other("cc")]), {
    standing: "personal",
    size: 2,
    directions: ["in", null, null],
  });
});

test("a mail of mine goes out to everyone in it", () => {
  assert.deepEqual(judge([me("from"), other("to"), other("cc"), me("cc")]), {
    standing: "personal",
    size: 2,
    directions: [null, "out", "out", null],
  });
});

test("list headers make no machine of somebody I wrote to and who writes to me", () => {
  assert.equal(judge([other("from", true), me("to")], ["list", "bulk"]).standing, "personal");
  assert.equal(judge([other("from"), me("to")], ["list", "bulk"]).standing, "list");
  assert.equal(judge([other("from", true), other("to")], ["list"]).standing, "list");
});

test("an answer to me on a list is personal even when it goes to the list alone", () => {
  assert.deepEqual(judge([other("from"), other("to")], ["list", "bulk"], { answersMine: true }), {
    standing: "personal",
    size: 2,
    directions: ["in", null],
  });
});

test("a known person's newsletter is still a newsletter", () => {
  assert.equal(judge([other("from", true), me("to")], ["newsletter"]).standing, "newsletter");
});

test("machines and platforms are no person's mail, whoever they speak for", () => {
  assert.deepEqual(
    (["automatic", "platform"] as const).map(
      (signal) => judge([other("from", true), me("to")], [signal]).standing,
    ),
    ["automatic", "platform"],
  );
});

test("what headers say of strangers is believed, of acquaintances not", () => {
  const signals = ["no-reply", "junk", "bulk", "automatic-subject"] as const;

  assert.deepEqual(
    signals.map((signal) => judge([other("from"), me("to")], [signal]).standing),
    ["no-reply", "junk", "newsletter", "automatic"],
  );
  assert.deepEqual(
    signals.map((signal) => judge([other("from", true), me("to")], [signal]).standing),
    ["personal", "personal", "personal", "personal"],
  );
});

test("a machine's answer to me is a machine's mail", () => {
  assert.deepEqual(
    (["automatic", "no-reply", "platform", "automatic-subject"] as const).map(
      (signal) => judge([other("from"), me("to")], [signal], { answersMine: true }).standing,
    ),
    ["automatic", "no-reply", "platform", "automatic"],
  );
});

test("more than ten people are a crowd, more than twenty an event", () => {
  const crowd = (people: number) =>
    judge([me("from"), ...Array.from({ length: people }, () => other("to"))]).standing;

  assert.deepEqual([10, 11, 20, 21].map(crowd), ["personal", "crowd", "crowd", "many"]);
});

test("a mail that carries a calendar entry is its notice", () => {
  assert.deepEqual(judge([other("from"), me("to")], [], { carriesEntry: true }), {
    standing: "notice",
    size: 1,
    directions: [null, null],
  });
});

test("what lies in a folder of sent mail is from me, under whichever address", () => {
  assert.deepEqual(judge([other("from"), other("to")], ["sent"]).directions, [null, "out"]);
});

test("what I write to a mailing list passes with whom it answers, and with no list", () => {
  const list = { ...other("to"), list: true };

  assert.deepEqual(judge([me("from"), list, other("asked")]), {
    standing: "personal",
    size: 2,
    directions: [null, null, "out"],
  });
});

test("what somebody says in a chat is said to me, even where no party is known to be me", () => {
  const chat = { form: "chat" } as const;
  assert.deepEqual(judge([other("from"), other("to")], [], chat), {
    standing: "personal",
    size: 2,
    directions: ["in", null],
  });
  assert.equal(judge([other("from"), other("to")]).standing, "not-addressed");
  assert.equal(judge([other("from"), me("to")], ["automatic"], chat).standing, "automatic");
  assert.deepEqual(judge([me("from"), other("to"), other("to")], [], chat).directions, [
    null,
    "out",
    "out",
  ]);
});

test("a call goes out or comes in; whoever else was in it, was in it with me", () => {
  const call = { form: "held" } as const;
  assert.deepEqual(judge([me("from"), other("to")], [], call), {
    standing: "personal",
    size: 1,
    directions: [null, "out"],
  });
  assert.deepEqual(judge([other("to")], ["sent"], call).directions, ["out"]);
  assert.deepEqual(judge([other("from"), me("to"), other("to")], [], call).directions, [
    "in",
    null,
    "both",
  ]);
  assert.deepEqual(judge([other("from")], [], call).directions, ["in"]);
  assert.equal(judge([me("from")], [], call).standing, "alone");
});

test("a conference counts where I was in it, and by how many were", () => {
  const met = (people: number) => Array.from({ length: people }, () => other("met"));
  const conference = { form: "held" } as const;
  assert.deepEqual(judge([me("met"), ...met(2)], [], conference), {
    standing: "personal",
    size: 2,
    directions: [null, "both", "both"],
  });
  assert.deepEqual(judge(met(2), [], conference), {
    standing: "not-invited",
    size: 2,
    directions: [null, null],
  });
  assert.equal(judge([me("met"), ...met(11)], [], conference).standing, "crowd");
  assert.equal(judge([me("met"), ...met(21)], [], conference).standing, "many");
});

test("whom a scanner met at a stand, its owner met", () => {
  assert.deepEqual(judge([other("met"), other("met")], [], { form: "in-person" }).directions, [
    "both",
    "both",
  ]);
});

test("whom a colleague scanned at the stand I have not met", () => {
  const scan = (scanner: ExchangeParty) =>
    judge([scanner, other("met")], [], { form: "in-person" });
  assert.deepEqual(
    [scan(me("from")), scan(other("from"))].map(({ standing, directions }) => [
      standing,
      directions,
    ]),
    [
      ["personal", [null, "both"]],
      ["not-invited", [null, null]],
    ],
  );
});
