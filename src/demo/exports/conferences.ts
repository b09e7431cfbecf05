/**
 * Who was there, as Teams (in German, UTF-16 with tabs) and Zoom (in the host's local time, American) tell it
 * of some of the conferences. One of those who were asked is missing now and then.
 */
import type { DemoFile } from "#demo/archives.ts";
import type { Meeting } from "#demo/meeting.ts";
import { KARLA, nameOf } from "#demo/people.ts";
import type { Random } from "#demo/random.ts";
import { clock, csv, textFile } from "./written.ts";

const EACH = 10;

export function* conferences(
  meetings: readonly Meeting[],
  { now, zone }: { readonly now: number; readonly zone: string },
  random: Random,
): Generator<DemoFile> {
  const held = meetings.filter(
    ({ truth, series, status, answer, people, start }) =>
      truth === "video" &&
      series === null &&
      status === "confirmed" &&
      answer !== "declined" &&
      people.length > 0 &&
      start < now,
  );
  const some = (online: Meeting["online"]) =>
    random.shuffled(held.filter((meeting) => meeting.online === online)).slice(0, EACH);
  for (const meeting of some("teams")) yield teams(meeting, zone, random);
  for (const meeting of some("zoom")) yield zoom(meeting, zone, random);
}

interface Attended {
  readonly name: string;
  readonly email: string;
  readonly from: number;
  readonly to: number;
}

function attended({ people, start, minutes }: Meeting, random: Random): readonly Attended[] {
  const there = people.length > 1 && random.chance(0.3) ? people.slice(1) : people;
  return [KARLA, ...there].map((person) => {
    const from = start + random.int(-90, 240) * 1000;
    const to = start + minutes * 60_000 + random.int(-120, 60) * 1000;
    return { name: nameOf(person), email: person.email, from, to };
  });
}

function teams(meeting: Meeting, zone: string, random: Random): DemoFile {
  const rows = attended(meeting, random);
  const stamp = (at: number) => {
    const { year, month, day, hour, minute, second } = clock(at, zone);
    return `${day}.${month}.${year.slice(2)}, ${hour}:${minute}:${second}`;
  };
  const length = (from: number, to: number) => {
    const seconds = Math.round((to - from) / 1000);
    return `${Math.floor(seconds / 60)} Min. ${seconds % 60} Sek.`;
  };
  const { start, minutes, subject } = meeting;
  const lines = [
    ["1. Zusammenfassung"],
    ["Besprechungstitel", subject],
    ["Teilnehmer", String(rows.length)],
    ["Startzeit", stamp(start)],
    ["Endzeit", stamp(start + minutes * 60_000)],
    [],
    ["2. Teilnehmer"],
    [
      "Name",
      "Erster Beitritt",
      "Letztes Verlassen",
      "Dauer der Besprechung",
      "E-Mail",
      "Teilnehmer-ID (UPN)",
      "Rolle",
    ],
    ...rows.map(({ name, email, from, to }, i) => [
      name,
      stamp(from),
      stamp(to),
      length(from, to),
      email,
      email,
      i === 0 ? "Organisator" : "Teilnehmer",
    ]),
  ];
  const text = `\uFEFF${lines.map((cells) => cells.join("\t")).join("\r\n")}\r\n`;
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes.set([unit & 255, unit >> 8], i * 2);
  }
  const { year, month, day, hour, minute } = clock(start, zone);
  return {
    path: `Anwesenheit/${subject.replaceAll(/[^\p{L}\d ]/gu, "")} - Anwesenheitsbericht ${day}-${month}-${year.slice(2)} ${hour}${minute}.csv`,
    bytes,
  };
}

function zoom(meeting: Meeting, zone: string, random: Random): DemoFile {
  const stamp = (at: number) => {
    const { year, month, day, hour, minute, second } = clock(at, zone);
    const twelve = Number(hour) % 12 || 12;
    return `${month}/${day}/${year} ${String(twelve).padStart(2, "0")}:${minute}:${second} ${Number(hour) < 12 ? "AM" : "PM"}`;
  };
  const { start, minutes, subject, uid } = meeting;
  const rows = attended(meeting, random);
  const id = String(Math.abs(start % 100_000_000_000));
  const table = csv([
    [
      "Meeting ID",
      "Topic",
      "Start Time",
      "End Time",
      "User Email",
      "Duration (Minutes)",
      "Participants",
    ],
    [
      id,
      subject,
      stamp(start),
      stamp(start + minutes * 60_000),
      KARLA.email,
      String(minutes),
      String(rows.length),
    ],
    ["", "", "", "", "", "", ""],
    [
      "Name (Original Name)",
      "User Email",
      "Join Time",
      "Leave Time",
      "Duration (Minutes)",
      "Guest",
      "Recording Consent",
    ],
    ...rows.map(({ name, email, from, to }) => [
      name,
      email,
      stamp(from),
      stamp(to),
      String(Math.round((to - from) / 60_000)),
      email === KARLA.email ? "No" : "Yes",
      "NA",
    ]),
  ]);
  return textFile(`Zoom/participants_${id}_${uid.slice(0, 6).replaceAll(/\W/g, "")}.csv`, table);
}
