import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn, type DateOrder, guessOrder, writingOf } from "./date-order.ts";
import { type LineHead, lineHead } from "./line-head.ts";

const NARROW = "\u202F";
const LTR = "\u200E";

function inShort(line: string, order: DateOrder): string | null {
  const head = lineHead(line);
  if (!head) return null;
  const { hour, minute, second, rest } = head;
  return `${dayIn(head, order)} ${hour}:${minute}:${second ?? "-"} ${rest.trim()}`;
}

test("heads in the spelling of many phones", () => {
  const inDmy = [
    ["[29.01.18, 12:24:03] A: x", "2018-01-29 12:24:3 A: x"],
    ["29.01.18, 12:24 - A: x", "2018-01-29 12:24:- A: x"],
    ["26.03.2024 um 14:05 - A: x", "2024-03-26 14:5:- A: x"],
    ["26.03.24, 8:05 abends - A: x", "2024-03-26 20:5:- A: x"],
    ["26.03.24, 12:05 nachts - A: x", "2024-03-26 0:5:- A: x"],
    ["26.03.24, 12:05 mittags - A: x", "2024-03-26 12:5:- A: x"],
    ["26.03.24, 9:05 vorm. - A: x", "2024-03-26 9:5:- A: x"],
    ["01/02/2019, 11:25 a. m. - A: x", "2019-02-01 11:25:- A: x"],
    ["20/06/2020, 00:08 a. m. - A: x", "2020-06-20 0:8:- A: x"],
    ["29/1/18 12:24 p.m. - A: x", "2018-01-29 12:24:- A: x"],
    ["29/01/2018 à 12:24 - A: x", "2018-01-29 12:24:- A: x"],
    ["29.1.2018 klo 12.24 - A: x", "2018-01-29 12:24:- A: x"],
    ["29-01-18 12:24 - A: x", "2018-01-29 12:24:- A: x"],
    ["29.01.24 г., 12:24 ч. - A: x", "2024-01-29 12:24:- A: x"],
    ["29. 01. 2024. u 12:24 - A: x", "2024-01-29 12:24:- A: x"],
    ["29.1.2024 v 12:24 - A: x", "2024-01-29 12:24:- A: x"],
    ["29/01/2024 12 h 24 - A: x", "2024-01-29 12:24:- A: x"],
    ["[29/1/2567 12:24:03] A: x", "2024-01-29 12:24:3 A: x"],
    ["[٢٩\u200F/٠١\u200F/٢٠١٨, ١٢:٢٤:٠٣ م] A: x", "2018-01-29 12:24:3 A: x"],
    [`\uFEFF${LTR}[29.01.18,${NARROW}12:24:03] A: x`, "2018-01-29 12:24:3 A: x"],
  ] as const;
  for (const [line, expected] of inDmy) assert.equal(inShort(line, "dmy"), expected, line);

  const inMdy = [
    ["1/29/18, 12:24 PM - A: x", "2018-01-29 12:24:- A: x"],
    [`[1/29/18, 12:24:03${NARROW}AM] A: x`, "2018-01-29 0:24:3 A: x"],
  ] as const;
  for (const [line, expected] of inMdy) assert.equal(inShort(line, "mdy"), expected, line);

  const inYmd = [
    ["[2020-01-29, 12:00:01] A: x", "2020-01-29 12:0:1 A: x"],
    ["2019/1/29 下午3:04 - A: x", "2019-01-29 15:4:- A: x"],
    ["[2024/1/29 晚上8:24:03] A: x", "2024-01-29 20:24:3 A: x"],
    ["[2024/1/29 凌晨2:24:03] A: x", "2024-01-29 2:24:3 A: x"],
    ["[2024/1/29 中午12:24:03] A: x", "2024-01-29 12:24:3 A: x"],
    ["2019/01/29, 11:25 - A: x", "2019-01-29 11:25:- A: x"],
    ["[2019. 1. 29. 오전 11:25:02] A: x", "2019-01-29 11:25:2 A: x"],
  ] as const;
  for (const [line, expected] of inYmd) assert.equal(inShort(line, "ymd"), expected, line);
});

test("what somebody wrote is no head", () => {
  for (const line of [
    "29.01.18 war schön",
    "2 - 3 Uhr passt",
    "[1] siehe unten",
    "12:24 - Halle 7",
    "29.01.18, 25:24 - A: x",
    "29.01.18, 8:05 irgendwann - vielleicht",
    "29.01.18 Treffen um 10:00 - 11:00 Uhr",
    "29.01.18 Abfahrt 10:00 - in Ruhe",
    "1.2.3.4, 12:24 - A: x",
    "",
    "   ",
  ]) {
    assert.equal(lineHead(line), null, line);
  }
});

test("a word beside the time that nobody knows is said, where all else is a head", () => {
  const unread = (line: string) => lineHead(line)?.unread;
  assert.equal(unread("29.01.18, 8:05 irgendwann - A: x"), "irgendwann");
  assert.equal(unread("[2024/1/29 永遠8:24:03] A: x"), "永遠");
  assert.equal(unread("29.01.18, 8:05 abends - A: x"), null);
});

const headsOf = (...dates: readonly string[]): readonly LineHead[] =>
  dates.flatMap((date) => lineHead(`${date} - A: x`) ?? []);

const guess = (...dates: readonly string[]) => {
  const { order, certain } = guessOrder(headsOf(...dates));
  return `${order}${certain ? "" : "?"}`;
};

test("a number that is no month decides, a pasted line does not", () => {
  assert.equal(guess("3/4/24, 9:00", "13/4/24, 9:00"), "dmy");
  assert.equal(guess("3/4/24, 9:00", "4/13/24, 9:00"), "mdy");
  assert.equal(guess("2024/3/4, 9:00"), "ymd");
  const days = Array.from({ length: 99 }, (_, i) => `${(i % 9) + 1}/${20 + (i % 3)}/24, 9:00`);
  assert.equal(guess(...days, "20/3/24, 9:00"), "mdy");
});

test("a chat goes forward", () => {
  assert.equal(guess("3/4/24, 9:00", "4/3/24, 9:00"), "mdy");
  assert.equal(guess("4/3/24, 9:00", "3/4/24, 9:00"), "dmy");
  // One message came late, and still the other order jumps more.
  assert.equal(guess("1/3/24, 9:00", "2/3/24, 9:00", "2/3/24, 8:00", "1/4/24, 9:00"), "dmy");
});

test("full stops and dashes say that the day comes first, 2/2/24 says enough, the rest is asked", () => {
  assert.equal(guess("3.4.24, 9:00"), "dmy");
  assert.equal(guess("03-04-24 9:00"), "dmy");
  assert.equal(guess("2/2/24, 9:00"), "dmy");
  assert.equal(guess("20/06/19, 9:00"), "dmy");
  assert.equal(guess("3/4/24, 9:00"), "dmy?");
  assert.equal(guess("3/4/24, 9:00 AM"), "mdy?");
  assert.equal(guess("03/04/24, 9:00 am"), "dmy?");
});

test("phones that write alike ask one question", () => {
  const writing = (...dates: readonly string[]) => writingOf(headsOf(...dates));
  assert.equal(writing("3/4/24, 9:00 AM"), "whatsapp 0/0/00, 0:00 am -");
  assert.equal(writing("12/11/24, 9:00 AM", "3/4/24, 9:00 AM"), "whatsapp 0/0/00, 0:00 am -");
  assert.equal(writing("12/11/2024, 9:00", "03/04/2024, 9:00"), "whatsapp 00/00/0000, 0:00 -");
});
