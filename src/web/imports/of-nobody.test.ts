import assert from "node:assert/strict";
import { test } from "node:test";
import { stillOfNobody } from "./of-nobody.ts";

test("whoever is named on a channel is found there, and of an address nothing is claimed", () => {
  const still = (...others: readonly string[]) => stillOfNobody(["email", "whatsapp"], others);
  assert.deepEqual(
    [
      [],
      ["name:whatsapp:petra vogt"],
      ["WhatsApp: Petra Vogt"],
      ["account:skype:live:petra"],
      ["petra@vogt.example"],
      ["+49 30 1234567"],
      ["https://linkedin.com/in/petra"],
    ].map((others) => still(...others)),
    [["email", "whatsapp"], ["email"], ["email"], ["email", "whatsapp"], [], [], []],
  );
});
