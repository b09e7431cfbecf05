import type { takeAll as english } from "#shared/messages/en/take-all.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const takeAll: Translated<typeof english> = {
  title: "Alles zum Mitnehmen",
  lead: "Alles, was hier steht, als Zip in offenen Formaten: Menschen als vCards und als Tabelle, Treffen als iCalendar, und das Ganze als JSON-Zeilen, die Visavis anderswo wieder einliest, mit allem, was Sie gesagt haben. Es ist nicht verschlüsselt: Bewahren Sie es gut auf.",
  take: "Alles exportieren",
  "so-far": "Bisher {megabytes, number, ::.0} MB …",
  stop: "Anhalten",
  stopped: "Der Export wurde angehalten.",
  done: "Exportiert. Das Zip liegt bei den Downloads Ihres Browsers.",
};
