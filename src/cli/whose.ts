/** Whose the files seem to be, as the terminal says it: in the page's words. */
import type { ChannelName, Handle } from "#channels/channel.ts";
import type { Preview, PreviewOwner } from "#jobs/preview.ts";
import { handleInWords } from "#shared/handle-in-words.ts";
import { type Language, say } from "#shared/words.ts";
import { shellWord } from "./wording.ts";

export type Whose = Pick<Preview, "owners" | "mine" | "ofNobody" | "chatsOfNobody">;

/** What counts as the user's, and where none of it occurs. None where nothing does. */
export function whoseLines(whose: Whose, language: Language): readonly string[] {
  const mine = [...whose.owners.filter(({ sure }) => sure), ...whose.mine];
  if (mine.length === 0) return [];
  const addresses = inWords(mine, language);
  return [
    say(language, "cli.mine", { addresses, count: mine.length }),
    ...notIn(whose, language),
    ...maybe(whose, language),
  ];
}

/** Whether nothing is read until it is known who the user is: a list of people is nobody's, its colleagues included. */
export function mustKnowMe({
  owners,
  channels,
  ofNobody,
}: Pick<Preview, "owners" | "ofNobody"> & {
  readonly channels: readonly Pick<Preview["channels"][number], "channel">[];
}): boolean {
  const has = (name: ChannelName) => channels.some(({ channel }) => channel === name);
  // Whoever scanned somebody at the stand met them, and of a chat it is asked where somebody may be the user.
  const isAsked = owners.length > 0 && (has("fair") || ofNobody.length > 0);
  return has("email") || has("calendar") || ofNobody.includes("table") || isAsked;
}

export const inWords = (
  handles: readonly (Handle & { readonly name: string })[],
  language: Language,
): string => handles.map((handle) => handleInWords(handle, language)).join(", ");

/** With how it is said to an import, where that is not what is shown. */
export function candidateInWords(owner: PreviewOwner, language: Language): string {
  const { sent = 0, received = 0, count = Number(sent) + Number(received) } = owner.reason.values;
  const shown = handleInWords(owner, language);
  return shown === owner.text
    ? `${shown} (${count})`
    : `${shown} (${count}; --me ${shellWord(owner.text)})`;
}

function notIn({ ofNobody, chatsOfNobody }: Whose, language: Language): readonly string[] {
  const title = (channel: string) => say(language, `channels.title.${channel}`);
  const whole = ofNobody.map(title).join(", ");
  const inPart = chatsOfNobody.filter(({ channel }) => !ofNobody.includes(channel));
  return [
    ...(whole === "" ? [] : [say(language, "cli.mine-not-in", { channels: whole })]),
    ...inPart.map(({ channel, all, chats }) => {
      const count = chats.reduce((sum, one) => sum + one.count, 0);
      return say(language, "cli.mine-not-in-chats", { channel: title(channel), all, count });
    }),
  ];
}

function maybe({ owners, chatsOfNobody }: Whose, language: Language): readonly string[] {
  const there = new Set(chatsOfNobody.flatMap(({ chats }) => chats.flatMap(({ among }) => among)));
  const candidates = owners
    .filter(({ sure, text }) => !sure && there.has(text))
    .slice(0, SHOWN)
    .map((owner) => candidateInWords(owner, language));
  return candidates.length === 0
    ? []
    : [say(language, "cli.maybe-mine", { candidates: candidates.join(", ") })];
}

const SHOWN = 5;
