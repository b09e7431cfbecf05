import { germanDay } from "#shared/messages/day.ts";
import type { relationships as english } from "#shared/messages/en/relationships.ts";
import type { Translated } from "#shared/messages/translated.ts";

const ACCUSATIVE = {
  minute: "Minuten",
  hour: "Stunden",
  day: "Tage",
  month: "Monate",
  year: "Jahre",
};
const DATIVE = { ...ACCUSATIVE, day: "Tagen", month: "Monaten", year: "Jahren" };
const ONE = { minute: "Minute", hour: "Stunde", day: "Tag", month: "Monat", year: "Jahr" };

/** A length of time in the unit that came with it: "2 Tage", or after "vor", "seit", "in" "2 Tagen". */
const length = (name: string, many: typeof ACCUSATIVE): string => {
  const counted = (unit: keyof typeof ONE) =>
    `{${name}, plural, one {#\u00a0${ONE[unit]}} other {#\u00a0${many[unit]}}}`;
  return (
    `{${name}Unit, select, minute {${counted("minute")}} hour {${counted("hour")}}` +
    ` day {${counted("day")}} month {${counted("month")}} other {${counted("year")}}}`
  );
};

const ago =
  "{agoUnit, select, day {{ago, plural, =0 {heute} =1 {gestern} other {vor\u00a0#\u00a0Tagen}}} " +
  `other {vor\u00a0${length("ago", DATIVE)}}}`;

const time = (name: string): string =>
  `{${name}Hours, plural, =0 {} other {#\u00a0Std.\u00a0}}{${name}Minutes, number}\u00a0Min.`;

const days = (name: string): string => `{${name}, plural, one {#\u00a0Tag} other {#\u00a0Tage}}`;

const mails =
  "<written>{chat, select, yes {{mails, plural, one {#\u00a0Nachricht} other {#\u00a0Nachrichten}}} other {{mails, plural, one {#\u00a0E-Mail} other {#\u00a0E-Mails}}}}</written>";
const calls = "<phone>{calls, plural, one {#\u00a0Telefonat} other {#\u00a0Telefonate}}</phone>";
const videos =
  "<video>{videos, plural, one {#\u00a0Videogespräch} other {#\u00a0Videogespräche}}</video>";

const contacts =
  `{kinds, select, written {${mails}} phone {${calls}} video {${videos}}` +
  ` writtenPhone {${mails} und ${calls}} writtenVideo {${mails} und ${videos}}` +
  ` phoneVideo {${videos} und ${calls}} other {${mails}, ${videos} und ${calls}}}`;

const span =
  "{timeUnit, select, once {} day {{time, plural, one { an <span>einem Tag</span>} " +
  "other { in {dense, select, yes {nur } other {}}<span>#\u00a0Tagen</span>}}} " +
  `other { in <span>${length("time", DATIVE)}</span>}}`;

export const relationships: Translated<typeof english> = {
  reason: {
    "never-met": `${contacts}${span}, {starts, select, yes {Sie schreiben in <initiative>{mine}\u00a0von\u00a0{of}</initiative> Fällen zuerst. Begegnet sind Sie sich nie.} other {begegnet sind Sie sich nie.}}`,
    unclear: `Letzter Kontakt <last-contact>${ago}</last-contact>; ob Sie sich begegnet sind, ist nicht klar.`,
    seen: `Zuletzt gesehen <last-seen>${ago}</last-seen>.`,
    "seen-some-day": `{kinds, select, none {Sie haben sich gesehen; an welchem Tag, ist nicht bekannt.} other {${contacts}${span}; gesehen haben Sie sich, der Tag ist nicht bekannt.}}`,
    silent: `Früher {every, plural, =1 {jeden <gap>Tag</gap>} other {alle <gap>#\u00a0Tage</gap>}} Kontakt, jetzt still seit <last-contact>${length("silent", DATIVE)}</last-contact>.`,
    "last-contact": `Letzter Kontakt <last-contact>${ago}</last-contact>.`,
    slower: `Antworten brauchen jetzt <their-reply>${length("now", ACCUSATIVE)}</their-reply> statt <their-reply-before>${length("before", ACCUSATIVE)}</their-reply-before>.`,
    starts: "Sie schreiben in <initiative>{mine}\u00a0von\u00a0{of}</initiative> Fällen zuerst.",
  },

  answered: `Antwort nach ${length("wait", DATIVE)}`,
  crowd: "mit mehr als zehn Beteiligten, zählt darum nicht als Kontakttag",
  "unknown-person": "Diesen Menschen gibt es hier nicht (mehr).",
  "no-address": "„{value}“ ist keine E-Mail-Adresse.",
  "own-address": "„{value}“ gehört Ihnen und damit niemandem sonst.",
  "no-number":
    "„{value}“ ist keine Telefonnummer, die es geben kann. Mit der Ländervorwahl klappt es vielleicht: +49 …",
  "no-place":
    "Den Ort „{value}“ finden wir nicht. Vielleicht hilft eine größere Stadt in der Nähe oder das Land dazu.",
  "unknown-entry": "Diesen Eintrag gibt es im Kalender nicht (mehr).",
  "day-to-come": "Dieser Tag kommt erst noch. Ein Treffen wird gemerkt, wenn es war.",
  "unknown-mark": "Das ist schon zurückgenommen.",
  "no-such-mark": "Das ist schon zurückgenommen.",
  "no-such-entry": "Diesen Eintrag gibt es hier nicht (mehr).",
  marked: "weil Sie es gesagt haben",

  band: {
    lively: "lebhaft",
    steady: "stetig",
    quiet: "ruhig",
    fading: "lässt nach",
    loose: "lose",
  },

  pulse:
    `<contact-days>${days("days")}</contact-days> mit Kontakt` +
    "{every, plural, =0 {} =1 {, meist jeden <gap>Tag</gap>} other {, meist alle <gap>#\u00a0Tage</gap>}}; " +
    "{silent, plural, =0 {<last-contact>heute</last-contact> in Kontakt} other {{lively, select, yes {zuletzt vor} other {still seit}} <last-contact>{silent, plural, one {#\u00a0Tag} other {#\u00a0Tagen}}</last-contact>}}. " +
    "Von Kontakten mit diesem Rhythmus {hits, plural, one {meldet sich #} =100 {melden sich mehr als\u00a099} other {melden sich #}}\u00a0von\u00a0100 binnen {horizon}\u00a0Tagen.",

  explain: {
    "contact-day":
      "Ein Tag mit mindestens einem persönlichen Austausch: geschrieben, am Telefon, per Video oder von Angesicht zu Angesicht. Rundschreiben, automatische E-Mails und Runden von mehr als zehn Menschen zählen nicht.",
    pulse:
      "Wie wahrscheinlich es ist, dass man binnen 90\u00a0Tagen voneinander hört, geschätzt aus dem Rhythmus der Tage mit Kontakt: das Mittel zweier Schätzungen, wie oft es zuletzt Kontakt gab und ob er überhaupt weitergeht.",
    clocks:
      "Zwei Uhren: der letzte Kontakt auf irgendeinem Weg und das letzte Mal im selben Raum. Eine Nachricht stellt die zweite nie zurück.",
    "only-virtual":
      "Austausch in beide Richtungen an mindestens drei Tagen, und nie im selben Raum.",
    fading:
      "Mindestens sechs Tage mit Kontakt in dem halben Jahr vor der Stille, und nun melden sich von 100 solchen Kontakten weniger als 25 binnen 90\u00a0Tagen.",
    expected:
      "Neuere Tage zählen mehr, nach 45\u00a0Tagen noch die Hälfte; wenige Tage werden zu dem hin gerechnet, was üblich ist.",
    missing:
      "Von beidem gilt das Größere. Wie lange es her ist, zählt nach 18\u00a0Monaten halb; das ist eine Festlegung, kein Messwert.",
    weight: "Mehr und Weniger ändern es: halb, einfach oder doppelt.",
    need: "Erwartete Kontakttage im Jahr × was fehlt × Ihr Gewicht. Wer Ihnen nie begegnet ist, dem fehlt 1; sonst gilt das Größere von beidem: wie ruhig es geworden ist und wie lange die letzte Begegnung her ist (die Hälfte nach 18\u00a0Monaten; eine Festlegung, kein Messwert).",
    initiative:
      "Von den Gesprächen, die nach zwei stillen Wochen begannen, die von Ihnen begonnenen. Ab sechs wird es gesagt.",
    "reply-time":
      "Gemessen ab der ersten Nachricht, die noch ohne Antwort ist. Länger als sieben Tage zählt als sieben; ab vier Antworten wird es gesagt.",
    hours:
      "Nennt der Kalender kein Ende, zählt ein Telefonat {phone}\u00a0Min., ein Videogespräch {video}\u00a0Min., ein Treffen {inPerson}\u00a0Min.; das sind Festlegungen.",
  },

  evidence: {
    written: "{out, number} von Ihnen, {in, number} von {name}.",
    since: `Seit dem ${germanDay("since")}; ohne Rundschreiben.`,
    meetings: `{count, plural, other {#\u00a0Mal}}, zusammen ${time("all")}`,
    assumed:
      "{assumed, plural, one {Bei #\u00a0Eintrag ist die Dauer angenommen, weil kein} other {Bei #\u00a0Einträgen ist die Dauer angenommen, weil kein}} Ende bekannt ist.",
    span: `Zuerst am ${germanDay("first")}, zuletzt am ${germanDay("last")}.`,
    initiative:
      "Nach zwei stillen Wochen schrieben Sie {mine} von {all}\u00a0Mal zuerst; Bereich {low} bis {high} von\u00a010.",
    "last-contact": `Am {day, date, ::EEEE}, ${germanDay("day")}.`,
    "last-seen": `Am {day, date, ::EEEE}, ${germanDay("day")}; insgesamt {times, plural, =1 {einmal} =2 {zweimal} other {#\u00a0Mal}} gesehen.`,
    reply: `Die Hälfte von {count, plural, one {#\u00a0Antwort} other {#\u00a0Antworten}} kam binnen ${length("wait", DATIVE)}.`,
    "reply-window": "Antworten aus den 365\u00a0Tagen bis zum letzten Kontakt.",
    "reply-window-before": "Antworten aus der Zeit vor den 365\u00a0Tagen bis zum letzten Kontakt.",
    expected: `${days("days")} mit Kontakt vom ${germanDay("first")} bis zum ${germanDay("last")}. Im Rhythmus vor der Stille sind das {year, number, ::.#} im Jahr.`,
    missing:
      "Stiller geworden: {quieter, number, ::.##}, denn der Puls ist {hits} von\u00a0100. Lange nicht gesehen: {longAgo, number, ::.##}.",
    "missing-some-day": `Sie haben sich gesehen, der Tag ist nicht bekannt: Gerechnet wird, als wäre es am ersten Tag mit Kontakt gewesen, dem ${germanDay("first")} ({longAgo, number, ::.##}). Stiller geworden: {quieter, number, ::.##}, denn der Puls ist {hits} von\u00a0100.`,
    "missing-never": "Nie im selben Raum: Da fehlt alles, also 1.",
    weight:
      "{twice, plural, =1 {Sie haben gesagt, dass dieser Mensch halb zählt.} =2 {Wie bei allen, zu denen Sie nichts anderes gesagt haben.} other {Sie haben gesagt, dass dieser Mensch doppelt zählt.}}",
    gap: "{days, plural, one {#\u00a0Tag} other {#\u00a0Tage}} mit Kontakt in dem Jahr bis zum letzten: im Mittel {every, plural, =1 {jeden Tag} other {alle #\u00a0Tage}}.",
  },
};
