/**
 * What stands around the matter of a mail: weather, the last words of a thread, closings. The same
 * marks as in topics.ts.
 */
import type { Language } from "./topics.ts";

interface Phrases {
  /** One sentence before the matter, where there is time for it. */
  readonly smallTalk: readonly string[];
  /** Turns after a conversation has said its own. */
  readonly asides: readonly string[];
  readonly reminders: readonly string[];
  readonly closings: readonly string[];
  /** To people one knows well. */
  readonly warmClosings: readonly string[];
  readonly away: readonly string[];
}

const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  de: {
    smallTalk: lines(`
      ich hoffe, die Woche hat freundlich angefangen.
      bei uns <regnet es seit {weekday}|ist es endlich hell am Abend|scheint die Sonne quer durchs Büro>, ich hoffe, bei [Ihnen|dir] auch.
      danke für das nette Telefonat.
      <gute Nachricht vorweg|kurz und ohne Vorrede>:
      wie war der Urlaub? Ich hoffe, mit wenig Empfang.
      [Ihre|deine] Postkarte aus {otherCity} hängt jetzt an der Kaffeemaschine.
      Glückwunsch zum Umzug, ich habe es in der Zeitung gesehen.
      ist bei [Ihnen|euch] auch jeder zweite erkältet? Hier wird mehr Tee gekocht als Kaffee.
      ich schreibe aus dem Zug, der steht, also habe ich Zeit.`),
    asides: lines(`
      perfekt, danke. Dann machen wir es so.
      wunderbar, ich habe es notiert.
      einverstanden. Ich melde mich, sobald es etwas Neues gibt.
      danke, das ging ja schnell.
      alles klar. Schönes Wochenende, falls wir uns vorher nicht mehr lesen.
      sehr gut. Einen Haken habe ich noch gefunden, der hat aber Zeit bis {weekday}.
      danke. Ich gebe es an {colleague} weiter, der kümmert sich darum.
      so habe ich es mir gewünscht. Danke.
      gut, dass wir darüber gesprochen haben. Ich schicke die geänderte Fassung bis {date}.
      stimmt, daran hatte ich nicht gedacht. Ich kläre es im Haus.
      kein Problem. Wer fragt, bekommt bei uns noch Antworten.
      eine Kleinigkeit noch: Bitte {number} dazuschreiben, dann findet es jeder wieder.`),
    reminders: lines(`
      ich wollte nur sichergehen, dass meine Nachricht nicht untergegangen ist. Eilig ist es erst ab {weekday}.
      darf ich noch einmal fragen? Ich frage freundlich, es ist das erste Mal.
      kurze Erinnerung an {number}. Ein Ja oder Nein genügt mir.`),
    closings: lines(`
      Mit freundlichen Grüßen
      Mit freundlichen Grüßen
      Freundliche Grüße
      Viele Grüße
      Beste Grüße
      Mit besten Grüßen aus {myCity}`),
    warmClosings: lines(`
      Herzliche Grüße
      Viele Grüße
      Liebe Grüße
      Herzlich
      Einen guten Tag noch und viele Grüße`),
    away: lines(`
      vielen Dank für Ihre Nachricht. Ich bin bis einschließlich {date} nicht im Büro; Ihre E-Mail wird nicht weitergeleitet.
      ich bin im Urlaub und ab {date} wieder da. In dringenden Fällen wenden Sie sich bitte an unsere Zentrale.`),
  },
  en: {
    smallTalk: lines(`
      I hope the week has begun kindly.
      It has <rained since {weekday}|been light in the evenings at last|been rather windy> here; I hope you are better off.
      Thank you for the nice call.
      <Good news first:|Briefly, as I am on a train:>
      How was your holiday? Without reception, I hope.
      Your postcard from {otherCity} is now above our coffee machine.
      Congratulations on the new office, I saw the pictures.
      Is half of your house down with a cold, too? We brew more tea than coffee.
      I am writing from a train that is standing still, so I have time.`),
    asides: lines(`
      Perfect, thank you. Let us do it like that.
      Lovely, I have made a note.
      Agreed. I shall write as soon as there is news.
      Thank you, that was quick.
      All clear. Have a good weekend, should we not write before.
      Very good. I found one more snag, but it can wait until {weekday}.
      Thank you. I shall pass it on to {colleague}, who knows about these things.
      Just what I had hoped for.
      Good that we talked about it. The revised version follows by {date}.
      True, I had not thought of that. I shall ask around here.
      No trouble at all. Those who ask still get answers here.
      One little thing: please quote {number}, then everybody finds it again.`),
    reminders: lines(`
      I only want to make sure that my message did not get lost. It is not urgent before {weekday}.
      May I ask once more? I am asking kindly, it is the first time.
      A short reminder of {number}. A yes or a no will do.`),
    closings: lines(`
      Kind regards
      Kind regards
      Best regards
      Best wishes
      With best wishes from {myCity}`),
    warmClosings: lines(`
      All the best
      Warm regards
      Best wishes
      Many thanks and best wishes
      Until soon`),
    away: lines(`
      Thank you for your message. I am out of the office until {date} and shall answer when I am back.
      I am on leave until {date}. For anything urgent please ring our switchboard.`),
  },
};
