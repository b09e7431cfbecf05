export const people = {
  // Why an item was skipped (people/standing.ts), as a heading in a report …
  list: "Mailing lists, not to you",
  newsletter: "Newsletters and circulars",
  automatic: "Automatic answers",
  "no-reply": "Senders that take no answer (no-reply)",
  platform: "Notifications from platforms",
  junk: "Spam and bin",
  "not-addressed": "Not addressed to you",
  "to-myself": "Notes to yourself",
  many: "More than 20 people",
  cancelled: "Meetings called off",
  declined: "Meetings you declined",
  alone: "Calendar entries without anybody else",
  "not-invited": "Meetings without you",
  "no-meeting": "Calendar entries that are no meeting",
  draft: "Drafts, never sent",
  "to-do": "Tasks",
  journal: "Journal entries",
  "free-busy": "Free and busy times",
  availability: "Office hours",
  // … and as a remark on one entry of a timeline.
  crowd: "with {size, number} people, so it makes no contact day",
  "owner-said": "You said so in the archive",
  "owner-known": "known as yours already",
  "owner-sent-folder":
    "sender of {count, plural, one {# message} other {# messages}} among those you sent",
  "owner-delivered-to":
    "{count, plural, one {# message was} other {# messages were}} delivered here",
  "owner-calendar": "the calendar is named after it",
  "owner-scans": "scanned at the stand. Is this you?",
  "owner-account": "the account’s own address",
  "owner-name": "is called as you are. Is this you?",
  "owner-met":
    "was in {count, plural, one {this conference} other {# of these conferences}}. Is this you?",
  "owner-all-chats":
    "is in {all, plural, =2 {both} other {all #}} chats in which we do not recognise you, and wrote {sent, plural, one {# message} other {# messages}} there. Is this you?",
  "owner-chats":
    "is in {chats, number} of {all, number} chats in which we do not recognise you, and wrote {sent, plural, one {# message} other {# messages}} there. Is this you?",
  "owner-traffic":
    "wrote {sent, number} and received {received, number} of these messages. Is this you?",
  // Which addresses are the reader's own, on the page of sources.
  "me-title": "Your addresses and names",
  "me-lead":
    "What was sent from these was written by you, and what went to them was written to you. If one of them belongs to somebody else, say so, and everything is worked out again.",
  "me-added": "{address} is yours now; what was read already counts accordingly.",
  "me-not-in":
    "In {channels} none of these occurs: mails and meetings from there will not count then, and what else was written there counts as written to you. Better name your address or name from there as well.",
  "me-not-in-chats":
    "In {count, number} of {all, number} chats from {channel} none of these occurs, so all of it counts as written to you. If you wrote there under another name, choose or name it; if you did not, or do not know, leave it as it is.",
  "me-none": "None is known yet. The next import asks.",
  "not-me": "Not me",
  "not-me-of": "Not me: {address}",
  "not-me-done": "{address} is no longer yours",
  "not-yours": "This address is not among yours (any more).",
};
