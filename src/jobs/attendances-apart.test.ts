/** What took place at the time of a meeting, or with the same people, and is not that meeting. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { entryReading, importReadings, testWorkplace } from "./for-tests.ts";
import { REPORT, ROOM, email, historyOf, report } from "./held-for-tests.ts";

test("a conference before lunch is no lunch, and a scan at a stand during a conference is no conference", async () => {
  const lunch = entryReading("lunch", ["anna"], { judgement: ROOM });
  const before = new Date("2026-03-02T07:45:00Z");
  const short = { kind: "video", minutes: 12, reason: REPORT } as const;
  for (const at of [before, new Date("2026-03-02T08:20:00Z")]) {
    const other = report("o", [email("me"), email("anna")], {
      subject: "Angebot",
      at,
      held: short,
    });
    const workplace = await testWorkplace();
    await importReadings(workplace, [lunch, other]);
    assert.deepEqual(await historyOf(workplace), [
      "calendar in-person 60 personal calendar.room anna",
      "zoom video 12 personal conference.report anna",
    ]);
  }

  const scan = report("s", [email("anna")], {
    channel: "fair",
    held: { kind: "in-person", minutes: null, reason: { code: "table.scan", values: {} } },
  });
  const video = { kind: "video", reason: { code: "calendar.link", values: {} } } as const;
  const fair = await testWorkplace();
  await importReadings(fair, [entryReading("call", ["anna"], { judgement: video }), scan]);
  assert.deepEqual(await historyOf(fair), [
    "calendar video 60 personal calendar.link anna",
    "fair in-person personal table.scan anna",
  ]);
});
