import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readDate } from "./date.ts";
import { mailOf, readOne } from "./for-tests.ts";

const each = (cases: readonly (readonly [string, string | null])[]) =>
  assert.deepEqual(
    cases.map(([raw]) => readDate(raw)?.toISOString() ?? null),
    cases.map(([, iso]) => iso),
  );

test("dates as the standard has them", () => {
  each([
    ["Mon, 4 Mar 2024 12:20:34 +0100", "2024-03-04T11:20:34.000Z"],
    ["4 Mar 2024 12:20 GMT", "2024-03-04T12:20:00.000Z"],
    ["Thu, 22 Aug 2002 18:26:25 +0700 (ICT)", "2002-08-22T11:26:25.000Z"],
    ["Fri, 13 Sep 96 02:12:00 EST", "1996-09-13T07:12:00.000Z"],
    ["Sun, 29 Feb 2004 23:59:60 -0000", "2004-02-29T23:59:59.000Z"],
  ]);
});

test("dates as programs write them", () => {
  each([
    ["Mo, 4 Mrz 2024 12:20:34 +0100", "2024-03-04T11:20:34.000Z"],
    ["Di, 15. Okt 2019 08:00 MESZ", "2019-10-15T06:00:00.000Z"],
    ["Thu Aug 22 12:36:23 2002", "2002-08-22T12:36:23.000Z"],
    ["Mon Mar 04 11:20:34 +0000 2024", "2024-03-04T11:20:34.000Z"],
    ["2024-03-04T11:20:34.500Z", "2024-03-04T11:20:34.000Z"],
    ["2024-03-04 12:20:34 +01:00", "2024-03-04T11:20:34.000Z"],
    ["04.03.2024 12:20", "2024-03-04T12:20:00.000Z"],
    ["Mon, 3 Jan 100 09:00:00 +0000", "2000-01-03T09:00:00.000Z"],
    ["Wed, 04 Dec 2002 11:36:32 AM", "2002-12-04T11:36:32.000Z"],
    ["sam., 5 févr. 2011 10:00:00 +0100", "2011-02-05T09:00:00.000Z"],
    ["Mon, 4 Mar 2024 12:20:34 +9999", "2024-03-04T12:20:34.000Z"],
  ]);
});

test("what is no date stays none", () => {
  each([
    ["", null],
    ["yesterday", null],
    ["Mon, 31 Feb 2024 12:00:00 +0000", null],
    ["Mon, 4 Xyz 2024 12:00:00 +0000", null],
    ["Mon, 4 Mar 2024", null],
    ["Mon, 4 Mar 2024 25:00:00 +0000", null],
    ["03/04/2024 12:00", null],
    ["Thu, 1 Jan 1970 00:00:00 +0000", null],
    ["Tue, 1 Jan 1980 00:00:00 +0000", null],
  ]);
});

test("any text is a date since 1985 or none", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (raw) => {
      const at = readDate(raw);
      assert.ok(at === null || at.getTime() >= Date.UTC(1985, 0, 1));
    }),
  );
});

test("where the date is unreadable, when the mail arrived counts; never now", async () => {
  const received = "Received: from a by b; Mon, 4 Mar 2024 12:21:00 +0100";
  const at = async (headers: string) => (await readOne(mailOf(headers))).at?.toISOString() ?? null;

  assert.equal(await at(`Date: neulich\n${received}`), "2024-03-04T11:21:00.000Z");
  assert.equal(
    await at(`Date: Mon, 4 Mar 2019 12:00:00 +0100\n${received}`),
    "2019-03-04T11:00:00.000Z",
  );
  assert.equal(
    await at(`Date: Mon, 4 Mar 2047 12:00:00 +0100\n${received}`),
    "2024-03-04T11:21:00.000Z",
  );
  assert.equal(await at("Date: neulich"), null);
});

test("a mail without a date is kept and says so", async () => {
  const { at, notes } = await readOne(mailOf("Date: neulich"));

  assert.deepEqual({ at, notes }, { at: null, notes: [{ code: "email.no-date", values: {} }] });
});
