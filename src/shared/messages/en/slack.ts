/** What is said of Slack's export (src/channels/slack). */
export const slack = {
  // Items that are none of ours to keep, as a heading in a report.
  bot: "Slack: bots and apps",
  system: "Slack: what Slack says by itself",
  deleted: "Slack: deleted messages",
  channel: "Slack: said to a whole channel of more than 20 people",
  list: "Slack: lists of channels and conversations",
  "missed-call": "Slack: huddles that nobody joined",

  // What could not be read.
  "no-message": "This is no message: who wrote it, or when, is missing.",
  "no-user": "This entry of the list of users has no id.",

  // What was kept in part.
  "members-unknown":
    "Kept without the others: the export does not say who was in this conversation.",

  // Why a huddle is one.
  huddle: "A huddle in Slack",
  "huddle-video": "A huddle in Slack with a camera on",
};
