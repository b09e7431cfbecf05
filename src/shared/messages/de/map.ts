import type { map as english } from "#shared/messages/en/map.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const map: Translated<typeof english> = {
  seat: "Wo dieser Mensch sitzt",
  against: "Dagegen spricht: {place}, {because}",
  "against-elsewhere": "Dagegen spricht: {because}",

  chip: "Um {place}: {km}\u00a0km",
  away: "{place}, {km}\u00a0km",
  somewhere: "Nur das Land ist bekannt: {country}",
};
