/** Newsletters: from whom, how often, and what they go on about. */
import { type Era, atHour, busynessOf, isoOf, weekNumber } from "./era.ts";
import { type Mail, PLAIN, messageId } from "./mail.ts";
import { KARLA } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Language } from "./topics.ts";
import { monthIn } from "./wording.ts";

interface Newsletter {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Days from one issue to the next. */
  readonly every: number;
  readonly subjects: readonly string[];
  /** Only a List-Unsubscribe tells it from a letter; the others have more to show. */
  readonly shy: boolean;
}

const ROWS = `
de; Laborwelt am Morgen; morgen@laborwelt.example; 1; {title} | Heute: {title}
de; optik aktuell; redaktion@optik-aktuell.example; 7; optik aktuell, KW {week}: {title} | {title}, und was sonst war
de; Messekalender; newsletter@messekalender.example; 14; Messen im {month}: {title}
de; Bürobedarf Knorr; angebote@knorr-bedarf.example; 7; {title} | Nur diese Woche: Ordner
de; Fachverband Labor- und Messtechnik; rundschreiben@fachverband-labor.example; 21; Rundschreiben {number}: {title}
de; Stadtwerke Kurier; kurier@stadtwerke-isar.example; 30; Ihr Kurier im {month}
de; Bahnbonus Plus; info@bahnbonus.example; 20; Karla, {title}
de; Seminarhaus am See; seminare@seminarhaus.example; 12; {title} | Noch drei Plätze: {title}
de; Lichtplaner Brief; brief@lichtplaner.example; 14; Brief {number}: {title}
de; Weinhandlung Trautmann; post@trautmann-wein.example; 18; {title}
de; Tabellenkunst; team@tabellenkunst.example; 9; Tipp {number}: {title}
en; Photonics Weekly; weekly@photonicsweekly.example; 7; Photonics Weekly, week {week}: {title}
en; Bench & Beam digest; digest@benchandbeam.example; 7; This week in Bench & Beam: {title}
en; ExLab Events; news@exlab.example; 10; {title} | Exhibitor news {number}: {title}
en; Lab Manager Letter; letter@labmanagerletter.example; 4; {title}
en; Cloudshelf; updates@cloudshelf.example; 14; What is new in {month}: {title}
en; Fair Trader; hello@fairtrader.example; 6; {title} | {title}, and five more
en; The Lens; editors@thelens.example; 5; The Lens: {title}
en; Slide Deck Weekly; weekly@slidedeck.example; 7; {title}
en; Hotel Aldgate; guests@hotelaldgate.example; 25; Karla, {title}
`;

const TITLES: Readonly<Record<Language, readonly string[]>> = {
  de: `Warum Labore wieder Fenster bekommen; Fünf Fragen an eine Lichtplanerin; Die neue Norm, kurz erklärt
    Wer hat das Flimmern erfunden?; Zahlen zum Quartal; Der schönste Reinraum des Jahres
    Was Kunden am Stand wirklich fragen; Rabatt bis Sonntag; Sieben Sätze gegen volle Postfächer
    Blendung: ein Missverständnis; Ein Besuch bei den Glasmachern; Wie man Muster verschickt
    Kaffee am Stand, ein Vergleich; Die Rückkehr der Schreibtischlampe; Fördermittel für Umbauten
    Was von der Messe bleibt; Ein Lob der Gebrauchsanweisung; Einladung zum Herbstseminar`
    .split(/\n|;/)
    .map((title) => title.trim()),
  en: `Why laboratories get windows again; Five questions for a lighting designer; The new standard in brief
    Who invented flicker?; The quarter in numbers; Clean room of the year
    What visitors really ask at a stand; Ends on Sunday; Seven sentences against full inboxes
    Glare, a misunderstanding; A visit to the glass makers; How to post a sample
    Coffee at the stand, compared; The return of the desk lamp; Your stay, your pillow
    What remains of a fair; In praise of the manual; Early birds until Friday`
    .split(/\n|;/)
    .map((title) => title.trim()),
};

const NEWSLETTERS: readonly Newsletter[] = ROWS.trim()
  .split("\n")
  .map((row, index) => {
    const [language, name = "", email = "", every = "7", subjects = ""] = row
      .split(";")
      .map((cell) => cell.trim());
    return {
      name,
      email,
      language: language === "en" ? "en" : "de",
      every: Number(every),
      subjects: subjects.split(" | "),
      shy: index % 4 === 2,
    };
  });

export function* newsletters(era: Era, seed: number): Generator<Mail> {
  for (const letter of NEWSLETTERS) {
    const random = randomFrom(`${seed} ${letter.email}`);
    let number = random.int(3, 60);
    let day = era.first + random.int(0, letter.every);
    for (; day <= era.last; day += letter.every) {
      if (letter.every < 7 && busynessOf(day) < 0.1) continue;
      yield issue(letter, day, number++, { era, random });
    }
  }
}

function issue(
  letter: Newsletter,
  day: number,
  number: number,
  { era, random }: { readonly era: Era; readonly random: Random },
): Mail {
  const { language, name, email } = letter;
  const domain = email.slice(email.indexOf("@") + 1);
  const titles = random.shuffled(TITLES[language]).slice(0, 4);
  const slots: Readonly<Record<string, string>> = {
    title: titles[0]!,
    number: String(number),
    week: String(weekNumber(day)),
    month: monthIn(language, day),
  };
  const label = `${email} ${day}`;
  const unsubscribe = `https://news.${domain}/abmelden/${day}`;
  return {
    ...PLAIN,
    id: messageId(label, "platform", domain),
    at: atHour(day, 5.5 + 3 * random.next(), era.zone),
    zone: era.zone,
    from: { name, email },
    to: [{ name: KARLA.shownAs, email: KARLA.email }],
    subject: random
      .pick(letter.subjects)
      .replaceAll(/\{(\w+)\}/g, (_, slot: string) => slots[slot]!),
    text: textOf(titles, language, `${isoOf(day)}: ${unsubscribe}`),
    language,
    client: "platform",
    folder: "promotions",
    headers: letter.shy
      ? [`List-Unsubscribe: <${unsubscribe}>`]
      : [
          `List-Unsubscribe: <${unsubscribe}>, <mailto:abmelden@${domain}>`,
          "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
          `List-Id: <news.${domain}>`,
          `Feedback-ID: ${number}:${domain}:news`,
          "Precedence: bulk",
        ],
    html: random.chance(0.5),
  };
}

function textOf(titles: readonly string[], language: Language, footer: string): string {
  const german = language === "de";
  return [
    ...titles.flatMap((title) => [
      title.toUpperCase(),
      german
        ? "Drei Minuten Lesezeit. Für alle, die es genau wissen möchten, gibt es die lange Fassung im Netz."
        : "Three minutes to read. The long version is online for those who like to know precisely.",
      "",
    ]),
    german
      ? "Sie erhalten diese Nachricht, weil Sie sich angemeldet haben."
      : "You receive this message because you signed up for it.",
    `${german ? "Abmelden" : "Unsubscribe"}, ${footer}`,
  ].join("\n");
}
