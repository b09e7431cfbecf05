import assert from "node:assert/strict";
import { test } from "node:test";
import { inGroups } from "#channels/phone.ts";
import { say } from "#shared/words.ts";
import { reasonsOf } from "./pair-reasons.ts";

test("a whole name is said once, and an account as people know it, or not by its name", () => {
  const said = reasonsOf([
    { code: "profile", values: { handle: "skype:live:petra" } },
    { code: "profile", values: { handle: "fair:petra_vogt/lumen" } },
    { code: "profile", values: { handle: "linkedin.com/in/petra:x" } },
    { code: "shared", values: { handle: "+49@x.example" } },
    { code: "given-same", values: { one: "petra", other: "petra" } },
    { code: "family-same", values: { one: "vogt", other: "vogt" } },
  ]);
  assert.deepEqual(
    said.map(({ code, values }) => say("en", code, values)),
    [
      "Both have the account live:petra.",
      "Both have the same account.",
      "Both have the profile linkedin.com/in/petra:x.",
      "Both have +49@x.example, though others have it too.",
      "The name is the same.",
    ],
  );
  const mobiles = { one: "+4915112345678", other: "+4915187654321" };
  assert.deepEqual(
    reasonsOf([{ code: "number-other", values: mobiles }]).map(({ values }) => values),
    [{ one: inGroups(mobiles.one), other: inGroups(mobiles.other) }],
  );
  assert.deepEqual(reasonsOf([{ code: "family-same", values: { one: "vogt", other: "vogt" } }]), [
    { code: "joining.reason.family-same", values: { one: "vogt", other: "vogt" } },
  ]);
});

test("a name that only an address says is not called the same, but said to stand there", () => {
  const name = [
    { code: "given-same", values: { one: "petra", other: "petra" } },
    { code: "family-same", values: { one: "vogt", other: "vogt" } },
  ] as const;
  const read = { code: "by-address", values: { handle: "petra.vogt@lumen.example" } } as const;
  const said = (...found: Parameters<typeof reasonsOf>[0]) =>
    reasonsOf(found).map(({ code, values }) => say("en", code, values));
  assert.deepEqual(said(...name, read), [
    "The name stands so in the address petra.vogt@lumen.example.",
  ]);
  const initial = { code: "given-initial", values: { one: "p", other: "petra" } } as const;
  assert.deepEqual(said(initial, name[1], read), [
    "The initial of the first name fits.",
    "The surname is the same.",
  ]);
});
