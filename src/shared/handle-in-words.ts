/** A handle as people read it, in the reader's language: "Skype: live:petra". */
import { isNameless, shownHandle } from "./handle-words.ts";
import { type Language, hasWords, say } from "./words.ts";

export function handleInWords(
  handle: Parameters<typeof shownHandle>[0],
  language: Language,
): string {
  const { space, who } = shownHandle(handle);
  const channel = `channels.title.${space}`;
  if (space === null || !hasWords(channel)) return who;
  const named = isNameless(handle) ? say(language, "channels.me-there") : who;
  return say(language, "channels.named", { channel: say(language, channel), who: named });
}
