import type { contacts as english } from "#shared/messages/en/contacts.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const contacts: Translated<typeof english> = {
  "empty-card": "Kontakte ohne jeden Inhalt",

  "card-too-large": "Die Karte ist auch ohne Bilder größer als {limit, number} MB.",
  "card-without-beginning": "Hier stehen Zeilen einer Karte, deren Anfang fehlt.",
  "card-unreadable": "In dieser Karte ist nichts lesbar.",

  "left-out": "Nicht übernommen: {names}.",
  "no-address": "An „{value}“ kann keine E-Mail gehen; der Wert wurde nicht übernommen.",
  "exchange-address": "Eine Adresse, die nur ein Exchange-Server kennt, wurde nicht übernommen.",
  "birthday-unreadable": "Der Geburtstag war nicht lesbar.",
  "note-cut": "Von der Notiz wurden nur die ersten {limit, number} Zeichen übernommen.",
  "row-too-long": "Die Zeile hat mehr Zellen als die Tabelle Spalten; sie wurden nicht übernommen.",
  "no-end": "Der Karte fehlt das Ende; gelesen wurde bis zum Anfang der nächsten.",
  "cut-off": "Die Datei bricht in dieser Karte ab.",
  "nested-too-deep":
    "Karten, die tiefer als {limit, number} Ebenen ineinander stehen, wurden ausgelassen.",
  "too-many-properties": "Nur die ersten {limit, number} Zeilen der Karte wurden gelesen.",
  "line-unreadable": "Eine Zeile war nicht lesbar: „{line}“",
  "unknown-charset":
    "Einige Buchstaben können falsch sein: Der Zeichensatz „{charset}“ ist unbekannt.",
};
