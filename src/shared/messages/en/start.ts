export const start = {
  title: "Welcome",
  "headline-1": "You write to so many.",
  "headline-2": "Whom have you <seen>seen</seen> lately?",
  lead: "Visavis reads what you have already written and shows whom you should meet in person, and why.",
  choose: "Choose your archive",
  "choose-folder": "Choose a folder",
  demo: "See the demo first",
  "demo-opening": "Opening the demo …",
  safe: "Everything stays on this computer. No account, no network. First a preview, then you decide what is stored.",
  reads: "What Visavis can read",
  mail: "Mail: mbox, Maildir, .eml, Takeout",
  calendars: "Calendars: .ics",
  how: "How do I get my archive?",
  "your-archive": "Your archive",
  "drop-here": "Drop files, a folder or a zip here",
  "your-visavis": "Your vis-à-vis",
  "free-seat": "This seat is still free",
  let: "Let go to look at it",
  "how-gmail":
    "Gmail and Google Calendar: takeout.google.com, choose “Mail” and “Calendar”, download the zip and drop it here as it is.",
  "how-thunderbird":
    "Thunderbird: drop the profile’s “Mail” folder here, or export single folders as mbox.",
  "how-apple": "Apple Mail: choose a mailbox, then “Mailbox › Export Mailbox …”.",
  "how-outlook":
    "Outlook: save the calendar as .ics (“File › Save Calendar”). Mail comes out of Outlook through an IMAP program such as Thunderbird.",
  "how-maildir": "Maildir, .eml: drop the folder.",
};
