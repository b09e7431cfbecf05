/** Signal's chats as signal-export writes them: a folder a contact, the owner is "Me". */
import type { DemoFile } from "#demo/archives.ts";
import type { Chat } from "#demo/chats.ts";
import { KARLA, nameOf } from "#demo/people.ts";
import { clock, textFile } from "./written.ts";

export function* signal(chats: readonly Chat[], zone: string): Generator<DemoFile> {
  for (const { channel, members, messages } of chats) {
    if (channel !== "signal" || messages.length === 0) continue;
    const lines = messages.map(({ at, by, text }) => {
      const { year, month, day, hour, minute } = clock(at, zone);
      return `[${year}-${month}-${day}, ${hour}:${minute}] ${by === KARLA ? "Me" : nameOf(by)}: ${text}`;
    });
    yield textFile(`signal-export/${nameOf(members[0]!)}/chat.md`, `${lines.join("\n")}\n`);
  }
}
