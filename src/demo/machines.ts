/**
 * Mail from machines: platforms in people's names, parcels, tickets, bounces, absences, spam. None
 * of it is contact with anybody.
 */
import { DAY_MS } from "#shared/time.ts";
import { type Era, atHour, busynessOf, isFree, officeTime, workdayAfter } from "./era.ts";
import { type Mail, PLAIN, messageId } from "./mail.ts";
import { KARLA, type Person, nameOf } from "./people.ts";
import { PHRASES } from "./phrases.ts";
import { type Random, randomFrom } from "./random.ts";
import { dateIn } from "./wording.ts";

interface Machine {
  readonly email: string;
  readonly folder: Mail["folder"];
  /** A name, or a platform's "… via …" with somebody's. */
  readonly name: (who: string) => string;
  readonly perWeek: number;
  readonly notes: readonly (readonly [subject: string, text: string])[];
}

const named = (name: string) => () => name;

const MACHINES: readonly Machine[] = [
  {
    email: "messages-noreply@linkedin.com",
    folder: "social",
    name: (who) => `${who} via LinkedIn`,
    perWeek: 1.2,
    notes: [
      [
        "{who} hat Ihnen eine Nachricht gesendet",
        "{who} hat Ihnen eine neue Nachricht gesendet.\n\nNachricht anzeigen: https://www.linkedin.com/comm/messaging/",
      ],
      [
        "{who} möchte sich mit Ihnen vernetzen",
        "Hallo Karla, ich würde Sie gern zu meinem beruflichen Netzwerk hinzufügen.\n\n{who}",
      ],
    ],
  },
  {
    email: "notifications-noreply@linkedin.com",
    folder: "social",
    name: named("LinkedIn"),
    perWeek: 1.5,
    notes: [
      [
        "{who} hat einen Beitrag kommentiert",
        "{who} hat einen Beitrag kommentiert, den Sie gelesen haben.",
      ],
      [
        "Karla, Ihr Profil wurde diese Woche {n}-mal angesehen",
        "Sehen Sie, wer sich Ihr Profil angesehen hat.",
      ],
    ],
  },
  {
    email: "mailrobot@mail.xing.com",
    folder: "social",
    name: named("XING"),
    perWeek: 0.7,
    notes: [
      ["{who} hat Ihre Kontaktanfrage angenommen", "{who} ist jetzt Ihr Kontakt."],
      ["{n} Besucher auf Ihrem Profil", "Diese Woche haben {n} Mitglieder Ihr Profil besucht."],
    ],
  },
  {
    email: "noreply@paket-isar.example",
    folder: "updates",
    name: named("Paketdienst Isar"),
    perWeek: 1.6,
    notes: [
      [
        "Ihre Sendung {n} ist unterwegs",
        "Die Sendung {n} wird heute zwischen 10 und 13 Uhr zugestellt.",
      ],
      ["Sendung {n} zugestellt", "Die Sendung wurde am Empfang abgegeben. Unterschrift: Brunner."],
    ],
  },
  {
    email: "no-reply@unterschrift.example",
    folder: "updates",
    name: (who) => `${who} über Unterschrift.Digital`,
    perWeek: 0.4,
    notes: [
      [
        "Bitte unterschreiben: Rahmenvertrag {n}",
        "{who} hat Ihnen ein Dokument zur Unterschrift gesendet.",
      ],
    ],
  },
  {
    email: "ticket@haustechnik.lumenhof.example",
    folder: "updates",
    name: named("Haustechnik"),
    perWeek: 0.5,
    notes: [
      [
        "[Ticket {n}] Drucker im zweiten Stock",
        "Ihr Ticket {n} wurde geschlossen. Der Drucker war nicht kaputt, er hatte kein Papier.",
      ],
    ],
  },
  {
    email: "do-not-reply@fahrplan.example",
    folder: "updates",
    name: named("Fahrplan"),
    perWeek: 0.8,
    notes: [
      [
        "Ihre Buchung {n}",
        "München Hbf ab 7:28, Ankunft mit etwas Glück 11:02. Wagen 9, Platz 41.",
      ],
      [
        "Verspätung auf Ihrer Verbindung {n}",
        "Ihr Zug verspätet sich um voraussichtlich 25 Minuten. Grund: ein anderer Zug.",
      ],
    ],
  },
  {
    email: "scanner@lumenhof.example",
    folder: "inbox",
    name: named("Scanner 2. OG"),
    perWeek: 0.5,
    notes: [["Scan {n}", "Anbei Ihr Scan, 1 Seite, schwarz-weiß."]],
  },
];

export function* notifications(era: Era, names: readonly string[], seed: number): Generator<Mail> {
  for (const machine of MACHINES) {
    const random = randomFrom(`${seed} ${machine.email}`);
    for (let day = era.first; day <= era.last; day++) {
      if (!random.chance((machine.perWeek / 5) * Math.min(1, busynessOf(day) + 0.1))) continue;
      const who = random.pick(names);
      const number = String(random.int(100, 99_999));
      const [subject, text] = random.pick(machine.notes);
      const say = (template: string) => template.replaceAll("{who}", who).replaceAll("{n}", number);
      yield {
        ...fromMachine(machine.email, machine.name(who), `${machine.email} ${day}`, era),
        at: atHour(day, 6 + 14 * random.next(), era.zone),
        subject: say(subject),
        text: say(text),
        folder: machine.folder,
      };
    }
  }
}

function fromMachine(email: string, name: string, label: string, era: Era) {
  const domain = email.slice(email.indexOf("@") + 1);
  return {
    ...PLAIN,
    id: messageId(label, "server", domain),
    zone: era.zone,
    from: { name, email },
    to: [{ name: KARLA.shownAs, email: KARLA.email }],
    language: "de",
    client: "server",
  } as const;
}

/** Answers that nobody wrote: one is on holiday, one's mailbox is full. */
export function* absences(
  letters: readonly Mail[],
  people: readonly Person[],
  era: Era,
  seed: number,
): Generator<Mail> {
  const random = randomFrom(`${seed} absences`);
  const byEmail = new Map(people.map((person) => [person.email, person]));
  for (const mail of letters) {
    const to = byEmail.get(mail.to[0]?.email ?? "");
    if (!to || mail.folder !== "sent" || !random.chance(0.028)) continue;
    const day = Math.floor(mail.at / DAY_MS);
    const { language } = to;
    const back = dateIn(language, workdayAfter(day + random.int(3, 12)));
    const full = random.chance(0.06);
    yield {
      ...fromMachine(to.email, to.shownAs, `away ${mail.id}`, era),
      at: mail.at + 60_000 + random.int(0, 90_000),
      zone: to.site.city.zone,
      language,
      subject: full
        ? `Undeliverable: ${mail.subject}`
        : `${language === "de" ? "Automatische Antwort" : "Automatic reply"}: ${mail.subject}`,
      text: full
        ? `${nameOf(to)}: mailbox full (452 4.2.2). The message was not delivered.`
        : random.pick(PHRASES[language].away).replaceAll("{date}", back),
      references: [mail.id],
      folder: "inbox",
      headers: full
        ? ["Auto-Submitted: auto-replied", "X-Failed-Recipients: yes"]
        : ["Auto-Submitted: auto-replied", "Precedence: bulk", "X-Auto-Response-Suppress: All"],
    };
  }
}

const SPAM: readonly (readonly [string, string])[] = [
  ["Gratis Ringlicht für jeden Haushalt", "Nur heute, nur für Sie, nur mit Ihrer Kontonummer."],
  ["Your mailbox is 104% full", "Press the button below before the button disappears."],
  ["Re: Re: Invoice overdue", "Kindly open the attached invoice for goods you have not ordered."],
  ["Investieren wie die Profis", "Ein Geheimnis, das die Banken jedem erzählen."],
];

export function* spam(era: Era, seed: number): Generator<Mail> {
  const random = randomFrom(`${seed} spam`);
  for (let n = 0; n < 70; n++) {
    const [subject, text] = random.pick(SPAM);
    const email = `${random.int(1000, 9999)}@offers-${random.int(10, 99)}.example`;
    yield {
      ...fromMachine(
        email,
        random.pick(["Gewinnzentrale", "Support", "Mrs Anna"]),
        `spam ${n}`,
        era,
      ),
      at: atHour(random.int(era.last - 45, era.last), 23.9 * random.next(), era.zone),
      subject,
      text,
      folder: "spam",
    };
  }
}

/** Begun and never sent. */
export function* drafts(era: Era, people: readonly Person[], seed: number): Generator<Mail> {
  const random = randomFrom(`${seed} drafts`);
  for (let n = 0; n < 9; n++) {
    const to = random.pick(people);
    const day = random.int(era.last - 200, era.last);
    yield {
      ...fromMachine(KARLA.email, KARLA.shownAs, `draft ${n}`, era),
      at: officeTime(isFree(day) ? workdayAfter(day - 3) : day, era.zone, random),
      to: [{ name: to.shownAs, email: to.email }],
      subject: to.language === "de" ? "Eine Idee" : "An idea",
      text: to.language === "de" ? "was wäre, wenn" : "What if we",
      client: "gmail",
      folder: "draft",
    };
  }
}

/** Those whom platforms have something to tell of. */
export const pickNames = (people: readonly Person[], random: Random): readonly string[] =>
  random.shuffled(people).slice(0, 80).map(nameOf);
