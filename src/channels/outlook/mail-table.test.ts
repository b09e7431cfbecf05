import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll } from "#channels/for-tests.ts";
import { CHANNELS } from "#channels/registry.ts";
import { outlookMailTable } from "./mail-table.ts";

const GERMAN =
  '"Betreff","Text","Von: (Name)","Von: (Adresse)","Von: (Typ)","An: (Name)","An: (Adresse)","An: (Typ)"\r\n"Hallo","Guten Tag","Petra Vogt","petra@x.example","SMTP","Jo","jo@y.example","SMTP"\r\n';
const ENGLISH =
  '"Subject";"Body";"From: (Name)";"From: (Address)";"From: (Type)";"To: (Name)";"To: (Address)";"To: (Type)"\r\n';

test("a table of mails without days is named, and makes nobody one with whom they wrote to", async () => {
  for (const file of [GERMAN, ENGLISH]) {
    const channel = CHANNELS.find((one) => one.recognises(Buffer.from(file), "mails.csv"));
    assert.equal(
      channel,
      CHANNELS.find(({ format }) => format === "outlook-mail-csv"),
    );
    assert.deepEqual(await readAll(outlookMailTable, file), [
      { kind: "problem", place: "", code: "outlook.mail-table", values: {} },
    ]);
    assert.deepEqual(await readAll(outlookMailTable, file, { skip: 1 }), []);
  }
  assert.equal(outlookMailTable.recognises(Buffer.from("Betreff,Von,An\r\n"), "x.csv"), false);
});
