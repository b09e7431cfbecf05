import type { table as english } from "#shared/messages/en/table.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const table: Translated<typeof english> = {
  blank: "Leere Zeilen",
  nobody: "Zeilen, in denen niemand steht",
  heading: "Wiederholte Überschriften",
  total: "Zeilen mit Summen",
  aside: "Zeilen nach einer leeren, die nicht zur Tabelle gehören",
  sheet: "Blätter, Tabellen und Listen, in denen niemand steht",

  "no-people": "In dieser Datei steht niemand.",
  "too-large": "Die Datei ist ausgepackt größer als {limit, number} MB.",
  "no-workbook": "Diese Arbeitsmappe lässt sich nicht lesen.",
  "too-many-rows": "Von einem Blatt werden nur die ersten {limit, number} Zeilen gelesen.",
  "too-many-sheets": "Es werden nur die ersten {limit, number} Blätter gelesen.",

  "no-address": "An „{value}“ lässt sich keine Mail schicken; es blieb weg.",
  "no-date": "Ohne Tag aufgehoben: „{value}“ ist kein Datum.",
  rounded:
    "Die Nummer „{value}“ hat ein Tabellenprogramm gerundet, sodass sie niemand wählen kann; sie blieb weg.",
  "people-cut": "Von allen in einer Zelle wurden nur die ersten {limit, number} übernommen.",
  beyond: "Die Zeile hat mehr Zellen als die Tabelle Spalten; weggelassen: „{value}“.",

  met: "Laut der Liste haben Sie sich getroffen",
  "met-at": "Laut der Liste haben Sie sich auf {event} getroffen",

  empty: "Nichts darin.",
  "look-email":
    "{count, plural, one {# Adresse} other {# Adressen}}{other, plural, =0 {} other {, # anderes}}{empty, plural, =0 {} other {, # leer}}.",
  "look-phone":
    "{count, plural, one {# Nummer} other {# Nummern}}{open, plural, =0 {} other {, bei # ist das Land offen}}{other, plural, =0 {} other {, # keine}}{empty, plural, =0 {} other {, # leer}}.",
  "look-profile":
    "{count, plural, one {# Profil} other {# Profile}}{other, plural, =0 {} other {, # anderes}}{empty, plural, =0 {} other {, # leer}}.",
  "look-days":
    "{count, plural, one {# Tag} other {# Tage}}{other, plural, =0 {} other {, # anderes}}{empty, plural, =0 {} other {, # leer}}.",
  "look-whose": "{count, plural, one {# Adresse} other {# Adressen}}. Von wem?",
  "look-other": "Gehört jemand anderem.",
  "look-second": "Gehört zu einer zweiten Person in derselben Zeile.",
  "look-names": "Das sieht nach Namen aus.",
  "look-people":
    "{count, plural, one {# Name} other {# Namen}}{other, plural, =0 {} other {, # anderes}}{empty, plural, =0 {} other {, # leer}}.",
  "look-people-turned":
    "{count, plural, one {# Name} other {# Namen}}, Nachname zuerst{other, plural, =0 {} other {, # anderes}}{empty, plural, =0 {} other {, # leer}}.",
  "look-companies":
    "{count, number} von {all, number} {count, plural, one {heißt} other {heißen}} wie Firmen.",
  "look-times": "{count, plural, one {# Zeit oder Tag} other {# Zeiten oder Tage}}. Wovon?",
  "look-numbers": "Nummern, die uns nichts sagen.",
  "look-unknown": "Was ist das?",
  "look-filled":
    "Laut Überschrift. {count, plural, one {# Zeile} other {# Zeilen}}{empty, plural, =0 {} other {, # leer}}.",
};
