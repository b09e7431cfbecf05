/** What the mock says on each route. */
import type { RouteName } from "#api/routes.ts";
import { dayBefore, idOf, monthsOf, PEOPLE, TODAY } from "./people.ts";

type Given = Readonly<Record<string, string>>;

const entry = (index: number, over: object = {}) => ({
  id: idOf(3, index),
  at: `${dayBefore(3 + index * 4)}T09:30:00Z`,
  kind: "written",
  channel: "email",
  direction: index % 2 === 0 ? "in" : "out",
  subject: ["Ankunft am Mittwoch", "Re: Bühne und Licht", "Zwei Fragen zum Programm", "Raumplan"][
    index % 4
  ],
  minutes: null,
  standing: "personal",
  reason: null,
  sources: ["Alle Nachrichten.mbox"],
  text: null,
  ...over,
});

const personOf = (given: Given) => PEOPLE.find(({ id }) => id === given.id) ?? PEOPLE[0]!;

const filtered = (given: Given) =>
  PEOPLE.filter(
    (person) =>
      (given.show !== "only-virtual" || person.onlyVirtual) &&
      (given.show !== "fading" || person.fading) &&
      (given.company === undefined || person.company?.id === given.company) &&
      (given.kind === undefined || given.kind !== "phone") &&
      (given.text === undefined || person.name.toLowerCase().includes(given.text.toLowerCase())),
  );

const page = <T>(all: readonly T[], given: Given) =>
  all.slice(Number(given.offset ?? 0), Number(given.offset ?? 0) + Number(given.limit ?? 30));

const session = () => ({
  key: "dev",
  version: "0.1.0",
  zone: "Europe/Berlin",
  language: "de",
  demo: true,
  people: PEOPLE.length,
  imports: 3,
  running: null,
  interrupted: null,
  today: TODAY,
});

const counts = { written: 461, phone: 12, video: 7, inPerson: 3 };

export const answers: Partial<Record<RouteName, (given: Given) => unknown>> = {
  session,
  signIn: session,
  meet: (given) => ({
    people: page(filtered(given), given),
    total: filtered(given).length,
    counts: {
      all: PEOPLE.length,
      onlyVirtual: PEOPLE.filter(({ onlyVirtual }) => onlyVirtual).length,
      fading: PEOPLE.filter(({ fading }) => fading).length,
    },
    companies: PEOPLE.slice(0, 8).flatMap(({ company }) =>
      company ? [{ ...company, people: 14 }] : [],
    ),
    asOf: `${TODAY}T06:42:00Z`,
    sources: 3,
  }),
  directory: (given) => {
    const all = filtered(given).toSorted((a, b) => a.name.localeCompare(b.name));
    return {
      people: page(all, { limit: "100", ...given }).map((person, index) => ({
        id: person.id,
        name: person.name,
        company: person.company,
        tie: index % 5 !== 4,
        hidden: index === 7,
        counts,
        lastContact: person.lastContact,
        lastSeen: person.lastSeen,
      })),
      total: all.length,
    };
  },
  person: (given) => ({
    ...personOf(given),
    tie: true,
    hidden: false,
    handles: [
      {
        kind: "email",
        value: "j.vandelden@waterlijn.example",
        count: 461,
        first: "2023-02-01T09:00:00Z",
        last: "2027-01-22T09:00:00Z",
        sources: ["Alle Nachrichten.mbox"],
      },
      {
        kind: "phone",
        value: "+31 30 555 01 42",
        count: 1,
        first: null,
        last: null,
        sources: ["Alle Nachrichten.mbox"],
      },
    ],
    facts: [
      { field: "title", value: "Produktmanager", at: "2026-05-03T09:00:00Z" },
      { field: "address", value: "Kanaalweg 4, 3526 Utrecht", at: "2026-05-03T09:00:00Z" },
    ],
    counts,
    first: "2023-08-01T09:00:00Z",
    lastContactEntry: { id: idOf(3, 0), kind: "written", direction: "in" },
    initiative: { mine: 19, all: 24, low: 0.6, high: 0.91 },
    theirReply: { seconds: 172_800, count: 31, before: { seconds: 18_000, count: 44 } },
    myReply: { seconds: 10_800, count: 40, before: null },
    minutes: { faceToFace: 250, screen: 540, meetings: 3, assumed: 1 },
    allMonths: monthsOf(42, (i) => [(i * 5) % 12, i % 3, i % 7 === 0 ? 2 : 0]),
    place: { rank: 2, of: PEOPLE.length, previous: PEOPLE[0]!.id, next: PEOPLE[2]!.id },
  }),
  timeline: (given) => ({
    entries: page(
      Array.from({ length: 483 }, (_, i) =>
        entry(
          i,
          i % 40 === 9
            ? {
                kind: "in-person",
                channel: "calendar",
                direction: "both",
                subject: "Gespräch am Stand, Köln",
                minutes: 50,
                reason: {
                  code: "calendar.reason.place",
                  values: {},
                  text: "persönlich, weil der Eintrag „Halle 6, Stand B14“ nennt",
                },
              }
            : {},
        ),
      ),
      { limit: "100", ...given },
    ),
    total: 483,
    counts: { ...counts, unclear: 2 },
    searchable: true,
  }),
  evidence: (given) => ({
    code: given.code,
    split: [
      {
        code: "relationships.evidence.written",
        values: { out: 128, in: 86, name: personOf(given).name },
        text: "",
      },
      {
        code: "relationships.evidence.since",
        values: { since: Date.parse("2024-03-03") },
        text: "",
      },
    ],
    entries: [0, 1, 2, 3, 4].map((index) => entry(index)),
    total: 214,
  }),
  daysWith: () => ({
    days: [
      { day: "2027-02-03", subject: "Abstimmung", minutes: 30, kind: "unclear" },
      { day: "2027-02-09", subject: "Jour fixe Messebau", minutes: 45, kind: "unclear" },
    ],
  }),
  interaction: () => entry(0, { text: "Guten Tag,\n\nwir kommen am Mittwoch um 14 Uhr an.\n" }),
  mirror: () => ({
    weeks: Array.from({ length: 12 }, (_, i) => ({
      monday: dayBefore(1 + (11 - i) * 7),
      virtualMinutes: i === 10 ? 680 : 300 + ((i * 137) % 420),
      virtualPeople: i === 10 ? 34 : 20 + i,
      faceMinutes: i === 10 ? 90 : [0, 120, 0, 0, 0, 160, 0, 0, 60, 0, 0, 80][i],
      facePeople: i === 10 ? 2 : i % 3,
    })),
    assumed: { written: 3, phone: 15, video: 30, inPerson: 60 },
  }),
  mirrorPeople: () => ({
    people: PEOPLE.slice(0, 14).map(({ id, name }, index) => ({
      id,
      name,
      minutes: 90 - index * 6,
      contacts: 14 - index,
    })),
  }),
  unclear: () => ({
    entries: [
      "Jour fixe Messebau",
      "Abstimmung Optik",
      "Kaffee?",
      "Rahmenvertragsverlängerungsbesprechung",
      "Q1",
    ].map((subject, index) => ({
      id: idOf(4, index),
      at: `${dayBefore(7 + index * 9)}T13:00:00Z`,
      minutes: [45, 30, null, 60, 60][index],
      subject,
      people: PEOPLE.slice(index, index + 1 + (index % 3)).map(({ id, name }) => ({ id, name })),
      reason: { code: "calendar.unclear.no-place", values: {}, text: "kein Ort im Eintrag" },
    })),
    total: 23,
  }),
  mark: () => ({ id: idOf(5, 1) }),
  search: (given) => ({
    people: filtered(given)
      .slice(0, 5)
      .map(({ id, name, company, lastContact, lastSeen }) => ({
        id,
        name,
        company,
        lastContact,
        lastSeen,
      })),
    messages: [0, 1].map((index) => ({
      id: idOf(3, index),
      at: `${dayBefore(4)}T09:00:00Z`,
      subject: "Re: Bühne und Licht",
      channel: "email",
      person: { id: PEOPLE[0]!.id, name: PEOPLE[0]!.name },
    })),
    searchable: true,
  }),
};
