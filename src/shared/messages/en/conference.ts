/** What is said of reports and chats of web conferences (src/channels/conference). */
export const conference = {
  // Why a meeting is of its kind; each ends a sentence about it.
  report: "by video, because a report from {program} says who was there",
  "report-and-room":
    "by video with those whom a report from {program} names; whoever accepted and is not in it may have sat in the room, or not have come",
  chat: "by video, because these people wrote in the chat of a Zoom meeting",

  // Reports that are none of ours to keep, as a heading.
  webinar: "web conferences: webinars, where many listen to a few",
  nobody: "web conferences: nobody stayed whom the report names",

  // What could not be read.
  "no-rows": "There is nobody in this report.",

  // What was kept in part.
  "no-day":
    "Kept without a day, since the report has none. Put it into the file’s name (2026-10-06) and read it again.",
  "chat-no-day":
    "Kept without a day, since the chat has none. Zoom puts it into the folder’s name: drop the folder above it.",
  "too-short": "Not counted as met, since they were there for less than a minute: {names}",
  "nobody-known": "Was there, but nothing says who it was: {names}",
  "rows-lost": "{rows, plural, one {One row} other {# rows}} could not be read.",
  "text-cut": "Only the first {limit, number} characters of the chat were kept.",
};
