/** What is said of rows of LinkedIn's export (src/channels/linkedin). */
import { englishDay } from "#shared/messages/day.ts";

export const linkedin = {
  // Rows that are none of ours to keep, as a heading in a report.
  "not-needed": "LinkedIn: what is not about people you know",
  "own-account": "LinkedIn: your own account; only who you are is read",
  gone: "LinkedIn: members who have left or hide",
  advert: "LinkedIn: advertising and company pages",
  "name-only": "LinkedIn: invitations without a profile",

  // Why one met in person.
  noted: `By your note of ${englishDay("day")}; the day is the one on which you wrote it`,
  "note-says": `By your note of ${englishDay("day")}: “{words}”; the day is the one on which you wrote it`,

  // What could not be read.
  "no-header": "None of the first lines names the columns of a file from LinkedIn.",
  "row-empty": "This row names nobody.",
  "row-misfit":
    "This row has more or fewer cells than there are columns, and no date where it belongs.",
  "cell-too-long": "A name, company or position has more than {limit, number} characters.",

  // What was kept in part.
  "no-date": "Kept without a day: “{value}” is no date.",
  "row-uneven":
    "This row has more or fewer cells than there are columns; something may be missing.",
  "recipients-unknown": "The export gives no profile for: {names}",
  "recipients-cut": "Only the first {limit, number} profiles were kept.",
};
