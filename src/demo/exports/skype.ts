/** Skype's saved messages, as the service gave them out until it closed in May 2025. */
import type { DemoFile } from "#demo/archives.ts";
import type { Chat, ChatCall } from "#demo/chats.ts";
import { KARLA, type Person, nameOf } from "#demo/people.ts";
import { hash } from "#demo/random.ts";
import { jsonFile } from "./written.ts";

/** The name by which Skype knows somebody: part of their address, with a number where others had it before. */
export const skypeName = ({ email }: Person): string =>
  `live:${email.slice(0, email.indexOf("@"))}_${hash(email) % 1000}`;

export function* skype(chats: readonly Chat[]): Generator<DemoFile> {
  const own = chats.filter(({ channel }) => channel === "skype");
  if (own.length === 0) return;
  yield jsonFile("8_live_karla.brandt_export/messages.json", {
    userId: `8:${skypeName(KARLA)}`,
    exportDate: "2025-05-02T09:12",
    conversations: own.map(({ members: [person], messages, calls }) => ({
      id: `8:${skypeName(person!)}`,
      displayName: nameOf(person!),
      version: 1,
      properties: { conversationblocked: false, lastimreceivedtime: null },
      threadProperties: null,
      // The newest first.
      MessageList: [
        ...messages.map(({ at, by, text }) => ({
          at,
          by,
          type: "RichText",
          content: escaped(text),
        })),
        ...calls.map((call) => ({
          at: call.at,
          by: call.by,
          type: "Event/Call",
          content: partsOf(call, person!),
        })),
      ]
        .toSorted((a, b) => b.at - a.at)
        .map(({ at, by, type, content }) => messageOf({ at, by, type, content }, person!)),
    })),
  });
}

interface Written {
  readonly at: number;
  readonly by: Person;
  readonly type: string;
  readonly content: string;
}

const messageOf = ({ at, by, type, content }: Written, person: Person) => ({
  id: String(at),
  displayName: by === KARLA ? null : nameOf(by),
  originalarrivaltime: new Date(at).toISOString(),
  messagetype: type,
  version: at,
  content,
  conversationid: `8:${skypeName(person)}`,
  from: `8:${skypeName(by)}`,
  properties: null,
  amsreferences: null,
});

function partsOf({ minutes, by }: ChatCall, person: Person): string {
  const type = minutes === 0 ? "missed" : "ended";
  const parts = (minutes === 0 ? [by] : [KARLA, person]).map(
    (one) =>
      `<part identity="8:${skypeName(one)}"><name>${escaped(nameOf(one))}</name>${minutes === 0 ? "" : `<duration>${minutes * 60}</duration>`}</part>`,
  );
  return `<partlist type="${type}" alt="">${parts.join("")}</partlist>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
