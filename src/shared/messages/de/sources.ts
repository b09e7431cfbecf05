import type { sources as english } from "#shared/messages/en/sources.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const kindOfFile =
  "{kind, select, image {Ein Bild} pdf {Ein PDF} audio {Eine Tonaufnahme} video {Ein Video} word {Ein Word-Dokument} excel {Eine Excel-Tabelle} powerpoint {Eine PowerPoint-Präsentation} document {Ein Textdokument} book {Ein E-Book} table {Eine Tabelle} contacts {Eine Liste von Kontakten} calendar {Ein Kalender, der sich nicht lesen lässt} web {Eine Webseite} data {Eine Datei mit Daten (JSON oder XML)} text {Ein Text in keiner Form, die Visavis kennt} database {Eine Datenbank} program {Ein Programm} other {Eine Datei, deren Art Visavis nicht kennt}}.";

export const expected =
  "Visavis liest Postfächer, Kalender und Adressbücher, Chats, SMS und Anrufe, die Exporte von LinkedIn, XING, Facebook und anderen, Berichte von Videokonferenzen, Messekontakte als Tabelle und Archive damit.";

export const sources: Translated<typeof english> = {
  "no-such-file": "Unter {path} gibt es nichts.",
  "cannot-open": "Visavis darf {path} nicht öffnen.",
  "cannot-write": "Visavis darf diesen Ordner lesen, aber nicht darin schreiben: {path}.",
  "disk-full":
    "Die Festplatte ist fast voll. Alles bisher Gespeicherte ist sicher. Geben Sie etwa {megabytes, number} MB frei und versuchen Sie es dann noch einmal.",
  "upload-gone": "Diese Dateien liegen nicht mehr vor. Bitte wählen Sie sie noch einmal aus.",

  "unknown-kind": `Eine Datei, deren Art Visavis nicht kennt. ${expected}`,
  stranger: `${kindOfFile} ${expected}`,
  attachment: "Bilder, Tonaufnahmen und Videos in Chats",
  "empty-file": "Diese Datei ist leer.",
  "not-a-mail": "Liegt in einem Mailordner, ist aber keine E-Mail.",
  "not-a-file": "Keine Datei, sondern ein Gerät, eine Pipe oder Ähnliches.",
  outlook: "Eine Datei in einem alten Format von Microsoft, in der nichts aus Outlook liegt.",
  "other-archive": "Ein Archiv, dessen Format Visavis nicht öffnet. Bitte entpacken Sie es zuerst.",
  "zip-cut-off":
    "Dieses Archiv bricht ab. Was bis dahin darin ist, wird gelesen. Für den Rest laden oder kopieren Sie es bitte noch einmal.",
  "zip-damaged": "Ein beschädigtes Zip-Archiv. Bitte laden oder kopieren Sie es noch einmal.",
  "empty-archive": "In diesem Archiv ist nichts.",
  "one-of-several": "Ein Teil eines geteilten Archivs. Bitte fügen Sie die Teile zuerst zusammen.",
  "packed-otherwise":
    "Auf eine Weise gepackt, die Visavis nicht öffnet. Bitte entpacken Sie das Archiv zuerst.",
  locked: "Mit einem Passwort geschützt. Bitte entpacken Sie das Archiv zuerst.",
  "link-inside": "Nur eine Verknüpfung. In Archiven folgt Visavis keinen Verknüpfungen.",
  "link-outside": "Eine Verknüpfung, die aus diesem Ordner hinausführt. Visavis folgt ihr nicht.",
  "nested-too-deep":
    "Ein Archiv im Archiv im Archiv. Visavis öffnet {limit, plural, one {eine Ebene} other {# Ebenen}}; bitte entpacken Sie es zuerst.",
  "inner-too-large":
    "Ein Zip-Archiv von mehr als {megabytes, number} MB in einem anderen Archiv. Bitte entpacken Sie zuerst das äußere.",
  "too-many-entries": "Enthält mehr als {limit, number} Dateien. Bitte entpacken Sie es zuerst.",
  "name-too-long": "Der Name dieser Datei ist länger als {limit, number} Byte.",
  grows: "Wird beim Entpacken mehr als {times, number}-mal so groß.",
  overlaps:
    "In diesem Archiv teilen sich Dateien dieselben Bytes. So packt kein redliches Programm.",

  vanished: "Ist nicht mehr da.",
  "no-rights": "Visavis darf diese Datei nicht lesen.",
  unreadable: "Konnte von der Festplatte nicht gelesen werden ({cause}).",
  "cut-off":
    "Bricht hier ab. Vielleicht wurde die Datei nicht bis zum Ende kopiert oder heruntergeladen.",
  damaged: "Ist ab hier beschädigt.",

  "took-too-long":
    "Das Lesen dauerte länger als {seconds, plural, one {eine Sekunde} other {# Sekunden}}; der Eintrag wurde ausgelassen.",
  "needed-too-much-memory":
    "Das Lesen brauchte mehr als {megabytes, number} MB Arbeitsspeicher; der Eintrag wurde ausgelassen.",
  "reader-failed": "Konnte nicht gelesen werden. Das ist ein Fehler von uns ({cause}).",
  "too-many-lost":
    "{limit, number} Teile dieser Datei ließen sich gar nicht lesen. Der Rest wurde ausgelassen.",
};
