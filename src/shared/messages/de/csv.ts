import type { csv as english } from "#shared/messages/en/csv.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const csv: Translated<typeof english> = {
  "no-rows": "Diese Tabelle hat Überschriften und keine Zeilen darunter: Es gibt nichts zu lesen.",
  "quote-open": "Ein Anführungszeichen in dieser Zeile wird nicht geschlossen.",
  "row-too-long": "Die Zeile ist länger als {limit, number} MB.",
  "too-many-columns": "Die Zeile hat mehr als {limit, number} Spalten.",
};
