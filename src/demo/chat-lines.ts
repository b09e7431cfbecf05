/** What is said in chats: short, and seldom of business alone. Karla or the other begins; they take turns. */
import type { Language } from "./topics.ts";

export const CHAT_LINES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  de: [
    ["Bist du schon da?", "Fünf Minuten, der Aufzug hat es nicht eilig.", "Ich sitze am Fenster."],
    ["Danke für gestern!", "Sehr gern. Der Kuchen war die bessere Hälfte."],
    ["Kannst du kurz?", "In zehn Minuten, dann rufe ich an.", "Gut."],
    ["Das Muster ist da.", "Und?", "Die linke Kante etwas wärmer, sonst gern so.", "Machen wir."],
    ["Mein Zug hat 20 Minuten.", "Ich halte den Kaffee warm."],
    ["Wer kommt von euch nach Köln?", "Wir zwei und der große Koffer.", "Dann Dienstag am Stand?"],
    [
      "Schau mal in deine Post, die Freigabe fehlt noch.",
      "Ist raus.",
      "Danke, du rettest meinen Nachmittag.",
    ],
    ["Habt ihr auch Schnee?", "Nur auf dem Dach, wo ihn keiner braucht."],
    ["Frohes neues Jahr!", "Dir auch. Dieses Jahr wirklich auf einen Kaffee?", "Versprochen."],
    [
      "Die Leuchte im Foyer flackert.",
      "Seit wann?",
      "Seit der Chef draufschaut.",
      "Ich rufe dich an.",
    ],
    [
      "Das Foto ist großartig, darf das auf die Karte?",
      "Wenn mein Schreibtisch nicht draufbleibt, ja.",
    ],
    ["Mittwoch passt doch nicht, Elternabend.", "Dann Donnerstag um neun?", "Perfekt."],
    ["Welche Farbtemperatur hatten wir beim letzten Mal?", "4.000, gedimmt auf 70.", "Danke!"],
    ["Ich stehe vor eurem Tor.", "Der linke Klingelknopf, der rechte ist Kunst."],
    ["Hast du die Nummer von dem Spediteur?", "Suche ich dir raus, bis Mittag."],
  ],
  en: [
    [
      "Are you in the building yet?",
      "Five minutes, the lift is in no hurry.",
      "I am by the window.",
    ],
    ["Thanks for yesterday!", "A pleasure. The cake was the better half."],
    ["Got a minute?", "In ten, I’ll ring you.", "Good."],
    [
      "The sample has arrived.",
      "And?",
      "A little warmer on the left edge, otherwise lovely.",
      "Will do.",
    ],
    ["My train is twenty minutes late.", "I’ll keep the coffee warm."],
    [
      "Who of you is coming to London?",
      "The two of us and the large case.",
      "Wednesday at the stand, then?",
    ],
    ["The sign-off is still missing.", "Just sent.", "You have saved my afternoon."],
    ["Snow over there as well?", "Only on the roof, where nobody needs it."],
    ["Happy new year!", "And to you. A real coffee this year?", "Promised."],
    [
      "The lamp in the lobby flickers.",
      "Since when?",
      "Since the boss looked at it.",
      "I’ll ring.",
    ],
    ["That photograph is splendid. May we print it?", "If my desk stays out of it, yes."],
    ["Wednesday is no good after all.", "Thursday at nine?", "Perfect."],
    ["Which colour temperature was it last time?", "4,000, dimmed to 70.", "Thank you!"],
    ["I am at your gate.", "The left bell; the right one is art."],
  ],
};
