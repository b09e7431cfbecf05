/** What is said of the exports of Facebook, Messenger and Instagram (src/channels/facebook). */
export const facebook = {
  // Items that are none of ours to keep, as a heading in a report.
  unsent: "Messenger: messages taken back or removed",
  notice: "Messenger: what it says of a chat itself",
  empty: "Messenger: entries without any content",
  gone: "Facebook: people who deleted their account",
  machine: "Messenger and Instagram: talks with a machine",
  missed: "Messenger: calls that nobody took",
  "group-call": "Messenger: calls in groups, which do not say who took part",
  "call-unclear": "Messenger: calls of which only words say that there was one",
  "own-notes": "Messenger: messages to yourself",
  "own-account": "Facebook: your own account; only who you are is read",
  strangers: "Facebook and Instagram: requests, followers and whom you follow",
  "not-needed": "Facebook and Instagram: what is no message and no friend",

  // Why a call is one.
  call: "A call in Messenger.",
  "video-call": "A video call in Messenger.",

  // What could not be read, or only in part.
  "block-too-long": "This part of the page is larger than {limit, number} MB.",
  "no-date": "Kept without a day: “{value}” is no date.",
  "text-cut": "Only the first {limit, number} characters were kept.",
  "members-gone":
    "{count, plural, one {One member of this group has} other {# members of this group have}} no name any more.",
};
