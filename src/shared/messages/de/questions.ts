import type { questions as english } from "#shared/messages/en/questions.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const questions: Translated<typeof english> = {
  title: "Was nur Sie wissen",
  open: "{count, plural, =0 {alles beantwortet} one {# Frage offen} other {# Fragen offen}}",
  in: "In {files}",
  "in-more":
    "In {files} und {count, plural, one {einer weiteren Datei} other {# weiteren Dateien}}",
  sheet: "{file}, {sheet}",
  "as-before": "Beantwortet wie beim letzten Mal.",
  looking: "Was sich dadurch ändert, wird noch einmal angesehen",
  "answer-first": "Beantworten Sie zuerst, was noch offen ist.",

  "date-title": "Welcher Tag ist „{example}“?",
  "date-title-plain": "Was steht in den Daten vorn?",
  "date-options": {
    dmy: "Der Tag steht vorn",
    mdy: "Der Monat steht vorn",
    ymd: "Das Jahr steht vorn",
  },

  "zone-title": "Welche Zeitzone gilt?",
  "zone-lead":
    "In der Datei stehen Uhrzeiten ohne Zeitzone. Vorgeschlagen ist Ihre; waren Telefon oder Rechner woanders, wählen Sie deren Zone.",
  "zone-apart": "Jede für sich",
  "zone-label": "Zeitzone",
  "zone-now": "Dort ist es jetzt {time}.",
  "zone-unknown": "Eine Zeitzone dieses Namens gibt es nicht.",

  "country-title": "In welchem Land wählt man „{example}“?",
  "country-how": "Nummern ohne Land werden gelesen, wie man sie dort wählt.",
  "country-zone":
    "Vorgeschlagen ist das Land Ihrer Zeitzone; wählen Sie das, aus dem Telefon oder Adressbuch stammen.",
  "country-number":
    "Vorgeschlagen ist das Land Ihrer Nummer {number}; wählen Sie das, aus dem Telefon oder Adressbuch stammen.",
  "country-none":
    "Ihre Zeitzone gehört zu keinem Land; wählen Sie das, aus dem Telefon oder Adressbuch stammen.",
  "country-neither-zone":
    "Im Land Ihrer Zeitzone gäbe es die meisten davon nicht; wählen Sie das, aus dem Telefon oder Adressbuch stammen.",
  "country-neither-number":
    "Im Land Ihrer Nummer {number} gäbe es die meisten davon nicht; wählen Sie das, aus dem Telefon oder Adressbuch stammen.",
  "country-open-zone":
    "Ihre Zeitzone und die Nummern in diesen Dateien sagen Verschiedenes. In Frage kommen: {countries}.",
  "country-open-number":
    "Ihre Nummer {number} und die Nummern in diesen Dateien sagen Verschiedenes. In Frage kommen: {countries}.",
  "country-open-none":
    "Ihre Zeitzone gehört zu keinem Land. Nach den Nummern in diesen Dateien kommen in Frage: {countries}.",
  "country-label": "Land der Nummern",
  "country-choose": "Bitte wählen",

  "columns-title": "So lesen wir die Spalten",
  "columns-sure":
    "{count, plural, one {# Spalte} other {# Spalten}}, an den Überschriften erkannt.",
  "columns-said": "{count, plural, one {# Spalte} other {# Spalten}}, wie Sie es bestimmt haben.",
  "columns-unsure":
    "{count, plural, one {Eine Spalte sollten} other {# Spalten sollten}} Sie sich ansehen.",
  "columns-right": "Der Vorschlag stimmt",
  "columns-change": "Ansehen und ändern",
  "columns-left-out":
    "{count, plural, one {Eine Spalte bleibt} other {# Spalten bleiben}} weg. {count, plural, one {Sie} other {Alle}} zeigen",
  "column-of": "Was in „{name}“ steht",
  "column-nameless": "Spalte {index}",
  "untested-xing":
    "Einen echten Export von XING haben wir noch nie gesehen. Bitte prüfen Sie, ob alles stimmt, und ändern Sie, was nicht stimmt.",
  "columns-hide": "Weggelassenes ausblenden",
  "columns-remember":
    "Diese Anordnung merken. Tabellen mit {count, plural, one {derselben Überschrift} other {denselben # Überschriften}} lesen wir dann ohne Frage.",
  "rows-of": "{shown, number} von {all, plural, one {einer Zeile} other {# Zeilen}}.",
  "rows-first": "{count, plural, one {Die erste Zeile.} other {Die ersten # Zeilen.}}",
  "rows-all": "Alle ansehen",
  "rows-more": "Die ersten {count, number} ansehen",
  "rows-few": "Weniger ansehen",
  "row-title": "So wird die erste Zeile verstanden",
  "row-none":
    "Bisher steht darin niemand. Sagen Sie, in welcher Spalte Namen oder Adressen stehen.",
  "row-met": "Am {when} haben Sie <b>{name}</b>{about} <met>getroffen</met>.",
  "row-met-stand": "Am {when} haben Sie <b>{name}</b>{about} <met>am Stand getroffen</met>.",
  "row-is": "<b>{name}</b>{about}.",
  "row-wrote": "Geschrieben am {when}.",
  "row-connected": "Verbunden seit {when}.",
  "row-reach": "Erreichbar unter {reach}",
  "row-at": "{day} um {hour} Uhr",
  "row-either": "{one} oder {other}",
  nameless: "jemand ohne Namen",
  "nameless-first": "Jemand ohne Namen",
  scan: {
    title: "Ist ein Scan eine Begegnung?",
    yes: "Ja, wir standen zusammen am Stand",
    no: "Nein, nur eine Karte oder eine Teilnehmerliste",
    "no-more": "Dann gilt niemand als getroffen.",
  },

  role: {
    name: "Name",
    given: "Vorname",
    family: "Nachname",
    prefix: "Dr., Prof.",
    company: "Firma",
    unit: "Abteilung",
    title: "Position",
    email: "E-Mail",
    phone: "Telefon",
    profile: "LinkedIn, XING",
    url: "Webseite",
    street: "Straße",
    postcode: "Postleitzahl",
    city: "Ort",
    country: "Land",
    birthday: "Geburtstag",
    note: "Notiz",
    met: "Wann getroffen",
    by: "Wer getroffen hat",
    source: "Wie der Lead kam",
    event: "Messe, Veranstaltung",
    rating: "Bewertung",
    connected: "Verbunden seit",
    date: "Wann geschrieben",
    from: "Absender",
    to: "Empfänger",
    cc: "In Kopie",
    direction: "Ein oder aus",
    subject: "Betreff",
    message: "Nachricht",
    none: "Weglassen",
  },

  cli: {
    needed:
      "{file}: „{example}“ lässt sich auf zwei Arten lesen. Bitte angeben: {flags}. Gelesen wurde nichts.",
    "needed-country":
      "{file}: In welchem Land wählt man „{example}“? Bitte angeben, etwa {flags}; jedes andere Land mit --answer country=…. Gelesen wurde nichts.",
    country:
      "Land der Nummern ohne Ländervorwahl: {country} angenommen {count, plural, one {für {file}} other {für # Dateien}}; anders mit --answer country=…",
    "country-number":
      "Land der Nummern ohne Ländervorwahl: {country} angenommen {count, plural, one {für {file}} other {für # Dateien}}, wie bei Ihrer Nummer {number}; anders mit --answer country=…",
    "country-open":
      "Land der Nummern ohne Ländervorwahl: offen {count, plural, one {für {file}} other {für # Dateien}}. Bis Sie es mit --answer country=… nennen, bleiben sie, wie sie geschrieben sind.",
    zone: "Zeitzone {zone} angenommen {count, plural, one {für {file}} other {für # Dateien}}; anders mit --answer zone=…",
    columns:
      "{count, plural, one {{file}: Die Spalten} other {# Dateien: Die Spalten}} werden gelesen als {columns}. Ändern lässt sich das auf der Seite (oder mit --answer columns=…, als JSON).",
    "no-answer":
      "„{text}“ ist keine Antwort: Schreiben Sie sie als --answer date-order=dmy oder --answer zone=Europe/Berlin.",
    "no-zone": "Eine Zeitzone „{zone}“ gibt es nicht.",
    "no-country": "„{country}“ ist kein Land in zwei Buchstaben, wie DE oder GB.",
    "no-order": "„{order}“ ist keine Reihenfolge eines Datums: dmy, mdy oder ymd.",
  },
};
