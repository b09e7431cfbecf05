import type { picking as english } from "#shared/messages/en/picking.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const picking: Translated<typeof english> = {
  pick: "{name} auswählen",
  bar: "Mit allen Ausgewählten",
  count: "{count, number} ausgewählt",
  met: "Getroffen am …",
  more: "Mehr",
  less: "Weniger",
  hide: "Ausblenden",
  remove: "Entfernen",
  none: "Niemanden auswählen",
};
