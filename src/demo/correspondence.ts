/** The mails between Karla and the people of her ties, ready to be written down. */
import { DAY_MS } from "#shared/time.ts";
import { type Era, isFree } from "./era.ts";
import type { Message } from "./exchange.ts";
import { type Address, type Flaw, type Mail, type Quote, PLAIN, messageId } from "./mail.ts";
import { FAIR_ADDRESS, KARLA, PRIVATE_ADDRESS, type Person } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";
import { word } from "./wording.ts";

export interface Surroundings {
  readonly era: Era;
  readonly seed: number;
  /** Who may be copied in: people of the same company. */
  readonly neighbours: (person: Person) => readonly Person[];
}

/** The mails of one tie, in the order of time. */
export function correspondence(
  messages: readonly Message[],
  surroundings: Surroundings,
): readonly Mail[] {
  const written = new Map<Message, Mail>();
  for (const message of messages) written.set(message, write(message, written, surroundings));
  return [...written.values()];
}

function write(
  message: Message,
  written: ReadonlyMap<Message, Mail>,
  surroundings: Surroundings,
): Mail {
  const { era, seed } = surroundings;
  const { thread, mine, at, answers } = message;
  const { person } = thread.tie;
  const random = randomFrom(`${seed} mail ${person.email} ${thread.number} ${at}`);
  const writer = mine ? KARLA : person;
  const { subject, text, signature } = word(message, surroundings);
  const previous = answers === null ? undefined : written.get(answers);
  const [me, other] = [karlasAddress(message, era, random), addressOf(person, message, random)];
  const repeated = previous !== undefined && thread.tie.aside === null;
  const cc = repeated ? copiesOf(previous, random) : copies(message, surroundings, random);
  const label = `${seed} ${person.email} ${thread.number} ${at}`;
  const company = writer.company.domain;
  return {
    ...PLAIN,
    id: messageId(label, writer.client, company),
    at,
    zone: writer.site.city.zone,
    from: mine ? me : other,
    to: [mine ? other : me],
    cc,
    subject,
    text,
    signature,
    quote: previous && random.chance(0.7) ? quoteOf(previous) : null,
    language: person.language === "de" || mine ? "de" : "en",
    client: writer.client,
    references: previous ? [...previous.references.slice(-8), previous.id] : [],
    folder: mine ? "sent" : "inbox",
    html: writer.client === "outlook" || writer.client === "apple" ? random.chance(0.4) : false,
    attachment: attachmentOf(message, random),
    flaw: writer.client === "old" ? flawOf(text, subject, person, random) : null,
  };
}

/** Karla's addresses over time: the short one of the early years, the booth's around fairs. */
function karlasAddress({ at, thread }: Message, era: Era, random: Random): Address {
  const years = (era.now.getTime() - at) / (365.25 * DAY_MS);
  const aboutBooth = thread.tie.person.company.line === "fair" && thread.tie.life !== "plot";
  if (aboutBooth && random.chance(0.25)) return { name: "Lumenhof Messe", email: FAIR_ADDRESS };
  // To friends of the house she writes from home, on Sundays.
  if (thread.tie.life === "close" && isFree(Math.floor(at / DAY_MS)) && random.chance(0.6)) {
    return { name: KARLA.shownAs, email: PRIVATE_ADDRESS };
  }
  const short = years > 3 ? 0.5 : years > 2 ? 0.08 : 0.01;
  const email = random.chance(short) && KARLA.otherEmail ? KARLA.otherEmail : KARLA.email;
  return { name: KARLA.shownAs, email };
}

function addressOf(person: Person, { thread, at }: Message, random: Random): Address {
  const { otherEmail, shownAs, email } = person;
  // A second address is the newer one.
  const middle = ((thread.tie.from + thread.tie.to) / 2) * DAY_MS;
  const second = otherEmail !== null && at > middle && random.chance(0.7);
  return { name: shownAs, email: second ? otherEmail : email };
}

/** In a thread those who were copied stay copied, mostly. */
const copiesOf = (previous: Mail, random: Random): readonly Address[] =>
  random.chance(0.85) ? previous.cc : [];

/** Somebody of the other's house. The plot keeps to itself, so that what it tells holds. */
function copies(
  { thread, mine }: Message,
  { neighbours }: Surroundings,
  random: Random,
): readonly Address[] {
  const { person, life, aside } = thread.tie;
  if (aside !== null) return !mine && random.chance(0.3) ? [{ name: "", email: aside }] : [];
  if (life === "plot" || !random.chance(0.07)) return [];
  const others = random.shuffled(neighbours(person)).slice(0, random.int(1, 2));
  return others.map((other) => ({ name: other.shownAs, email: other.email }));
}

function quoteOf(mail: Mail): Quote {
  const { from, to, at, subject, text } = mail;
  return { from, to: to[0]!, at, subject, text };
}

function attachmentOf({ turn, thread }: Message, random: Random): string | null {
  if (turn !== 0 || !random.chance(0.1)) return null;
  const word = thread.tie.person.language === "de" ? "Angebot" : "Quotation";
  return `${word}_${random.int(1000, 1999)}.pdf`;
}

/** An old program writes its headers as they come, umlauts and all. */
function flawOf(text: string, subject: string, person: Person, random: Random): Flaw | null {
  const header = `${subject}${person.shownAs}`;
  const simple = /^[\0-\xFF]*$/.test(`${header}${text}`);
  return simple && /[\x80-\xFF]/.test(header) && random.chance(0.6) ? "raw-headers" : null;
}

/** So many mails of each kind are broken for good, so that a report has something to list. */
const BROKEN: readonly (readonly [Flaw, number])[] = [
  ["german-date", 6],
  ["no-date", 4],
  ["charset", 5],
  ["cut-off", 2],
];

/** Breaks some of the mails that others sent, of those that may be spared. */
export function breakSome(
  mails: readonly Mail[],
  maySpare: (mail: Mail) => boolean,
  random: Random,
): readonly Mail[] {
  const spared = mails.filter((mail) => mail.folder === "inbox" && maySpare(mail));
  const flaws = BROKEN.flatMap(([flaw, count]) => Array.from({ length: count }, () => flaw));
  const broken = new Map(random.shuffled(spared).map((mail, index) => [mail, flaws[index]]));
  return mails.map((mail) => ({ ...mail, flaw: broken.get(mail) ?? mail.flaw }));
}
