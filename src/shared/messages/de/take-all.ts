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
  readme: `Was hier liegt
- archive.jsonl: alles, in jeder Zeile eines. Lassen Sie diesen Ordner oder sein Zip auf Visavis fallen, dann ist alles wieder da.
- contacts.vcf, calendar.ics, people.csv: Menschen, Treffen und eine Tabelle für andere Programme.

Was archive.jsonl enthält
- Nachrichten, Anrufe, Konferenzen und Treffen mit allen, die dabei waren, mit Betreff und Text, wo sie aufgehoben sind; Karten aus Adressbüchern, was Signaturen sagten und wie die Menschen genannt wurden. Alles außer dem Letzten nennt die Dateien, aus denen es stammt, so wie sie beim Einlesen hießen.
- Welche Adressen Ihre sind.
- Alles, was Sie gesagt haben: wen Sie getroffen haben, wer mehr oder weniger zählt, wie ein Treffen stattfand, wer ausgeblendet ist, was geändert wurde, wer entfernt ist, wer ein und derselbe Mensch ist und wer nicht, welche Firmen eine sind, was Sie zu Dateien geantwortet haben und welche Lücken keine sind.

Was draußen bleibt, und warum
- Importe und ihre Berichte: die Geschichte dieses Archivs. In einem anderen liest ein einziger Import das Ganze ein.
- Kennzahlen, Bedarf, Orte, Firmen, Vorschläge und das Wortverzeichnis: Das wird aus dem Übrigen neu berechnet.
- Die Zeitzone des Archivs: Sie steht in der ersten Zeile und wird anderswo neu gewählt.
- Die Adressen der Seiten: In einem anderen Archiv haben die Menschen andere.
- Anhänge: Sie wurden nie aufgehoben.

Nichts davon ist verschlüsselt: Bewahren Sie es gut auf.`,
};
