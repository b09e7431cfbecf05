import type { whatsapp as english } from "#shared/messages/en/whatsapp.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const whatsapp: Translated<typeof english> = {
  notice: "WhatsApp: was die App selbst in einem Chat sagt",
  file: "WhatsApp: Bilder, Aufnahmen und Dokumente",
  deleted: "WhatsApp: gelöschte Nachrichten",
  "group-call": "WhatsApp: Anrufe in Gruppen, bei denen nicht steht, wer teilnahm",
  "missed-call": "WhatsApp: Anrufe, die niemand annahm",
  "phone-call": "Dem Chat nach haben Sie über WhatsApp telefoniert",
  "video-call": "Dem Chat nach haben Sie einander über WhatsApp gesehen",
  "no-message": "Nichts in dieser Datei beginnt wie eine Nachricht von WhatsApp.",
  "no-head": "Vor der ersten Nachricht steht etwas anderes.",
  "no-date":
    "„{value}“ ist kein Tag in der Reihenfolge, in der die übrigen Nachrichten dieses Chats datiert sind.",
  "unknown-half":
    "„{value}“ neben der Uhrzeit ist keine bekannte Tageshälfte; diese Nachricht fehlt.",
  "members-cut": "Von dieser Gruppe wurden nur die ersten {limit, number} Mitglieder behalten.",
  "text-cut": "Nur die ersten {limit, number} Zeichen wurden behalten.",
};
