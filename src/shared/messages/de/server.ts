import type { server as english } from "#shared/messages/en/server.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const server: Translated<typeof english> = {
  bug: "Bei uns ist etwas schiefgegangen. Verloren ist nichts. Kennung: {id}",
  "signed-out":
    "Dieses Fenster ist nicht mehr angemeldet. Drücken Sie dort, wo Visavis läuft, die Eingabetaste, oder starten Sie es neu, und öffnen Sie die Adresse, die es zeigt.",
  "token-spent":
    "Diese Adresse wurde schon benutzt oder ist älter als eine Minute. Drücken Sie dort, wo Visavis läuft, die Eingabetaste, oder starten Sie es neu, und öffnen Sie die Adresse, die es zeigt.",
  "no-such-address": "Unter dieser Adresse gibt es nichts.",
  "bad-request": "Diese Anfrage passt nicht ({place}). Bitte laden Sie die Seite neu.",
  unreadable: "Diese Anfrage ist nicht lesbar. Bitte laden Sie die Seite neu.",
  "too-large": "Diese Anfrage ist größer als 1 MB. Geändert wurde nichts.",
  "wrong-type": "Diese Anfrage ist kein JSON. Geändert wurde nichts.",
  "port-taken":
    "Ein anderes Programm benutzt Port {port}. Wählen Sie einen anderen, oder lassen Sie --port weg, dann nimmt Visavis den nächsten freien.",
  "unknown-look": "Dieser Blick in die Dateien ist vorbei. Bitte wählen Sie sie noch einmal.",
};
