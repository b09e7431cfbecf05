/** Facebook's and Instagram's messages in JSON, with their bytes of UTF-8 written as if they were letters. */
import type { DemoFile } from "#demo/archives.ts";
import type { Chat } from "#demo/chats.ts";
import { KARLA, type Person, nameOf } from "#demo/people.ts";
import { hash } from "#demo/random.ts";
import { textFile } from "./written.ts";

export function* meta(chats: readonly Chat[]): Generator<DemoFile> {
  const facebook = chats.filter(({ channel }) => channel === "facebook");
  if (facebook.length > 0) {
    yield broken(
      "facebook-karlabrandt/personal_information/profile_information/profile_information.json",
      {
        profile_v2: {
          name: { full_name: nameOf(KARLA), first_name: "Karla", last_name: "Brandt" },
        },
      },
    );
    yield broken("facebook-karlabrandt/connections/friends/your_friends.json", {
      friends_v2: facebook.map(({ members: [person], messages }) => ({
        name: nameOf(person!),
        timestamp: Math.floor((messages[0]?.at ?? 0) / 1000) - 86_400,
      })),
    });
  }
  for (const chat of facebook) {
    yield thread("facebook-karlabrandt/your_facebook_activity/messages/inbox", chat);
  }
  for (const chat of chats.filter(({ channel }) => channel === "instagram")) {
    yield thread("instagram-karlabrandt/your_instagram_activity/messages/inbox", chat);
  }
}

function thread(folder: string, { members: [person], messages }: Chat): DemoFile {
  const name = nameOf(person!);
  const id = `${slug(person!)}_${hash(person!.email)}`;
  return broken(`${folder}/${id}/message_1.json`, {
    participants: [{ name }, { name: nameOf(KARLA) }],
    messages: messages.toReversed().map(({ at, by, text }) => ({
      sender_name: nameOf(by),
      timestamp_ms: at,
      content: text,
      is_geoblocked_for_viewer: false,
    })),
    title: name,
    is_still_participant: true,
    thread_path: `inbox/${id}`,
    magic_words: [],
  });
}

const slug = ({ email }: Person): string =>
  email.slice(0, email.indexOf("@")).replaceAll(/[^a-z]/g, "");

/** Each byte of UTF-8 as "\u00xx", as both write it. */
function broken(path: string, content: unknown): DemoFile {
  const bytes = new TextEncoder().encode(JSON.stringify(content, null, 2));
  const text = Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCodePoint(byte) : `\\u00${byte.toString(16)}`,
  );
  return textFile(path, text.join(""));
}
