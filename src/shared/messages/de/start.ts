import type { start as english } from "#shared/messages/en/start.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const start: Translated<typeof english> = {
  title: "Willkommen",
  "headline-1": "Sie schreiben so vielen.",
  "headline-2": "Wen haben Sie zuletzt <seen>gesehen?</seen>",
  lead: "Visavis liest, was Sie schon geschrieben haben, und zeigt, wen Sie persönlich treffen sollten, und warum.",
  choose: "Archiv wählen",
  "choose-folder": "Ordner wählen",
  demo: "Erst die Demo ansehen",
  "demo-opening": "Die Demo wird geöffnet …",
  safe: "Alles bleibt auf diesem Rechner. Kein Konto, kein Netz. Erst eine Vorschau, dann entscheiden Sie, was gespeichert wird.",
  reads: "Was Visavis lesen kann",
  mail: "E-Mail: mbox, Maildir, .eml, Takeout",
  calendars: "Kalender: .ics",
  how: "Wie komme ich an mein Archiv?",
  "your-archive": "Ihr Archiv",
  "drop-here": "Dateien, Ordner oder ein Zip hierher ziehen",
  "your-visavis": "Ihr Visavis",
  "free-seat": "Dieser Platz ist noch frei",
  let: "Loslassen, dann sehen wir es an",
  "how-gmail":
    "Gmail und Google Kalender: auf takeout.google.com „E-Mail“ und „Kalender“ wählen, das Zip herunterladen und so, wie es ist, hierher ziehen.",
  "how-thunderbird":
    "Thunderbird: den Ordner „Mail“ des Profils hierher ziehen, oder einzelne Ordner als mbox exportieren.",
  "how-apple": "Apple Mail: ein Postfach wählen, dann „Postfach › Postfach exportieren …“.",
  "how-outlook":
    "Outlook: den Kalender als .ics speichern („Datei › Kalender speichern“). E-Mails kommen über ein IMAP-Programm wie Thunderbird heraus.",
  "how-maildir": "Maildir, .eml: den Ordner hierher ziehen.",
};
