import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "#store/ids.ts";
import { addMarks, removeMarks } from "./marks.ts";
import { PLACE, type TestPerson, type World, newWorld } from "./for-tests.ts";
import { lanes } from "./lanes.ts";

/** So many in each of these months. */
const mails = async (
  world: World,
  anna: TestPerson,
  { months, each }: { readonly months: readonly string[]; readonly each: number },
) => {
  for (const month of months) {
    for (let n = 0; n < each; n++) {
      await world.exchange({ with: anna, at: `${month}-${10 + n}T09:00:00Z` });
    }
  }
};

test("a channel shows what it holds by quarter, and months that are missing", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const months = ["2025-07", "2025-08", "2025-09", "2025-10", "2026-02", "2026-03", "2026-04"];
  await mails(world, anna, { months, each: 4 });
  await world.exchange({ with: anna, at: "2026-03-05T09:00:00Z", kind: "in-person" });
  await world.exchange({ with: anna, at: "2027-03-05T09:00:00Z", kind: "in-person" });
  const none = { written: 0, phone: 0, video: 0, inPerson: 0, unclear: 0 };

  assert.deepEqual(await world.inside((tx) => lanes(tx, PLACE)), [
    {
      channel: "email",
      total: 28,
      first: "2025-07-10",
      last: "2026-04-13",
      quarters: [
        { ...none, from: "2025-07", written: 12 },
        { ...none, from: "2025-10", written: 4 },
        { ...none, from: "2026-01", written: 8 },
        { ...none, from: "2026-04", written: 4 },
      ],
      gaps: [
        { from: "2025-11", to: "2026-01", right: null },
        // It is November.
        { from: "2026-05", to: null, right: null },
      ],
    },
    {
      channel: "calendar",
      total: 1,
      first: "2026-03-05",
      last: "2026-03-05",
      quarters: [{ ...none, from: "2026-01", inPerson: 1 }],
      gaps: [],
    },
  ]);
});

test("a channel that ended says so, and what lies long before the rest counts, but begins no picture", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await mails(world, anna, { months: ["1970-01"], each: 1 });
  const months = Array.from({ length: 12 }, (_, n) => `2024-${String(n + 1).padStart(2, "0")}`);
  await mails(world, anna, { months, each: 9 });
  const [lane] = await world.inside((tx) => lanes(tx, PLACE));

  assert.deepEqual(
    [lane?.first, lane?.total, lane?.quarters[0]?.from, lane?.gaps],
    ["1970-01-10", 109, "2024-01", [{ from: "2025-01", to: null, right: null }]],
  );
});

test("of a few mails nobody knows what is usual, so nothing is missing", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  await mails(world, anna, { months: ["2024-01", "2026-01"], each: 3 });

  assert.deepEqual(
    (await world.inside((tx) => lanes(tx, PLACE))).map(({ total, gaps }) => [total, gaps]),
    [[6, []]],
  );
});

test("a channel with pauses of its own misses nothing in one of them, but where nothing comes any more", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const months = ["2024-01", "2024-04", "2024-07", "2024-10", "2025-01", "2025-05", "2025-08"];
  await mails(world, anna, { months, each: 9 });

  const [lane] = await world.inside((tx) => lanes(tx, PLACE));
  assert.deepEqual(lane?.gaps, [{ from: "2025-09", to: null, right: null }]);
});

test("a gap that is right stays right for what is left of it, until that is taken back", async () => {
  const world = await newWorld();
  const anna = await world.person("Anna", "anna@x.example");
  const months = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-09", "2025-10", "2025-11"];
  await mails(world, anna, { months, each: 4 });
  const right = () =>
    world.inside(async (tx) =>
      (await lanes(tx, PLACE)).flatMap(({ gaps }) =>
        gaps.map(({ from, to, right }) => [from, to, right]),
      ),
    );
  const say = (from: string, to: string | null) =>
    world.inside(async (tx) => {
      const saying = { ...PLACE, userId: newId() };
      const [id] = await addMarks(tx, [{ kind: "gap", channel: "email", from, to }], saying);
      return id!;
    });

  const closed = await say("2025-05", "2025-08");
  assert.deepEqual(await right(), [
    ["2025-05", "2025-08", closed],
    ["2025-12", null, null],
  ]);
  await mails(world, anna, { months: ["2025-05"], each: 4 });
  const open = await say("2025-12", null);
  assert.deepEqual(await right(), [
    ["2025-06", "2025-08", closed],
    ["2025-12", null, open],
  ]);
  await world.inside((tx) => removeMarks(tx, [closed], PLACE));
  assert.deepEqual(await right(), [
    ["2025-06", "2025-08", null],
    ["2025-12", null, open],
  ]);
  await mails(world, anna, { months: ["2026-10"], each: 4 });
  assert.deepEqual(await right(), [["2025-12", "2026-09", open]]);
});
