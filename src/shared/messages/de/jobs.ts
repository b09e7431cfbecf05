import type { jobs as english } from "#shared/messages/en/jobs.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const jobs: Translated<typeof english> = {
  "date-in-future": "Das Datum liegt in der Zukunft ({date}). Aufgehoben ohne Tag.",
  "file-gone": "Die Datei ist nicht mehr da; was von ihr gelesen wurde, bleibt.",
  "file-changed":
    "Die Datei hat sich geändert, seit der Import angehalten wurde. {items, plural, one {# Nachricht daraus ist} other {# Nachrichten daraus sind}} gespeichert; importieren Sie sie neu, um den Rest zu lesen.",
  "other-answer":
    "Diese Datei wurde schon mit einer anderen Antwort gelesen ({code, select, zone {Zeitzone {answer}} country {Land {answer}} columns {andere Spalten} other {{answer, select, dmy {der Tag steht vorn} mdy {der Monat steht vorn} other {das Jahr steht vorn}}}}). Machen Sie erst jenen Import rückgängig und importieren Sie die Datei dann noch einmal. Jetzt wurde nichts davon gelesen.",
  "import-running":
    "Es wird gerade eingelesen. Bitte warten Sie, bis das fertig ist, oder halten Sie es an.",
  "no-such-import": "Den Import {import} gibt es nicht. „visavis status“ zeigt alle.",
  "nothing-to-resume": "Dieser Import ist fertig; es gibt nichts fortzusetzen.",
  "nothing-to-read": "Hier gibt es nichts zu lesen.",
  "export-changed":
    "Während des Exports hat ein Import begonnen oder wurde rückgängig gemacht; die Hälfte davon würde fehlen. Bitte exportieren Sie noch einmal.",
  "export-not-empty":
    "Der Ordner {folder} ist nicht leer. Bitte nennen Sie einen neuen oder leeren.",
  "export-cannot-write": "In {folder} lässt sich nichts schreiben.",
  "no-address":
    "„{address}“ ist keine Adresse, kein Profil, keine Nummer mit Ländervorwahl und kein Name auf einem Kanal („WhatsApp: Petra Vogt“).",
  "who-are-you":
    "Es ist nicht sicher, unter welcher Adresse oder welchem Namen Sie schreiben. Sagen Sie es mit --me ADRESSE, oder --me none, wenn es keine davon ist. Am wahrscheinlichsten: {candidates}.",
  "no-zone": "„{zone}“ ist keine Zeitzone, die Visavis kennt.",
};
