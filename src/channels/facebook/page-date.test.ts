import assert from "node:assert/strict";
import { test } from "node:test";
import { localDayOf, localTimeOf } from "./page-date.ts";

test("times are read in the words of both languages and of all years", () => {
  const times: Readonly<Record<string, string>> = {
    "Feb 03, 2024 2:05:31 pm": "2024-02-03T14:05:31",
    "Feb 3, 2024, 2:05 PM": "2024-02-03T14:05:00",
    "Feb 3, 2024 at 12:05 AM": "2024-02-03T00:05:00",
    "Oct 19, 2019, 2:37\u202FPM": "2019-10-19T14:37:00",
    "3 Feb 2024, 14:05": "2024-02-03T14:05:00",
    "3. Februar 2024 um 14:05": "2024-02-03T14:05:00",
    "Samstag, 3. Februar 2024 um 14:05 Uhr": "2024-02-03T14:05:00",
    "Mär 03, 2024 12:05:31 pm": "2024-03-03T12:05:31",
    "Mär 03, 2024 2:05:31 nachm.": "2024-03-03T14:05:31",
    "3. März 2024, 12:05 vorm.": "2024-03-03T00:05:00",
    "Dez. 03, 2024 9:05 am": "2024-12-03T09:05:00",
    "03.02.2024 14:05": "2024-02-03T14:05:00",
    "3.2.2024, 14:05:59": "2024-02-03T14:05:59",
    "2024-02-03 14:05": "2024-02-03T14:05:00",
  };
  for (const [text, local] of Object.entries(times)) assert.equal(localTimeOf(text), local, text);
});

test("what is no time, or could be two, is none", () => {
  for (const text of [
    "",
    "gestern",
    "2/3/2024, 14:05",
    "30. Februar 2024 um 14:05",
    "Feb 3, 2024 14:05 pm",
    "Feb 3, 2024 25:05",
    "Foo 3, 2024 2:05 pm",
    "Feb 3, 2024",
    `${"9".repeat(200)} 14:05`,
  ]) {
    assert.equal(localTimeOf(text), null, text);
  }
  assert.equal(localDayOf("Feb 3, 2024"), "2024-02-03");
  assert.equal(localDayOf("Jul 14, 2017 4:40:00 am"), "2017-07-14");
  assert.equal(localDayOf("irgendwann"), null);
});
