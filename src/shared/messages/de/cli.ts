import type { cli as english } from "#shared/messages/en/cli.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const cli: Translated<typeof english> = {
  running: "Visavis läuft. Diese Adresse gilt einmal, eine Minute lang:",
  keys: "Die Eingabetaste zeigt eine neue Adresse, Strg C beendet Visavis.",
  stopping: "Visavis wird beendet …",
  building: "Die Seite wird gebaut (einmal nach jeder Aktualisierung, einige Sekunden) …",
  "demo-folder": "Die Demo hat einen eigenen Ordner neben dem Archiv: {folder}",
  "demo-ready":
    "Die Demo-Welt ist vollständig ({seconds, plural, one {# Sekunde} other {# Sekunden}}).",
  "page-not-built": "Die Seite ließ sich nicht bauen. Die Meldung dazu: {reason}",

  phase: {
    waiting: "{file} wird geschrieben",
    looking: "Die Dateien werden angesehen",
    reading:
      "Es wird gelesen: {items, plural, one {# Eintrag} other {# Einträge}}, {people, plural, one {# Mensch} other {# Menschen}} · {share} %",
    joining: "Es wird herausgefunden, wer ein und derselbe Mensch ist",
    measuring: "Es wird gemessen, wie es zwischen Ihnen steht",
    indexing: "Alle sind da. Die Suche in den Texten wird vorbereitet · {share} %",
    removing: "Es wird entfernt, was nur dieser Import enthielt",
    done: "Fertig",
  },
  "seconds-left": "noch etwa {seconds, plural, one {# Sekunde} other {# Sekunden}}",
  "minutes-left": "noch etwa {minutes, plural, one {# Minute} other {# Minuten}}",

  flag: {
    demo: "eine Demo-Welt öffnen, in einem Ordner neben dem Archiv (ORDNER-demo)",
    data: "der Ordner des Archivs",
    port: "der Port der Seite (7417 oder der nächste freie)",
    "no-open": "den Browser nicht öffnen",
    lang: "de oder en",
    help: "dies anzeigen",
    version: "die Version anzeigen",
  },

  help: {
    usage: "Aufruf:",
    arguments: "Angaben:",
    "global-options": "Bei jedem Befehl:",
    options: "Optionen:",
    commands: "Befehle:",
  },
  command: {
    visavis: "Wen sollte ich treffen? Das Archiv dessen, was Sie geschrieben haben, im Terminal.",
    import: "Postfächer, Kalender, Ordner und Archive einlesen",
    meet: "wen Sie treffen sollten, und warum",
    people: "alle, mit denen es etwas Persönliches gab",
    person: "ein Mensch, nach Name, Adresse oder Kennung",
    joins: "wer ein Mensch sein könnte",
    join: "diese beiden sind ein Mensch, je mit Name, Adresse oder Kennung",
    split: "diese beiden sind zwei Menschen, je mit Name, Adresse oder Kennung",
    export: "alles in einen Ordner schreiben, in offenen Formaten",
    undo: "einen Import zurücknehmen, oder was zu zweien gesagt wurde",
    resume: "mit einem angehaltenen Import fortfahren",
    status: "was eingelesen wurde und gerade wird",
    zone: "die Zeitzone, in der ein Tag ein Tag ist; mit einem NAMEN wird sie geändert",
    json: "die Antwort als JSON",
    me: "eine Adresse von Ihnen; mehrere sind möglich, und none heißt: keine davon",
    answer:
      "was in einer Datei nicht steht: date-order=dmy, zone=Europe/Berlin, country=DE (auch mehrmals)",
    drop: "wo von früher mehr aufgehoben ist, den Rest löschen",
    keep: "was von jeder Nachricht bleibt: headers, subjects oder text (text)",
    demo: "das Archiv der Demo-Welt, neben dem eigenen (ORDNER-demo)",
    limit: "höchstens so viele Menschen (20)",
  },
  report: {
    sum: "Gelesen {read, number}: {fresh, number} neu, {known, number} bekannt, {skipped, number} übergangen, {problems, number} nicht lesbar.",
    enriched:
      "Von {enriched, plural, one {einem bekannten Eintrag} other {# bekannten Einträgen}} wird nun mehr aufgehoben.",
    "file-read": "{read, number} gelesen",
    "file-new": "{fresh, number} neu",
    "more-files": "und {count, plural, one {eine weitere Datei} other {# weitere Dateien}}",
    skipped: "Übergangen, und warum",
    problems: "Nicht lesbar",
    notes: "Nur zum Teil aufgehoben",
    more: "und {count, plural, one {eine weitere} other {# weitere}}",
    end: "Fertig {all, plural, =0 {in weniger als einer Sekunde} one {nach # Sekunde} other {nach # Sekunden}}.",
    "kept-more":
      "Von {count, plural, one {einem Eintrag} other {# Einträgen}} ist von früher mehr aufgehoben, und das bleibt. Soll es gelöscht werden, lesen Sie dies noch einmal mit --drop ein.",
    "take-back": "Zurücknehmen: visavis undo {import}",
  },
  stopped:
    "Der Import hielt bei {read, number} an. Was gespeichert wurde, bleibt. Fortfahren: visavis resume {import}. Zurücknehmen: visavis undo {import}",
  "worked-on":
    "An diesem Import scheint noch ein anderes Programm zu arbeiten. Meldet es sich bis {until} Uhr nicht, lebt es nicht mehr, und hier geht es weiter. Bitte warten …",
  undone:
    "{removed, plural, =0 {{stays, plural, =0 {Zurückgenommen; aufgehoben war daraus nichts} one {Zurückgenommen; den einen Eintrag daraus enthält auch ein anderer Import} other {Zurückgenommen; die # Einträge daraus enthalten auch andere Importe}}} one {Ein Eintrag entfernt} other {# Einträge entfernt}}{removed, plural, =0 {} other {{stays, plural, =0 {} one {, einer bleibt, weil ein anderer Import ihn auch enthält} other {, # bleiben, weil andere Importe sie auch enthalten}}}}.",
  zone: "Ein Tag ist ein Tag in der Zeitzone {zone}.",
  "undone-before": "Dieser Import ist schon zurückgenommen.",
  mine: "Als {count, plural, one {Ihre Adresse gilt} other {Ihre Adressen gelten}}: {addresses}. Stimmt das nicht, nennen Sie Ihre mit --me ADRESSE.",
  "mine-not-in":
    "In {channels} kommt keine davon vor: Mails und Treffen daraus zählen dann nicht, und was dort sonst geschrieben wurde, gilt als an Sie geschrieben. Besser, Sie nennen mit --me auch Ihre Adresse oder Ihren Namen von dort.",
  "mine-not-in-chats":
    "In {count, number} von {all, number} Chats aus {channel} kommt keine davon vor; alles darin gilt als an Sie geschrieben. Schrieben Sie dort unter einem anderen Namen, nennen Sie mit --me auch ihn; wenn nicht, oder wenn Sie es nicht wissen, lassen Sie es so.",
  "maybe-mine": "Vielleicht sind Sie dort: {candidates}.",
  "nothing-kept":
    "Nichts davon ist aufgehoben. {count, plural, =0 {Von keiner Adresse ist bekannt, dass sie Ihre ist. Nennen Sie sie mit --me ADRESSE.} other {Als {count, plural, one {Ihre Adresse gilt} other {Ihre Adressen gelten}}: {addresses}. Fehlt eine, nennen Sie sie mit --me ADRESSE.}}",
  "nothing-readable":
    "{more, plural, =0 {{path}: {why}} other {Keine dieser {all, number} Dateien ist lesbar. Die erste, {path}: {why}}}",
  "no-archive":
    "In {folder} ist noch kein Archiv. „visavis import PFAD“ legt eines an, --data nennt ein anderes, --demo das der Demo.",
  exporting: "Wird geschrieben: {lines} Zeilen",
  exported:
    "Alles liegt in {folder}: archive.jsonl kommt mit „visavis import {word}“ zurück, das Übrige ist für andere Programme.",
  "nobody-to-join": "Es gibt kein Paar zu entscheiden.",
  likely: "{sure, select, very {sehr wahrscheinlich} likely {wahrscheinlich} other {möglich}}",
  "to-join": "Wenn sie es sind: visavis join {one} {other}",
  "to-split": "Wenn nicht: visavis split {one} {other}",
  joined: "{one} und {other} sind ein Mensch. Zurücknehmen: visavis undo {words}",
  split: "{one} und {other} sind zwei Menschen. Zurücknehmen: visavis undo {words}",
  "taken-back": "Zurückgenommen ist, was Sie zu diesen beiden gesagt haben.",
  "taken-back-before":
    "Unter {count, plural, one {dieser Kennung} other {diesen Kennungen}} gibt es nichts mehr, weder etwas zu zweien Gesagtes noch einen Import. Wahrscheinlich ist es schon zurückgenommen.",
  "one-handle": "„{name}“ ist auf beiden Seiten dasselbe.",
  "one-person": "{one} und {other} sind schon ein Mensch.",
  nobody: "Noch ist niemand da. Lesen Sie ein Archiv ein: visavis import PFAD",
  status:
    "Visavis {version} · {folder} · {zone} · {people, plural, one {# Mensch} other {# Menschen}}",
  "nobody-to-meet": "Noch ist niemand zu treffen. Lesen Sie ein Archiv ein: visavis import PFAD",
  column: {
    name: "Name",
    company: "Firma",
    written: "Geschrieben",
    phone: "Telefon",
    video: "Video",
    "in-person": "Persönlich",
    contact: "Letzter Kontakt",
    seen: "Zuletzt gesehen",
  },
  kind: {
    written: "geschrieben",
    phone: "Telefon",
    video: "Video",
    "in-person": "persönlich",
    unclear: "unklar",
  },
  counts:
    "{written, number} geschrieben, {phone, number} am Telefon, {video, number} per Video, {inPerson, number} persönlich",
  never: "nie",
  "without-day": "ohne Tag",
  "more-entries": "und {count, plural, one {ein älterer} other {# ältere}}",
  "unknown-person": "Hier heißt niemand „{name}“ oder hat diese Adresse oder Kennung.",
  "several-people":
    "„{name}“ passt auf {count, number} Menschen. Bitte nennen Sie einen davon mit der Adresse oder der Kennung am Ende der Zeile:{candidates}",
  "who-are-you":
    "Welche Adresse die Ihre ist, steht nicht fest, und es gibt keine vorzuschlagen. Nennen Sie sie mit --me ADRESSE.",

  "no-port": "„{text}“ ist kein Port. Bitte geben Sie eine Zahl von 1 bis 65535 an.",
  "no-language": "Visavis spricht Deutsch und Englisch: --lang de oder --lang en.",
  "settings-file":
    "Die Einstellungen in {path} sind nicht lesbar. Die Datei ist JSON und darf data, database, port und language nennen.",
  usage: {
    "unknown-option": "Eine Option „{what}“ gibt es nicht. --help nennt alle.",
    "unknown-command": "Einen Befehl „{what}“ gibt es nicht. --help nennt alle.",
    "missing-argument": "Die Angabe „{what}“ fehlt. Mehr sagt --help.",
    "option-missing-argument": "Die Option „{what}“ braucht einen Wert.",
    "invalid-argument": "„{what}“ passt hier nicht. Mehr sagt --help.",
    "invalid-argument-limit":
      "„{what}“ ist keine Anzahl. --limit erwartet eine Zahl, zum Beispiel 20.",
    "invalid-argument-keep": "„{what}“ gibt es nicht. --keep erwartet headers, subjects oder text.",
    "excess-arguments": "Das sind mehr Angaben, als dieser Befehl annimmt. Mehr sagt --help.",
    "not-understood": "Das ist nicht verständlich: {what}",
  },
};
