import type { contrack as english } from "#shared/messages/en/contrack.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const contrack: Translated<typeof english> = {
  gone: "Contrack: Kontakte im Papierkorb oder in anderen aufgegangen",
  ghost: "Contrack: Namen aus Notizen, ohne Kontakt",
  nobody: "Contrack: was zu keinem Kontakt gehört",
  note: "Contrack: Notizen, Nachrichten und Ähnliches",

  call: "ein Anruf, in Contrack notiert",
  meeting: "Laut Contrack haben Sie sich getroffen; wie, steht dort nicht",
};
