import type { map as english } from "#shared/messages/en/map.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const map: Translated<typeof english> = {
  seat: "Wo dieser Mensch sitzt",
  against: "Dagegen spricht: {place}, {because}",
  "against-elsewhere": "Dagegen spricht: {because}",

  "people-around": "Menschen um {place}",
  "this-is": "Gemeint ist {place}.",
  "or-that": "Oder <places></places>?",
  beside: "bei {place}",
  "too-far": "Ein Umkreis reicht hier höchstens {km}\u00a0km weit, nicht {asked}\u00a0km.",
  chip: "Um {place}: {km}\u00a0km",
  "why-there": "{name}: {place}",
  "more-on-page": "Alles auf der Seite dieses Menschen",
  "see-on-map": "{place}, auf der Karte",
  away: "{place}, {distance}",
  somewhere: "Nur das Land ist bekannt: {country}",

  title: "Karte: wer wo sitzt",
  page: "Wen sollte ich dort treffen?",
  larger: "Große Karte",
  "to-list": "Liste",
  where: "Wo Sie sein werden",
  "where-like": "z.\u00a0B. London 80\u00a0km",
  go: "Zeigen",
  "not-found":
    "Den Ort „{place}“ finden wir nicht und zeigen deshalb alle. Vielleicht hilft eine größere Stadt in der Nähe oder das Land dazu.",
  forget: "„{place}“ vergessen",
  "by-mouse":
    "Ziehen verschiebt, Strg und Mausrad vergrößern. Mit der Tastatur: Pfeiltasten, + und −, 0 zeigt alles.",
  "by-finger": "Zwei Finger verschieben die Karte und ändern ihre Größe, einer scrollt die Seite.",
  unknown: "Ort unbekannt",
  "within-km": "bis {km}\u00a0km",
  "about-km": "etwa {km}\u00a0km",
  "more-inside": "{count, plural, one {ein weiterer Mensch} other {# weitere}} im Kreis",
  "whose-places":
    "Hier stehen Menschen, mit denen Sie in Kontakt sind; wo sie sitzen, sagen Signaturen und Kontaktkarten.",
  "nobody-near": "Im Umkreis von {km, number}\u00a0km um {place} sitzt niemand.",
  nearest:
    "Am nächsten liegt {place}, {km, number}\u00a0km entfernt, mit {count, plural, one {einem Menschen} other {# Menschen}}.",
  widen: "Bis {km, number}\u00a0km suchen",
  everybody: "Alle zeigen",
  nobody: "In dieser Auswahl ist niemand.",
  around:
    "Um {place}, {km, number}\u00a0km: {count, plural, =0 {niemand} one {# Mensch} other {# Menschen}}{unseen, plural, =0 {} other {, # davon nie gesehen}}.",
  summary:
    "{count, plural, =0 {Von niemandem ist der Ort bekannt} one {# Mensch steht auf der Karte} other {# Menschen stehen auf der Karte}}.{country, plural, =0 {} one { Von einem ist nur das Land bekannt.} other { Von # ist nur das Land bekannt.}}{nowhere, plural, =0 {} one { Von einem ist nichts bekannt.} other { Von # ist nichts bekannt.}}",
  "off-map": {
    country: "Nur das Land ist bekannt: {count, plural, one {# Mensch} other {# Menschen}}",
    none: "Vom Ort ist nichts bekannt: {count, plural, one {# Mensch} other {# Menschen}}",
  },
  radius: "Umkreis",
  km: "{km}\u00a0km",
  closer: "Näher heran",
  wider: "Weiter weg",
  all: "Alles zeigen",
  "as-list": "Als Liste",
  "people-unseen":
    "{count, plural, one {# Mensch} other {# Menschen}}{unseen, plural, =0 {} other {, # davon nie gesehen}}",
  here: "{place}: {count, plural, one {# Mensch} other {# Menschen}}",
  "more-here": "und {count, plural, one {ein weiterer Mensch} other {# weitere}}",
  "only-here": "Nur die Menschen in dieser Gegend",
  close: "Schließen",
  "never-seen": "nie gesehen",
  met: "schon getroffen",
  credit: "Karte: Natural Earth, Orte: GeoNames; nichts wird abgefragt.",
};
