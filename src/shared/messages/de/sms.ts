import type { sms as english } from "#shared/messages/en/sms.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const sms: Translated<typeof english> = {
  service: "Telefon: Dienste und Kurznummern",
  hidden: "Telefon: ohne Nummer",
  "not-sent": "Telefon: nie gesendete Nachrichten",
  report: "Telefon: Zustellberichte",
  fax: "Telefon: Faxe",
  voicemail: "Telefon: Mailbox",
  "not-taken": "Telefon: Anrufe, die niemand annahm",
  "call-unclear": "Telefon: Gespräche, bei denen nicht steht, wer wen anrief",
  deleted: "Telefon: gelöschte Nachrichten",
  system: "Telefon: was die App von selbst sagt",
  "no-direction": "Diese Nachricht sagt nicht, ob sie einging oder hinausging.",
  doctype:
    "Diese Datei bringt einen eigenen Dokumenttyp mit, der andere Dateien laden könnte. Danach wurde nichts gelesen.",
  "cut-off": "Diese Datei bricht ab: Ihr Ende fehlt. Alles davor wurde gelesen.",
  "no-date": "Ohne Tag behalten: „{value}“ ist kein Datum.",
  cut: "Der Text war zu lang und ist nur zum Teil behalten.",
  "left-out":
    "{count, plural, one {Eine Nummer dieser Gruppe gehört} other {# Nummern dieser Gruppe gehören}} niemandem.",
  "call-list": "Steht in der Anrufliste des Telefons",
  "video-list": "Steht in der Anrufliste des Telefons, als Videoanruf",
};
