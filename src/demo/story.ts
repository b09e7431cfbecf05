/**
 * What happened in the demo world, before any of it is written down: people → what is between them
 * and Karla → meetings → mails.
 */
import { DAY_MS } from "#shared/time.ts";
import { type PlotTie, plotTies } from "./cast.ts";
import { type Chat, chatsOf, chatty } from "./chats.ts";
import { circulars, listMail, listMembers } from "./circles.ts";
import { type Company, makeCompanies } from "./companies.ts";
import { breakSome, correspondence } from "./correspondence.ts";
import { days } from "./days.ts";
import { openDiary } from "./diary.ts";
import { type Era, eraOf } from "./era.ts";
import { exchange } from "./exchange.ts";
import { colleagues } from "./house.ts";
import { invitations } from "./invitations.ts";
import { jourFixes } from "./jour-fixes.ts";
import { absences, drafts, notifications, pickNames, spam } from "./machines.ts";
import type { Mail } from "./mail.ts";
import type { Meeting } from "./meeting.ts";
import { type Mobiles, mobilesOf } from "./mobiles.ts";
import { newsletters } from "./newsletters.ts";
import { type Person, makePerson } from "./people.ts";
import { firstMeetings, plotMeetings } from "./plot-meetings.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Life, type Tie, livesOf, tieOf } from "./ties.ts";
import { fillWeeks } from "./weeks.ts";

export interface Story extends Stage {
  /** In the order of time. */
  readonly meetings: readonly Meeting[];
  readonly mails: readonly Mail[];
  readonly chats: readonly Chat[];
  readonly mobiles: Mobiles;
}

interface Stage {
  readonly seed: number;
  readonly era: Era;
  /** All but Lumenhof. */
  readonly companies: readonly Company[];
  /** Everybody but Karla. */
  readonly people: readonly Person[];
  /** Of them, her colleagues. */
  readonly house: readonly Person[];
  readonly plot: readonly PlotTie[];
  /** With everybody, the plot's among them. */
  readonly ties: readonly Tie[];
}

export interface StoryOptions {
  readonly seed: number;
  readonly now: Date;
  /** Karla's zone, and the workspace's. */
  readonly zone?: string;
}

export function tellStory({ seed, now, zone = "Europe/Berlin" }: StoryOptions): Story {
  const stage = setStage(seed, eraOf(now, zone));
  const meetings = makeMeetings(stage);
  const mobiles = mobilesOf(chatty(stage.ties).map(({ person }) => person));
  const chats = chatsOf(stage.ties, mobiles, stage.era, randomFrom(`${seed} chats`));
  return { ...stage, meetings, mails: makeMails(stage, meetings), chats, mobiles };
}

/** People of the demo world, Karla's colleagues and those of the plot among them. */
const PEOPLE = 600;

function setStage(seed: number, era: Era): Stage {
  const random = randomFrom(seed);
  const companies = makeCompanies(random.fork("companies"));
  const plot = plotTies(companies, era, random.fork("plot"));
  const house = colleagues(random.fork("house"));
  const told = [...plot.map(({ person }) => person), ...house];
  const others = makePeople(companies, told, random.fork("people"));
  const lives = livesOf(others, random.fork("lives"));
  const tie = (person: Person, life: Life) => tieOf(person, life, era, random.fork(person.email));
  return {
    seed,
    era,
    companies,
    people: [...told, ...others],
    house,
    plot,
    ties: [
      ...plot,
      ...house.map((person) => tie(person, "colleague")),
      ...others.map((person) => tie(person, lives.get(person)!)),
    ],
  };
}

function makePeople(
  companies: readonly Company[],
  told: readonly Person[],
  random: Random,
): readonly Person[] {
  const taken = new Set(told.map(({ email }) => email));
  const people: Person[] = [];
  for (let n = 0; people.length < PEOPLE - told.length; n++) {
    // Everybody gets one; then the larger houses get more.
    const size = ({ domain }: Company) => 1 + (domain.length % 5);
    const person = makePerson(companies[n] ?? random.weighted(companies, size), random);
    if (taken.has(person.email)) continue;
    taken.add(person.email);
    people.push(person);
  }
  return people;
}

function makeMeetings({ seed, era, people, house, plot, ties }: Stage): readonly Meeting[] {
  const random = randomFrom(`${seed} meetings`);
  const diary = openDiary(era);
  const standing = [
    ...jourFixes(people, era, random.fork("series")),
    ...days(house, era, random.fork("days")),
  ];
  for (const meeting of standing) diary.enter(meeting);
  const fixed = [
    ...standing,
    ...plotMeetings(plot, standing, { diary, era, random: random.fork("plot") }),
    ...firstMeetings(ties, { diary, era, random: random.fork("first") }),
  ];
  const filling = { ties, house, standing: fixed, diary, era };
  return [...fixed, ...fillWeeks(filling, random.fork("weeks"))].toSorted(
    (a, b) => a.start - b.start,
  );
}

function makeMails(stage: Stage, meetings: readonly Meeting[]): readonly Mail[] {
  const { seed, era, companies, people, house, ties } = stage;
  const random = randomFrom(`${seed} mails`);
  const letters = makeLetters(stage, meetings, random);
  const acquaintances = ties
    .filter(({ life, mails }) => life !== "plot" && life !== "colleague" && mails > 2)
    .map(({ person }) => person);
  return [
    ...letters,
    ...invitations(meetings, era, seed),
    ...newsletters(era, seed),
    ...notifications(era, pickNames(people, random.fork("names")), seed),
    ...absences(letters, people, era, seed),
    ...listMail(era, listMembers(people, companies), seed),
    ...circulars({ era, seed, house, others: acquaintances }),
    ...spam(era, seed),
    ...drafts(era, acquaintances, seed),
  ].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** What Karla and others wrote to each other, a few of the mails broken. */
function makeLetters(
  { seed, era, ties }: Stage,
  meetings: readonly Meeting[],
  random: Random,
): readonly Mail[] {
  const met = daysMet(meetings);
  const living = (...lives: readonly Life[]) =>
    ties.filter(({ life }) => lives.includes(life)).map(({ person }) => person);
  const byCompany = Map.groupBy(living("copied"), ({ company }) => company);
  const neighbours = ({ company }: Person) => byCompany.get(company) ?? [];
  const letters = ties.flatMap((tie) => {
    const { email } = tie.person;
    const messages = exchange(tie, met.get(email) ?? [], era, random.fork(email));
    return correspondence(messages, { era, seed, neighbours });
  });
  const spared = new Set(living("loose", "light").map(({ email }) => email));
  return breakSome(letters, ({ from }) => spared.has(from.email), random.fork("broken"));
}

/** Days on which Karla sat with somebody, by address. */
function daysMet(meetings: readonly Meeting[]): ReadonlyMap<string, readonly number[]> {
  const met = new Map<string, number[]>();
  for (const { truth, series, start, people } of meetings) {
    if (truth !== "in-person" || series !== null) continue;
    for (const { email } of people) {
      met.set(email, [...(met.get(email) ?? []), Math.floor(start / DAY_MS)]);
    }
  }
  return met;
}
