import assert from "node:assert/strict";
import { test } from "node:test";
import type { Owner } from "#channels/channel.ts";
import { mailOf, readAll, sample } from "./for-tests.ts";
import { mbox } from "./mbox.ts";

const SEPARATOR = "From a@b.example Mon Mar  4 11:20:34 2024\n";

async function ownersOf(mails: readonly string[], fileName = "") {
  const box = mails.map((mail) => `${SEPARATOR}${mail}\n`).join("");
  const readings = await readAll(mbox, box, { fileName });
  return readings
    .filter((reading): reading is Owner => reading.kind === "owner")
    .map(({ party, evidence, count }) => `${evidence} ${party.name} <${party.value}> ${count}`);
}

test("an address that mails were delivered to and addressed to is probably mine", async () => {
  assert.deepEqual(await ownersOf([mailOf("Delivered-To: jo@example.org"), mailOf("Subject: x")]), [
    "delivered-to Jo Brandt <jo@example.org> 1",
  ]);
});

test("a delivery to an address that no mail names counts from the second time on", async () => {
  const mail = mailOf("X-Original-To: alias@example.org");

  assert.deepEqual(await ownersOf([mail]), []);
  assert.deepEqual(await ownersOf([mail, mail]), ["delivered-to  <alias@example.org> 2"]);
});

test("what lists and forwarders left behind is no evidence", async () => {
  const mail = mailOf(
    "Delivered-To: jo@example.org\nDelivered-To: netz@lists.example\nX-Apparently-To: netz@lists.example\nList-Id: <netz.lists.example>\nTo: netz@lists.example",
  );

  assert.deepEqual(await ownersOf([mail, mail]), ["delivered-to  <jo@example.org> 2"]);
});

test("who writes what lies in a folder of sent mail is me", async () => {
  assert.deepEqual(
    await ownersOf(
      [mailOf("From: Jo Brandt <jo@brandt.example>"), mailOf("Subject: y")],
      "Gesendet.mbox",
    ),
    [
      "sent-folder Jo Brandt <jo@brandt.example> 1",
      "sent-folder Petra Vogt <petra@lumen.example> 1",
    ],
  );
  const readings = await readAll(mbox, sample("takeout-de.mbox"));
  assert.deepEqual(
    readings.filter((reading) => reading.kind === "owner"),
    [
      {
        kind: "owner",
        party: { kind: "email", value: "jo.brandt@example.org", name: "Jo Brandt" },
        evidence: "sent-folder",
        count: 1,
      },
      {
        kind: "owner",
        party: { kind: "email", value: "jo.brandt@example.org", name: "Jo Brandt" },
        evidence: "delivered-to",
        count: 2,
      },
    ],
  );
});
