import { germanDay } from "#shared/messages/day.ts";
import type { linkedin as english } from "#shared/messages/en/linkedin.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const linkedin: Translated<typeof english> = {
  "not-needed": "LinkedIn: was nicht von Ihren Kontakten handelt",
  "own-account": "LinkedIn: Ihr eigenes Konto; gelesen wird nur, wer Sie sind",
  gone: "LinkedIn: Mitglieder, die gegangen sind oder sich verbergen",
  advert: "LinkedIn: Werbung und Unternehmensseiten",
  "name-only": "LinkedIn: Einladungen ohne Profil",
  noted: `Nach Ihrer Notiz vom ${germanDay("day")}; der Tag ist der, an dem Sie sie schrieben`,
  "note-says": `Nach Ihrer Notiz vom ${germanDay("day")}: „{words}“; der Tag ist der, an dem Sie sie schrieben`,
  "no-header": "Keine der ersten Zeilen nennt die Spalten einer Datei von LinkedIn.",
  "row-empty": "Diese Zeile nennt niemanden.",
  "row-misfit":
    "Diese Zeile hat mehr oder weniger Zellen, als es Spalten gibt, und kein Datum, wo es hingehört.",
  "cell-too-long":
    "Ein Name, ein Unternehmen oder eine Position hat mehr als {limit, number} Zeichen.",
  "no-date": "Ohne Tag behalten: „{value}“ ist kein Datum.",
  "row-uneven": "Diese Zeile hat mehr oder weniger Zellen, als es Spalten gibt; etwas kann fehlen.",
  "recipients-unknown": "Im Export fehlt das Profil von: {names}",
  "recipients-cut": "Nur die ersten {limit, number} Profile wurden behalten.",
};
