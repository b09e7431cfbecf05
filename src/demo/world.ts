/**
 * The demo world: Karla Brandt of Lumenhof in München, whom she writes to, meets, and never met, in
 * the formats of real exports, so that it comes in through the front door. The same seed and the
 * same now give the same bytes; nothing is dated after yesterday but what is planned.
 *
 * Ground (companies, people) → ties (ties.ts, cast.ts) → meetings → mails → archives.
 */
import { type DemoFile, maildir, takeout } from "./archives.ts";
import { type PlotTie, plotTies } from "./cast.ts";
import { circulars, listMail, listMembers } from "./circles.ts";
import { type Company, makeCompanies } from "./companies.ts";
import { breakSome, correspondence } from "./correspondence.ts";
import { days } from "./days.ts";
import { openDiary } from "./diary.ts";
import { type Era, eraOf } from "./era.ts";
import { exchange } from "./exchange.ts";
import { brokenEvents, writeCalendar } from "./ics.ts";
import { colleagues } from "./house.ts";
import { invitations } from "./invitations.ts";
import { jourFixes } from "./jour-fixes.ts";
import { absences, drafts, notifications, pickNames, spam } from "./machines.ts";
import type { Mail } from "./mail.ts";
import type { Meeting } from "./meeting.ts";
import { newsletters } from "./newsletters.ts";
import { ME, type Person, makePerson } from "./people.ts";
import { firstMeetings, plotMeetings } from "./plot-meetings.ts";
import { randomFrom } from "./random.ts";
import { type Tie, livesOf, tieOf } from "./ties.ts";
import { fillWeeks } from "./weeks.ts";

export interface DemoOptions {
  readonly seed: number;
  readonly now: Date;
  /** Karla's zone, and the workspace's. */
  readonly zone?: string;
}

export interface DemoWorld {
  /** The addresses that are Karla's. */
  readonly me: readonly string[];
  readonly files: Iterable<DemoFile>;
}

export function demoWorld(options: DemoOptions): DemoWorld {
  return { me: ME, files: filesOf(tellStory(options)) };
}

/** Everything that happened, before it is written down. */
export interface Story {
  readonly era: Era;
  readonly companies: readonly Company[];
  /** Everybody but Karla. */
  readonly people: readonly Person[];
  readonly ties: readonly Tie[];
  readonly meetings: readonly Meeting[];
  /** In the order of time. */
  readonly mails: readonly Mail[];
}

/** People of the demo world, Karla's colleagues and those of the plot among them. */
const PEOPLE = 600;

export function tellStory({ seed, now, zone = "Europe/Berlin" }: DemoOptions): Story {
  const era = eraOf(now, zone);
  const random = randomFrom(seed);
  const companies = makeCompanies(random.fork("companies"));
  const plot = plotTies(companies, era, random.fork("plot"));
  const house = colleagues(random.fork("house"));
  const others = makePeople(companies, PEOPLE - plot.length - house.length, plot, seed);
  const lives = livesOf(others, random.fork("lives"));
  const ties = [
    ...house.map((person) => tieOf(person, "colleague", era, random.fork(person.email))),
    ...others.map((person) => tieOf(person, lives.get(person)!, era, random.fork(person.email))),
  ];
  const people = [...plot.map(({ person }) => person), ...house, ...others];
  const meetings = makeMeetings({ era, plot, ties, people, house, seed });
  return {
    era,
    companies,
    people,
    ties: [...plot, ...ties],
    meetings,
    mails: makeMails({ era, companies, people, house, ties: [...plot, ...ties], meetings, seed }),
  };
}

function makePeople(
  companies: readonly Company[],
  count: number,
  plot: readonly PlotTie[],
  seed: number,
): readonly Person[] {
  const random = randomFrom(`${seed} people`);
  const taken = new Set(plot.map(({ person }) => person.email));
  const people: Person[] = [];
  for (let n = 0; people.length < count; n++) {
    // Everybody gets one; then the larger houses get more.
    const company =
      companies[n] ?? random.weighted(companies, ({ domain }) => 1 + (domain.length % 5));
    const person = makePerson(company, random);
    if (taken.has(person.email)) continue;
    taken.add(person.email);
    people.push(person);
  }
  return people;
}

interface Cast {
  readonly era: Era;
  readonly people: readonly Person[];
  readonly house: readonly Person[];
  readonly seed: number;
}

function makeMeetings({
  era,
  plot,
  ties,
  people,
  house,
  seed,
}: Cast & {
  readonly plot: readonly PlotTie[];
  readonly ties: readonly Tie[];
}): readonly Meeting[] {
  const random = randomFrom(`${seed} meetings`);
  const diary = openDiary(era);
  const standing = [
    ...jourFixes(people, era, random.fork("series")),
    ...days(house, era, random.fork("days")),
  ];
  for (const meeting of standing) diary.enter(meeting);
  const told = plotMeetings(plot, diary, era, random.fork("plot"));
  const first = firstMeetings(ties, diary, era, random.fork("first"));
  const fixed = [...standing, ...told, ...first];
  const filled = fillWeeks(
    { ties: [...plot, ...ties], house, standing: fixed, diary, era },
    random.fork("weeks"),
  );
  return [...fixed, ...filled].toSorted((a, b) => a.start - b.start);
}

function makeMails({
  era,
  companies,
  people,
  house,
  ties,
  meetings,
  seed,
}: Cast & {
  readonly companies: readonly Company[];
  readonly ties: readonly Tie[];
  readonly meetings: readonly Meeting[];
}): readonly Mail[] {
  const random = randomFrom(`${seed} mails`);
  const met = daysMet(meetings);
  const copied = ties.filter(({ life }) => life === "copied").map(({ person }) => person);
  const neighbours = neighboursOf(copied);
  const letters = ties.flatMap((tie) => {
    const messages = exchange(
      tie,
      met.get(tie.person.email) ?? [],
      era,
      random.fork(tie.person.email),
    );
    return correspondence(messages, { era, seed, neighbours });
  });
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const sent = letters.filter(({ folder }) => folder === "sent");
  const acquaintances = ties
    .filter(({ life, mails }) => life !== "plot" && life !== "colleague" && mails > 2)
    .map(({ person }) => person);
  const spared = new Set(
    ties
      .filter(({ life }) => life === "loose" || life === "light")
      .map(({ person }) => person.email),
  );
  return [
    ...breakSome(letters, ({ from }) => spared.has(from.email), random.fork("broken")),
    ...invitations(meetings, era, seed),
    ...newsletters(era, seed),
    ...notifications(era, pickNames(people, random.fork("names")), seed),
    ...absences(era, sent, byEmail, seed),
    ...listMail(era, listMembers(people, companies), seed),
    ...circulars(era, house, acquaintances, seed),
    ...spam(era, seed),
    ...drafts(era, acquaintances, seed),
  ].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Days on which Karla sat with somebody, by address. */
function daysMet(meetings: readonly Meeting[]): ReadonlyMap<string, readonly number[]> {
  const met = new Map<string, number[]>();
  for (const { truth, series, start, people } of meetings) {
    if (truth !== "in-person" || series !== null) continue;
    for (const { email } of people) {
      met.set(email, [...(met.get(email) ?? []), Math.floor(start / 86_400_000)]);
    }
  }
  return met;
}

function neighboursOf(people: readonly Person[]): (person: Person) => readonly Person[] {
  const byCompany = Map.groupBy(people, ({ company }) => company);
  return (person) => (byCompany.get(person.company) ?? []).filter((other) => other !== person);
}

/** The old archive ends, and the Takeout begins, so many days after the first. */
const MAILDIR_UNTIL = 330;
const TAKEOUT_FROM = 210;

function* filesOf(story: Story): Generator<DemoFile> {
  const { era, mails, meetings } = story;
  const dayOf = ({ at }: Mail) => Math.floor(at / 86_400_000);
  const old = mails.filter(
    (mail) => dayOf(mail) < era.first + MAILDIR_UNTIL && mail.folder !== "promotions",
  );
  const recent = mails.filter((mail) => dayOf(mail) >= era.first + TAKEOUT_FROM);
  const inCalendar = (style: "outlook" | "google") =>
    meetings.filter(({ calendars }) => calendars.includes(style));
  yield { path: "Takeout/Mail/Alle Nachrichten.mbox", bytes: takeout(recent) };
  yield* maildir("Archiv-alt", old);
  yield calendarFile(
    "Kalender.ics",
    writeCalendar(inCalendar("outlook"), { style: "outlook", era }, brokenEvents(era)),
  );
  yield calendarFile(
    "Takeout/Kalender/karla.brandt@lumenhof.example.ics",
    writeCalendar(inCalendar("google"), { style: "google", era }),
  );
  yield {
    path: "scan0044.pdf",
    bytes: new TextEncoder().encode("%PDF-1.4\n% a picture without text\n%%EOF\n"),
  };
}

const calendarFile = (path: string, text: string): DemoFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
