/** Whose badge was scanned at the stand: those who were met there, and passers-by of whom nothing else is known. */
import type { DemoFile } from "#demo/archives.ts";
import type { Era, Fair } from "#demo/era.ts";
import { atHour } from "#demo/era.ts";
import type { Meeting } from "#demo/meeting.ts";
import { KARLA, type Person } from "#demo/people.ts";
import type { Random } from "#demo/random.ts";
import { clock, csv, textFile } from "./written.ts";

const PASSING = 14;

export interface Passing {
  /** People with whom nothing passed by mail. */
  readonly strangers: readonly Person[];
  readonly meetings: readonly Meeting[];
  readonly era: Era;
}

export function* fairLeads(
  { strangers, meetings, era }: Passing,
  random: Random,
): Generator<DemoFile> {
  const [first, second] = [strangers.slice(0, PASSING), strangers.slice(PASSING, 2 * PASSING)];
  yield textFile(
    "Messe/leads-labora-koeln.csv",
    german(scans(era.cologne, first, meetings, random), era.zone),
  );
  yield textFile(
    "Messe/leads-labora-london.csv",
    english(scans(era.london, second, meetings, random)),
  );
}

interface Scan {
  readonly at: number;
  readonly person: Person;
  readonly note: string;
}

function scans(
  fair: Fair,
  passing: readonly Person[],
  meetings: readonly Meeting[],
  random: Random,
): readonly Scan[] {
  const talks = meetings.filter(
    ({ location, days, truth }) =>
      truth === "in-person" && days === null && location.startsWith(fair.venue),
  );
  const zone = fair.city === "London" ? "Europe/London" : "Europe/Berlin";
  return [
    ...talks.flatMap(({ start, people }) =>
      people.map((person) => ({ at: start + 120_000, person, note: "" })),
    ),
    ...passing.map((person) => ({
      at: atHour(fair.day + random.int(0, 2), 9.5 + 7 * random.next(), zone),
      person,
      note: random.pick(NOTES[person.language]),
    })),
  ].toSorted((a, b) => a.at - b.at);
}

const NOTES = {
  de: ["Katalog schicken", "will ein Muster", "Rückruf im April", "kennt jemanden in Jena", ""],
  en: ["send the catalogue", "wants a sample", "ring in April", "knows somebody in Leeds", ""],
} as const;

function german(rows: readonly Scan[], zone: string): string {
  const head = [
    "Scan-Zeitpunkt",
    "Firma",
    "Vorname",
    "Nachname",
    "Funktion",
    "E-Mail",
    "Telefon",
    "Notiz",
    "Gescannt von",
  ];
  return csv(
    [
      head,
      ...rows.map(({ at, person, note }) => {
        const { year, month, day, hour, minute } = clock(at, zone);
        const { company, first, last, title, email, phone } = person;
        return [
          `${day}.${month}.${year} ${hour}:${minute}`,
          company.fullName,
          first,
          last,
          title,
          email,
          phone ?? "",
          note,
          KARLA.email,
        ];
      }),
    ],
    ";",
  );
}

function english(rows: readonly Scan[]): string {
  const head = [
    "Scanned at",
    "First name",
    "Last name",
    "Job title",
    "Company",
    "Email",
    "Phone",
    "Notes",
    "Scanned by",
  ];
  return csv([
    head,
    ...rows.map(({ at, person, note }) => {
      const { company, first, last, title, email, phone } = person;
      const when = new Date(at).toISOString().replace(".000Z", "Z");
      return [when, first, last, title, company.fullName, email, phone ?? "", note, KARLA.email];
    }),
  ]);
}
