import type { json as english } from "#shared/messages/en/json.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const json: Translated<typeof english> = {
  "cut-off": "Die Datei bricht hier ab.",
  broken: "Dieser Teil der Datei ist kein gültiges JSON.",
  "too-deep": "Hier liegen mehr als {limit, number} Ebenen ineinander.",
  "too-large": "Dieser Teil ist größer als {limit, number} MB.",
};
