import type { email as english } from "#shared/messages/en/email.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const email: Translated<typeof english> = {
  empty: "Diese Mail ist leer.",
  "no-header": "Das ist keine Mail: Ihr fehlen die Kopfzeilen.",
  nobody: "Diese Mail nennt keine Adresse, die jemandem gehören könnte.",
  "no-date": "Ohne Tag behalten: Kein Datum darin ist lesbar.",
  "too-large": "Nur die Kopfzeilen wurden gelesen: Die Mail ist größer als {limit, number} MB.",
  "breaks-off": "Die Datei bricht mitten in dieser Mail ab; was danach kam, fehlt.",
  "header-cut": "Die Kopfzeilen wurden nur bis {limit, number} MB gelesen.",
  "header-lines-cut": "Nur die ersten {limit, number} Zeilen der Kopfzeilen wurden gelesen.",
  "addresses-cut": "Nur die ersten {limit, number} Adressen wurden gelesen.",
  "unknown-charset":
    "Einzelne Buchstaben können falsch sein: Der Zeichensatz „{charset}“ ist unbekannt.",
  "nested-too-deep":
    "Teile, die tiefer als {limit, number} Ebenen verschachtelt sind, wurden ausgelassen.",
  "parts-cut": "Nur die ersten {limit, number} Teile wurden gelesen.",
  "text-cut": "Der Text wurde nur bis {limit, number} Zeichen behalten.",
  "html-cut": "Der Text wurde nur aus den ersten {limit, number} Zeichen des HTML gelesen.",
  "calendars-cut": "Nur die ersten {limit, number} Kalendereinträge wurden gelesen.",
  "calendar-cut": "Ein Kalendereintrag von mehr als {limit, number} MB wurde ausgelassen.",
};
