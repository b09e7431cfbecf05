/** Recipe 3 of reliability on PostgreSQL 15: the disk of a server that somebody else runs is full. */
import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { openStore, type Store } from "#store/db.ts";
import {
  BATCH,
  fill,
  FULL,
  itemsIn,
  mountSmallDisk,
  storeItems,
  storeUntilRefused,
} from "#store/test-disk.ts";
import { testFolder } from "#store/test-folders.ts";
import { NO_OTHER_SERVER, type OtherServer, startOtherServer } from "#store/test-other-server.ts";

const skip = NO_OTHER_SERVER;
/** No power is cut here. */
const SETTINGS = ["fsync=off"];

test(
  "where another server's disk is full, that is said, what is stored can be read, and then all goes on",
  { skip },
  async (t) => {
    const disk = await smallDisk(t, 150);
    if (!disk) return t.skip("this user may not mount a small disk");
    try {
      const store = await archiveOn(
        t,
        await startOtherServer({ place: disk.place, settings: SETTINGS }),
      );
      await disk.fill();
      const { acknowledged, refusal } = await storeUntilRefused(store);
      assert.equal(refusal, FULL.code);
      assert.equal(await itemsIn(store), BATCH + acknowledged);
      await disk.clear();
      await storeItems(store);
      assert.equal(await itemsIn(store), 2 * BATCH + acknowledged);
    } finally {
      disk.unmount();
    }
  },
);

test(
  "another server that dies because it cannot write ahead loses nothing that was stored",
  { skip },
  async (t) => {
    const disk = await smallDisk(t, 50);
    if (!disk) return t.skip("this user may not mount a small disk");
    try {
      const server = await startOtherServer({ log: disk.place, settings: SETTINGS });
      const store = await archiveOn(t, server);
      await disk.fill();
      const { acknowledged, refusal } = await storeUntilRefused(store);
      assert.match(refusal, /^store\.server-(gone|unreachable)$/);
      await disk.clear();
      await server.kill("SIGINT");
      await server.start();
      const stored = await itemsIn(store);
      // The last batch may be there without having been reported.
      assert.ok([0, BATCH].includes(stored - BATCH - acknowledged));
      await storeItems(store);
      assert.equal(await itemsIn(store), stored + BATCH);
    } finally {
      disk.unmount();
    }
  },
);

async function smallDisk(t: TestContext, megabytes: number) {
  const { folder: place } = await testFolder(t);
  await mkdir(place);
  const unmount = mountSmallDisk(place, megabytes);
  const ballast = join(place, "ballast");
  return (
    unmount && { place, unmount, fill: () => fill(ballast, megabytes), clear: () => rm(ballast) }
  );
}

/** With one batch in it. */
async function archiveOn(t: TestContext, server: OtherServer): Promise<Store> {
  t.after(server.remove);
  await server.order("create database archive owner keeper");
  const url = server.address("keeper", "archive");
  const store = await openStore({ url }, { version: "0.0.0", zone: "UTC", syncing: false });
  t.after(() => store.close());
  await storeItems(store);
  return store;
}
