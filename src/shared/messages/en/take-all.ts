/** Everything to take along (src/web/imports/take-all.tsx). */
export const takeAll = {
  title: "Your data to take along",
  lead: "All that is here as a zip of open formats: people as vCards and as a table, meetings as iCalendar, and the whole as lines of JSON, which Visavis reads in again elsewhere, with all that you said. It is not encrypted: keep it well.",
  take: "Export everything",
  "so-far": "{megabytes, number, ::.0} MB so far …",
  stop: "Stop",
  stopped: "The export was stopped.",
  done: "Exported. The zip lies among your browser’s downloads.",
  readme: `What lies here
- archive.jsonl: everything, one thing a line. Drop this folder, or its zip, on Visavis to have it all again.
- contacts.vcf, calendar.ics, people.csv: people, meetings and a table for other programs.

What archive.jsonl holds
- Messages, calls, conferences and meetings with whoever took part, with subjects and texts where they were kept; cards of address books, what signatures said, and what people were called. All but the last names the files that it came from, as they were called where they were read.
- Which addresses are yours.
- All that you said: who was met, who counts more or less, how a meeting took place, who is hidden, what was edited, who was removed, who is one person and who is not, which companies are one, what was answered about files, and which gaps are none.

What stays out, and why
- Imports and their reports: the history of this archive. In another one all of it is read by one import.
- Figures, needs, places, companies, proposals and the index of words: they are worked out anew from the rest.
- The archive’s zone: it stands in the first line, and is chosen anew elsewhere.
- The addresses of pages: people have others in another archive.
- Attachments: they were never kept.

Nothing of this is encrypted: keep it well.`,
};
