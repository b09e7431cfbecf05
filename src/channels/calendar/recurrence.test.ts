import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Entry, Recurrence } from "#channels/channel.ts";
import { entry as anyEntry } from "./for-tests.ts";
import { occurrences } from "./recurrence.ts";

const BERLIN = "Europe/Berlin";

const entry = (more: Partial<Entry> = {}): Entry =>
  anyEntry({
    start: { local: "2024-03-04T09:00:00", zone: BERLIN },
    end: { local: "2024-03-04T10:30:00", zone: BERLIN },
    ...more,
  });

const series = (rule: string, more: Partial<Recurrence> = {}): Recurrence => ({
  rules: [rule],
  added: [],
  excluded: [],
  ...more,
});

const until = (day: string) => ({ until: new Date(`${day}T23:59:59Z`), zone: BERLIN });

const startsOf = (one: Entry, changed: readonly Entry[], options: ReturnType<typeof until>) =>
  occurrences(one, changed, options).occurrences.map(({ start }) => start.toISOString());

const at = (local: string, zone: string | null = BERLIN) => ({ local, zone });

test("an entry that is no series takes place once", () => {
  const one = entry();

  assert.deepEqual(occurrences(one, [], until("2024-12-31")), {
    occurrences: [
      {
        start: new Date("2024-03-04T08:00:00Z"),
        end: new Date("2024-03-04T09:30:00Z"),
        allDay: false,
        entry: one,
      },
    ],
    later: false,
    notes: [],
  });
});

test("it is told whether anything takes place after what was asked for", () => {
  const isLater = (more: Partial<Entry>, changed: readonly Entry[] = []) =>
    occurrences(entry(more), changed, until("2024-06-30")).later;
  const moved = entry({
    recurrenceId: at("2024-03-11T09:00:00"),
    start: at("2024-09-11T09:00:00"),
  });

  assert.deepEqual(
    [
      isLater({ recurrence: series("FREQ=WEEKLY") }),
      isLater({ recurrence: series("FREQ=WEEKLY;COUNT=50") }),
      isLater({ recurrence: series("FREQ=WEEKLY;UNTIL=20241001T000000Z") }),
      isLater({ recurrence: series("FREQ=DAILY;COUNT=2", { added: [at("2024-07-01T09:00:00")] }) }),
      isLater({ start: at("2024-07-01T09:00:00") }),
      isLater({ recurrence: series("FREQ=WEEKLY;COUNT=4") }, [moved]),
    ],
    [true, true, true, true, true, true],
  );
  assert.deepEqual(
    [
      isLater({}),
      isLater({ recurrence: series("FREQ=WEEKLY;COUNT=4") }),
      isLater({ recurrence: series("FREQ=WEEKLY;UNTIL=20240601T000000Z") }),
      isLater({ recurrence: series("FREQ=WEEKLY"), status: "cancelled" }),
      // Rules that come true on no day at all.
      isLater({ recurrence: series("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30") }),
    ],
    [false, false, false, false, true],
  );
});

test("what starts later than asked, or was called off, does not take place", () => {
  assert.deepEqual(
    [
      startsOf(entry(), [], until("2024-03-03")),
      startsOf(
        entry({ status: "cancelled", recurrence: series("FREQ=DAILY") }),
        [],
        until("2024-04-01"),
      ),
    ],
    [[], []],
  );
});

test("a series keeps its local time and its length across a clock change", () => {
  const weekly = entry({ recurrence: series("FREQ=WEEKLY") });

  assert.deepEqual(
    occurrences(weekly, [], until("2024-04-02")).occurrences.map(({ start, end }) => [
      start.toISOString(),
      end?.toISOString(),
    ]),
    [
      ["2024-03-04T08:00:00.000Z", "2024-03-04T09:30:00.000Z"],
      ["2024-03-11T08:00:00.000Z", "2024-03-11T09:30:00.000Z"],
      ["2024-03-18T08:00:00.000Z", "2024-03-18T09:30:00.000Z"],
      ["2024-03-25T08:00:00.000Z", "2024-03-25T09:30:00.000Z"],
      ["2024-04-01T07:00:00.000Z", "2024-04-01T08:30:00.000Z"],
    ],
  );
});

test("what floats and whole days take place in the zone given", () => {
  const days = entry({
    start: at("2024-03-30", null),
    end: at("2024-04-01", null),
    recurrence: series("FREQ=MONTHLY;COUNT=2"),
  });
  const floating = entry({ start: at("2024-03-04T09:00:00", null), end: null });

  assert.deepEqual(
    occurrences(days, [], until("2024-12-31")).occurrences.map(({ start, end, allDay }) => [
      start.toISOString(),
      end?.toISOString(),
      allDay,
    ]),
    [
      ["2024-03-29T23:00:00.000Z", "2024-03-31T22:00:00.000Z", true],
      ["2024-04-29T22:00:00.000Z", "2024-05-01T22:00:00.000Z", true],
    ],
  );
  assert.deepEqual(
    occurrences(floating, [], { ...until("2024-12-31"), zone: "America/New_York" }).occurrences.map(
      ({ start, end }) => [start.toISOString(), end],
    ),
    [["2024-03-04T14:00:00.000Z", null]],
  );
});

test("times may be added and taken out, in any zone, and days taken out whole", () => {
  const recurrence = series("FREQ=DAILY;COUNT=5", {
    added: [at("2024-03-20T12:00:00"), at("2024-03-04T08:00:00", "UTC")],
    excluded: [at("2024-03-05T08:00:00", "UTC"), at("2024-03-07", null)],
  });

  assert.deepEqual(startsOf(entry({ recurrence }), [], until("2024-12-31")), [
    "2024-03-04T08:00:00.000Z",
    "2024-03-06T08:00:00.000Z",
    "2024-03-08T08:00:00.000Z",
    "2024-03-20T11:00:00.000Z",
  ]);
});

test("a changed occurrence stands in the place of the planned one", () => {
  const daily = entry({ recurrence: series("FREQ=DAILY;COUNT=4") });
  const moved = entry({
    recurrenceId: at("2024-03-05T08:00:00", "UTC"),
    start: at("2024-03-05T15:00:00"),
    end: null,
    summary: "Verschoben",
  });
  const cancelled = entry({
    recurrenceId: at("2024-03-06T09:00:00"),
    start: at("2024-03-06T09:00:00"),
    status: "cancelled",
  });
  const byDay = entry({ recurrenceId: at("2024-03-07", null), start: at("2024-03-07T11:00:00") });

  assert.deepEqual(
    occurrences(daily, [moved, cancelled, byDay], until("2024-12-31")).occurrences.map(
      ({ start, entry: one }) => [start.toISOString(), one],
    ),
    [
      ["2024-03-04T08:00:00.000Z", daily],
      ["2024-03-05T14:00:00.000Z", moved],
      ["2024-03-07T10:00:00.000Z", byDay],
    ],
  );
});

test("of two changes of one occurrence the later version holds", () => {
  const daily = entry({ recurrence: series("FREQ=DAILY;COUNT=2") });
  const change = (sequence: number, hour: string) =>
    entry({
      sequence,
      recurrenceId: at("2024-03-05T09:00:00"),
      start: at(`2024-03-05T${hour}:00:00`),
    });

  assert.deepEqual(
    startsOf(daily, [change(2, "12"), change(1, "18")], until("2024-12-31")).at(-1),
    "2024-03-05T11:00:00.000Z",
  );
});

test("a change without a planned occurrence is one more, unless the series is newer", () => {
  const daily = entry({ sequence: 1, recurrence: series("FREQ=DAILY;COUNT=1") });
  const extra = (sequence: number) =>
    entry({
      sequence,
      recurrenceId: at("2024-05-01T09:00:00"),
      start: at("2024-05-01T10:00:00"),
    });

  assert.deepEqual(
    [0, 1].map((sequence) => startsOf(daily, [extra(sequence)], until("2024-12-31"))),
    [["2024-03-04T08:00:00.000Z"], ["2024-03-04T08:00:00.000Z", "2024-05-01T08:00:00.000Z"]],
  );
});

test("a change of this and all that follow moves them all", () => {
  const weekly = entry({ recurrence: series("FREQ=WEEKLY;COUNT=5") });
  const later = entry({
    andFollowing: true,
    recurrenceId: at("2024-03-18T09:00:00"),
    start: at("2024-03-19T14:00:00"),
    end: at("2024-03-19T14:30:00"),
  });

  assert.deepEqual(
    occurrences(weekly, [later], until("2024-12-31")).occurrences.map(({ start, end }) => [
      start.toISOString(),
      end?.toISOString().slice(11, 16),
    ]),
    [
      ["2024-03-04T08:00:00.000Z", "09:30"],
      ["2024-03-11T08:00:00.000Z", "09:30"],
      ["2024-03-19T13:00:00.000Z", "13:30"],
      ["2024-03-26T13:00:00.000Z", "13:30"],
      ["2024-04-02T12:00:00.000Z", "12:30"],
    ],
  );
});

test("a changed occurrence whose series nobody has stands for itself", () => {
  const alone = entry({ recurrenceId: at("2024-03-01T09:00:00") });

  assert.deepEqual(startsOf(alone, [], until("2024-12-31")), ["2024-03-04T08:00:00.000Z"]);
});

test("the start counts as the first time, even where the rule does not name it", () => {
  const monday = entry({ recurrence: series("FREQ=WEEKLY;BYDAY=WE;COUNT=3") });

  assert.deepEqual(startsOf(monday, [], until("2024-12-31")), [
    "2024-03-04T08:00:00.000Z",
    "2024-03-06T08:00:00.000Z",
    "2024-03-13T08:00:00.000Z",
  ]);
});

test("a series ends at the last moment its rule names, said in UTC, local or as a day", () => {
  const ends = (end: string) =>
    startsOf(entry({ recurrence: series(`FREQ=DAILY;UNTIL=${end}`) }), [], until("2024-12-31"))
      .length;

  assert.deepEqual(
    ["20240306T080000Z", "20240306T075959Z", "20240306T090000", "20240306"].map(ends),
    [3, 2, 3, 3],
  );
});

test("a rule that cannot be followed leaves the first time, and says so", () => {
  const rules = [
    "FREQ=SECONDLY",
    "FREQ=DAILY;INTERVAL=1000000000",
    "RSCALE=CHINESE;FREQ=YEARLY",
    "FREQ=DAILY;BYMONTH=13",
    `FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 200 }, (_, i) => i + 1).join(",")};BYHOUR=${Array.from({ length: 24 }, (_, i) => i).join(",")};BYMINUTE=0,1,2`,
  ];

  assert.deepEqual(
    rules.map((rule) => {
      const { occurrences: found, notes } = occurrences(
        entry({ recurrence: series(rule) }),
        [],
        until("2024-12-31"),
      );
      return [found.length, notes.map(({ code }) => code)];
    }),
    [
      [1, ["calendar.rule-too-fine"]],
      [1, ["calendar.rule-interval"]],
      [1, ["calendar.rule-other-calendar"]],
      [1, ["calendar.rule-unreadable"]],
      [1, ["calendar.rule-too-long"]],
    ],
  );
});

test("a series ends after 10,000 times or 100,000 steps, and says so", () => {
  const counts = (start: string, rule: string) => {
    const found = occurrences(
      entry({ start: at(start, "UTC"), end: null, recurrence: series(rule) }),
      [],
      { until: new Date("2999-01-01T00:00:00Z"), zone: BERLIN },
    );
    return [found.occurrences.length, ...found.notes.map(({ code }) => code)];
  };

  assert.deepEqual(
    [
      counts("1980-01-01T09:00:00", "FREQ=DAILY"),
      counts("1980-01-01T09:00:00", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
      counts("1980-01-01T09:00:00", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=300"),
    ],
    [
      [10_000, "calendar.series-too-many"],
      [1, "calendar.series-too-long"],
      [1, "calendar.series-too-long"],
    ],
  );
});

test("two hours of a rule that are one moment, as the clocks go forward, are one time", () => {
  const hourly = entry({
    start: at("2024-03-30T02:00:00"),
    recurrence: series("FREQ=DAILY;BYHOUR=2,3"),
  });

  assert.deepEqual(
    startsOf(hourly, [], { until: new Date("2024-04-01T12:00:00Z"), zone: BERLIN }),
    [
      "2024-03-30T01:00:00.000Z",
      "2024-03-30T02:00:00.000Z",
      "2024-03-31T01:00:00.000Z",
      "2024-04-01T00:00:00.000Z",
      "2024-04-01T01:00:00.000Z",
    ],
  );
});

test("whatever the rule, a series is finite, in order and starts with its start", () => {
  const part = (name: string, low: number, high: number) =>
    fc
      .array(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 4 })
      .map((all) => `;${name}=${all.join(",")}`);
  const rules = fc
    .tuple(
      fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY"),
      fc.array(
        fc.oneof(
          part("INTERVAL", -1, 2000),
          part("BYMONTH", 0, 13),
          part("BYMONTHDAY", -31, 31),
          part("BYYEARDAY", -366, 366),
          part("BYWEEKNO", -53, 53),
          part("BYSETPOS", -10, 10),
          part("BYHOUR", 0, 24),
          part("COUNT", 0, 20_000),
          fc.constantFrom(";BYDAY=MO,2TU,-1FR", ";BYDAY=XX", ";WKST=SU", ";UNTIL=2030", ";;="),
        ),
        { maxLength: 5 },
      ),
    )
    .map(([frequency, parts]) => `FREQ=${frequency}${parts.join("")}`);

  fc.assert(
    fc.property(rules, (rule) => {
      const found = occurrences(entry({ recurrence: series(rule) }), [], until("2060-01-01"));
      const starts = found.occurrences.map(({ start }) => start.getTime());
      assert.ok(starts.length >= 1 && starts.length <= 10_000);
      assert.equal(starts[0], Date.parse("2024-03-04T08:00:00Z"));
      assert.deepEqual(
        starts,
        [...new Set(starts)].toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 200 },
  );
});
