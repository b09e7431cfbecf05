import type { facebook as english } from "#shared/messages/en/facebook.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const facebook: Translated<typeof english> = {
  unsent: "Messenger: zurückgenommene oder entfernte Nachrichten",
  notice: "Messenger: was er selbst zu einem Chat sagt",
  empty: "Messenger: Einträge ohne Inhalt",
  gone: "Facebook: Leute, die ihr Konto gelöscht haben",
  machine: "Messenger und Instagram: Gespräche mit einer Maschine",
  missed: "Messenger: Anrufe, die niemand annahm",
  "group-call": "Messenger: Anrufe in Gruppen, bei denen nicht steht, wer dabei war",
  "call-unclear": "Messenger: Anrufe, von denen nur Worte sagen, dass es sie gab",
  "own-notes": "Messenger: Nachrichten an Sie selbst",
  "own-account": "Facebook: Ihr eigenes Konto; gelesen wird nur, wer Sie sind",
  strangers: "Facebook und Instagram: Anfragen, wer Ihnen folgt und wem Sie folgen",
  "not-needed": "Facebook und Instagram: was weder Nachricht noch Freundschaft ist",
  call: "Ein Anruf im Messenger.",
  "video-call": "Ein Videoanruf im Messenger.",
  "block-too-long": "Dieser Teil der Seite ist größer als {limit, number} MB.",
  "no-date": "Ohne Tag behalten: „{value}“ ist kein Datum.",
  "text-cut": "Nur die ersten {limit, number} Zeichen wurden behalten.",
  "members-gone":
    "{count, plural, one {Ein Mitglied dieser Gruppe hat} other {# Mitglieder dieser Gruppe haben}} keinen Namen mehr.",
};
