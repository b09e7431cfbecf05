import type { signal as english } from "#shared/messages/en/signal.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const signal: Translated<typeof english> = {
  notice: "Signal: was die App selbst in einem Chat sagt",
  saved: "Signal: Notizen an Sie selbst",
  deleted: "Signal: gelöschte Nachrichten",
  "unknown-chat": "Signal: Nachrichten aus Chats, die im Export nicht aufgeführt sind",
  "unknown-writer": "Signal: Nachrichten von Personen, die im Export ohne Namen und Nummer stehen",
  "not-sent": "Signal: Nachrichten, die nicht gesendet werden konnten",
  "missed-call": "Signal: Anrufe, die dem Export nach niemand annahm",
  "group-call": "Signal: Anrufe in Gruppen, bei denen nicht steht, wer teilnahm",
  "phone-call": "Der Export von Signal führt den Anruf als angenommen",
  "video-call": "Der Export von Signal führt den Videoanruf als angenommen",
  "no-message": "Nichts in dieser Datei beginnt wie eine Nachricht von Signal.",
  "no-head": "Vor der ersten Nachricht steht etwas anderes.",
  "members-cut": "Von dieser Gruppe wurden nur die ersten {limit, number} Mitglieder behalten.",
  "text-cut": "Nur die ersten {limit, number} Zeichen wurden behalten.",
};
