import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DAY_MS } from "#shared/time.ts";
import { timesOf } from "./rule-days.ts";
import { parseRule } from "./rule.ts";

function first(count: number, start: string, text: string): readonly string[] {
  const rule = parseRule(text);
  if (typeof rule === "string") return [rule];
  const times: string[] = [];
  for (const time of timesOf(
    rule,
    { start: Date.parse(`${start}Z`), end: Infinity },
    { steps: 100_000 },
  )) {
    times.push(new Date(time).toISOString().slice(0, 16));
    if (times.length === count) break;
  }
  return times;
}

const days = (start: string, text: string, count = 6) =>
  first(count, `${start}T09:00`, text).map((time) => time.slice(0, 10));

test("reads the rules of RFC 5545 as their examples say", () => {
  const examples: readonly (readonly [string, string, string])[] = [
    ["1997-09-02", "FREQ=DAILY;INTERVAL=10", "1997-09-02 1997-09-12 1997-09-22"],
    ["1998-01-01", "FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO", "1998-01-04 1998-01-05 1998-01-11"],
    ["1997-09-02", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02 1997-09-16 1997-09-30"],
    [
      "1997-09-01",
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR",
      "1997-09-01 1997-09-03 1997-09-05 1997-09-15",
    ],
    [
      "1997-08-05",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
      "1997-08-05 1997-08-10 1997-08-19 1997-08-24",
    ],
    [
      "1997-08-05",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
      "1997-08-05 1997-08-17 1997-08-19 1997-08-31",
    ],
    ["1997-09-05", "FREQ=MONTHLY;BYDAY=1FR", "1997-09-05 1997-10-03 1997-11-07"],
    [
      "1997-09-07",
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU",
      "1997-09-07 1997-09-28 1997-11-02 1997-11-30",
    ],
    ["1997-09-22", "FREQ=MONTHLY;BYDAY=-2MO", "1997-09-22 1997-10-20 1997-11-17"],
    ["1997-09-28", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28 1997-10-29 1997-11-28"],
    ["1997-09-30", "FREQ=MONTHLY;BYMONTHDAY=1,-1", "1997-09-30 1997-10-01 1997-10-31 1997-11-01"],
    ["1997-06-10", "FREQ=YEARLY;BYMONTH=6,7", "1997-06-10 1997-07-10 1998-06-10"],
    [
      "1997-01-01",
      "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200",
      "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09",
    ],
    ["1997-05-19", "FREQ=YEARLY;BYDAY=20MO", "1997-05-19 1998-05-18 1999-05-17"],
    ["1997-05-12", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12 1998-05-11 1999-05-17"],
    ["1997-03-13", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13 1997-03-20 1997-03-27 1998-03-05"],
    [
      "1998-02-13",
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13",
    ],
    [
      "1997-09-13",
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      "1997-09-13 1997-10-11 1997-11-08",
    ],
    [
      "1996-11-05",
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "1996-11-05 2000-11-07 2004-11-02",
    ],
    ["1997-09-04", "FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04 1997-10-07 1997-11-06"],
    [
      "1997-09-29",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "1997-09-29 1997-10-30 1997-11-27",
    ],
    [
      "2007-01-15",
      "FREQ=MONTHLY;BYMONTHDAY=15,30",
      "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30",
    ],
  ];

  for (const [start, rule, expected] of examples) {
    const wanted = expected.split(" ");
    assert.deepEqual(days(start, rule, wanted.length), wanted, rule);
  }
});

test("a day that a month does not have is left out, not moved", () => {
  assert.deepEqual(days("2024-01-31", "FREQ=MONTHLY", 4), [
    "2024-01-31",
    "2024-03-31",
    "2024-05-31",
    "2024-07-31",
  ]);
  assert.deepEqual(days("2024-02-29", "FREQ=YEARLY", 3), [
    "2024-02-29",
    "2028-02-29",
    "2032-02-29",
  ]);
});

test("hours and minutes make several times a day, in order", () => {
  assert.deepEqual(first(4, "2024-03-04T09:15", "FREQ=DAILY;BYHOUR=14,9;BYMINUTE=30,0"), [
    "2024-03-04T09:30",
    "2024-03-04T14:00",
    "2024-03-04T14:30",
    "2024-03-05T09:00",
  ]);
});

test("blanks, small letters, unknown parts and a last semicolon do not matter", () => {
  assert.deepEqual(
    days("2024-03-04", "freq=weekly; byday=mo, we ;x-part=1;", 3),
    days("2024-03-04", "FREQ=WEEKLY;BYDAY=MO,WE", 3),
  );
});

test("a part that is wrong makes the rule unreadable", () => {
  const wrong = [
    "",
    "FREQ=INVALID",
    "FREQ=DAILY;BYMONTH=13",
    "FREQ=DAILY;BYMONTHDAY=0",
    "FREQ=DAILY;BYDAY=XX",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=x",
    "FREQ=DAILY;COUNT=-1",
    "FREQ=DAILY;UNTIL=tomorrow",
    "FREQ=DAILY;WKST=XX",
    "FREQ=DAILY;BYHOUR=24",
  ];

  assert.deepEqual(
    wrong.map(parseRule),
    wrong.map(() => "rule-unreadable"),
  );
});

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

interface Common {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly string[];
}

const text = (rule: Common) =>
  [
    `FREQ=${rule.frequency};INTERVAL=${rule.interval}`,
    ...(rule.months.length > 0 ? [`BYMONTH=${rule.months.join(",")}`] : []),
    ...(rule.monthDays.length > 0 ? [`BYMONTHDAY=${rule.monthDays.join(",")}`] : []),
    ...(rule.weekdays.length > 0 ? [`BYDAY=${rule.weekdays.join(",")}`] : []),
  ].join(";");

/** Asks every day from the start on, by itself, with the platform's calendar and no other. */
function byHand(rule: Common, start: Date, count: number): readonly string[] {
  const found: string[] = [];
  const monday = (at: Date) => Math.floor((at.getTime() / DAY_MS + 3) / 7);
  const month = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth();
  const apart: Record<Common["frequency"], (at: Date) => number> = {
    DAILY: (at) => (at.getTime() - start.getTime()) / DAY_MS,
    WEEKLY: (at) => monday(at) - monday(start),
    MONTHLY: (at) => month(at) - month(start),
    YEARLY: (at) => at.getUTCFullYear() - start.getUTCFullYear(),
  };
  const free = rule.monthDays.length + rule.weekdays.length === 0;
  for (let i = 0; i < 12 * 366 && found.length < count; i++) {
    const at = new Date(start.getTime() + i * DAY_MS);
    const fits =
      apart[rule.frequency](at) % rule.interval === 0 &&
      (rule.months.length === 0 || rule.months.includes(at.getUTCMonth() + 1)) &&
      (rule.weekdays.length === 0 || rule.weekdays.some((one) => isNamed(one, at, rule))) &&
      (rule.monthDays.length === 0 || rule.monthDays.some((one) => isMonthDay(one, at))) &&
      (!free || isLikeStart(at));
    if (fits) found.push(at.toISOString().slice(0, 10));
  }
  return found;

  function isLikeStart(at: Date): boolean {
    if (rule.frequency === "DAILY") return true;
    if (rule.frequency === "WEEKLY") return at.getUTCDay() === start.getUTCDay();
    if (at.getUTCDate() !== start.getUTCDate()) return false;
    const named = rule.frequency === "MONTHLY" || rule.months.length > 0;
    return named || at.getUTCMonth() === start.getUTCMonth();
  }
}

function isMonthDay(wanted: number, at: Date): boolean {
  const tomorrow = new Date(at.getTime() + DAY_MS);
  if (wanted > 0) return at.getUTCDate() === wanted;
  const left = new Date(at.getTime() - wanted * DAY_MS).getUTCDate();
  return left === 1 && (wanted < -1 || tomorrow.getUTCDate() === 1);
}

/** Counts the same weekdays before or after it in its month or year. */
function isNamed(wanted: string, at: Date, { frequency, months }: Common): boolean {
  if (!wanted.endsWith(WEEKDAYS[at.getUTCDay()]!)) return false;
  const nth = Number(wanted.slice(0, -2));
  if (nth === 0 || frequency === "DAILY" || frequency === "WEEKLY") return true;
  const ofYear = frequency === "YEARLY" && months.length === 0;
  let seen = 0;
  for (let day = at; isSame(day); day = new Date(day.getTime() - Math.sign(nth) * 7 * DAY_MS))
    seen += 1;
  return seen === Math.abs(nth);

  function isSame(day: Date): boolean {
    const sameYear = day.getUTCFullYear() === at.getUTCFullYear();
    return sameYear && (ofYear || day.getUTCMonth() === at.getUTCMonth());
  }
}

test("common rules fall on the days that asking each day finds", () => {
  const some = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { maxLength: 3 });
  const weekdays = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  const nth = fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), weekdays)
    .map(([n, day]) => `${n}${day}`);
  const rules: fc.Arbitrary<Common> = fc.record({
    frequency: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    interval: fc.integer({ min: 1, max: 4 }),
    months: some(fc.integer({ min: 1, max: 12 })),
    monthDays: some(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -28, max: -1 }))),
    weekdays: some(fc.oneof(weekdays, nth)),
  });
  const starts = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * DAY_MS));

  fc.assert(
    fc.property(rules, starts, (rule, start) => {
      const wanted = byHand(rule, start, 20);
      const found = first(Math.max(1, wanted.length), start.toISOString().slice(0, 16), text(rule));
      assert.deepEqual(
        found.slice(0, wanted.length).map((time) => time.slice(0, 10)),
        wanted,
        text(rule),
      );
    }),
    { numRuns: 300 },
  );
});
