import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { EntryParts } from "./evidence.ts";
import { parts } from "./for-tests.ts";
import { judge } from "./judge.ts";

const TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0";

/** Beside nothing else: what is in person, or may be, and what is a place all the same. */
const kindsOf = (locations: readonly string[]) =>
  locations.map((location) => [location, judge(parts({ location })).kind] as const);

test("nothing is in person that denies a place, lets into a conference, or only sounds like a place", () => {
  const found = kindsOf(NOT_IN_PERSON).filter(([, kind]) => kind === "in-person");

  assert.deepEqual(found, []);
});

const NOT_IN_PERSON = [
  // What one needs to get into a conference; its number is no postcode.
  "Meeting ID: 84512 Passcode: 12345",
  "ID 84512 Kennwort abc",
  "ID: 84512 Passwort",
  "84512 Passcode",
  "84512 Konferenz",
  "12345 Einwahl",
  "Raum 12345 Passwort",
  "Raum 84512, PIN 4711",
  "Besprechungs-ID 84512 Raum 4",
  "Konferenzraum-ID 84512 Code 99",
  "MeetingID 55512 Berlin",
  "Kennnummer 12345 Hamburg",
  "Bridge 55555 Conference",
  "Conference bridge 55555 Main",
  "bridge 2 room 4",
  "Zugangscode 10115 Berlin",
  "Host Key 12345 Office",
  "Login 12345 Büro",
  "Ext. 1234 Berlin",
  "Durchwahl 1234 Büro",
  "Apparat 220 Büro",
  // Numbers that mean something else.
  "ISO 9001 Audit",
  "ISO 27001 Zertifizierung",
  "Ticket 12345 Bug",
  "Projekt 10234 Review",
  "10234 Projekt",
  "3000 Kunden",
  "2500 Euro Budget",
  "Q3 2PM",
  "Engineering 4",
  "Refactoring 5",
  "Monitoring 2",
  "Arbeitsplatz 12",
  "Arbeitsmarkt 2030",
  "10 Min Drive",
  "4 people on the way",
  "10-100 Personen",
  "12-345 Kunden",
  "20-250 Teilnehmer",
  "100 20 Personen",
  "300 10 Min",
  "123 45 Zoom",
  "Meier et al. Paper 3",
  "Al. Meier 2026",
  "Verkäufer 3",
  "Anrufer 2",
  "Läufer 5",
  "Käufer 12",
  "Sakai 5",
  "NA",
  "NA, Raum 4",
  "n/a Berlin",
  // No place, or not yet.
  "kein Raum",
  "Kein Raum nötig",
  "noch kein Raum",
  "Raum folgt",
  "Raum folgt noch",
  "Raum tbd",
  "Raum: TBD",
  "room tbc",
  "Room TBA",
  "Raum wird noch bekannt gegeben",
  "Raum noch offen",
  "Raum unbekannt",
  "Raum fehlt",
  "Raum siehe Einladung",
  "Raum laut Einladung",
  "bitte Raum buchen",
  "bitte noch Raum reservieren",
  "Raum angefragt",
  "Raum gesucht",
  "Raum?",
  "Raum 4?",
  "Raum 4 oder Teams?",
  "Büro oder Teams",
  "irgendein Raum",
  "please book a room",
  "room needed",
  "need a room",
  "room to be booked",
  "no room",
  "no room available",
  "any room",
  "room pending",
  "room to follow, details follow",
  "waiting for a room",
  "not in the office",
  "nicht im Büro",
  "nicht vor Ort",
  "not on-site",
  "vor Ort nicht möglich",
  "kein Vor-Ort-Termin",
  "vielleicht Raum 4",
  "evtl. Café Einstein",
  "maybe Hotel Adler",
  "Raum 4 abgesagt",
  "statt Raum 4",
  "ohne Raum",
  "Restaurant tbd",
  "Hotel wird noch bekannt gegeben",
  "Berlin (Ort folgt)",
  "Berlin, tbd",
  // By telephone, or at a desk.
  "Anna ruft Büro an",
  "Ich rufe im Büro an",
  "Petra ruft dich im Büro zurück",
  "My office line",
  "Office line",
  "office phone",
  "Büro, meine Nummer",
  "Home Office Berlin",
  "Homeoffice Hamburg",
  "Home-Office Büro",
  "Zuhause / Büro",
  "at my desk, 3rd floor",
  // Times and what is about a place.
  "10:00 Berlin Zeit",
  "10:00 Berlin time",
  "9 Uhr London Time",
  "Team Berlin",
  "Projekt Hamburg",
  "Berlin Team",
  "Kunde München",
  "via Anna",
  "via Outlook",
  "via Einladung",
  "Called by Anna",
  "Ruedi",
  "Straßenbau",
  // What only sounds like a place.
  "Stand-up",
  "Stand-Up",
  "Daily Stand-up",
  "Stand der Dinge",
  "Stand 12.03.2024",
  "Stand heute",
  "Stand",
  "Park",
  "Terminal",
  "Werk",
  "Center",
  "Zentrum",
  "Station",
  "Office Hours",
  "Office 365",
  "Visual Studio 2022",
  "Back Office",
  "Town Hall",
  "Zeitraum 3. bis 5. Mai",
  "Datenraum",
  "Traum",
  "Call Center",
  "Admin Center",
  "Docking Station",
  "Progress Bar",
  "Team building",
  "World Café",
  "Stock Options",
  "Müller UG",
  "Volksbank eG",
  "Gather.town Office",
  "Gather Town Berlin",
  "Virtuelles Büro",
  "kein Teams",
  "nicht online",
  // A country is no place to go to.
  "Deutschland",
  "Germany",
  "Schweiz",
];

test("what is a place stays one", () => {
  const missed = kindsOf(IN_PERSON).filter(([, kind]) => kind !== "in-person");

  assert.deepEqual(missed, []);
});

const IN_PERSON = [
  "Café Einstein, Berlin",
  "Raum 4.12",
  "Raum 12345",
  "Raum Alster",
  "Zimmer No. 5",
  "Room No 5",
  "HQ, 3rd floor",
  "Stand C12, Halle 4",
  "Halle 4, Stand B12",
  "Halle 6.1 Stand 120",
  "Booth 12",
  "Hall 3",
  "Terminal 2",
  "Flughafen München, Terminal 1",
  "Werk 2",
  "Werk Wolfsburg",
  "2. OG",
  "EG, Raum 3",
  "3. Stock",
  "Suite 200",
  "Building 5",
  "Büro Müller",
  "Büro Berlin",
  "Hauptsitz Köln",
  "Studio 3",
  "Gooseberry Falls State Park",
  "Stadtpark",
  "Penn Station",
  "Hemingway Bar",
  "Convention Center Dublin",
  "Hannover Messe",
  "Restaurant Zum Löwen",
  "Hotel Adler, 19:00 Uhr",
  "Berlin",
  "berlin",
  "Berlin, Deutschland",
  "Berlin-Mitte",
  "Köln Deutz",
  "Frankfurt am Main",
  "New York",
  "in Hamburg",
  "bei Siemens",
  "Bei Müller",
  "@ Lumen",
  "Am Markt 5",
  "Hauptstr. 5",
  "Sachsenring 12, Köln",
  "Theodor-Heuss-Ring 20",
  "Via Roma 3",
  "12 Bridge Street",
  "London Bridge Hotel",
  "Rue de Rivoli",
  "Unter den Linden",
  "D-10115 Berlin",
  "10115 Berlin",
  "84144 Geisenhausen",
  "Bahnhofstrasse 1, 8001 Zürich",
  "8001 Zürich",
  "CH-3011 Bern",
  "Firma Muster, Industrieweg 3, 4600 Wels",
  "10 Downing Street, London SW1A 2AA",
  "ul. Prosta 51, 00-838 Warszawa",
  "ul. Marszałkowska 84/92",
  "Prosta 51, 00-838 Warszawa",
  "PL-80-827 Gdańsk",
  "Al. Jerozolimskie 123A, 02-017 Warszawa",
  "Aleje Jerozolimskie 44, Warszawa",
  "pl. Trzech Krzyży 10/14",
  "ul. 3 Maja 12",
  "os. Piastów 12, 31-624 Kraków",
  "Na Příkopě 14, 110 00 Praha 1",
  "Václavské náměstí 1, 110 00 Praha",
  "Národní třída 10",
  "nám. Republiky 5",
  "Vinohradská 2828/151, 130 00 Praha 3",
  "CZ-602 00 Brno",
  "811 01 Bratislava",
  "Sveavägen 44, 111 34 Stockholm",
  "Am Sandtorkai 50",
  "Schaumainkai 17",
  "Franz-Josefs-Kai 47",
  "Reichpietschufer 60",
  "Schöneberger Ufer 5",
  "Isarufer 3",
  "Allee der Kosmonauten 33",
  "Leopoldstr 5",
  "Herengracht 182",
  "Strandvejen 10",
  "Rua Augusta 24",
  // A street without its number, as long as nothing says otherwise.
  "Kurfürstendamm",
  "Königsallee",
  "Am Sandtorkai",
  "Tempelhofer Ufer",
];

test("a street without a number is no place where a link says otherwise", () => {
  const kinds = ["Kurfürstendamm", "Kurfürstendamm 22"].map(
    (location) => judge(parts({ location, description: TEAMS })).kind,
  );

  assert.deepEqual(kinds, ["unclear", "in-person"]);
});

test("beside a word that denies a place nothing is in person", () => {
  const doubts = fc.constantFrom(
    ..."id|ID:|PIN|passcode|Passwort|Kennwort|code|kein|keine|ohne|nicht|not|no room|tbd|TBA|tbc".split(
      "|",
    ),
    ..."folgt|noch|siehe|vielleicht|maybe|?|Home Office|abgesagt|bitte buchen".split("|"),
  );
  const separators = fc.constantFrom(" ", ", ", "; ", " - ", ": ", " / ", "\n", " (");
  const subjects = fc.constantFrom("Jour fixe", "Lunch", "Kaffee mit Petra");
  const some = fc.array(
    fc.oneof(fc.constantFrom(...IN_PERSON, "vor Ort", "Teams"), fc.string({ maxLength: 4 })),
    { maxLength: 2 },
  );
  const locations = fc
    .tuple(some, doubts, some, separators)
    .map(([before, doubt, after, by]) => [...before, doubt, ...after].join(by));

  fc.assert(
    fc.property(locations, subjects, (location, summary) => {
      assert.notEqual(judge(parts({ location, summary })).kind, "in-person", location);
    }),
    { numRuns: 2_000 },
  );
});

test("a subject claims a meeting in person only by a whole phrase at one of its ends", () => {
  const claims = [
    "Vor-Ort-Termin",
    "Vor-Ort-Termin Lumen",
    "Vor Ort: Budget",
    "Budget (vor Ort)",
    "Budget vor Ort",
    "Treffen in Präsenz",
    "Präsenztermin Lumen",
    "In person: budget",
    "Workshop - in person",
    "Quarterly review (in-person)",
    "On-site meeting with Petra",
    "Lunch, persönlich",
  ];
  const topics = [
    "On-site SEO review",
    "Vor-Ort-Service Angebot",
    "Planning our in-person event",
    "Vorbereitung Vor-Ort-Termin",
    "Planung Treffen in Präsenz",
    "Prep for on-site",
    "Remote or in person",
    "Nicht vor Ort",
    "kein Treffen vor Ort",
    "Not in person",
    "Persönlich haftende Gesellschafter",
    "Persönlichkeitsrechte",
    "In-person events strategy",
    "Face-to-face with the new design system",
    "Vor-Ort-Termin absagen",
    "Vor Ort oder online",
  ];
  const kinds = (summaries: readonly string[], more: Partial<EntryParts> = {}) =>
    summaries.map((summary) => [summary, judge(parts({ summary, ...more })).kind] as const);

  assert.deepEqual(
    [
      kinds(claims).filter(([, kind]) => kind !== "in-person"),
      kinds(claims, { description: TEAMS }).filter(([, kind]) => kind !== "unclear"),
      kinds(topics).filter(([, kind]) => kind === "in-person"),
      kinds(topics, { description: TEAMS }).filter(([, kind]) => kind === "in-person"),
    ],
    [[], [], [], []],
  );
});
