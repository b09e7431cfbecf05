import assert from "node:assert/strict";
import { test } from "node:test";
import { chatsStillOfNobody, mustChoose, stillOfNobody } from "./of-nobody.ts";

const ME = { kind: "email", value: "petra@vogt.example", name: "" } as const;

const guess = (text: string, sure: boolean, ...channels: readonly Channel[]) => ({
  text,
  sure,
  channels: [...channels],
});

type Channel = "email" | "whatsapp" | "skype" | "fair" | "table" | "calendar";

const NOTHING = { owners: [], mine: [], ofNobody: [], channels: [] };

test("it must be said who I am only where something passes between me and others, and nobody is known", () => {
  const of = (channel: Channel, people = 1) => ({ ...NOTHING, channels: [{ channel, people }] });
  const chat = { ...of("whatsapp"), owners: [guess("name:whatsapp:petra", false, "whatsapp")] };
  const list = { ...of("fair"), owners: [guess("clara@testa.example", false, "fair")] };
  assert.deepEqual(
    [
      mustChoose(of("email"), []),
      mustChoose(chat, []),
      mustChoose(chat, ["name:whatsapp:petra"]),
      mustChoose({ ...of("email"), mine: [ME] }, []),
      mustChoose(list, []),
      mustChoose(of("fair"), []),
      mustChoose(of("calendar", 0), []),
      mustChoose(of("whatsapp"), []),
    ],
    [true, true, false, false, false, false, false, false],
  );
});

test("whoever is chosen is found where they occur, and the other channels stay nobody's", () => {
  const preview = {
    ...NOTHING,
    owners: [
      guess("petra@vogt.example", true, "email"),
      guess("account:skype:live:petra", false, "skype"),
      guess("name:whatsapp:petra", false, "whatsapp"),
    ],
    ofNobody: ["skype", "whatsapp"] as Channel[],
  };
  const still = (...chosen: readonly string[]) => stillOfNobody(preview, chosen);
  assert.deepEqual(
    [
      still(),
      still("petra@vogt.example"),
      still("petra@vogt.example", "name:whatsapp:petra"),
      still("name:whatsapp:petra"),
      stillOfNobody({ ...preview, mine: [ME] }, []),
    ],
    [[], ["skype", "whatsapp"], ["skype"], ["skype", "email"], ["skype", "whatsapp", "email"]],
  );
});

test("of a list of messages it must be said who I am as of mail, and where it is missing it is told", () => {
  const jo = guess("jo@us.example", false, "table");
  const list = { ...NOTHING, channels: [{ channel: "table" as const, people: 3 }] };
  const messages = { ...list, ofNobody: ["table"] as Channel[] };
  const asked = { ...messages, owners: [jo] };
  assert.deepEqual(
    [list, messages, asked].map((one) => mustChoose(one, [])),
    [false, true, true],
  );
  assert.deepEqual(
    [["jo@us.example"], ["WhatsApp: Jo"], []].map((chosen) => stillOfNobody(asked, chosen)),
    [[], ["table"], []],
  );
});

test("what is typed may be wherever such a one is, and nothing is claimed of a list of people", () => {
  const preview = {
    ...NOTHING,
    mine: [ME],
    owners: [guess("petra@stand.example", true, "fair")],
    ofNobody: ["email", "whatsapp"] as Channel[],
  };
  assert.deepEqual(
    [
      "name:whatsapp:petra vogt",
      "WhatsApp: Petra Vogt",
      "account:skype:live:petra",
      "petra@vogt.example",
      "+49 30 1234567",
      "https://linkedin.com/in/petra",
    ].map((text) => stillOfNobody(preview, [text])),
    [["email"], ["email"], ["email", "whatsapp"], ["whatsapp"], ["email"], []],
  );
});

test("chats in which nobody is found stay open until one of them is chosen who is there", () => {
  const [clara, loris, ida] = ["clara", "loris", "ida"].map((name) => `name:whatsapp:${name}`);
  const ana = "account:telegram:100000001";
  const preview = {
    ...NOTHING,
    owners: [
      guess(clara!, true, "whatsapp"),
      guess(loris!, false, "whatsapp"),
      guess(ida!, false, "whatsapp"),
      guess(ana, false, "whatsapp"),
    ],
    chatsOfNobody: [
      {
        channel: "whatsapp" as const,
        all: 9,
        chats: [
          { count: 4, among: [loris!] },
          { count: 2, among: [loris!, ida!] },
          { count: 1, among: [] },
        ],
      },
    ],
  };
  const still = (...chosen: readonly string[]) => chatsStillOfNobody(preview, chosen);
  const open = (count: number) => [{ channel: "whatsapp", all: 9, count }];
  assert.deepEqual(
    [
      still(),
      still(clara!),
      still(clara!, ida!),
      still(clara!, loris!),
      still(clara!, "WhatsApp: Clara T."),
      still(clara!, "clara@x.example"),
      still(clara!, ana),
      chatsStillOfNobody({ ...preview, ofNobody: ["whatsapp"] }, [ME.value]),
    ],
    [[], open(7), open(5), open(1), [], open(7), [], []],
  );
});
