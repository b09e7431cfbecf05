import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#store/ids.ts";
import { say } from "#shared/words.ts";
import { type EvidenceCode, evidence } from "./evidence.ts";
import { PLACE, type TestPerson, type World, newWorld } from "./for-tests.ts";

async function opened(world: World, person: TestPerson, code: EvidenceCode) {
  const { split, total, entries } = await world.inside((tx) =>
    evidence(tx, person.id, code, PLACE),
  );
  const words = (language: "en" | "de") =>
    split
      .filter(({ code }) => !code.includes("explain"))
      .map((one) => say(language, one.code, one.values).replaceAll("\u00a0", " "))
      .join(" ");
  return { en: words("en"), de: words("de"), total, shown: entries.length };
}

/** Six mails of mine a month apart, each answered a day later; a call and a meeting. */
async function history() {
  const world = await newWorld();
  const anna = await world.person("Anna Busch", "anna@x.example");
  for (const month of ["01", "02", "03", "04", "05", "06"]) {
    await world.exchange({ with: anna, at: `2026-${month}-10T09:00:00Z` });
    await world.exchange({ with: anna, at: `2026-${month}-11T09:00:00Z`, direction: "in" });
  }
  await world.exchange({ with: anna, at: "2026-06-20T09:00:00Z", kind: "phone" });
  await world.exchange({ with: anna, at: "2026-06-22T09:00:00Z", kind: "in-person", minutes: 90 });
  return { world, anna };
}

test("every number of a reason opens to what it counts", async () => {
  const { world, anna } = await history();
  const open = async (code: EvidenceCode) => {
    const { en, total, shown } = await opened(world, anna, code);
    return [en, total, shown];
  };

  assert.deepEqual(await open("written"), [
    "6 from you, 6 from Anna Busch. Since 10 January 2026; without newsletters.",
    12,
    5,
  ]);
  assert.deepEqual(await open("phone"), [
    "1 time, 10 min together. 1 length is assumed, since no end is known.",
    1,
    1,
  ]);
  assert.deepEqual(await open("in-person"), ["1 time, 1 h 30 min together.", 1, 1]);
  assert.deepEqual(await open("screen"), [
    "1 time, 10 min together. 1 length is assumed, since no end is known.",
    1,
    1,
  ]);
  assert.deepEqual(await open("in-touch"), [
    "First on 10 January 2026, last on 22 June 2026.",
    14,
    5,
  ]);
  assert.deepEqual(await open("contact-days"), [
    "14 days with contact, usually every 13 days; silent for 155 days. Of contacts with this rhythm 21 in 100 are heard from within 90 days.",
    14,
    5,
  ]);
  assert.deepEqual(await open("span"), ["First on 10 January 2026, last on 22 June 2026.", 14, 5]);
  assert.deepEqual(await open("initiative"), [
    "You wrote first 6 of 6 times after two silent weeks; range 6 to 10 in 10.",
    6,
    5,
  ]);
  assert.deepEqual(await open("last-contact"), ["On Monday, 22 June 2026.", 1, 1]);
  assert.deepEqual(await open("last-seen"), ["On Monday, 22 June 2026; seen once in all.", 1, 1]);
  assert.deepEqual(await open("their-reply"), [
    "Half of 6 answers came within 24 hours. Answers of the 365 days up to the last contact.",
    6,
    5,
  ]);
  assert.deepEqual(await open("expected"), [
    "14 days with contact from 10 January 2026 to 22 June 2026. In the rhythm before the silence that makes 19.8 a year.",
    14,
    5,
  ]);
  assert.deepEqual(await open("missing"), [
    "Grown quieter: 0.79, since the Pulse is 21 in 100. Not seen for long: 0.18.",
    1,
    1,
  ]);
  assert.deepEqual(await open("weight"), ["As with everyone of whom you said nothing else.", 0, 0]);
  assert.deepEqual(await open("gap"), [
    "14 days with contact in the year up to the last one: on average every 13 days.",
    14,
    5,
  ]);
});

test("the same in German", async () => {
  const { world, anna } = await history();
  const open = async (code: EvidenceCode) => (await opened(world, anna, code)).de;

  assert.deepEqual(
    await Promise.all(
      (["written", "initiative", "last-seen", "in-person", "gap"] as const).map(open),
    ),
    [
      "6 von Ihnen, 6 von Anna Busch. Seit dem 10. Januar 2026; ohne Rundschreiben.",
      "Nach zwei stillen Wochen schrieben Sie 6 von 6 Mal zuerst; Bereich 6 bis 10 von 10.",
      "Am Montag, 22. Juni 2026; insgesamt einmal gesehen.",
      "1 Mal, zusammen 1 Std. 30 Min.",
      "14 Tage mit Kontakt in dem Jahr bis zum letzten: im Mittel alle 13 Tage.",
    ],
  );
});

test("somebody who is not here has no numbers", async () => {
  const { world } = await history();

  await assert.rejects(
    world.inside((tx) => evidence(tx, newId(), "written", PLACE)),
    { code: "relationships.unknown-person" },
  );
});

test("what passed on one channel is counted alone", async () => {
  const { world, anna } = await history();
  const on = async (channel: "email" | "calendar" | "skype") =>
    (await world.inside((tx) => evidence(tx, anna.id, "in-touch", { ...PLACE, channel }))).total;

  assert.deepEqual([await on("email"), await on("calendar"), await on("skype")], [12, 2, 0]);
});
