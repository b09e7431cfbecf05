import assert from "node:assert/strict";
import { test } from "node:test";
import { directory } from "#relationships/directory.ts";
import { joinAnew } from "#relationships/figures.ts";
import { UserError } from "#shared/user-error.ts";
import { changeZone } from "./change-zone.ts";
import { contentsOf } from "./contents.ts";
import { entryReading, importReadings, mailReading, testWorkplace } from "./for-tests.ts";

const WORLD = [
  mailReading("1", "me", ["anna"], { at: new Date("2026-03-01T23:30:00Z") }),
  mailReading("2", "anna", ["me"], { at: new Date("2026-03-02T00:30:00Z"), answers: "mail:1" }),
  entryReading("a", ["me", "anna"], {
    start: { local: "2026-03-10T09:00:00", zone: null },
    end: null,
  }),
];

test("in another zone the archive is as if it had been read there", async () => {
  const berlin = await testWorkplace();
  await importReadings(berlin, WORLD);
  const before = await contentsOf(berlin);
  await changeZone(berlin, "Pacific/Kiritimati");
  const moved = await contentsOf(berlin);

  const there = { ...(await testWorkplace()), zone: "Pacific/Kiritimati" };
  await importReadings(there, WORLD);
  assert.deepEqual(moved, await contentsOf(there));
  assert.notDeepEqual(moved, before);
});

test("a number without a country joins whose it is in the country to which the archive moves", async () => {
  const numbers = [
    mailReading("1", "me", ["anna"]),
    mailReading("2", "anna", ["me"], {
      answers: "mail:1",
      signature: { phone: "0664 1234567" },
    }),
    mailReading("3", "me", [], {
      channel: "whatsapp",
      parties: [
        { kind: "email", value: "me@x.example", name: "", role: "from" },
        { kind: "phone", value: "+436641234567", name: "", role: "to" },
      ],
    }),
  ];
  const berlin = await testWorkplace();
  await importReadings(berlin, numbers);
  // What the import changed is no news any more.
  for (let joining = 0; joining < 2; joining++) {
    await berlin.store.transaction(berlin.scope, "import", (tx) => joinAnew(tx));
  }
  await changeZone(berlin, "Europe/Vienna");

  const { people } = await berlin.store.transaction(berlin.scope, "page", (tx) =>
    directory(tx, { offset: 0, limit: 10 }),
  );
  assert.deepEqual(
    people.map(({ name }) => name),
    ["anna@x.example"],
  );
});

test("a zone that nobody knows, or the database reads otherwise, is refused", async () => {
  const workplace = await testWorkplace();

  for (const zone of ["Mars/Olympus", "+05:00", "Etc/Unknown", "SystemV/EST5EDT"]) {
    await assert.rejects(changeZone(workplace, zone), new UserError("jobs.no-zone", { zone }));
  }
});
