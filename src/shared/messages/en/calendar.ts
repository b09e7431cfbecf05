export const calendar = {
  // Why an entry is a meeting of its kind; each ends a sentence about the entry.
  room: "in person, because the room “{place}” is booked",
  address: "in person, because the address is “{place}”",
  place: "in person, because the place is “{place}”",
  "known-place": "in person, because the place “{place}” was picked from a map or a list",
  travel: "in person, because the entry plans time to get there",
  map: "in person, because the place is a point on a map ({place})",
  "meal-at-place": "in person, because it is “{words}” and the place is “{place}”",
  "place-despite-link":
    "in person, because the place is “{place}”; calendars add a link to {provider} by themselves",
  "said-in-person": "in person, because the entry says “{words}”",
  link: "by video, because there is a link to {provider}",
  conference: "by video, because the entry names a conference ({link})",
  "screen-place": "by video, because the place is “{place}”",
  "screen-subject": "by video, because the subject says “{words}”",
  "link-meant": "by video, because there is a link to {provider} and the entry says “{words}”",
  "link-in-pandemic":
    "by video, because between March 2020 and May 2022 a link to {provider} without a place meant just that",
  "phone-place": "by phone, because the place is “{place}”",
  "phone-subject": "by phone, because the subject says “{words}”",
  "phone-number": "by phone, because the entry names a number to call ({number})",
  "dial-in": "by phone, because the entry says “{words}” and has no link",
  hybrid: "unclear, because there is a place (“{place}”) and a way to join from afar (“{other}”)",
  "hybrid-said": "unclear, because the entry says “{words}”",
  "place-unsure": "unclear, because “{place}” may be a place or not",
  "link-alone":
    "unclear, because there is only a link to {provider}, which calendars add by themselves",
  meal: "unclear, because it is “{words}” without a place",
  "nothing-found": "unclear, because the entry names neither a place nor a link nor a number",
  "all-day": "no meeting, because it is a whole day without guests",
  away: "no meeting, because the subject says “{words}”",
  "out-of-office": "no meeting, because the calendar shows its owner as away",
  webinar: "no meeting, because many listen there to a few ({words})",

  // Items that are none of ours to keep.
  "to-do": "to-do",
  journal: "journal entry",
  "free-busy": "free and busy times",
  availability: "office hours",

  // What could not be read.
  "no-start": "The entry has no start.",
  "start-unreadable": "The start “{value}” is no date.",
  "component-too-large": "The entry is longer than 1 MB.",
  "too-many-components":
    "The file has more than {components, number} entries; from here on it was not read.",

  // What was kept in part.
  "no-end": "The entry has no end mark; it was read up to where the next one begins.",
  "cut-off": "The file breaks off in this entry.",
  "file-cut-off": "This file breaks off: its end is missing. Everything before was read.",
  "line-too-long": "A line ({name}) is longer than 256 kB and was left out.",
  "line-unreadable": "A line could not be read: “{line}”",
  "unknown-zone": "The time zone “{zone}” is unknown; the times are taken as local.",
  "end-unreadable": "The end “{value}” could not be read.",
  "end-before-start": "The entry ends before it starts; only the start was kept.",
  "too-many-attendees": "Only the first {attendees, number} guests were kept.",
  "too-many-times": "Only the first {times, number} times that are named one by one were kept.",
  "times-unreadable": "Some times of the series ({name}) are no dates and were left out.",
  "exclusion-rule": "A rule for exceptions (EXRULE) was not followed.",
  "rule-unreadable": "The repetition “{rule}” could not be read; only the first time was kept.",
  "rule-too-fine":
    "The repetition “{rule}” comes more often than daily; only the first time was kept.",
  "rule-other-calendar":
    "The repetition “{rule}” follows another calendar system; only the first time was kept.",
  "rule-interval": "The repetition “{rule}” has too wide steps; only the first time was kept.",
  "rule-too-long": "The repetition “{rule}” has too many parts; only the first time was kept.",
  "series-too-many": "Of the series only the first {occurrences, number} times were counted.",
  "series-too-long":
    "The series was followed for {steps, number} steps; what comes later was not counted.",
};
