import type { map as english } from "#shared/messages/en/map.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const map: Translated<typeof english> = {
  seat: "Wo dieser Mensch sitzt",
  against: "Dagegen spricht: {place}, {because}",
  "against-elsewhere": "Dagegen spricht: {because}",
};
