import assert from "node:assert/strict";
import { test } from "node:test";
import type { ChannelName, Handle } from "#channels/channel.ts";
import type { PreviewOwner } from "#jobs/preview.ts";
import { mustKnowMe, type Whose, whoseLines } from "./whose.ts";

const owner = (
  kind: Handle["kind"],
  value: string,
  { name = "", sure = true }: { name?: string; sure?: boolean } = {},
): PreviewOwner => ({
  kind,
  value,
  name,
  sure,
  text: kind === "email" ? value : `${kind}:${value}`,
  reason: { code: "people.owner-chats", values: { chats: 2, all: 3, sent: 74, received: 60 } },
  channels: [],
});
const whose = (more: Partial<Whose>): Whose => ({
  owners: [],
  mine: [],
  ofNobody: [],
  chatsOfNobody: [],
  ...more,
});
const chats = (channel: ChannelName, all: number, ...among: readonly (readonly string[])[]) => ({
  channel,
  all,
  chats: among.map((texts) => ({ count: 2, among: texts })),
});

test("what counts as the user's is called as the page calls it", () => {
  const known = whose({
    owners: [
      owner("account", "phone:this-phone"),
      owner("account", "skype:live:.cid.0123456789abcdef", { name: "Sam Vale" }),
      owner("account", "telegram:100000001", { name: "Ana Kovač" }),
      owner("name", "whatsapp:loris", { name: "Loris", sure: false }),
    ],
    mine: [{ kind: "name", value: "whatsapp:clara testa", name: "Clara Testa" }],
  });
  const names = "Skype: Sam Vale, Telegram: Ana Kovač, WhatsApp: Clara Testa";
  assert.deepEqual(
    [whoseLines(known, "de"), whoseLines(known, "en")],
    [
      [
        `Als Ihre Adressen gelten: Anrufliste: Sie selbst, ${names}. Stimmt das nicht, nennen Sie Ihre mit --me ADRESSE.`,
      ],
      [
        `These addresses count as yours: Call log: you yourself, ${names}. If that is wrong, name yours with --me ADDRESS.`,
      ],
    ],
  );
});

test("where none of it occurs is said, with who the user may be there", () => {
  const loris = owner("name", "whatsapp:loris", { name: "Loris", sure: false });
  const ida = owner("name", "facebook:ida kern", { name: "Ida Kern", sure: false });
  const [, ...lines] = whoseLines(
    whose({
      owners: [
        owner("email", "jo@x.example"),
        ida,
        loris,
        owner("email", "b@x.example", { sure: false }),
      ],
      ofNobody: ["facebook"],
      chatsOfNobody: [chats("facebook", 2, [ida.text]), chats("whatsapp", 5, [loris.text], [])],
    }),
    "en",
  );
  assert.deepEqual(lines, [
    "In Facebook none of these occurs: mails and meetings from there will not count then, and what else was written there counts as written to you. Better name your address or name from there with --me as well.",
    "In 4 of 5 chats from WhatsApp none of these occurs, so all of it counts as written to you. If you wrote there under another name, name it with --me as well; if you did not, or do not know, leave it as it is.",
    "There you may be: Facebook: Ida Kern (134; --me 'name:facebook:ida kern'), WhatsApp: Loris (134; --me name:whatsapp:loris).",
  ]);
});

test("where nothing counts as the user's, nothing is said of it", () => {
  const asked = owner("name", "whatsapp:loris", { sure: false });
  const open = [chats("whatsapp", 1, [asked.text])];
  assert.deepEqual(
    whoseLines(whose({ owners: [asked], ofNobody: ["whatsapp"], chatsOfNobody: open }), "en"),
    [],
  );
});

test("a list with a colleague in it asks nobody who they are, but a stand's scans and messages do", () => {
  const colleague = owner("email", "jo@us.example", { sure: false });
  const asks = (channel: ChannelName, more: Partial<Whose>) =>
    mustKnowMe({ ...whose(more), channels: [{ channel }] });
  assert.deepEqual(
    [
      asks("table", { owners: [colleague] }),
      asks("table", { ofNobody: ["table"] }),
      asks("fair", { owners: [colleague] }),
      asks("fair", {}),
      asks("contacts", {}),
      asks("whatsapp", { owners: [colleague], ofNobody: ["whatsapp"] }),
      asks("whatsapp", { ofNobody: ["whatsapp"] }),
      asks("email", {}),
    ],
    [false, true, true, false, false, true, false, true],
  );
});
