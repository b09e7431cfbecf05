import assert from "node:assert/strict";
import { test } from "node:test";
import { shownHandle } from "./handle-words.ts";

test("an account that people tell each other is shown as it is, another one by its name", () => {
  const shown = [
    ["email", "karla@x.example", "Karla Voss"],
    ["account", "skype:live:karla", "Karla Voss"],
    ["account", "skype:live:.cid.77ab", "Karla Voss"],
    ["account", "telegram:user77", "Karla Voss"],
    ["account", "telegram:user77", ""],
    ["name", "whatsapp:karla voss", "Karla Voss"],
    ["name", "whatsapp:karla voss", ""],
  ].map(([kind = "", value = "", name = ""]) => shownHandle({ kind, value, name }));
  assert.deepEqual(shown, [
    { space: null, who: "karla@x.example" },
    { space: "skype", who: "live:karla" },
    { space: "skype", who: "Karla Voss" },
    { space: "telegram", who: "Karla Voss" },
    { space: "telegram", who: "user77" },
    { space: "whatsapp", who: "Karla Voss" },
    { space: "whatsapp", who: "karla voss" },
  ]);
});
