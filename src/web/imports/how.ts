/** How one gets at an archive: the sentences of the first page, in its order, and which of them a channel's are. */
import type { ChannelName } from "#api/common.ts";

const OF = {
  "how-gmail": ["email", "calendar"],
  "how-thunderbird": ["email"],
  "how-apple": ["email"],
  "how-outlook": ["email", "calendar"],
  "how-maildir": ["email"],
  "how-linkedin": ["linkedin"],
  "how-xing": ["xing"],
  "how-whatsapp": ["whatsapp"],
  "how-facebook": ["facebook", "instagram"],
  "how-telegram": ["telegram"],
  "how-signal": ["signal"],
  "how-skype": ["skype"],
  "how-slack": ["slack"],
  "how-teams": ["teams"],
  "how-phone": ["sms", "phone"],
  "how-conferences": ["zoom", "meet", "webex", "teams"],
  "how-crms": ["monica", "contrack"],
  "how-cards": [],
} as const satisfies Readonly<Record<string, readonly ChannelName[]>>;

type How = keyof typeof OF;

export const HOW = Object.keys(OF) as readonly How[];

export const howOf = (channel: ChannelName): readonly How[] =>
  HOW.filter((how) => (OF[how] as readonly ChannelName[]).includes(channel));
