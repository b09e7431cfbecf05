import assert from "node:assert/strict";
import { test } from "node:test";
import { isItem } from "#channels/channel.ts";
import { channelOf, inLine, readFile, sample } from "./for-tests.ts";

const LIST = "FRITZ!Box_Anrufliste.csv";

test("a FRITZ!Box's list has the calls that were taken, in and out, and leaves out machines", async () => {
  assert.deepEqual((await readFile(sample(LIST))).map(inLine), [
    "question",
    "2024-03-04T10:00:00.000Z phone 10 min +491713920001 (Petra Vogt) > me",
    "- sms.not-taken",
    "2024-03-04T09:12:00.000Z phone 62 min me > +43664123456 (Jo Brandt)",
    "2024-03-04T09:12:00.000Z phone 1 min me > +43664123456 (Jo Brandt)",
    "- sms.voicemail",
    "- sms.fax",
    "- sms.not-taken",
    "- sms.hidden",
    "? phone 5 min +491713920001 (Petra Vogt) > me: sms.no-date",
    "me phone:this-phone 4",
  ]);
});

test("the list is known by its columns, of old boxes and English ones too, and no other table is", async () => {
  const formatOf = (header: string) => channelOf(Buffer.from(`sep=;\n${header}\n`))?.format;
  assert.deepEqual(
    [
      "Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer",
      "Type;Date;Name;Number;Extension;Outgoing Caller ID;Duration",
      "Type;Date;Name;Telephone number;Extension;Telephone number;Duration",
      "Typ;Datum;Name;Rufnummer;Dauer",
    ].map(formatOf),
    ["fritzbox-calls", "fritzbox-calls", "fritzbox-calls", undefined],
  );
  const old =
    "Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer\n3;04.03.09 10:12;;07311234567;FON 1;123;0:03\n";
  assert.deepEqual((await readFile(old)).map(inLine), [
    "question",
    "2009-03-04T09:12:00.000Z phone 3 min me > +497311234567",
    "me phone:this-phone 1",
  ]);
});

test("a later list repeats the keys of what both have, and goes on where it was left", async () => {
  const whole = await readFile(sample(LIST));
  const keysOf = (readings: typeof whole) =>
    readings.flatMap((one) => (one.kind === "interaction" ? [one.key] : []));
  const rows = sample(LIST).toString().split("\r\n");
  const later = [
    ...rows.slice(0, 2),
    "1;05.03.24 08:00;;01713920001;;Büro;1;0:01",
    ...rows.slice(2, 6),
  ];
  assert.deepEqual(keysOf(await readFile(later.join("\r\n"))).slice(1), keysOf(whole).slice(0, 3));
  assert.equal(new Set(keysOf(whole)).size, 4);
  const items = whole.filter(isItem);
  for (const skip of [1, 4, 9]) {
    assert.deepEqual((await readFile(sample(LIST), { skip })).filter(isItem), items.slice(skip));
  }
});
