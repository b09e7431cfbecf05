import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { say } from "#shared/words.ts";
import type { EntryParts } from "./evidence.ts";
import { parts } from "./for-tests.ts";
import { judge } from "./judge.ts";

const judged = (more: Partial<EntryParts>) => {
  const { kind, reason } = judge(parts(more));
  return `${kind}: ${reason.code.replace("calendar.", "")}`;
};

const each = (key: "location" | "summary" | "description", texts: readonly string[]) =>
  texts.map((text) => `${text} → ${judged({ [key]: text })}`);

const TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0";
const MEET = "Join: https://meet.google.com/abc-defg-hij";

test("a place is a room, an address, a house, a town or somebody's", () => {
  assert.deepEqual(
    each("location", [
      "Raum 3.14",
      "Konferenzraum Alster",
      "2. OG",
      "Messe Köln, Halle 4, Stand B12",
      "Hauptstraße 1, 10115 Berlin",
      "860 Cliff Rd, Eagan, MN 55123",
      "10 Downing Street, London SW1A 2AA",
      "Hotel am See",
      "Café Einstein",
      "Frankfurt am Main",
      "bei Siemens",
      "Teams Room 3",
      "https://maps.app.goo.gl/abc",
      "vor Ort",
    ]),
    [
      "Raum 3.14 → in-person: place",
      "Konferenzraum Alster → in-person: place",
      "2. OG → in-person: place",
      "Messe Köln, Halle 4, Stand B12 → in-person: place",
      "Hauptstraße 1, 10115 Berlin → in-person: address",
      "860 Cliff Rd, Eagan, MN 55123 → in-person: address",
      "10 Downing Street, London SW1A 2AA → in-person: address",
      "Hotel am See → in-person: place",
      "Café Einstein → in-person: place",
      "Frankfurt am Main → in-person: place",
      "bei Siemens → in-person: place",
      "Teams Room 3 → in-person: place",
      "https://maps.app.goo.gl/abc → in-person: map",
      "vor Ort → in-person: said-in-person",
    ],
  );
});

test("what says nothing about a place is unclear, and so is what may be one", () => {
  assert.deepEqual(
    each("location", [
      "",
      "TBD",
      "siehe Einladung",
      "Link folgt",
      "wird noch bekannt gegeben",
      "Raum",
      "Büro?",
      "Zu Hause",
      "Homeoffice",
      "Petra Vogt",
      "petra@lumen.example",
      "812 3456 7890",
      "28013",
      "Projekt Adler",
      "https://meet.google.com/landing",
    ]).map((line) => line.replace(/^.*→ /, "")),
    [
      ...Array.from({ length: 5 }, () => "unclear: nothing-found"),
      "unclear: place-unsure",
      ...Array.from({ length: 7 }, () => "unclear: nothing-found"),
      "unclear: place-unsure",
      "unclear: nothing-found",
    ],
  );
});

test("a placeholder, a link or a number as the place says how one meets", () => {
  assert.deepEqual(
    each("location", [
      "Microsoft Teams-Besprechung",
      "Virtual - Skype Meeting",
      "Réunion Microsoft Teams",
      "Virtueller Raum",
      "https://zoom.us/j/1",
      "meet.google.com/abc-defg-hij",
      "www.example.com/room",
      "+49 30 1234567",
      "Tel.: 030/1234567",
      "+1 646-558-8656,,123456789#",
      "Telko",
      "Petra ruft an",
    ]),
    [
      "Microsoft Teams-Besprechung → video: screen-place",
      "Virtual - Skype Meeting → video: screen-place",
      "Réunion Microsoft Teams → video: screen-place",
      "Virtueller Raum → video: screen-place",
      "https://zoom.us/j/1 → video: link",
      "meet.google.com/abc-defg-hij → video: link",
      "www.example.com/room → video: link",
      "+49 30 1234567 → phone: phone-place",
      "Tel.: 030/1234567 → phone: phone-place",
      "+1 646-558-8656,,123456789# → phone: phone-place",
      "Telko → phone: phone-place",
      "Petra ruft an → phone: phone-place",
    ],
  );
});

test("a place and a chosen way from afar together are unclear", () => {
  assert.deepEqual(
    [
      judged({ location: "Microsoft Teams-Besprechung; Konferenzraum 1" }),
      judged({ location: "Köln (Teams)" }),
      judged({ location: "Besprechungsraum 2 Teams" }),
      judged({ location: "Zoom Raum 2" }),
      judged({ location: "Restaurant Adler, Tel. 030 1234567" }),
      judged({ location: "Raum 3", description: "https://zoom.us/j/1" }),
      judged({ location: "Raum 3", summary: "Telko Budget" }),
      judged({ location: "hybrid" }),
      judged({ rooms: ["Alster"], location: "Online" }),
      judged({ summary: "Vor-Ort-Termin", description: "https://zoom.us/j/1" }),
    ],
    [
      "unclear: hybrid",
      "unclear: hybrid",
      "unclear: hybrid",
      "unclear: hybrid",
      "unclear: hybrid",
      "unclear: hybrid",
      "unclear: hybrid",
      "unclear: hybrid-said",
      "unclear: hybrid",
      "unclear: hybrid",
    ],
  );
});

test("a link that calendars add by themselves takes nothing from a room, a house or an address", () => {
  assert.deepEqual(
    [
      judge(parts({ location: "Hauptstraße 1, Berlin", description: TEAMS })),
      judge(parts({ rooms: ["Alster (8)"], description: MEET })),
    ],
    [
      {
        kind: "in-person",
        reason: {
          code: "calendar.place-despite-link",
          values: { place: "Hauptstraße 1, Berlin", provider: "Microsoft Teams" },
        },
      },
      {
        kind: "in-person",
        reason: {
          code: "calendar.place-despite-link",
          values: { place: "Alster (8)", provider: "Google Meet" },
        },
      },
    ],
  );
  assert.deepEqual(
    [
      judged({ location: "Berlin", description: TEAMS }),
      judged({ location: "Projekt Adler", summary: "Lunch", description: TEAMS }),
      judged({ location: "Berlin", summary: "Lunch", description: TEAMS }),
      judged({ location: "vor Ort", description: TEAMS }),
      judged({ travel: true, description: TEAMS }),
      judged({ travel: true, location: "Online" }),
    ],
    [
      "unclear: hybrid",
      "unclear: hybrid",
      "in-person: place-despite-link",
      "in-person: said-in-person",
      "in-person: travel",
      "unclear: hybrid",
    ],
  );
});

test("such a link alone means video only when hardly anybody met otherwise", () => {
  const inMonth = (month: string) => judged({ start: `${month}-15T09:00:00`, description: MEET });

  assert.deepEqual(
    ["2019-11", "2020-02", "2020-03", "2022-05", "2022-06", "2024-03"].map(inMonth),
    [
      "unclear: link-alone",
      "unclear: link-alone",
      "video: link-in-pandemic",
      "video: link-in-pandemic",
      "unclear: link-alone",
      "unclear: link-alone",
    ],
  );
});

test("such a link means video once the words of the entry speak of it", () => {
  const block = `\n________________\nMit einem Videokonferenzgerät teilnehmen, per Video\n${TEAMS}`;

  assert.deepEqual(
    [
      judged({ description: `Wir sprechen per Teams.${block}` }),
      judged({ description: `Agenda folgt.${block}` }),
      judged({ summary: "Kick-off Call", description: MEET }),
      judged({ summary: "Videocall mit Petra", description: MEET }),
    ],
    ["video: link-meant", "unclear: link-alone", "video: link-meant", "video: screen-subject"],
  );
});

test("numbers to dial in to a video conference make no phone call of it", () => {
  const dialIn = "Per Telefon einwählen: +49 69 1234567,,123# Telefonkonferenz-ID: 123 456#";

  assert.deepEqual(
    [
      judged({ description: `https://zoom.us/j/1\n${dialIn}` }),
      judged({ description: `${TEAMS}\n${dialIn}` }),
      judged({ description: dialIn }),
      judged({ summary: "Telefonat mit Petra", description: `${TEAMS}\n${dialIn}` }),
    ],
    ["video: link", "unclear: link-alone", "phone: dial-in", "phone: phone-subject"],
  );
});

test("lunch is in person where it has a place, and unclear where it has none", () => {
  assert.deepEqual(
    [
      judged({ summary: "Lunch mit Petra", location: "Vapiano" }),
      judged({ summary: "Mittagessen", location: "Projekt Adler" }),
      judged({ summary: "Kaffee mit Petra" }),
      judged({ summary: "Kaffee?", location: "wie besprochen" }),
      judged({ summary: "Lunch", location: "as agreed" }),
      judged({ summary: "Besuch bei Lumen" }),
      judged({ summary: "Virtueller Kaffee" }),
      judged({ summary: "Lunch, persönlich" }),
      judged({ summary: "Lunch", description: MEET, start: "2024-03-01T12:00:00" }),
    ],
    [
      "in-person: place",
      "in-person: meal-at-place",
      "unclear: meal",
      "unclear: meal",
      "unclear: meal",
      "unclear: meal",
      "video: screen-subject",
      "in-person: said-in-person",
      "unclear: meal",
    ],
  );
});

test("places and links in properties of their own count like the others", () => {
  const conference = (uri: string, features: string[] = [], automatic = false) => ({
    conferences: [{ uri, features, automatic }],
  });

  assert.deepEqual(
    [
      judged({ places: ["Hotel Adler"] }),
      judged({ places: ["Virtual - Skype Meeting"] }),
      judged({ travel: true }),
      judged(conference("https://chat.example/audio?id=1", ["AUDIO", "VIDEO"])),
      judged(conference("tel:+1-412-555-0123,,,654321", ["PHONE"])),
      judged(conference("https://meet.google.com/abc-defg-hij", [], true)),
      judged({
        conferences: [
          { uri: "tel:+1-412-555-0123", features: ["PHONE"], automatic: false },
          { uri: "https://chat.example/v", features: ["VIDEO"], automatic: false },
        ],
      }),
    ],
    [
      "in-person: known-place",
      "unclear: nothing-found",
      "in-person: travel",
      "video: conference",
      "phone: phone-number",
      "unclear: link-alone",
      "video: conference",
    ],
  );
});

test("holidays, focus time, absence and webinars are no meetings", () => {
  assert.deepEqual(
    [
      judged({ allDay: true, guests: 0, location: "Raum 3" }),
      judged({ allDay: true, guests: 1, summary: "Geburtstag Petra" }),
      judged({ allDay: true, guests: 1, summary: "Offsite" }),
      judged({ summary: "Geburtstagsessen Petra" }),
      judged({ summary: "Fokuszeit" }),
      judged({ summary: "Out of office" }),
      judged({ away: true }),
      judged({ summary: "Webinar: Licht im Büro", description: "https://zoom.us/j/1" }),
      judged({ description: "https://zoom.us/w/1" }),
      judged({ location: "https://www.youtube.com/watch?v=1" }),
      judged({ description: "Vorher ansehen: https://www.youtube.com/watch?v=1" }),
      judged({ summary: "Vorbereitung Webinar", description: "https://zoom.us/j/1" }),
    ],
    [
      "none: all-day",
      "none: away",
      "unclear: nothing-found",
      "unclear: nothing-found",
      "none: away",
      "none: away",
      "none: out-of-office",
      "none: webinar",
      "none: webinar",
      "none: webinar",
      "unclear: nothing-found",
      "video: link",
    ],
  );
});

test("every judgement is a sentence in both languages", () => {
  const { reason } = judge(parts({ location: "Raum 3.14" }));

  assert.deepEqual(
    [say("en", reason.code, reason.values), say("de", reason.code, reason.values)],
    [
      "in person, because the place is “Raum 3.14”",
      "persönlich, denn als Ort steht „Raum 3.14“ im Eintrag",
    ],
  );
});

const bits = fc.constantFrom(
  "Teams",
  "Raum 3",
  "Berlin",
  ";",
  ", ",
  " AND ",
  "(",
  ")",
  "https://zoom.us/j/1",
  MEET,
  "+49 30 1234567",
  "Lunch",
  "Webinar",
  "vor Ort",
  "hybrid",
  "Telko",
  "siehe",
  "Hauptstraße 1",
  "10115 Berlin",
  "?",
  "\n",
  "Urlaub",
  "Call",
  "____________",
);
const texts = fc.array(fc.oneof(bits, fc.string({ maxLength: 4 }))).map((all) => all.join(" "));

test("whatever an entry says, there is one judgement, with words in both languages", () => {
  const entries = fc.record({
    summary: texts,
    location: texts,
    description: texts,
    start: fc.constantFrom("2019-01-01", "2021-01-01T09:00:00", "2024-01-01T09:00:00"),
    allDay: fc.boolean(),
    names: fc.array(fc.string()),
    guests: fc.nat(3),
    rooms: fc.array(texts, { maxLength: 2 }),
    conferences: fc.array(
      fc.record({ uri: texts, features: fc.constant(["VIDEO"]), automatic: fc.boolean() }),
      { maxLength: 2 },
    ),
    places: fc.array(texts, { maxLength: 2 }),
    travel: fc.boolean(),
    away: fc.constant(false),
  });
  fc.assert(
    fc.property(entries, (entry) => {
      const { code, values } = judge(entry).reason;
      for (const language of ["en", "de"] as const) {
        assert.doesNotMatch(say(language, code, values), /^calendar\./);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("in person needs a place, outright words or time for the way, whatever else is said", () => {
  fc.assert(
    fc.property(texts, texts, (summary, description) => {
      const { kind, reason } = judge(parts({ summary, description }));
      assert.ok(kind !== "in-person" || reason.code === "calendar.said-in-person");
    }),
  );
});
