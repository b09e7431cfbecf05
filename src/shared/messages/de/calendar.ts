import type { calendar as english } from "#shared/messages/en/calendar.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const calendar: Translated<typeof english> = {
  room: "persönlich, denn der Raum „{place}“ ist gebucht",
  address: "persönlich, denn als Ort steht die Adresse „{place}“ im Eintrag",
  place: "persönlich, denn als Ort steht „{place}“ im Eintrag",
  "known-place":
    "persönlich, denn der Ort „{place}“ wurde auf einer Karte oder in einer Liste gewählt",
  travel: "persönlich, denn der Eintrag plant Zeit für den Weg ein",
  map: "persönlich, denn der Ort ist ein Punkt auf einer Karte ({place})",
  "meal-at-place": "persönlich, denn es heißt „{words}“ und der Ort ist „{place}“",
  "place-despite-link":
    "persönlich, denn als Ort steht „{place}“ im Eintrag; den Link zu {provider} fügen Kalender von selbst hinzu",
  "said-in-person": "persönlich, denn im Eintrag steht „{words}“",
  link: "per Video, denn der Eintrag hat einen Link zu {provider}",
  conference: "per Video, denn der Eintrag nennt eine Konferenz ({link})",
  "screen-place": "per Video, denn als Ort steht „{place}“ im Eintrag",
  "screen-subject": "per Video, denn im Betreff steht „{words}“",
  "link-meant": "per Video, denn der Eintrag hat einen Link zu {provider} und sagt „{words}“",
  "link-in-pandemic":
    "per Video, denn von März 2020 bis Mai 2022 bedeutete ein Link zu {provider} ohne Ort genau das",
  "phone-place": "per Telefon, denn als Ort steht „{place}“ im Eintrag",
  "phone-subject": "per Telefon, denn im Betreff steht „{words}“",
  "phone-number": "per Telefon, denn der Eintrag nennt eine Nummer zum Anrufen ({number})",
  "dial-in": "per Telefon, denn im Eintrag steht „{words}“ und kein Link",
  hybrid:
    "unklar, denn es gibt einen Ort („{place}“) und einen Weg, aus der Ferne teilzunehmen („{other}“)",
  "hybrid-said": "unklar, denn im Eintrag steht „{words}“",
  "place-unsure": "unklar, denn „{place}“ kann ein Ort sein oder auch nicht",
  "link-alone":
    "unklar, denn es gibt nur einen Link zu {provider}, und den fügen Kalender von selbst hinzu",
  meal: "unklar, denn es heißt „{words}“, aber ein Ort fehlt",
  "nothing-found": "unklar, denn der Eintrag nennt weder Ort noch Link noch Telefonnummer",
  "all-day": "kein Treffen, denn es ist ein ganzer Tag ohne Gäste",
  away: "kein Treffen, denn im Betreff steht „{words}“",
  "out-of-office": "kein Treffen, denn der Kalender zeigt Abwesenheit an",
  webinar: "kein Treffen, denn dort hören viele wenigen zu ({words})",

  "to-do": "Aufgabe",
  journal: "Journaleintrag",
  "free-busy": "Frei- und Gebucht-Zeiten",
  availability: "Sprechzeiten",

  "no-start": "Der Eintrag hat keinen Beginn.",
  "start-unreadable": "Der Beginn „{value}“ ist kein Datum.",
  "component-too-large": "Der Eintrag ist länger als 1 MB.",
  "too-many-components":
    "Die Datei hat mehr als {components, number} Einträge; ab hier wurde sie nicht gelesen.",

  "no-end": "Dem Eintrag fehlt das Ende; gelesen wurde bis zum Anfang des nächsten.",
  "cut-off": "Die Datei bricht in diesem Eintrag ab.",
  "file-cut-off": "Diese Datei bricht ab: Ihr Ende fehlt. Alles davor wurde gelesen.",
  "line-too-long": "Eine Zeile ({name}) ist länger als 256 kB und wurde ausgelassen.",
  "line-unreadable": "Eine Zeile war nicht lesbar: „{line}“",
  "unknown-zone": "Die Zeitzone „{zone}“ ist unbekannt; die Zeiten gelten als Ortszeit.",
  "end-unreadable": "Das Ende „{value}“ war nicht lesbar.",
  "end-before-start": "Der Eintrag endet, bevor er beginnt; nur der Beginn wurde übernommen.",
  "too-many-attendees": "Nur die ersten {attendees, number} Gäste wurden übernommen.",
  "too-many-times": "Nur die ersten {times, number} einzeln genannten Termine wurden übernommen.",
  "times-unreadable": "Einige Termine der Serie ({name}) sind kein Datum und wurden ausgelassen.",
  "exclusion-rule": "Eine Regel für Ausnahmen (EXRULE) wurde nicht befolgt.",
  "rule-unreadable":
    "Die Wiederholung „{rule}“ war nicht lesbar; nur der erste Termin wurde übernommen.",
  "rule-too-fine":
    "Die Wiederholung „{rule}“ kommt öfter als täglich; nur der erste Termin wurde übernommen.",
  "rule-other-calendar":
    "Die Wiederholung „{rule}“ folgt einem anderen Kalendersystem; nur der erste Termin wurde übernommen.",
  "rule-interval":
    "Die Wiederholung „{rule}“ hat zu große Abstände; nur der erste Termin wurde übernommen.",
  "rule-too-long":
    "Die Wiederholung „{rule}“ hat zu viele Teile; nur der erste Termin wurde übernommen.",
  "series-too-many": "Von der Serie wurden nur die ersten {occurrences, number} Termine gezählt.",
  "series-too-long":
    "Die Serie wurde {steps, number} Schritte weit verfolgt; was später kommt, wurde nicht gezählt.",
};
