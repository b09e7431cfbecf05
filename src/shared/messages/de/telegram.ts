import type { telegram as english } from "#shared/messages/en/telegram.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const telegram: Translated<typeof english> = {
  bot: "Telegram: Chats mit Programmen",
  saved: "Telegram: was Sie sich selbst gespeichert haben",
  channel: "Telegram: was Kanäle und Gruppen veröffentlichen",
  notice: "Telegram: was die App selbst in einem Chat sagt",
  file: "Telegram: Bilder, Aufnahmen und Dokumente",
  unsupported: "Telegram: Nachrichten, die der Export auslässt",
  "missed-call": "Telegram: Anrufe, die niemand annahm",
  "group-call": "Telegram: Anrufe in Gruppen, bei denen nicht steht, wer teilnahm",
  call: "Der Export von Telegram führt den Anruf mit seiner Dauer",
  html: "Das sind Seiten zum Ansehen. Bitte exportieren Sie noch einmal und wählen Sie in Telegram Desktop das Format „Maschinenlesbares JSON“.",
  "no-date": "Ohne Tag behalten: „{value}“ ist kein Datum.",
  "members-cut": "Von dieser Gruppe wurden nur die ersten {limit, number} Mitglieder behalten.",
  "text-cut": "Nur die ersten {limit, number} Zeichen wurden behalten.",
};
