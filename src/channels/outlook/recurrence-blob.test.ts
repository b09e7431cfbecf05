import assert from "node:assert/strict";
import { test } from "node:test";
import { seriesIn } from "./recurrence-blob.ts";

const minutes = (day: string) => Date.parse(day) / 60_000 + 194_074_560;
const u16 = (...values: readonly number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value & 0xff, value >> 8])));
function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

interface Made {
  readonly frequency: number;
  readonly pattern: number;
  readonly period: number;
  readonly parts: readonly number[];
  readonly end?: readonly [kind: number, count: number];
  readonly deleted?: readonly string[];
}

/** A series from the first of January 2024 to the end of it, at half past eight, without changes. */
const made = ({ frequency, pattern, period, parts, end = [0x2023, 10], deleted = [] }: Made) =>
  Buffer.concat([
    u16(0x3004, 0x3004, frequency, pattern, 0),
    u32(0, period, 0, ...parts, ...end, 1, deleted.length, ...deleted.map(minutes), 0),
    u32(minutes("2024-01-01"), minutes("2024-12-31"), 0x3006, 0x3009, 510, 570),
    u16(0),
    u32(0, 0),
  ]);

const ruleOf = (one: Made) => seriesIn(made(one))?.rule ?? null;

test("each pattern of Outlook's is a rule of calendars", () => {
  const [daily, weekly, monthly, yearly] = [0x200a, 0x200b, 0x200c, 0x200d];
  assert.deepEqual(
    [
      ruleOf({ frequency: daily, pattern: 0, period: 3 * 1440, parts: [] }),
      ruleOf({ frequency: daily, pattern: 1, period: 1, parts: [0b0111110] }),
      ruleOf({ frequency: weekly, pattern: 1, period: 2, parts: [0b0010100] }),
      ruleOf({ frequency: monthly, pattern: 2, period: 1, parts: [15] }),
      ruleOf({ frequency: monthly, pattern: 2, period: 1, parts: [31] }),
      ruleOf({ frequency: monthly, pattern: 3, period: 1, parts: [0b0000010, 5] }),
      ruleOf({ frequency: yearly, pattern: 3, period: 12, parts: [0b0100000, 2] }),
      ruleOf({ frequency: weekly, pattern: 1, period: 1, parts: [0b0000010], end: [0x2022, 8] }),
    ],
    [
      "FREQ=DAILY;INTERVAL=3;WKST=MO",
      "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;WKST=MO",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO",
      "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15;WKST=MO",
      "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;WKST=MO",
      "FREQ=MONTHLY;INTERVAL=1;BYDAY=MO;BYSETPOS=-1;WKST=MO",
      "FREQ=MONTHLY;INTERVAL=12;BYDAY=FR;BYSETPOS=2;WKST=MO",
      "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=8;WKST=MO",
    ],
  );
});

test("days that were called off are left out at the hour of the series, and its end is told", () => {
  const series = seriesIn(
    made({
      frequency: 0x200b,
      pattern: 1,
      period: 1,
      parts: [0b0000010],
      end: [0x2021, 53],
      deleted: ["2024-01-08", "2024-05-06"],
    }),
  );
  assert.deepEqual(
    [series?.until, ...(series?.excluded ?? [])].map((at) => new Date(at ?? 0).toISOString()),
    ["2024-12-31T08:30:00.000Z", "2024-01-08T08:30:00.000Z", "2024-05-06T08:30:00.000Z"],
  );
  assert.deepEqual(series?.changed, []);
});

test("what breaks off, or follows another calendar, is no series", () => {
  const whole = made({ frequency: 0x200a, pattern: 0, period: 1440, parts: [] });
  assert.ok(seriesIn(whole));
  assert.equal(seriesIn(whole.subarray(0, 60)), null);
  assert.equal(ruleOf({ frequency: 0x200c, pattern: 0x0a, period: 1, parts: [3] }), null);
  assert.equal(ruleOf({ frequency: 0x1234, pattern: 0, period: 1440, parts: [] }), null);
  assert.equal(ruleOf({ frequency: 0x200a, pattern: 0, period: 0, parts: [] }), null);
});
