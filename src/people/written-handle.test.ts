import assert from "node:assert/strict";
import { test } from "node:test";
import { accountHandle, emailHandle, nameHandle } from "#channels/handle.ts";
import { handleText, handleWritten } from "./written-handle.ts";

test("a handle is read back from its text as what it was", () => {
  const handles = [
    emailHandle("karla@x.example", "Karla"),
    accountHandle("slack:T02", "U17", "Karla"),
    accountHandle("msn", "karla@x.example", ""),
    nameHandle("whatsapp", "Karla: die Gro\u00dfe"),
    { kind: "phone", value: "+493023125111", name: "" } as const,
    { kind: "profile", value: "linkedin.com/in/karla", name: "" } as const,
  ].map((party) => party!);
  for (const { kind, value, name: _ } of handles) {
    assert.deepEqual(handleWritten(handleText({ kind, value })), { kind, value, name: "" });
  }
});

test("somebody may write down an account or a name as people write it", () => {
  assert.deepEqual(handleWritten("Skype: Live:Karla"), {
    kind: "account",
    value: "skype:live:karla",
    name: "",
  });
  assert.deepEqual(handleWritten("WhatsApp:  Karla  Voss"), {
    kind: "name",
    value: "whatsapp:karla voss",
    name: "Karla Voss",
  });
});

test("what names no channel and is no address is no handle", () => {
  const texts = ["karla", "account:skype:", "name::karla", "constructor: x", "Fax: 12", "skype: "];
  assert.deepEqual(
    texts.map(handleWritten),
    texts.map(() => null),
  );
});
