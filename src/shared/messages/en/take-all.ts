/** Everything to take along (src/web/imports/take-all.tsx). */
export const takeAll = {
  title: "Your data to take along",
  lead: "All that is here as a zip of open formats: people as vCards and as a table, meetings as iCalendar, and the whole as lines of JSON, which Visavis reads in again elsewhere, with all that you said. It is not encrypted: keep it well.",
  take: "Export everything",
  "so-far": "{megabytes, number, ::.0} MB so far …",
  stop: "Stop",
  stopped: "The export was stopped.",
  done: "Exported. The zip lies among your browser’s downloads.",
};
