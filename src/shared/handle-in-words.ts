/** A handle as people read it, in the reader's language: "Skype: live:petra". */
import { shownHandle } from "./handle-words.ts";
import { type Language, hasWords, say } from "./words.ts";

export function handleInWords(
  handle: Parameters<typeof shownHandle>[0],
  language: Language,
): string {
  const { space, who } = shownHandle(handle);
  const channel = `channels.title.${space}`;
  return space === null || !hasWords(channel) ? who : `${say(language, channel)}: ${who}`;
}
