import assert from "node:assert/strict";
import { test } from "node:test";
import {
  hour,
  longDay,
  shortDay,
  shortMonth,
  weekDay,
  yearlyDay,
  type Place,
} from "#web/clock/say.ts";

const de: Place = { locale: "de", zone: "Europe/Berlin", today: "2027-02-16" };
const en: Place = { ...de, locale: "en-GB" };

test("writes days as each language does, the year only where it is not this one", () => {
  assert.deepEqual(
    [de, en].map((place) => [
      shortDay("2027-02-13T10:00:00Z", place),
      shortDay("2024-03-03T10:00:00Z", place),
      longDay("2025-07-08", place),
      yearlyDay("--02-29", place),
      weekDay("2027-02-16", place),
      shortMonth("2024-02", place),
    ]),
    [
      [
        "13.\u00a0Feb.",
        "3.\u00a0März 2024",
        "8.\u00a0Juli 2025",
        "29.\u00a0Februar",
        "Dienstag, 16.\u00a0Februar 2027",
        "Feb. 2024",
      ],
      [
        "13\u00a0Feb",
        "3\u00a0Mar 2024",
        "8\u00a0July 2025",
        "29\u00a0February",
        "Tuesday, 16\u00a0February 2027",
        "Feb 2024",
      ],
    ],
  );
});

test("an instant is written in the workspace's zone, a calendar day as it stands", () => {
  const newYork: Place = { ...en, zone: "America/New_York" };

  assert.deepEqual(
    [
      hour("2027-02-16T06:42:00Z", de),
      shortDay("2027-02-16T02:00:00Z", newYork),
      shortDay("2027-02-16", newYork),
    ],
    ["7:42", "15\u00a0Feb", "16\u00a0Feb"],
  );
});
