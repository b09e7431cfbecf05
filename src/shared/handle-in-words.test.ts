import assert from "node:assert/strict";
import { test } from "node:test";
import { handleInWords } from "./handle-in-words.ts";

test("who somebody is on a channel is said in the reader's language, also where it is the reader", () => {
  const handles = [
    { kind: "email", value: "karla@x.example", name: "Karla Voss" },
    { kind: "account", value: "skype:live:.cid.77ab", name: "Karla Voss" },
    { kind: "name", value: "whatsapp:karla voss", name: "Karla Voss" },
    { kind: "account", value: "whatsapp:me", name: "" },
    { kind: "account", value: "phone:this-phone", name: "" },
    { kind: "account", value: "elsewhere:karla", name: "" },
  ];
  assert.deepEqual(
    (["de", "en"] as const).map((language) => handles.map((one) => handleInWords(one, language))),
    [
      [
        "karla@x.example",
        "Skype: Karla Voss",
        "WhatsApp: Karla Voss",
        "WhatsApp: Sie selbst",
        "Anrufliste: Sie selbst",
        "karla",
      ],
      [
        "karla@x.example",
        "Skype: Karla Voss",
        "WhatsApp: Karla Voss",
        "WhatsApp: you yourself",
        "Call log: you yourself",
        "karla",
      ],
    ],
  );
});
