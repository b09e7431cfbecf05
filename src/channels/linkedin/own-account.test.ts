import assert from "node:assert/strict";
import { test } from "node:test";
import type { Owner, Party, Reading } from "#channels/channel.ts";
import { FOLDERS, readSample } from "./for-tests.ts";

const own = (...places: readonly string[]): readonly Reading[] =>
  places.map((place) => ({ kind: "skipped", place, reason: "linkedin.own-account" }));

const account = (kind: Party["kind"], value: string, name = ""): Owner => ({
  kind: "owner",
  party: { kind, value, name },
  evidence: "account",
  count: 1,
});

test("addresses that LinkedIn saw confirmed are the owner's", async () => {
  assert.deepEqual(await readSample(`${FOLDERS.old}/Email Addresses.csv`), [
    ...own("2", "3", "4"),
    account("email", "jo@brandt-licht.example"),
    account("email", "jo.brandt@old.example"),
  ]);
});

test("numbers that say their country are the owner's", async () => {
  assert.deepEqual(await readSample(`${FOLDERS.middle}/PhoneNumbers.csv`), [
    ...own("2", "3"),
    account("phone", "+493412345678"),
  ]);
  assert.deepEqual(await readSample(`${FOLDERS.recent}/Whatsapp Phone Numbers.csv`), [
    ...own("2"),
    account("phone", "+436601234567"),
  ]);
});

test("a profile names others of its owner", async () => {
  assert.deepEqual(await readSample(`${FOLDERS.old}/Profile.csv`), [
    ...own("2"),
    account("profile", "xing.com/profile/jo_brandt7", "Jo Brandt"),
  ]);
});
