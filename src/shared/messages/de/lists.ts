import type { lists as english } from "#shared/messages/en/lists.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const lists: Translated<typeof english> = {
  everyone: "Menschen und Firmen",
  companies: {
    title: "Alle Firmen",
    lead: "{count, plural, one {Eine Firma, für die Menschen aus diesem Archiv arbeiten.} other {# Firmen, für die Menschen aus diesem Archiv arbeiten.}}",
    find: "Name, Domain oder Ort",
    order: "Geordnet nach",
    orders: {
      contact: "letztem Kontakt",
      seen: "letztem Treffen",
      people: "Menschen",
      name: "Name",
    },
    people: "{count, plural, one {# Mensch} other {# Menschen}}",
    none: "Keine Firma heißt „{text}“, und von keiner sitzt jemand dort.",
    "none-more": "Vielleicht schreibt sich der Name anders; auch die Domain führt hin.",
    clear: "Alle Firmen zeigen",
    empty: "Noch ist keine Firma bekannt.",
    "empty-more":
      "Wir erkennen Firmen an Adressen mit eigener Domain, an Signaturen und an Kontaktkarten.",
  },
  directory: {
    removed: {
      open: "{count, plural, one {Ein Mensch wurde} other {# Menschen wurden}} entfernt",
      title: "Entfernt",
      note: "Sie stehen in keiner Liste und keiner Zahl und kommen nicht wieder, wenn sie noch einmal eingelesen werden. Was mit ihnen war, bleibt im Archiv, bis Sie den Import rückgängig machen.",
      on: "am {day}",
      back: "Zurückholen",
      "back-of": "{name} zurückholen",
      done: "{name} ist wieder da.",
    },
    title: "Alle Menschen",
    empty: "Noch ist niemand bekannt.",
    "empty-more":
      "Hier steht, mit wem Sie Persönliches ausgetauscht haben und wessen Karte Sie haben, sobald etwas eingelesen ist.",
    lead: "{count, plural, one {Ein Mensch, mit dem Sie Persönliches ausgetauscht haben oder dessen Karte Sie haben.} other {# Menschen, mit denen Sie Persönliches ausgetauscht haben oder deren Karte Sie haben.}}",
    order: "Geordnet nach",
    orders: {
      surname: "Nachname",
      name: "Vorname",
      contact: "letztem Kontakt",
      seen: "letztem Treffen",
    },
    find: "Name, Firma oder Adresse",
    name: "Name",
    contacts: "Kontakte",
    none: "Niemand heißt hier „{text}“.",
    "none-more":
      "Vielleicht schreibt sich der Name anders, oder das Archiv mit diesem Menschen ist noch nicht eingelesen.",
    clear: "Alle Menschen zeigen",
    counts: {
      written: "{count, number} geschrieben",
      phone: "{count, number} Telefon",
      video: "{count, number} Video",
      inPerson: "{count, number} gesehen",
    },
    "not-a-tie": "bisher nur einseitig",
    "no-contact": "noch kein Kontakt",
    hidden: "ausgeblendet",
  },
  unclear: {
    title: "War das persönlich?",
    lead: "Aus dem Kalender geht nicht hervor, wie {count, plural, one {dieses eine Treffen} other {diese # Treffen}} stattgefunden haben. Was am meisten ausmacht, steht oben; was Sie auslassen, zählt weder so noch so.",
    none: "Nichts ist unklar.",
    "none-more":
      "Von jedem Eintrag in Ihren Kalendern wissen wir, wie er stattgefunden hat, oder dass er kein Treffen war.",
    home: "Wen sollte ich treffen?",
    rest: "Danach {count, plural, one {kommt noch einer} other {kommen noch #}}; sie rücken nach, wenn Sie antworten.",
  },
  about: {
    title: "Über Visavis",
    lead: "Visavis macht aus dem Archiv dessen, was Sie geschrieben haben, die Liste derer, die Sie treffen sollten.",
    version: "Version {version}. Freie Software unter der AGPL, Version 3 oder neuer.",
    cannot: "Was Visavis nicht schützen kann",
    "cannot-list": {
      "logged-in":
        "Wer diesen Rechner unter Ihrem Namen benutzt, kann alles lesen, was Sie hier lesen können.",
      malware: "Ein Programm, das unter Ihrem Namen läuft, kann das auch.",
      disk: "Ein gestohlener Rechner gibt alles preis, wenn seine Platte nicht verschlüsselt ist. Ihr System kann das.",
      sources: "Ihre Postfächer bleiben, wo sie sind. Was Sie hier löschen, bleibt dort.",
      memory: "Was Sie jemandem gezeigt haben, lässt sich nicht zurückholen.",
    },
    does: "Was es tut",
    "does-list": {
      local: "Es antwortet nur auf diesem Rechner und niemandem sonst im Netz.",
      text: "E-Mails werden als Text gezeigt. Nichts darin wird von anderswo geladen.",
      out: "Es versendet nichts. Was es weiß, liegt in einem Ordner, und Sie können alles wieder mitnehmen.",
    },
    credits: "Gemacht mit",
    "credits-list": {
      postgres: "PostgreSQL, PostgreSQL-Lizenz",
      fonts: "Piazzolla und Hanken Grotesk, SIL Open Font License",
      icons: "Lucide-Icons, ISC-Lizenz",
      places:
        "GeoNames und Stationen der Deutschen Bahn für die Orte, CC BY 4.0; Natural Earth für die Karte",
      others: "Alle anderen stehen in THIRD-PARTY.md neben dem Programm.",
    },
  },
};
