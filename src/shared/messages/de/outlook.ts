import type { outlook as english } from "#shared/messages/en/outlook.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const outlook: Translated<typeof english> = {
  task: "Outlook: Aufgaben",
  note: "Outlook: Notizen",
  journal: "Outlook: Journaleinträge",
  group: "Outlook: Kontaktgruppen",
  feed: "Outlook: Artikel aus Feeds",
  attachment: "Outlook: was an E-Mails hing",
  machinery: "Outlook: was es für sich selbst ablegt",
  "thrown-away": "Outlook: Termine und Kontakte, die Sie gelöscht haben",
  unreadable: "Diese Outlook-Datei ist beschädigt: Nichts darin lässt sich finden.",
  "too-large": "Diese Mail ist größer als {limit, number} MB.",
  packed:
    "In Outlooks Archiven wird beim Lesen hin und her gesprungen, und das geht in einem gepackten Archiv nicht. Entpacken Sie es und ziehen Sie die .pst-Datei selbst hierher.",
  password:
    "Dieses Outlook-Archiv ist verschlüsselt; öffnen kann es nur Outlook auf dem Computer, von dem es stammt.",
  version: "Dieses Outlook-Archiv hat eine Version, die hier unbekannt ist ({version}).",
  incomplete:
    "Dieses Outlook-Archiv bricht ab oder ist beschädigt: Ein Teil davon lässt sich nicht finden, das Übrige wurde gelesen. Bitte kopieren Sie es noch einmal, oder lassen Sie es von Outlook reparieren (scanpst.exe).",
  "mail-table":
    "Outlook schreibt in eine Tabelle von E-Mails keine Tage; deshalb wurde nichts davon gelesen. Exportieren Sie den Ordner stattdessen als Outlook-Datendatei (.pst).",
  "item-unreadable": "Dieser Eintrag von Outlook ist beschädigt.",
  "first-of-series":
    "Von dieser Serie wurde nur der erste Termin gelesen: Was Outlook auf dem Mac exportiert, sagt nicht, wie sie weitergeht.",
  "recipients-cut": "Nur die ersten {limit, number} Empfänger wurden gelesen.",
};
