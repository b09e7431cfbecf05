import type { skype as english } from "#shared/messages/en/skype.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const skype: Translated<typeof english> = {
  deleted: "Skype: gelöschte Nachrichten",
  system: "Skype: Hinweise des Programms",
  machine: "Skype: Bots und Dienste",
  "own-list": "Skype: Ihre eigenen Notizen und Listen",
  missed: "Skype: Anrufe ohne Gespräch oder ohne Sie",
  "call-began": "Skype: Einträge zum Beginn eines Anrufs; gezählt wird der Eintrag zu seinem Ende",
  "call-log": "Skype: Einträge der Anrufliste, die weniger sagen als der Anruf selbst",
  hidden: "Skype: außer Ihnen ist niemand zu erkennen (unterdrückte Nummern)",
  "older-version": "Skype: frühere Fassungen bearbeiteter Nachrichten",
  call: "Ein Anruf über Skype; ob mit Bild, sagt der Export nicht.",
  "no-date": "Ohne Tag behalten: „{value}“ ist kein Datum.",
  "text-cut": "Nur die ersten {limit, number} Zeichen wurden gelesen.",
  encrypted: "Der Text dieser privaten Unterhaltung steht nicht im Export.",
  "members-unknown": "Der Export sagt nicht, wer sonst in dieser Gruppe war.",
};
