/** `visavis meet`, `people` and `person NAME`: who there is, for a reader or a program. */
import type { CliMeet, CliPerson, CliPersonPage } from "#api/cli.ts";
import { presentPerson } from "#people/join-people.ts";
import { everyone, findPeople, type ListedPerson, withHandles } from "#relationships/directory.ts";
import { measureMeetings } from "#relationships/figures.ts";
import { meetList } from "#relationships/meet.ts";
import { personPage } from "#relationships/person.ts";
import { timeline } from "#relationships/timeline.ts";
import { inWords } from "#server/in-words.ts";
import { type Language, say } from "#shared/words.ts";
import type { Tx } from "#store/tables.ts";
import { measureFirst } from "./measure-first.ts";
import { personLines } from "./person-lines.ts";
import { placeOf, reading, type Session } from "./session.ts";
import { columns, cut } from "./terminal.ts";
import { isPersonId, theOnly } from "./the-only.ts";
import { dayIn, numberIn, titled } from "./wording.ts";

export async function meet(session: Session, limit: number): Promise<number> {
  const { terminal, language, json } = session;
  const query = { show: "all", offset: 0, limit } as const;
  await measureFirst(session);
  const { people } = inWords(
    await reading(session, (tx) => meetList(tx, query, placeOf(session))),
    language,
  );
  if (json) {
    terminal.data({
      people: people.map((person) => ({
        id: person.id,
        name: person.name,
        company: person.company?.name ?? null,
        need: person.parts.need,
        onlyVirtual: person.onlyVirtual,
        fading: person.fading,
        pulse: person.pulse.value,
        reasons: person.reasons,
        lastContact: person.lastContact,
        lastSeen: person.lastSeen,
      })),
    } satisfies CliMeet);
    return 0;
  }
  if (people.length === 0) terminal.say(say(language, "cli.nobody-to-meet"));
  const width = String(people.length).length;
  for (const [at, { name, company, reasons }] of people.entries()) {
    const number = String(at + 1).padStart(width);
    terminal.answer(`${number}  ${titled(name, company?.name ?? null)}`);
    terminal.answer(`${" ".repeat(width + 2)}${reasons.map(({ text }) => text).join(" ")}`);
  }
  return 0;
}

export async function people(session: Session): Promise<number> {
  const { terminal, language, json } = session;
  await measureFirst(session);
  const all = await reading(session, async (tx) => {
    await measureMeetings(tx, placeOf(session));
    return everyone(tx);
  });
  if (json) {
    for (const person of all) terminal.data(listed(person));
    return 0;
  }
  if (all.length === 0) {
    terminal.say(say(language, "cli.nobody"));
    return 0;
  }
  const { zone } = placeOf(session);
  const heading = ["name", "company", "written", "phone", "video", "in-person", "contact", "seen"];
  const rows = all.map(({ name, company, counts, lastContact, lastSeen }) => [
    cut(name, 30),
    cut(company?.name ?? "", 25),
    ...[counts.written, counts.phone, counts.video, counts.inPerson].map((count) =>
      numberIn(count, language),
    ),
    dayIn(lastContact, zone, language),
    dayIn(lastSeen, zone, language),
  ]);
  const titles = heading.map((column) => say(language, `cli.column.${column}`));
  const align = heading.map((_, at) => (at >= 2 && at <= 5 ? "right" : "left"));
  for (const line of columns([titles, ...rows], align)) terminal.answer(line);
  return 0;
}

export async function person(session: Session, nameOrAddress: string): Promise<number> {
  const { terminal, language, json } = session;
  await measureFirst(session);
  const { self, numbers, entries } = await reading(session, async (tx) => {
    await measureMeetings(tx, placeOf(session));
    const self = await personNamed(tx, nameOrAddress, language);
    const { facts } = await personPage(tx, self.id, placeOf(session));
    const numbers = facts.filter(({ field }) => field === "phone");
    return { self, numbers, ...(await timeline(tx, self.id, EVERYTHING, placeOf(session))) };
  });
  if (json) {
    terminal.data({
      ...listed(self),
      numbers: numbers.map(({ value }) => value),
      timeline: inWords(entries, language).map(timelineRow),
    } satisfies CliPersonPage);
  } else {
    const { zone } = placeOf(session);
    for (const line of personLines({ ...self, numbers }, entries, { zone, language }))
      terminal.answer(line);
  }
  return 0;
}

async function personNamed(tx: Tx, named: string, language: Language): Promise<ListedPerson> {
  if (!isPersonId(named)) {
    return theOnly(await withHandles(tx, await findPeople(tx, named)), named, language);
  }
  const id = await presentPerson(tx, named);
  const hits = (await everyone(tx)).filter((one) => one.id === id);
  return theOnly(hits, named, language);
}

const EVERYTHING = { offset: 0, limit: 1_000_000 };

type Row = CliPersonPage["timeline"][number];

const timelineRow = ({ at, kind, channel, direction, subject, reason, sources }: Row): Row => ({
  at,
  kind,
  channel,
  direction,
  subject,
  reason,
  sources,
});

const listed = ({ id, name, company, tie, handles, ...person }: ListedPerson): CliPerson => ({
  id,
  name,
  company: company?.name ?? null,
  tie,
  handles: handles.map(({ kind, value, sources }) => ({ kind, value, sources: [...sources] })),
  counts: person.counts,
  lastContact: person.lastContact?.toISOString() ?? null,
  lastSeen: person.lastSeen?.toISOString() ?? null,
});
