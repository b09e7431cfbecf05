import type { card as english } from "#shared/messages/en/card.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const card: Translated<typeof english> = {
  "no-code": "Diese Zeile ist keine Karte (MECARD oder BIZCARD).",

  met: "Ihnen wurde eine Visitenkarte überreicht",
  "met-at": "Ihnen wurde eine Visitenkarte überreicht: {place}",

  title: "Visitenkarten",
  lead: "Aus dem Bild einer Karte oder des Codes darauf wird ein Kontakt. Bevor er behalten wird, sehen Sie ihn sich an.",
  safe: "Das Bild bleibt in diesem Browser: Es wird hier gelesen, nirgendwohin geschickt und nicht behalten.",
  "safe-uploaded":
    "Gelesen wird das Bild in diesem Browser. Die Kopie, die mit dem Import kam, verschwindet, sobald er eingelesen oder verworfen ist.",
  "to-upload": "Zurück zum Import, der so lange wartet",
  pictures: "Bilder von Karten",
  drop: "Ziehen Sie Bilder von Karten hierher",
  "drop-more": "JPEG, PNG oder WebP, gern mehrere auf einmal",
  let: "Loslassen, dann werden sie angesehen",
  choose: "Bilder auswählen",
  camera: "Mit der Kamera",
  scan: "Visitenkarte scannen",

  shoot: "Aufnehmen",
  "shoot-hint": "Halten Sie die Karte so, dass sie das Bild füllt und nichts spiegelt.",
  "shoot-close": "Kamera schließen",
  "no-camera":
    "Hier gibt es keine Kamera, oder dieser Browser darf sie nicht benutzen. Wählen Sie stattdessen ein Bild aus.",

  many: "{count, plural, one {# Bild} other {# Bilder}}. Sind das alles Karten?",
  "many-lead":
    "In jedem Bild wird erst ein Code und dann Gedrucktes gesucht; das dauert je etwa drei Sekunden, {minutes, plural, one {ungefähr eine Minute} other {ungefähr # Minuten}} für alle. Codes allein sind im Nu gefunden.",
  "many-codes": "Nur Codes suchen",
  "many-all": "Alle ansehen",
  "many-none": "Keines",

  queue: "Bilder",
  "state-waits": "wartet",
  "state-reads": "wird gelesen",
  "state-found": "bitte prüfen",
  "state-right": "stimmt",
  "state-nothing": "keine Visitenkarte",
  "state-failed": "kein Bild",
  "without-card":
    "{count, plural, one {Ein Bild ohne Visitenkarte} other {# Bilder ohne Visitenkarte}}",
  reading: "Das Bild wird gelesen.",
  "reading-first": "Das erste dauert etwas länger: Die Erkennung wird geladen.",
  "nothing-title": "Ein Bild ohne Visitenkarte",
  nothing:
    "Darin ist kein Code und nichts, worüber jemand zu erreichen wäre. Falls es doch eine Karte ist: Vielleicht ist das Bild unscharf, dunkel oder gedreht.",
  "failed-title": "Das lässt sich nicht öffnen",
  failed: "Ein Bild dieser Art kennt dieser Browser nicht.",
  turn: "Drehen und noch einmal versuchen",
  "by-hand": "Von Hand ausfüllen",
  "leave-out": "Weglassen",

  picture: "Die Karte",
  "from-code": "Aus dem Code auf der Karte gelesen.",
  "from-print": "Aus dem Gedruckten gelesen. Bitte vergleichen Sie es mit dem Bild.",
  "from-hand": "Von Ihnen ausgefüllt.",
  blurred: "Vieles war schwer zu lesen. Ein schärferes Bild hilft vielleicht.",
  codes: "{count, plural, one {# Code} other {# Codes}} in diesem Bild. Welcher ist die Karte?",
  code: "Code {number}",

  name: "Name",
  job: "Funktion",
  company: "Firma",
  email: "E-Mail",
  phone: "Telefon",
  mobile: "Mobil",
  fax: "Fax",
  url: "Webseite oder Profil",
  street: "Straße",
  postcode: "Postleitzahl",
  city: "Ort",
  country: "Land",
  note: "Notiz",
  unsure: "unsicher",
  "unsure-hint": "Unsicher: Bitte vergleichen Sie es mit dem Bild.",
  rest: "Was sonst noch dort steht",
  "rest-take": "„{text}“ in die Notiz übernehmen",

  meeting: "Sind Sie sich begegnet?",
  "met-yes": "Ja, persönlich",
  "met-no": "Nein, ich habe nur die Karte",
  "met-day": "Am",
  "met-day-hint":
    "{known, select, yes {Der Tag, an dem das Bild entstand.} other {Der Tag der Datei; bitte prüfen Sie ihn.}}",
  "met-where": "Wo",
  "met-where-hint": "Eine Messe, ein Ort, eine Firma",
  "day-needed": "Bitte sagen Sie, an welchem Tag, oder dass Sie sich nicht begegnet sind.",
  "day-to-come": "Dieser Tag kommt erst noch.",
  "somebody-needed": "Ein Name, eine Firma, eine Adresse oder eine Nummer muss dastehen.",

  right: "Stimmt so, die nächste",
  keep: "{count, plural, one {Karte behalten} other {# Karten behalten}}",
  keeping: "Wird behalten",
  kept: "{count, plural, one {Behalten: {first}} other {Behalten: {first} und {more, plural, one {eine weitere} other {# weitere}}}}",
  "kept-lead":
    "{known, plural, =0 {} one {Eine war schon bekannt. } other {# waren schon bekannt. }}Unter „Quellen“ {count, plural, one {steht die Karte} other {stehen die Karten}} als ein Import wie jeder andere.",
  "see-import": "Was daraus wurde",
  "file-name": "Visitenkarten",
};
