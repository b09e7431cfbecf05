/**
 * Puts a message into words: fills the slots of its conversation (topics.ts), says hello and
 * goodbye as these two would, and adds a signature where the writer has one.
 */
import { dayNumber } from "#shared/time.ts";
import {
  type Era,
  type Fair,
  isoOf,
  weekNumber,
  weekdayOf,
  workdayAfter,
  workdayBefore,
} from "./era.ts";
import type { Message, Thread } from "./exchange.ts";
import { KARLA, type Person, nameOf } from "./people.ts";
import { PHRASES } from "./phrases.ts";
import { COUNTRY_NAMES, postalAddress } from "./places.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Language } from "./topics.ts";

export interface Worded {
  readonly subject: string;
  /** From the greeting to the name under it. */
  readonly text: string;
  /** "" where none is added. */
  readonly signature: string;
}

export interface Wording {
  readonly era: Era;
  readonly seed: number;
}

export function word(message: Message, { era, seed }: Wording): Worded {
  const { thread, turn } = message;
  const label = `${seed} ${thread.tie.person.email} ${thread.number}`;
  const voice = voiceOf(message, era, label);
  const forThread = randomFrom(label);
  const subject = sentence(
    fill(forThread.pick(thread.conversation.subjects), { ...voice, random: forThread }),
  );
  const matter = fill(matterOf(message, voice), voice);
  const brief = turn !== 0 && voice.close && voice.random.chance(0.35);
  const text = brief
    ? [sentence(matter), "", farewellLine(voice)]
    : [greeting(message, voice), "", opened(matter, voice), "", ...goodbye(message, voice)];
  return {
    subject: turn === 0 ? subject : `${answerMark(voice.writer)} ${subject}`,
    text: text.join("\n"),
    signature: !brief && signsHere(message, voice) ? signature(voice.writer) : "",
  };
}

/** Who speaks to whom, and how. */
interface Voice {
  readonly writer: Person;
  readonly reader: Person;
  readonly language: Language;
  /** In German: du instead of Sie. Strangers begin with Sie. */
  readonly close: boolean;
  readonly slots: Readonly<Record<string, string>>;
  readonly random: Random;
}

function voiceOf({ thread, mine, at }: Message, era: Era, label: string): Voice {
  const { person, life } = thread.tie;
  const [writer, reader] = mine ? [KARLA, person] : [person, KARLA];
  return {
    writer,
    reader,
    language: person.language,
    close: person.close && (!thread.first || life === "colleague"),
    slots: {
      ...slotsOf(thread, era, randomFrom(`${label} slots`)),
      myCity: writer.site.city.name,
    },
    random: randomFrom(`${label} ${at}`),
  };
}

/** The first time in a thread, and sometimes again; colleagues know each other's number. */
function signsHere({ thread, turn }: Message, { writer, random }: Voice): boolean {
  if (!writer.signs || (thread.tie.life === "colleague" && random.chance(0.8))) return false;
  return turn === 0 || random.chance(0.5);
}

function matterOf({ thread, turn }: Message, { language, random }: Voice): string {
  const phrases = PHRASES[language];
  if (turn === null) return random.pick(phrases.reminders);
  const matter = thread.conversation.turns[turn] ?? random.pick(phrases.asides);
  const small = turn === 0 && !thread.first && random.chance(0.12);
  return small ? `${random.pick(phrases.smallTalk)} ${sentence(matter)}` : matter;
}

/** After "Liebe Frau Wójcik," German goes on with a small letter; English never does. */
const opened = (matter: string, { language }: Voice): string =>
  language === "de" ? matter : sentence(matter);

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Outlook in German answers with "AW:", the rest of the world with "Re:". */
const answerMark = (writer: Person): string =>
  writer.client === "outlook" && writer.language === "de" ? "AW:" : "Re:";

/** Brackets first, so that they may stand inside a choice. */
function fill(template: string, { close, random, slots }: Voice): string {
  return template
    .replaceAll(/\[([^|\]]*)\|([^\]]*)\]/g, (_, sie: string, du: string) => (close ? du : sie))
    .replaceAll(/<([^>]*)>/g, (_, choices: string) => random.pick(choices.split("|")))
    .replaceAll(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole);
}

const PRODUCTS: Readonly<Record<Language, readonly string[]>> = {
  de: `Laborleuchten Helia 4, Kaltlichtquellen KL 200, Asphärenlinsen A12, Reinraumleuchten R7,
    Mikroskopleuchten M3, UV-Prüflampen U4, Streuscheiben S2, Leuchtplatten D65,
    Arbeitsplatzleuchten Tisch 2, Ringlampen L40`.split(/,\s+/),
  en: `Helia 4 bench lamps, KL 200 cold light sources, A12 aspheric lenses, R7 clean room lamps,
    M3 microscope lamps, U4 UV inspection lamps, S2 diffusers, D65 light panels,
    Table 2 task lamps, L40 ring lamps`.split(/,\s+/),
};

function slotsOf({ tie, day }: Thread, era: Era, random: Random): Voice["slots"] {
  const { language, company, site } = tie.person;
  const soon = workdayAfter(day + random.int(2, 6));
  const later = workdayAfter(day + random.int(8, 24));
  const week = weekNumber(day + random.int(18, 60));
  const fair = upcomingFair(day, era);
  return {
    product: random.pick(PRODUCTS[language]),
    quantity: String(random.pick([6, 8, 12, 16, 24, 40, 60, 120])),
    number: `${isoOf(day).slice(2, 4)}-${random.int(1000, 1999)}`,
    weekday: WEEKDAYS[language][weekdayOf(soon) - 1]!,
    date: dateIn(language, later),
    before: dateIn(language, workdayBefore(day - random.int(2, 12))),
    month: monthIn(language, day + random.int(25, 80)),
    week: language === "de" ? `KW ${week}` : `week ${week}`,
    city: site.city.name,
    company: company.name,
    fair: fair.name,
    hall: fair.booth,
    colleague: random.pick(["Jonas Adler", "Bastian Hödl", "Tobias Grünauer"]),
    otherCity: random.pick(["Bilbao", "Triest", "Bergen", "Gent", "Lissabon", "Danzig"]),
  };
}

const upcomingFair = (day: number, era: Era): Fair =>
  [era.cologne, era.london].find((fair) => fair.day > day) ?? era.next;

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: `Januar Februar März April Mai Juni Juli August September Oktober November Dezember`.split(
    " ",
  ),
  en: `January February March April May June July August September October November December`.split(
    " ",
  ),
};

export const weekdayIn = (language: Language, day: number): string =>
  WEEKDAYS[language][weekdayOf(day) - 1]!;

export const monthIn = (language: Language, day: number): string =>
  MONTHS[language][Number(isoOf(day).slice(5, 7)) - 1]!;

export function dateIn(language: Language, day: number): string {
  const number = day - dayNumber(`${isoOf(day).slice(0, 7)}-01`) + 1;
  return language === "de" ? `${number}. ${monthIn("de", day)}` : `${number} ${monthIn("en", day)}`;
}

function greeting({ thread, turn }: Message, voice: Voice): string {
  const { writer, reader, language, close, random } = voice;
  const { first, last, woman, degree } = reader;
  if (language === "en") {
    if (thread.first && turn === 0) return `Dear ${woman ? "Ms" : "Mr"} ${last},`;
    const american = [writer, reader].some(({ site }) => site.city.country === "US");
    return `${american || random.chance(0.25) ? "Hi" : "Dear"} ${first},`;
  }
  const dear = woman ? "Liebe" : "Lieber";
  if (close) return random.pick([`Hallo ${first},`, `${dear} ${first},`]);
  const title = degree.startsWith("Prof") ? "Professor " : degree ? `${degree} ` : "";
  const named = `${woman ? "Frau" : "Herr"} ${title}${last},`;
  if (thread.first) return `${woman ? "Sehr geehrte" : "Sehr geehrter"} ${named}`;
  return random.pick([`${dear} ${named}`, `Guten Tag ${named}`]);
}

const farewellLine = ({ language, writer }: Voice): string =>
  language === "de" ? `VG ${writer.first}` : writer.first;

function goodbye({ thread }: Message, voice: Voice): readonly string[] {
  const { writer, language, close, random } = voice;
  const { closings, warmClosings } = PHRASES[language];
  const closing = fill(random.pick(close ? warmClosings : closings), voice);
  const byFirstName = close || (language === "en" && !thread.first);
  return [
    language === "de" || random.chance(0.5) ? closing : `${closing},`,
    byFirstName ? writer.first : nameOf(writer),
  ];
}

function signature(writer: Person): string {
  const { company, site, degree, title, phone, profile, language } = writer;
  const style = company.domain.length % 3;
  const label = style === 0 ? "T" : language === "de" ? "Telefon" : "Phone";
  const web = `www.${company.domain}`;
  return [
    `${degree ? `${degree} ` : ""}${nameOf(writer)}`,
    title,
    "",
    company.fullName,
    `${postalAddress(site.street, site.postcode, site.city)}${
      style === 1 && language === "en" ? `, ${COUNTRY_NAMES[site.city.country]}` : ""
    }`,
    ...(phone === null ? [] : [`${label}${style === 2 ? ":" : ""} ${phone}`]),
    profile !== null && style === 1 ? `${web} | linkedin.com/in/${profile}` : web,
  ].join("\n");
}
