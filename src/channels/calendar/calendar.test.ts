import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "#channels/channel.ts";
import { entriesIn } from "./calendar.ts";

const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR"].join("\r\n");

const event = (...lines: readonly string[]) =>
  ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");

const START = "DTSTART;TZID=Europe/Berlin:20240301T100000";

const read = (text: string, method?: string) => [
  ...entriesIn(text, { place: "7", ...(method === undefined ? {} : { method }) }),
];

function entryOf(text: string, method?: string): Entry {
  const [reading] = read(text, method);
  assert.equal(reading?.kind, "entry");
  return reading;
}

const codes = ({ notes }: Entry) => notes.map(({ code }) => code);

test("an event is an entry with all that it says", () => {
  const text = calendar(
    "METHOD:REQUEST",
    event(
      "UID:040000008200E00074C5B7101A82E008",
      START,
      "DTEND;TZID=Europe/Berlin:20240301T113000",
      "CREATED:20240201T080000Z",
      "DTSTAMP:20240202T091500Z",
      "SEQUENCE:3",
      "STATUS:TENTATIVE",
      "SUMMARY;LANGUAGE=de-DE:Quartalsplanung\\, zweiter Teil",
      "LOCATION:Raum 3.14",
      "DESCRIPTION:Agenda:\\nZiele",
      'ORGANIZER;CN="Dr. Dieter Chef":MAILTO:dieter.chef@lumen.example',
      "ATTENDEE;PARTSTAT=ACCEPTED;CN=Petra Vogt:mailto:petra.vogt@lumen.example",
      "BEGIN:VALARM",
      "DESCRIPTION:Reminder",
      "TRIGGER:-PT15M",
      "END:VALARM",
    ),
  );

  assert.deepEqual(read(text), [
    {
      kind: "entry",
      key: "ical:040000008200E00074C5B7101A82E008",
      place: "7",
      uid: "040000008200E00074C5B7101A82E008",
      recurrenceId: null,
      sequence: 3,
      stamp: "2024-02-02T09:15:00Z",
      method: "request",
      status: "tentative",
      summary: "Quartalsplanung, zweiter Teil",
      location: "Raum 3.14",
      description: "Agenda:\nZiele",
      start: { local: "2024-03-01T10:00:00", zone: "Europe/Berlin" },
      end: { local: "2024-03-01T11:30:00", zone: "Europe/Berlin" },
      recurrence: null,
      organizer: { kind: "email", value: "dieter.chef@lumen.example", name: "Dieter Chef" },
      attendees: [
        {
          kind: "email",
          value: "petra.vogt@lumen.example",
          name: "Petra Vogt",
          type: "individual",
          answer: "accepted",
          optional: false,
        },
      ],
      created: new Date("2024-02-01T08:00:00Z"),
      judgement: {
        kind: "in-person",
        reason: { code: "calendar.place", values: { place: "Raum 3.14" } },
      },
      notes: [],
    },
  ]);
});

test("other components are skipped with their reason, and zones and alarms are no items", () => {
  const items = [
    "VTODO",
    "VJOURNAL",
    "VFREEBUSY",
    "VAVAILABILITY",
    "VTIMEZONE",
    "VALARM",
    "X-MINE",
  ];
  const text = calendar(...items.map((name) => `BEGIN:${name}\r\nUID:1\r\nEND:${name}`));

  assert.deepEqual(
    read(text),
    ["to-do", "journal", "free-busy", "availability"].map((reason) => ({
      kind: "skipped",
      place: "7",
      reason,
    })),
  );
  assert.deepEqual(read(calendar()), []);
});

test("without a start that can be read there is no entry", () => {
  const broken = [event("UID:1"), event("DTSTART:"), event("DTSTART:20240230T100000")];

  assert.deepEqual(read(calendar(...broken)), [
    { kind: "problem", place: "7", code: "calendar.no-start", values: {} },
    { kind: "problem", place: "7", code: "calendar.no-start", values: {} },
    {
      kind: "problem",
      place: "7",
      code: "calendar.start-unreadable",
      values: { value: "20240230T100000" },
    },
  ]);
});

test("a changed occurrence is known by its time in UTC, whatever zone names it", () => {
  const keys = [
    "RECURRENCE-ID:20240308T090000Z",
    "RECURRENCE-ID;TZID=Europe/Berlin:20240308T100000",
    "RECURRENCE-ID;TZID=W. Europe Standard Time:20240308T100000",
    "RECURRENCE-ID;VALUE=DATE:20240308",
    "RECURRENCE-ID:20240308T100000",
  ].map((line) => entryOf(calendar(event("UID:a@google.com", START, line))).key);

  assert.deepEqual(keys, [
    "ical:a@google.com:20240308T090000Z",
    "ical:a@google.com:20240308T090000Z",
    "ical:a@google.com:20240308T090000Z",
    "ical:a@google.com:20240308",
    "ical:a@google.com:20240308T100000",
  ]);
});

test("without an id, or with one that is none, an entry is known by what it says", () => {
  const uids = [
    event(START, "SUMMARY:A"),
    event(START, "SUMMARY:A", "LOCATION:Raum 3"),
    event(START, "SUMMARY:B"),
    event(`UID:${"x".repeat(300)}`, START, "SUMMARY:A"),
  ].map((text) => entryOf(calendar(text)).uid);

  assert.deepEqual(
    [
      uids[0] === uids[1],
      new Set(uids).size,
      uids.every((uid) => /^visavis-[0-9a-f]{32}$/.test(uid)),
    ],
    [true, 3, true],
  );
});

test("a duration is an end, and an end before the start is left out", () => {
  const endOf = (...lines: readonly string[]) => {
    const entry = entryOf(calendar(event(...lines)));
    return [entry.end?.local ?? null, ...codes(entry)];
  };

  assert.deepEqual(
    [
      endOf(START, "DURATION:PT1H30M"),
      endOf(START, "DTEND;TZID=Europe/Berlin:20240301T090000"),
      endOf(START, "DTEND;TZID=America/New_York:20240301T050000"),
      endOf(START, "DURATION:P999999999999999999W"),
      endOf(START, "DTEND:tomorrow"),
      endOf(START),
      endOf("DTSTART;VALUE=DATE:20240301", "DTEND;VALUE=DATE:20240303"),
      endOf("DTSTART;VALUE=DATE:20240301", "DTEND;VALUE=DATE:20240301"),
      endOf("DTSTART;VALUE=DATE:20240301", "DURATION:P2D"),
    ],
    [
      ["2024-03-01T11:30:00"],
      [null, "calendar.end-before-start"],
      ["2024-03-01T05:00:00"],
      [null, "calendar.end-unreadable"],
      [null, "calendar.end-unreadable"],
      [null],
      ["2024-03-03"],
      [null],
      ["2024-03-03"],
    ],
  );
});

test("a whole day that Exchange writes from midnight on is a whole day", () => {
  const { start, end } = entryOf(
    calendar(
      event(
        "DTSTART;TZID=W. Europe Standard Time:20240301T000000",
        "DTEND;TZID=W. Europe Standard Time:20240302T000000",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
      ),
    ),
  );

  assert.deepEqual([start.local, end?.local], ["2024-03-01", "2024-03-02"]);
});

test("what floats takes place in the calendar's zone, unless it is UTC for want of a better one", () => {
  const zoneOf = (header: string) =>
    entryOf(calendar(header, event("DTSTART:20240301T100000"))).start.zone;

  assert.deepEqual(
    ["X-WR-TIMEZONE:Europe/Vienna", "X-WR-TIMEZONE:UTC", "X-WR-CALNAME:Arbeit"].map(zoneOf),
    ["Europe/Vienna", null, null],
  );
});

test("a zone that is explained further down is waited for, and the order stays", () => {
  const rules = [
    "BEGIN:VTIMEZONE",
    "TZID:Meine Zone",
    "X-LIC-LOCATION:Europe/Berlin",
    "END:VTIMEZONE",
  ];
  const events = [
    event("UID:1", "DTSTART:20240301T100000Z"),
    event("UID:2", "DTSTART;TZID=Meine Zone:20240301T100000"),
    event("UID:3", "DTSTART:20240301T100000Z"),
    event("UID:4", "DTSTART;TZID=Andere Zone:20240301T100000"),
  ];
  const entries = read(calendar(...events, ...rules)) as Entry[];

  assert.deepEqual(
    entries.map((entry) => [entry.uid, entry.start.zone, ...codes(entry)]),
    [
      ["1", "UTC"],
      ["2", "Europe/Berlin"],
      ["3", "UTC"],
      ["4", null, "calendar.unknown-zone"],
    ],
  );
});

test("a series is kept as it stands, without what cannot be followed", () => {
  const entry = entryOf(
    calendar(
      event(
        START,
        "RRULE:FREQ=WEEKLY;BYDAY=FR",
        "RRULE:FREQ=NEVER",
        "RDATE;VALUE=PERIOD:20240305T090000Z/PT1H,20240306T090000Z/20240306T100000Z",
        "EXDATE;TZID=Europe/Berlin:20240308T100000,tomorrow",
        "EXDATE;VALUE=DATE:20240315",
        "RDATE:",
        "EXRULE:FREQ=MONTHLY",
      ),
    ),
  );

  assert.deepEqual(
    [entry.recurrence, codes(entry)],
    [
      {
        rules: ["FREQ=WEEKLY;BYDAY=FR"],
        added: [
          { local: "2024-03-05T09:00:00", zone: "UTC" },
          { local: "2024-03-06T09:00:00", zone: "UTC" },
        ],
        excluded: [
          { local: "2024-03-08T10:00:00", zone: "Europe/Berlin" },
          { local: "2024-03-15", zone: null },
        ],
      },
      ["calendar.rule-unreadable", "calendar.times-unreadable", "calendar.exclusion-rule"],
    ],
  );
});

test("a change of this and all that follow says so", () => {
  const line = "RECURRENCE-ID;RANGE=THISANDFUTURE:20240308T090000Z";

  assert.equal(entryOf(calendar(event("UID:1", START, line))).andFollowing, true);
});

test("the method is the calendar's own, else the mail's", () => {
  const one = event("UID:1", START);

  assert.deepEqual(
    [
      entryOf(calendar("METHOD:Reply", one), "request").method,
      entryOf(calendar(one), "REQUEST").method,
      entryOf(calendar(one)).method,
      entryOf(calendar("METHOD:X-MINE", one)).method,
    ],
    ["reply", "request", "publish", "publish"],
  );
});

test("an entry is called off by its status, its method or Outlook's subject", () => {
  const statusOf = (header: string, line: string) =>
    entryOf(calendar(header, event(START, line))).status;

  assert.deepEqual(
    [
      statusOf("X-A:1", "STATUS:CANCELLED"),
      statusOf("METHOD:CANCEL", "STATUS:CONFIRMED"),
      statusOf("X-A:1", "SUMMARY:Abgesagt: Jour fixe"),
      statusOf("X-A:1", "SUMMARY:Absage besprechen"),
    ],
    ["cancelled", "cancelled", "cancelled", "confirmed"],
  );
});

test("who calls off one occurrence need not say when it starts", () => {
  const text = event("UID:1", "RECURRENCE-ID:20240308T090000Z");

  assert.deepEqual(
    [entryOf(calendar("METHOD:CANCEL", text)).start.local, read(calendar(text))[0]?.kind],
    ["2024-03-08T09:00:00", "problem"],
  );
});

test("HTML becomes text, and its links are still found", () => {
  const entry = entryOf(
    calendar(
      event(
        START,
        'X-ALT-DESC;FMTTYPE=text/html:<html><p>Hallo &amp; willkommen</p><a href="https://zoom.us/j/1?a=1&amp;b=2">Hier</a></html>',
      ),
    ),
  );

  assert.deepEqual(
    [entry.description, entry.judgement.kind],
    ["Hallo & willkommen\nHier", "video"],
  );
});

test("Microsoft's places are read with commas escaped or not", () => {
  const json = (comma: string) =>
    `X-MICROSOFT-LOCATIONS:[{"DisplayName":"Hotel Adler"${comma}"LocationStreet":"Markt 5"${comma}"Latitude":0}]`;

  assert.deepEqual(
    [",", "\\,"].map((comma) => entryOf(calendar(event(START, json(comma)))).judgement.reason),
    Array.from({ length: 2 }, () => ({
      code: "calendar.known-place",
      values: { place: "Hotel Adler" },
    })),
  );
});

test("what is not to be kept is in no part of the entry, not even in its reason", () => {
  const text = calendar(
    event(
      START,
      "SUMMARY:Geheim 1",
      "LOCATION:Raum Geheim 2",
      "DESCRIPTION:Geheim 3",
      "and Geheim 3",
    ),
  );
  const [headers] = entriesIn(text, { place: "1", keep: "headers" });
  const [subjects] = entriesIn(text, { place: "1", keep: "subjects" });

  assert.doesNotMatch(JSON.stringify(headers), /Geheim/);
  assert.doesNotMatch(JSON.stringify(subjects), /Geheim 3/);
  assert.deepEqual(headers?.kind === "entry" && headers.judgement, {
    kind: "in-person",
    reason: { code: "calendar.place", values: { place: "…" } },
  });
});

test("bytes and text of a calendar part say the same", () => {
  const text = calendar(event("UID:1", START, "SUMMARY:Büro"));

  assert.deepEqual([...entriesIn(new TextEncoder().encode(text), { place: "7" })], read(text));
});
