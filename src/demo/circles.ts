/**
 * Mail to many: the association's list, circulars to more than twenty, rounds of eleven to twenty.
 */
import { DAY_MS } from "#shared/time.ts";
import type { Company } from "./companies.ts";
import { type Era, answerTime, isFree, officeTime, workdayBefore } from "./era.ts";
import { type Address, type Mail, PLAIN, messageId } from "./mail.ts";
import { KARLA, type Person, nameOf } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";

const LIST = "forum@liste.fachverband-labor.example";

const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    "Wer prüft Notbeleuchtung?",
    [
      "Bei uns läuft die Prüfung der Notbeleuchtung aus. Wer macht das bei Ihnen, und sind Sie zufrieden?",
      "Wir machen es selbst, zweimal im Jahr, mit Taschenlampe und Liste.",
      "Vorsicht, die Liste muss fünf Jahre aufgehoben werden.",
    ],
  ],
  [
    "Erfahrungen mit 5.000 Kelvin",
    [
      "Hat jemand 5.000 Kelvin im Pausenraum? Die einen sind wach, die anderen beleidigt.",
      "Zwei Kreise, ein Schalter, Frieden.",
      "Bei uns auch. Der Schalter ist der am meisten benutzte im Haus.",
    ],
  ],
  [
    "Norm, Abschnitt 6.2",
    [
      "Wie lesen Sie Abschnitt 6.2? Wir kommen zu dritt auf vier Meinungen.",
      "Der Ausschuss meint die Arbeitsfläche, nicht den Raum. Steht nur nirgends.",
      "Danke, dann war die vierte Meinung die richtige.",
    ],
  ],
  [
    "Gebrauchte Laborbänke abzugeben",
    [
      "Wir ziehen um und geben acht Laborbänke ab, Selbstabholung, starke Arme.",
      "Interesse an vieren. Die Arme kann ich mitbringen.",
    ],
  ],
  [
    "Wie viel Licht für Pipettieren?",
    [
      "Unsere Leute klagen über müde Augen. 750 oder 1.000 Lux am Platz?",
      "1.000, aber regelbar. Müde Augen sind oft eine Frage des Hintergrunds.",
      "Wir haben die Wand grau gestrichen, das half mehr als die Leuchten.",
    ],
  ],
  [
    "Stammtisch im Oktober",
    [
      "Der Stammtisch ist diesmal in Jena. Wer kommt?",
      "Zwei Personen aus Wetzlar.",
      "Leider nicht, Messe.",
    ],
  ],
];

/** What went through the association's list; Karla wrote there now and then. */
export function* listMail(era: Era, members: readonly Person[], seed: number): Generator<Mail> {
  const random = randomFrom(`${seed} list`);
  for (let day = era.first; day <= era.last; day++) {
    if (isFree(day) || !random.chance(0.34)) continue;
    const [title, turns] = random.pick(QUESTIONS);
    const subject = `[FLM-Forum] ${title}`;
    let at = officeTime(day, era.zone, random);
    let previous: Mail | null = null;
    for (const [turn, text] of turns.entries()) {
      if (at > era.now.getTime() - DAY_MS) break;
      const writer: Person = turn > 0 && random.chance(0.05) ? KARLA : random.pick(members);
      const mail = posted(
        { writer, at, text, subject: turn === 0 ? subject : `Re: ${subject}` },
        previous,
        random,
      );
      yield mail;
      previous = mail;
      at = answerTime(at, random.logNormal(5, 0.9), era.zone, random);
    }
  }
}

interface Post {
  readonly writer: Person;
  readonly at: number;
  readonly subject: string;
  readonly text: string;
}

function posted({ writer, at, subject, text }: Post, previous: Mail | null, random: Random): Mail {
  const mine = writer === KARLA;
  // Where the writer's domain forbids forwarding, the list writes in their name.
  const rewritten = !mine && writer.company.domain.length % 5 === 0;
  const name = nameOf(writer);
  return {
    ...PLAIN,
    id: messageId(`list ${at} ${writer.email}`, writer.client, writer.company.domain),
    at,
    zone: writer.site.city.zone,
    from: rewritten
      ? { name: `${name} via FLM-Forum`, email: LIST }
      : { name, email: writer.email },
    to: [{ name: "FLM-Forum", email: LIST }],
    subject,
    text: `Liebe Runde,\n\n${text}\n\n${random.pick(["Viele Grüße", "Beste Grüße", "Mit kollegialem Gruß"])}\n${name}`,
    language: "de",
    client: writer.client === "old" ? "thunderbird" : writer.client,
    references: previous ? [...previous.references, previous.id] : [],
    folder: mine ? "sent" : "forums",
    headers: mine
      ? []
      : [
          "List-Id: Forum des Fachverbands <forum.liste.fachverband-labor.example>",
          `List-Post: <mailto:${LIST}>`,
          "List-Unsubscribe: <https://liste.fachverband-labor.example/abmelden>",
          "Precedence: list",
          ...(rewritten ? [`Reply-To: ${writer.email}`, `X-Original-From: ${writer.email}`] : []),
        ],
  };
}

const CIRCULARS: readonly (readonly [string, string])[] = [
  [
    "Sommerfest am Freitag",
    "ab 16 Uhr im Hof. Wer Salat mitbringt, schreibt sich bitte in die Liste; drei Nudelsalate sind genug.",
  ],
  [
    "Neue Telefonanlage",
    "am Montag wird umgestellt. Zwischen acht und neun erreicht uns niemand, was manche freuen wird.",
  ],
  [
    "Rückblick Lichtabend",
    "danke, dass Sie gekommen sind. Die Bilder liegen in der Ablage, die Brille vom Stuhl in der dritten Reihe am Empfang.",
  ],
  [
    "Preise ab Januar",
    "die neue Preisliste gilt ab Januar. Bestellungen bis Jahresende laufen zu den alten Preisen.",
  ],
];

interface Circle {
  readonly era: Era;
  readonly seed: number;
  readonly house: readonly Person[];
  readonly others: readonly Person[];
}

/** Rounds of eleven to twenty, and circulars to more. */
export function* circulars({ era, seed, house, others }: Circle): Generator<Mail> {
  const random = randomFrom(`${seed} circulars`);
  for (let day = era.first + 9; day < era.last; day += random.int(4, 8)) {
    const many = random.chance(0.36);
    const mine = random.chance(0.35);
    const size = many ? random.int(22, 38) : random.int(11, 18);
    const round = random
      .shuffled(many ? others : [...house, ...others.slice(0, 14)])
      .slice(0, size);
    const writer = mine ? KARLA : random.pick(house);
    const [subject, text] = random.pick(CIRCULARS);
    const everybody: Address[] = round
      .filter((person) => person !== writer)
      .map(({ shownAs, email }) => ({ name: shownAs, email }));
    const at = officeTime(workdayBefore(day), era.zone, random);
    yield {
      ...PLAIN,
      id: messageId(`circular ${day}`, writer.client, writer.company.domain),
      at,
      zone: era.zone,
      from: { name: writer.shownAs, email: writer.email },
      to: mine
        ? everybody
        : [{ name: KARLA.shownAs, email: KARLA.email }, ...everybody.slice(0, 3)],
      cc: mine ? [] : everybody.slice(3),
      subject,
      text: `Liebe Kolleginnen und Kollegen, liebe Freunde des Hauses,\n\n${text}\n\nViele Grüße\n${writer.first}`,
      language: "de",
      client: writer.client === "old" ? "outlook" : writer.client,
      folder: mine ? "sent" : "inbox",
    };
  }
}

/** Who reads the association's list: those who speak German and work with light or in laboratories. */
export const listMembers = (
  people: readonly Person[],
  companies: readonly Company[],
): readonly Person[] => {
  const houses = new Set(
    companies.filter(({ line }) => ["laboratory", "building", "association"].includes(line)),
  );
  return people.filter(({ company, language }) => language === "de" && houses.has(company));
};
