import type { map as english } from "#shared/messages/en/map.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const map: Translated<typeof english> = {
  seat: "Wo dieser Mensch sitzt",
  against: "Dagegen spricht: {place}, {because}",
  "against-elsewhere": "Dagegen spricht: {because}",

  chip: "Um {place}: {km}\u00a0km",
  away: "{place}, {km}\u00a0km",
  somewhere: "Nur das Land ist bekannt: {country}",

  title: "Karte: wer wo sitzt",
  around:
    "Um {place}, {km, number}\u00a0km: {count, plural, =0 {niemand} one {# Mensch} other {# Menschen}}{unseen, plural, =0 {} other {, # davon nie gesehen}}.",
  summary:
    "{count, plural, =0 {Von niemandem ist mehr als das Land bekannt} one {# Mensch steht auf der Karte} other {# Menschen stehen auf der Karte}}.{country, plural, =0 {} other { Von # ist nur das Land bekannt.}}{nowhere, plural, =0 {} other { Von # ist nichts bekannt.}}",
  radius: "Umkreis",
  km: "{km}\u00a0km",
  closer: "Näher",
  wider: "Weiter",
  all: "Alles zeigen",
  "as-list": "Als Liste",
  "people-unseen":
    "{count, plural, one {# Mensch} other {# Menschen}}{unseen, plural, =0 {} other {, # davon nie gesehen}}",
  here: "{place}: {count, plural, one {# Mensch} other {# Menschen}}",
  "more-here": "und {count, number} weitere",
  "only-here": "Nur die Menschen in dieser Gegend",
  close: "Schließen",
  "never-seen": "nie gesehen",
  met: "schon getroffen",
  credit: "Karte: Natural Earth; nichts wird abgefragt.",
};
