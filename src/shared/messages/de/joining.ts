import type { joining as english } from "#shared/messages/en/joining.ts";
import type { Translated } from "#shared/messages/translated.ts";

export const joining: Translated<typeof english> = {
  reason: {
    decided: "Sie haben es so gesagt.",

    "given-same": "Der Vorname ist gleich.",
    "given-form": "Der eine Vorname ist eine Kurzform des anderen.",
    "given-spelling": "Der Vorname ist gleich, nur anders geschrieben.",
    "given-middle": "Der eine Vorname ist ein weiterer Vorname auf der anderen Seite.",
    "given-part": "Ein Teil des doppelten Vornamens ist gleich.",
    "given-slip": "Die Vornamen unterscheiden sich wie durch einen Tippfehler.",
    "given-initial": "Der Anfangsbuchstabe des Vornamens passt.",
    "given-vague": "Die Vornamen ähneln sich nur entfernt.",
    "given-other": "Die Vornamen sind verschieden.",
    "family-same": "Der Nachname ist gleich.",
    "family-form": "Der eine Nachname ist eine Form des anderen.",
    "family-spelling": "Der Nachname klingt gleich und ist anders geschrieben.",
    "family-middle": "Der eine Nachname ist auf der anderen Seite ein weiterer Name.",
    "family-part": "Ein Teil des Doppelnamens ist gleich.",
    "family-slip": "Die Nachnamen unterscheiden sich wie durch einen Tippfehler.",
    "family-initial": "Der Anfangsbuchstabe des Nachnamens passt.",
    "family-vague": "Die Nachnamen ähneln sich nur entfernt.",
    "family-other": "Die Nachnamen sind verschieden, wie nach einer Heirat.",
    flipped: "Vor- und Nachname stehen in anderer Reihenfolge.",
    stray: "Die beiden Namen haben nichts gemeinsam.",
    "by-address": "Der Name ist aus der Adresse gelesen.",

    address: "Beide haben die Adresse {handle}.",
    number: "Beide haben die Nummer {handle}.",
    profile: "Beide haben das Profil {handle}.",
    shared: "Beide haben {handle}, aber auch andere haben sie.",
    mailbox: "{one} und {other} heißen vor dem @ gleich.",
    "address-slip": "{one} und {other} unterscheiden sich wie durch einen Tippfehler.",
    numbered: "{one} und {other} sind nummeriert, wie bei zwei Menschen eines Namens.",
    "profile-other": "Zwei verschiedene Profile desselben Netzes.",

    company: "Beide sind in derselben Firma.",
    "company-hinted": "Andere dort nennen ihre Firma so, in Signaturen oder auf Karten.",
    "company-part": "Der Name der einen Firma ist ein Teil des anderen oder kürzt ihn ab.",
    "company-slip": "Die Firmen heißen fast gleich.",
    "company-other": "Sie sind in verschiedenen Firmen.",
    birthday: "Sie haben am selben Tag Geburtstag.",
    "birthday-slip": "Die Geburtstage unterscheiden sich wie durch einen Tippfehler.",
    "birthday-other": "Sie haben verschiedene Geburtstage.",
    postcode: "Beide haben die Postleitzahl {shared}.",
    place: "Beide sind am selben Ort.",
    "place-slip": "Die Orte sind fast gleich geschrieben.",
    "place-other": "Sie sind an verschiedenen Orten.",
    circle:
      "{count, plural, one {Mit beiden hatten Sie zu tun, als derselbe dritte Mensch dabei war.} other {Mit beiden hatten Sie zu tun, als dieselben # Menschen dabei waren.}}",
    colleagues:
      "{count, plural, one {In dieser Firma war bei beiden derselbe dritte Mensch dabei.} other {In dieser Firma waren bei beiden dieselben # Menschen dabei.}}",
    follows: "Eines beginnt, wo das andere endet.",
    together: "Beide waren im selben Termin.",
    "in-copy": "Beide bekamen dieselbe Nachricht.",
    "phone-book": "Genau so heißt jemand im Adressbuch des Telefons.",
    expected: "Der eine Eintrag war zu einer Konferenz eingeladen, an der der andere teilnahm.",
    "name-alone":
      "Beide tragen diesen vollen Namen; er ist selten, und niemand sonst heißt hier so.",
    shown: "Bekannt ist nur ein Name, wie ein Kanal ihn anzeigt.",
  },
};
