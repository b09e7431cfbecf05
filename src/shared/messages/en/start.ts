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
  mail: "E-mail: mbox, Takeout, .eml, Maildir, Outlook, Apple Mail",
  calendars: "Calendars: .ics, Google, Outlook",
  contacts: "Address books: vCard, Google, Outlook",
  cards: "Business cards: photos and codes",
  networks: "LinkedIn, XING, Facebook, Instagram",
  chats: "WhatsApp, Telegram, Signal, Skype, SMS",
  work: "Slack, Teams",
  calls: "Calls, and who was in Zoom, Teams, Meet, Webex",
  lists: "Lead scans and lists of any kind: CSV, Excel",
  crms: "Monica and Contrack",
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
    "Outlook: drop the .pst, or save mails as .msg and the calendar as .ics (“File › Save Calendar”).",
  "how-linkedin":
    "LinkedIn: “Settings › Data privacy › Get a copy of your data”, the complete archive; the zip as it comes.",
  "how-whatsapp":
    "WhatsApp: open a chat, “Export chat”, without media; one file a chat, drop all of them together.",
  "how-facebook":
    "Facebook, Instagram: Accounts Center, “Export your information”, messages and friends, as JSON.",
  "how-phone": "SMS and calls of an Android: the app “SMS Backup & Restore”; both files.",
  "how-xing":
    "XING: ask for a copy of your data in the privacy settings; what the link in the e-mail brings, as it is.",
  "how-telegram":
    "Telegram, on a computer: “Settings › Advanced › Export Telegram data”, format “Machine-readable JSON”; the folder.",
  "how-signal":
    "Signal: the app’s export of chats without encryption, or the program signal-export on a computer; the folder.",
  "how-skype":
    "Skype: sign in at teams.live.com/dataexport, choose the chats; the file that ends in “_export.tar”.",
  "how-slack":
    "Slack: an administrator of the workspace exports it (“Import/Export Data › Export”); the zip as it comes.",
  "how-teams":
    "Teams at work: your administration exports the chats (Purview, or Graph as JSON); private: as with Skype.",
  "how-conferences":
    "Who was in Zoom, Teams, Meet, Webex: whoever hosted it downloads the meeting’s report; all tables together.",
  "how-cards":
    "Business cards: drop photos of them here. They are read in this browser, one or many at once.",
  "how-crms":
    "Monica 4: “Settings › Export data › Export to JSON”. Contrack: “Settings › Export › JSON”.",
  "how-maildir": "Maildir, .eml: drop the folder.",
};
