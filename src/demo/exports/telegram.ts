/** Telegram Desktop's machine-readable export of the whole account. */
import type { DemoFile } from "#demo/archives.ts";
import type { Chat } from "#demo/chats.ts";
import type { Mobiles } from "#demo/mobiles.ts";
import { KARLA, type Person, nameOf } from "#demo/people.ts";
import { hash } from "#demo/random.ts";
import { clock, jsonFile } from "./written.ts";

export function* telegram(
  chats: readonly Chat[],
  mobiles: Mobiles,
  zone: string,
): Generator<DemoFile> {
  const own = chats.filter(({ channel }) => channel === "telegram");
  if (own.length === 0) return;
  const people = own.map(({ members: [person] }) => person!);
  yield jsonFile("DataExport/result.json", {
    about: "Here is the data you requested.",
    personal_information: {
      user_id: telegramId(KARLA),
      first_name: KARLA.first,
      last_name: KARLA.last,
      phone_number: "+49 176 040690 99",
      username: "",
      bio: "",
    },
    contacts: {
      about: "",
      list: people.map((person) => ({
        user_id: telegramId(person),
        first_name: person.first,
        last_name: person.last,
        phone_number: mobiles.get(person) ?? "",
      })),
    },
    chats: { about: "", list: own.map((chat) => chatOf(chat, zone)) },
  });
}

export const telegramId = ({ email }: Person): number => 100_000_000 + (hash(email) % 900_000_000);

function chatOf({ members: [person], messages, calls }: Chat, zone: string) {
  const items = [
    ...messages.map(({ at, by, text }) => ({
      at,
      fields: {
        type: "message",
        from: nameOf(by),
        from_id: `user${telegramId(by)}`,
        text,
        text_entities: [{ type: "plain", text }],
      },
    })),
    ...calls.map(({ at, by, minutes }) => ({
      at,
      fields: {
        type: "service",
        actor: nameOf(by),
        actor_id: `user${telegramId(by)}`,
        action: "phone_call",
        ...(minutes === 0 ? {} : { duration_seconds: minutes * 60 }),
        discard_reason: minutes === 0 ? "missed" : "hangup",
        text: "",
        text_entities: [],
      },
    })),
  ].toSorted((a, b) => a.at - b.at);
  return {
    name: nameOf(person!),
    type: "personal_chat",
    id: telegramId(person!),
    messages: items.map(({ at, fields }, i) => ({
      id: i + 1,
      date: local(at, zone),
      date_unixtime: String(Math.floor(at / 1000)),
      ...fields,
    })),
  };
}

function local(at: number, zone: string): string {
  const { year, month, day, hour, minute, second } = clock(at, zone);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
