import type { people as english } from "#shared/messages/en/people.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const people: Translated<typeof english> = {
  list: "Mailinglisten, nicht an Sie",
  newsletter: "Rundschreiben und Newsletter",
  automatic: "Automatische Antworten",
  "no-reply": "Absender ohne Antwort (no-reply)",
  platform: "Benachrichtigungen von Plattformen",
  junk: "Spam und Papierkorb",
  "not-addressed": "Nicht an Sie gerichtet",
  "to-myself": "Notizen an sich selbst",
  many: "Mehr als 20 Beteiligte",
  cancelled: "Abgesagte Termine",
  declined: "Von Ihnen abgelehnte Termine",
  alone: "Termine ohne andere Beteiligte",
  "not-invited": "Termine ohne Sie",
  "no-meeting": "Kalendereinträge, die kein Treffen sind",
  draft: "Entwürfe, nie gesendet",
  "to-do": "Aufgaben",
  journal: "Journaleinträge",
  "free-busy": "Frei-/Gebucht-Zeiten",
  availability: "Sprechzeiten",
  crowd: "mit {size, number} Beteiligten, zählt darum nicht als Kontakttag",
  "owner-said": "Das haben Sie in dem Archiv gesagt",
  "owner-known": "ist schon als Ihre bekannt",
  "owner-sent-folder":
    "Absender von {count, plural, one {# Nachricht} other {# Nachrichten}} unter den gesendeten",
  "owner-delivered-to":
    "{count, plural, one {# Nachricht wurde} other {# Nachrichten wurden}} hierher zugestellt",
  "owner-calendar": "so heißt der Kalender",
  "owner-scans": "hat am Stand gescannt. Sind das Sie?",
  "owner-account": "die Adresse des Kontos",
  "owner-name": "heißt wie Sie. Sind das Sie?",
  "owner-met":
    "war in {count, plural, one {dieser Konferenz} other {# dieser Konferenzen}} dabei. Sind das Sie?",
  "owner-all-chats":
    "ist in {all, plural, =2 {beiden} other {allen #}} Chats, in denen wir Sie nicht erkennen, und schrieb dort {sent, plural, one {# Nachricht} other {# Nachrichten}}. Sind das Sie?",
  "owner-chats":
    "ist in {chats, number} von {all, number} Chats, in denen wir Sie nicht erkennen, und schrieb dort {sent, plural, one {# Nachricht} other {# Nachrichten}}. Sind das Sie?",
  "owner-traffic":
    "schrieb {sent, number} und bekam {received, number} dieser Nachrichten. Sind das Sie?",
  "me-title": "Ihre Adressen und Namen",
  "me-lead":
    "Was von diesen Adressen kam, haben Sie geschrieben, und was an sie ging, ging an Sie. Gehört eine davon jemand anderem, sagen Sie es, dann wird alles neu berechnet.",
  "me-added":
    "{address} gilt jetzt als Ihre Adresse; was schon eingelesen ist, zählt entsprechend.",
  "me-not-in":
    "In {channels} kommt keine davon vor: Mails und Treffen daraus zählen dann nicht, und was dort sonst geschrieben wurde, gilt als an Sie geschrieben. Besser, Sie nennen hier auch Ihre Adresse oder Ihren Namen von dort.",
  "me-not-in-chats":
    "In {count, number} von {all, number} Chats aus {channel} kommt keine davon vor; alles darin gilt als an Sie geschrieben. Schrieben Sie dort unter einem anderen Namen, wählen oder nennen Sie ihn; wenn nicht, oder wenn Sie es nicht wissen, lassen Sie es so.",
  "me-none": "Noch ist keine bekannt. Der nächste Import fragt danach.",
  "not-me": "Das bin ich nicht",
  "not-me-of": "Das bin ich nicht: {address}",
  "not-me-done": "{address} gilt nicht mehr als Ihre Adresse",
  "not-yours": "Diese Adresse gehört nicht (mehr) zu Ihren.",
};
