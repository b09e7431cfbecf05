import type { company as english } from "#shared/messages/en/company.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const company: Translated<typeof english> = {
  companies: "Firmen",
  unknown:
    "Diese Firma gibt es hier nicht. Vielleicht gehört sie jetzt zu einer anderen, oder ihr Import wurde rückgängig gemacht.",
  same: "Das ist schon dieselbe Firma.",
  parted: "Das sind schon zwei Firmen.",
  since: "in Kontakt seit {year}",
  lead: {
    one: "Alles läuft über {name}. Ohne {name} kennt dort niemand Sie.",
    "one-never":
      "Alles läuft über {name}. Ohne {name} kennt dort niemand Sie, und begegnet sind Sie sich nie.",
    seen: "<people>{people, number} Menschen</people>, <seen>{seen, number} davon</seen> haben Sie gesehen, zuletzt {name} <last>{ago}</last>.",
    "some-day":
      "<people>{people, number} Menschen</people>, <seen>{seen, number} davon</seen> haben Sie gesehen, der Tag ist nicht bekannt.",
    never: "<people>{people, number} Menschen</people>, begegnet sind Sie davon noch niemandem.",
    "no-tie":
      "<people>{people, plural, one {Ein Mensch} other {# Menschen}}</people>, aber bisher ging nichts in beide Richtungen.",
    most: "Die meiste Post geht zwischen Ihnen und {name} hin und her.",
    "most-never":
      "Die meiste Post geht zwischen Ihnen und {name} hin und her, begegnet sind Sie sich nie.",
  },
  empty: "Hier ist niemand mehr, den die Liste zeigt.",
  "empty-more": "Wer ausgeblendet ist, zählt nicht zur Firma.",
  "only-this": "Nur diese Firma zeigen",
  "same-as": "Ist dieselbe Firma wie …",
  "at-table": "Am Tisch",
  left: "nicht mehr da",
  seats:
    "Links der letzte Kontakt, rechts das letzte Treffen. {free, plural, =0 {Jeder Platz war schon besetzt.} one {Ein Platz ist noch frei.} other {# Plätze sind noch frei.}}",
  "seats-of": "{shown, number} von {all, number} Menschen.",
  "how-it-was": "Wie es war und ist",
  "per-month":
    "Kontakte im Monat, {people, plural, one {mit einem Menschen} other {mit allen # zusammen}}",
  "last-contact": "Letzter Kontakt",
  "last-seen": "Zuletzt gesehen",
  "never-seen": "Dort noch niemanden",
  with: "mit {names}",
  "with-more": "{names} und {more, number} weiteren",
  "days-in-person": "Tage im selben Raum",
  days: "{days, plural, one {# Tag} other {# Tage}}",
  "no-days": "noch keiner",
  hours:
    "{time} von Angesicht zu Angesicht{screen, select, none {} other {; {screen} am Bildschirm oder Telefon}}",
  first: "Der erste Kontakt",
  people: "Die Menschen dort",
  "people-order": "wer zuerst zu treffen wäre, steht oben",
  all: "Alle {count, number} zeigen",
  also: "Dazu {names}.",
  "also-more": "Dazu {names} und <more>{more, number} weitere</more>.",
  "left-to": "<person>{name}</person> arbeitet seit {since} bei <company>{company}</company>.",
  "only-names": "Wer noch da ist",
  "only-names-aside": "nur als Name bekannt",
  "stood-beside":
    "stand in {count, plural, one {einer E-Mail oder einem Termin} other {# E-Mails und Terminen}} neben anderen{day, select, none {} other {, zuletzt am {day}}}",
  "names-more": "Und {count, plural, one {ein weiterer Name} other {# weitere Namen}}.",
  sites: "Standorte",
  "no-sites": "Keine Signatur und keine Karte sagt, wo dort gearbeitet wird.",
  "people-count": "{count, plural, one {# Mensch} other {# Menschen}}",
  "from-signatures": "{count, plural, one {einer Signatur} other {# Signaturen}}",
  "from-cards": "{count, plural, one {einer Adresskarte} other {# Adresskarten}}",
  "site-from": "aus {from}{since, select, none {} other {, seit {since}}}",
  known: "Woran wir die Firma erkennen",
  "known-domain":
    "{contacts, plural, one {ein Kontakt} other {# Kontakte}} mit {people, plural, one {einem Menschen} other {# Menschen}}, {years}",
  "known-unused": "kein Kontakt über eine Adresse dort",
  "known-name": "am Namen auf Adresskarten",
  "said-same": "{name}, von Ihnen zugeordnet am {day}",
  part: "Wieder trennen",
  "part-of": "Wieder trennen: {name}",
  choose: {
    title: "{name} ist dieselbe Firma wie …",
    find: "Die Firma finden, die bleibt",
    none: "Keine andere Firma heißt so.",
    more: "Die Firma, die Sie wählen, bleibt und behält ihren Namen. Beide lassen sich jederzeit wieder trennen.",
  },
  done: {
    joined: "{name} gehört jetzt zu {into}.",
    parted: "{name} ist wieder eine eigene Firma.",
    failed: "Nicht geschehen: {why}",
  },
  evidence: {
    written: "{total, plural, one {# E-Mail} other {# E-Mails}} mit {name}",
    phone: "{total, plural, one {# Telefonat} other {# Telefonate}} mit {name}",
    video: "{total, plural, one {# Videogespräch} other {# Videogespräche}} mit {name}",
    "in-person": "{total, plural, one {# Treffen} other {# Treffen}} mit {name}",
    "last-contact": "Der letzte Kontakt mit {name}",
    first: "Der erste Kontakt mit {name}",
    people: "Die Menschen von {name}",
    seen: "Gesehen bei {name}",
    site: "Wer dort sitzt",
    each: "{name} {count, number}",
    "more-people": "{count, number} weitere",
    time: "Zusammen {time}.",
    once: "Was mehrere zugleich betraf, zählt oben einmal und hier bei jedem Menschen.",
  },
};
