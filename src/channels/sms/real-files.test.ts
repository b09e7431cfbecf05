/** Backups taken from public tests, which lie beside the project. What they hold was read by eye. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import { inLine, readFile } from "./for-tests.ts";

const REAL = realFiles("sms/msgvault");

const IN_THEM = {
  "calls.xml": ["- sms.not-taken", "- sms.not-taken"],
  "sms-drafts.xml": ["- draft", "- draft"],
  "sms-mms-group.xml": [
    "2024-06-01T04:02:00.000Z phone:+15550000001 > me, phone:+15550000002, phone:+15550000003: Group subject | photo caption",
    "me phone:this-phone 1",
  ],
  // Numbers of 555 are nobody's, so these are known within telephones only.
  "sms-synctech.xml": [
    "2024-06-01T04:00:00.123Z phone:+15551234567 (Alice) > me: hello",
    "- sms.service",
    "me phone:this-phone 1",
  ],
};

test("real backups hold what was read in them", { skip: REAL ? false : MISSING }, async () => {
  const found: Record<string, readonly string[]> = {};
  for (const name of Object.keys(IN_THEM)) {
    found[name] = (await readFile(readFileSync(new URL(name, REAL)))).map(inLine);
  }
  assert.deepEqual(found, IN_THEM);
});
