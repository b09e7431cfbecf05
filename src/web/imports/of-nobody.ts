/**
 * Whether it must be said who the reader is, and where none of those occurs who are chosen. Only what passes
 * between the reader and others needs it: a list of people is nobody's, unless the server says that messages stand
 * in it among which nobody is the reader; and who is known from before is enough.
 */
import { ChannelName } from "#api/common.ts";
import type { Preview } from "#api/imports.ts";
import { isList } from "./keeps.ts";

type Owners = readonly Pick<Preview["owners"][number], "text" | "sure" | "channels">[];

interface Whose extends Pick<Preview, "ofNobody" | "chatsOfNobody" | "mine"> {
  readonly owners: Owners;
  readonly channels: readonly Pick<Preview["channels"][number], "channel" | "people">[];
}

/** Mails and appointments with others tell nothing without one; of chats it is asked where somebody may be it. */
export const needsMe = ({
  channels,
  owners,
  ofNobody,
}: Pick<Whose, "channels" | "owners" | "ofNobody">): boolean =>
  ofNobody.some(isList) ||
  channels.some(({ channel, people }) => NEEDS_ME.has(channel) && people > 0) ||
  owners.some((owner) => owner.channels.some((channel) => !isList(channel)));

const NEEDS_ME: ReadonlySet<ChannelName> = new Set<ChannelName>(["email", "calendar"]);

/** Somebody may be chosen, must be, and nobody is known: then it can be said that it is none of them. */
export const mustChoose = (
  preview: Pick<Whose, "channels" | "owners" | "mine" | "ofNobody">,
  chosen: readonly string[],
): boolean => needsMe(preview) && preview.mine.length === 0 && chosen.length === 0;

/**
 * Once somebody is chosen or known. Of those who were offered it is known where they occur, and a shown name or an
 * account says of which channel it is (people/written-handle.ts); what else was typed may be wherever such a one is.
 */
export function stillOfNobody(
  { owners, ofNobody, mine }: Pick<Whose, "owners" | "ofNobody" | "mine">,
  chosen: readonly string[],
): ChannelName[] {
  if (mine.length + chosen.length === 0) return [];
  const isChosen = ({ text }: Owners[number]) => chosen.includes(text);
  const given = owners.filter((owner) => owner.sure && !isChosen(owner));
  const found = new Set(owners.filter(isChosen).flatMap(({ channels }) => channels));
  const typed = chosen.filter((text) => !owners.some((owner) => owner.text === text));
  const theirs = given.flatMap((owner) => owner.channels).filter((channel) => !isList(channel));
  return [...new Set([...ofNobody, ...theirs])].filter(
    (channel) => !found.has(channel) && !typed.some((text) => mayBeIn(text, channel)),
  );
}

/** The same of chats, where it is not the whole channel: whoever is chosen settles those in which they are. */
export function chatsStillOfNobody(
  preview: Pick<Whose, "owners" | "ofNobody" | "mine" | "chatsOfNobody">,
  chosen: readonly string[],
): readonly { readonly channel: ChannelName; readonly count: number; readonly all: number }[] {
  if (preview.mine.length + chosen.length === 0) return [];
  const { owners, chatsOfNobody } = preview;
  const whole = stillOfNobody(preview, chosen);
  const typed = chosen.filter((text) => !owners.some((owner) => owner.text === text));
  // An account is the same in all chats of its channel.
  const accounts = owners.filter(
    ({ text }) => text.startsWith("account:") && chosen.includes(text),
  );
  const isSettled = (channel: ChannelName) =>
    whole.includes(channel) ||
    typed.some((text) => mayBeIn(text, channel)) ||
    accounts.some(({ channels }) => channels.includes(channel));
  return chatsOfNobody
    .filter(({ channel }) => !isSettled(channel))
    .map(({ channel, all, chats }) => {
      const open = chats.filter(({ among }) => !among.some((text) => chosen.includes(text)));
      return { channel, all, count: open.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ count }) => count > 0);
}

function mayBeIn(text: string, channel: ChannelName): boolean {
  if (text.startsWith("+")) return BY_NUMBER.has(channel);
  const [, name = ""] = /^(?:(?:account|name):)?([^:]*):/.exec(text) ?? [];
  const said = ChannelName.safeParse(name.trim().toLowerCase()).data;
  if (said !== undefined) return said === channel;
  return !(text.includes("@") && BY_NUMBER.has(channel));
}

/** Where people are known by their numbers, and by no address of mail. */
const BY_NUMBER: ReadonlySet<ChannelName> = new Set<ChannelName>([
  "whatsapp",
  "sms",
  "phone",
  "signal",
  "telegram",
]);
