/** Reports that lie beside the project; what they hold was counted by eye and with another program. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { inShort, readFile } from "./for-tests.ts";

const REAL = realFiles("zoom");
const skip = REAL ? false : MISSING;
const read = async (file: string) =>
  readFile(readFileSync(new URL(`../${file}`, REAL)), file.slice(file.indexOf("/") + 1));

test("each report says what its file says", { skip }, async () => {
  const zone = "zone? Europe/Berlin unsure";
  const told = {
    "google-meet/attendance.csv": ["no day 58 min : ada@example.com, grace@example.com"],
    "teams/attendance-v3-english-utf16le.csv": [
      zone,
      "2025-11-26T15:16 1 min Meeting with Jan Nowak: j.nowak@example.com",
      "owner j.nowak@example.com 1",
    ],
    "teams/attendance-v3-german-utf16le.csv": [
      zone,
      "2026-10-06T16:01 15 min Pricing live: ada@example.com, gast@partner.example",
    ],
    "zoom/participants-rejoin-phone.csv": [
      "date-order? mdy",
      zone,
      "2026-10-06T16:00 54 min : ada@example.com, grace@example.com",
    ],
    "zoom/webinar-attendee-report.csv": ["conference.webinar"],
    "zoom/zoom-chat-1.txt": ["no day null min : zoom:tom, zoom:anny, zoom:max, zoom:jenny"],
    "zoom/zoom-chat-2.txt": [
      "no day null min : zoom:jacob, zoom:indiana, zoom:jun, zoom:alex, zoom:teacher, zoom:joe, zoom:hanna",
    ],
  };
  const found = Object.keys(told).map(async (file) => [file, inShort(await read(file))]);
  assert.deepEqual(Object.fromEntries(await Promise.all(found)), told);
});

test("27 heroes joined 31 times, and one of them for twenty seconds", { skip }, async () => {
  const files = ["zoom/participants_heroes.csv", "zoom/participants_heroes_full.csv"];
  const [plain, full] = (await Promise.all(files.map(read))).map((readings) =>
    readings.find((one) => one.kind === "interaction"),
  );

  assert.deepEqual(
    [plain?.parties.length, plain?.held?.minutes, plain?.notes],
    [26, 114, [{ code: "conference.too-short", values: { names: "Bucky Barnes" } }]],
  );
  assert.deepEqual(
    [full?.key, full?.thread, full?.subject, full?.at?.toISOString()],
    [plain?.key, "zoom:60245167821", "Heroes meeting", "2021-11-19T09:00:00.000Z"],
  );
});
