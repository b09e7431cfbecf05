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
  mail: "E-Mail: mbox, Takeout, .eml, Maildir, Outlook, Apple Mail",
  calendars: "Kalender: .ics, Google, Outlook",
  contacts: "Adressbücher: vCard, Google, Outlook",
  cards: "Visitenkarten: Fotos und Codes",
  networks: "LinkedIn, XING, Facebook, Instagram",
  chats: "WhatsApp, Telegram, Signal, Skype, SMS",
  work: "Slack, Teams",
  calls: "Anrufe, und wer in Zoom, Teams, Meet, Webex war",
  lists: "Lead-Scans und Listen aller Art: CSV, Excel",
  crms: "Monica und Contrack",
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
    "Outlook: die .pst-Datei hierher ziehen, oder E-Mails als .msg und den Kalender als .ics speichern („Datei › Kalender speichern“).",
  "how-linkedin":
    "LinkedIn: „Einstellungen › Datenschutz › Kopie Ihrer Daten anfordern“, das vollständige Archiv; das Zip so, wie es kommt.",
  "how-whatsapp":
    "WhatsApp: Chat öffnen, „Chat exportieren“, ohne Medien; je Chat eine Datei, alle zusammen hierher ziehen.",
  "how-facebook":
    "Facebook, Instagram: Kontenübersicht, „Deine Informationen exportieren“, Nachrichten und Freunde, als JSON.",
  "how-phone":
    "SMS und Anrufe eines Android-Telefons: die App „SMS Backup & Restore“, beide Dateien.",
  "how-xing":
    "XING: in den Datenschutz-Einstellungen eine Kopie Ihrer Daten anfordern; was der Link in der E-Mail bringt, so, wie es ist.",
  "how-telegram":
    "Telegram, am Computer: „Einstellungen › Erweitert › Daten aus Telegram exportieren“, Format „Maschinenlesbares JSON“; den Ordner.",
  "how-signal":
    "Signal: der unverschlüsselte Export der Chats aus der App, oder am Computer das Programm signal-export; den Ordner.",
  "how-skype":
    "Skype: auf teams.live.com/dataexport anmelden und die Chats wählen; die Datei, die auf „_export.tar“ endet.",
  "how-slack":
    "Slack: Wer den Workspace verwaltet, exportiert ihn („Daten importieren/exportieren › Exportieren“); das Zip so, wie es kommt.",
  "how-teams":
    "Teams in der Firma: Ihre Verwaltung exportiert die Chats (Purview, oder Graph als JSON); privat: wie bei Skype.",
  "how-conferences":
    "Wer in Zoom, Teams, Meet, Webex war: Wer das Treffen ausrichtet, lädt den Bericht herunter; alle Tabellen zusammen.",
  "how-cards":
    "Visitenkarten: Fotos davon hierher ziehen. Gelesen werden sie in diesem Browser, einzeln oder viele auf einmal.",
  "how-crms":
    "Monica 4: „Einstellungen › Daten exportieren › Als JSON exportieren“. Contrack: „Settings › Export › JSON“.",
  "how-maildir": "Maildir, .eml: den Ordner hierher ziehen.",
};
