/** WhatsApp's chats as an iPhone in German writes them: one file a chat, invisible marks before what the system says. */
import type { DemoFile } from "#demo/archives.ts";
import type { Chat, ChatCall, ChatMessage } from "#demo/chats.ts";
import { KARLA, type Person, nameOf } from "#demo/people.ts";
import { clock, textFile } from "./written.ts";

const MARK = "\u200E";
const SECRET =
  "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Nur Personen in diesem Chat können sie lesen, anhören oder teilen.";

export function* whatsapp(chats: readonly Chat[], zone: string): Generator<DemoFile> {
  for (const chat of chats.filter(({ channel }) => channel === "whatsapp")) {
    const name = chat.title ?? nameOf(chat.members[0]!);
    const lines = [
      ...chat.messages.map((message) => ({ at: message.at, line: said(message) })),
      ...chat.calls.map((call) => ({ at: call.at, line: called(call, chat.members[0]!) })),
    ].toSorted((a, b) => a.at - b.at);
    const first = lines[0];
    if (!first) continue;
    const text = [{ at: first.at, line: `${name}: ${MARK}${SECRET}` }, ...lines]
      .map(({ at, line }) => `[${stamp(at, zone)}] ${line}\r\n`)
      .join("");
    yield textFile(`WhatsApp Chat - ${name.replaceAll(":", "")}/_chat.txt`, text);
  }
}

function stamp(at: number, zone: string): string {
  const { year, month, day, hour, minute, second } = clock(at, zone);
  return `${day}.${month}.${year.slice(2)}, ${hour}:${minute}:${second}`;
}

const said = ({ by, text }: ChatMessage): string => `${nameOf(by)}: ${text}`;

function called({ by, minutes }: ChatCall, other: Person): string {
  if (minutes === 0) return `${nameOf(other)}: ${MARK}Verpasster Sprachanruf`;
  return `${nameOf(by === KARLA ? KARLA : other)}: ${MARK}Sprachanruf. ${MARK}${minutes} Min.`;
}
