import type { store as english } from "#shared/messages/en/store.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const store: Translated<typeof english> = {
  "other-user": "Dieser Ordner gehört jemand anderem, der diesen Computer benutzt: {path}.",
  "read-only": "Visavis darf diesen Ordner lesen, aber nicht in ihn schreiben: {path}.",
  "no-rights": "Visavis darf diesen Ordner nicht öffnen: {path}.",
  "not-a-folder":
    "Das ist eine Datei und kein Ordner: {path}. Bitte wählen Sie einen Ordner für das Archiv.",
  "not-an-archive":
    "In diesem Ordner liegt anderes als ein Archiv von Visavis: {path}. Es wurde nichts verändert. Bitte wählen Sie einen leeren oder einen neuen Ordner.",
  "damaged-folder":
    "Dieses Archiv ist unvollständig: In {path} fehlt {part} oder ist nicht lesbar. Es wurde nichts verändert. Bitte stellen Sie das Archiv aus einer Sicherung wieder her.",
  "other-archive":
    "Die Datenbank, die {path} nennt, gehört zu einem anderen Archiv und läuft gerade. Wahrscheinlich wurde dessen Ordner kopiert, während es offen war. Es wurde nichts verändert. Bitte schließen Sie jenes Archiv und öffnen Sie dieses dann noch einmal.",
  "newer-folder":
    "Dieses Archiv stammt von Version {found}, dies hier ist {version}. Bitte aktualisieren Sie Visavis.",
  "root-cannot-reach":
    "Die Datenbank läuft nicht als root, und ihr eigener Benutzer kommt nicht an {path} heran. Bitte wählen Sie einen Ordner, den alle Benutzer betreten dürfen, zum Beispiel /var/lib/visavis.",
  "no-binaries":
    "Für dieses System ({platform}) liegt dem Paket keine Datenbank bei. Bitte nennen Sie Visavis einen PostgreSQL-Server (Version 15 oder neuer): VISAVIS_DATABASE=postgres://benutzer:passwort@rechner/datenbank",
  "database-not-made":
    "Die Datenbank ließ sich nicht anlegen. {reason, select, none {} other {Ihre Meldung: {reason}.}} Bitte wählen Sie einen anderen Ordner oder Benutzer, oder nennen Sie Visavis mit VISAVIS_DATABASE einen PostgreSQL-Server.",
  "server-does-not-start":
    "Die Datenbank startet nicht. Es wurde nichts verändert. {reason, select, none {} other {Ihre Meldung: {reason}.}} Mehr steht in {log}.",
  "server-gone":
    "Die Datenbank ist stehen geblieben und wurde neu gestartet. Gespeichertes ging nicht verloren; bitte wiederholen Sie den letzten Schritt.",
  "server-keeps-dying":
    "Die Datenbank ist in fünf Minuten dreimal stehen geblieben und wird nicht noch einmal gestartet. Alles bisher Gespeicherte ist sicher. Was geschehen ist, steht in {log}.",
  "unsafe-server":
    "Die Datenbank ist so eingestellt, dass sie verlieren kann, was sie als gespeichert meldet ({setting} ist ausgeschaltet). Es wurde nichts verändert. Bitte schalten Sie es ein.",
  "not-an-address":
    "VISAVIS_DATABASE ist keine Adresse eines PostgreSQL-Servers. Sie sieht so aus: postgres://benutzer:passwort@rechner/datenbank",
  "server-unreachable": "Der Datenbankserver {server} antwortet nicht.",
  "server-refused":
    "Der Datenbankserver {server} hat den Benutzer {user} oder das Passwort abgelehnt. Bitte prüfen Sie VISAVIS_DATABASE.",
  "server-rights":
    "Der Benutzer {user} darf auf dem Datenbankserver nicht, was Visavis braucht: Die Datenbank muss ihm gehören, und er muss Rollen anlegen dürfen.",
  "server-too-old":
    "Auf dem Datenbankserver läuft PostgreSQL {found}; Visavis braucht Version 15 oder neuer.",
  "server-encoding":
    "Die Datenbank speichert Text als {found}; Visavis braucht eine, die mit der Kodierung UTF8 angelegt wurde.",
  "disk-full":
    "Der Datenträger ist voll. Alles bisher Gespeicherte ist sicher. Schaffen Sie etwa 300 MB Platz und machen Sie dann weiter.",
  "disk-read-only":
    "Der Datenträger lässt sich nur noch lesen. Alles bisher Gespeicherte ist sicher. Bitte prüfen Sie den Datenträger und machen Sie dann weiter.",
  "too-slow": "Das hat zu lange gedauert und wurde abgebrochen. Es wurde nichts verändert.",
  busy: "Das Archiv ist gerade beschäftigt. Es wurde nichts verändert; bitte versuchen Sie es gleich noch einmal.",
};
