import assert from "node:assert/strict";
import { test } from "node:test";
import type { Side } from "#api/joins.ts";
import { pairLines } from "./joins.ts";
import { shellWord } from "./wording.ts";

const PERSON = "01a22a13-0000-7000-8000-000000000001";
const side = (known: Partial<Side>): Side => ({
  person: PERSON,
  name: "Petra Vogt",
  company: null,
  handle: "01a22a13-0000-7000-8000-000000000002",
  kind: "email",
  value: "vogt@lumen.example",
  called: "Petra Vogt",
  channels: ["email"],
  ...known,
  written: known.written ?? known.value ?? "vogt@lumen.example",
});
const says = (code: string, text: string) => ({ code, values: {}, text });
const linesOf = (other: Side) => {
  const [reasons, against] = [[says("a", "The name is the same.")], [says("b", "Others too.")]];
  const pair = { one: side({}), other, kind: "name", score: 0.95, onlyTwo: false } as const;
  return pairLines({ ...pair, reasons, against }, "en");
};

test("a pair is told by names, addresses and channels, and by an id only where nothing else names a side", () => {
  assert.deepEqual(
    linesOf(side({ kind: "name", value: "whatsapp:petra vogt", channels: ["whatsapp"] })),
    [
      "Petra Vogt (vogt@lumen.example)  =  Petra Vogt (WhatsApp)  likely",
      "    + The name is the same.",
      "    − Others too.",
      `    If they are one: visavis join vogt@lumen.example ${PERSON}`,
      `    If they are not: visavis split vogt@lumen.example ${PERSON}`,
    ],
  );
});

test("an account is called as its owner tells it, a card by its book, a number in groups, and nothing twice", () => {
  const others = [
    side({ kind: "account", value: "skype:live:petra", company: "Lumen" }),
    side({ kind: "account", value: "slack:T1/U2" }),
    side({ kind: "card", value: "Petra Vogt", channels: ["contacts"] }),
    side({ name: "v@lumen.example", value: "v@lumen.example" }),
    side({ kind: "phone", value: "+31305550142", written: "+31 30 555 0142" }),
    side({
      kind: "phone",
      name: "+31305550142",
      value: "+31305550142",
      written: "+31 30 555 0142",
    }),
  ];
  assert.deepEqual(
    others.map((other) => linesOf(other)[0]!.split("  ")[2]),
    [
      "Petra Vogt · Lumen (Skype: live:petra)",
      "Petra Vogt (Slack: Petra Vogt)",
      "Petra Vogt (address book)",
      "v@lumen.example",
      "Petra Vogt (+31 30 555 0142)",
      "+31305550142",
    ],
  );
});

test("what strangers wrote is one word to a shell", () => {
  assert.deepEqual(
    ["vogt+x@lumen.example", "+491701234567", "$(rm -rf ~)@x.example", "o'hara@x.example", ""].map(
      shellWord,
    ),
    [
      "vogt+x@lumen.example",
      "+491701234567",
      "'$(rm -rf ~)@x.example'",
      String.raw`'o'\''hara@x.example'`,
      "''",
    ],
  );
});
