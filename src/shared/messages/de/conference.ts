import type { conference as english } from "#shared/messages/en/conference.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const conference: Translated<typeof english> = {
  report: "per Video, weil ein Bericht von {program} sagt, wer dabei war",
  "report-and-room":
    "per Video mit denen, die ein Bericht von {program} nennt; wer zugesagt hat und nicht darin steht, saß vielleicht im Raum oder kam nicht",
  chat: "per Video, weil diese Personen im Chat eines Zoom-Meetings schrieben",
  webinar: "Webkonferenzen: Webinare, bei denen viele wenigen zuhören",
  nobody: "Webkonferenzen: niemand blieb, den der Bericht nennt",
  "no-rows": "In diesem Bericht steht niemand.",
  "no-day":
    "Ohne Tag behalten, denn im Bericht steht keiner. Schreiben Sie ihn in den Dateinamen (2026-10-06) und lesen Sie die Datei noch einmal ein.",
  "chat-no-day":
    "Ohne Tag behalten, denn im Chat steht keiner. Zoom schreibt ihn in den Namen des Ordners: Ziehen Sie den Ordner darüber hierher.",
  "too-short": "Gilt nicht als getroffen, weil weniger als eine Minute dabei: {names}",
  "nobody-known": "Dabei, aber ohne Angabe, wer es war: {names}",
  "rows-lost":
    "{rows, plural, one {Eine Zeile konnte} other {# Zeilen konnten}} nicht gelesen werden.",
  "text-cut": "Vom Chat wurden nur die ersten {limit, number} Zeichen behalten.",
};
