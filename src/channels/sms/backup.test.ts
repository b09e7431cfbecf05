import assert from "node:assert/strict";
import { test } from "node:test";
import { inLine, readFile, sample } from "./for-tests.ts";

const linesOf = async (name: string, options = {}) =>
  (await readFile(sample(name), options)).map(inLine);

test("a backup of messages says who wrote to whom, and skips what no person sent or got", async () => {
  assert.deepEqual(await linesOf("sms-20240305180000.xml"), [
    "2024-03-04T08:15:00.123Z +491713920001 (Petra Vogt) > me: Guten Morgen! Treffen wir uns Donnerstag am Stand? 😊",
    "2024-03-04T08:21:30.456Z me > +491713920001 (Petra Vogt): Gern, um 11 Uhr.\nIch bringe die Muster mit & Kaffee.",
    '2024-03-04T09:00:00.000Z +491713920002 > me: Er sagte "bis gleich" & ging.',
    "- sms.service",
    "- sms.service",
    "- draft",
    "- sms.not-sent",
    "- sms.hidden",
    "2024-03-05T12:00:00.000Z +491713920001 > me, +491713920002: Abendessen | Wer kommt um acht?",
    "2024-03-05T12:05:00.000Z me > +491713920001, +491713920002: Ich!",
    "2024-03-05T12:06:00.000Z +491713920003 (Lena Okafor) > me",
    "- sms.report",
    "me phone:this-phone 6",
    "me +491713920000 2",
  ]);
});

test("a backup of calls holds those that were taken, with how long one talked", async () => {
  assert.deepEqual(await linesOf("calls-20240305180002.xml"), [
    "2024-03-04T10:00:00.500Z phone 10 min +491713920001 (Petra Vogt) > me",
    "2024-03-04T11:00:00.000Z phone 1 min me > +49309018200",
    "2024-03-04T12:00:00.000Z phone 2 min me > +491713920002 (Jo Brandt)",
    "- sms.not-taken",
    "- sms.not-taken",
    "- sms.voicemail",
    "- sms.not-taken",
    "- sms.not-taken",
    "- sms.hidden",
    "- sms.service",
    "me phone:this-phone 3",
  ]);
});

test("the columns of Android's database mean the same in lines of JSON", async () => {
  assert.deepEqual(await linesOf("messages.ndjson"), [
    "2024-03-04T08:15:00.123Z +491713920001 (Petra Vogt) > me: Guten Morgen! Treffen wir uns Donnerstag am Stand? 😊",
    "- sms.service",
    "2024-03-05T12:00:00.000Z +491713920001 (Petra Vogt) > me: Wer kommt um acht?",
    "me phone:this-phone 2",
    "me +491713920000 1",
  ]);
  assert.deepEqual(await linesOf("calls.ndjson"), [
    "2024-03-04T10:00:00.500Z phone 10 min +491713920001 (Petra Vogt) > me",
    "- sms.not-taken",
    "me phone:this-phone 1",
  ]);
});

test("a later backup adds only what is new, whatever names and order it has", async () => {
  const keysOf = async (name: string, home = { zone: "Europe/Berlin", country: "DE" as const }) =>
    (await readFile(sample(name), { keep: "headers", home })).flatMap((one) =>
      one.kind === "interaction" ? [one.key] : [],
    );
  const [before, after] = [
    await keysOf("sms-20240305180000.xml"),
    await keysOf("sms-20240308180000.xml"),
  ];
  assert.deepEqual(
    after.map((key) => before.indexOf(key)),
    [2, 1, -1],
  );
  assert.equal(new Set(before).size, before.length);
});

test("the same message is the same in a backup of either program", async () => {
  const keyOf = async (name: string) => {
    const [first] = await readFile(sample(name));
    return first?.kind === "interaction" ? first.key : null;
  };
  assert.equal(await keyOf("messages.ndjson"), await keyOf("sms-20240305180000.xml"));
  assert.equal(await keyOf("calls.ndjson"), await keyOf("calls-20240305180002.xml"));
});

test("no more is kept than was asked for", async () => {
  const headers = await linesOf("sms-20240305180000.xml", { keep: "headers" });
  const subjects = await linesOf("sms-20240305180000.xml", { keep: "subjects" });
  const preview = await linesOf("sms-20240305180000.xml", { depth: "headers" });
  const group = "2024-03-05T12:00:00.000Z +491713920001 > me, +491713920002";
  assert.deepEqual(
    [headers[8], subjects[8], preview[8]],
    [group, `${group}: Abendessen`, `${group}: Abendessen`],
  );
});

const call = (attributes: string) =>
  `<calls count="1"><call date="1709540100123" presentation="1" ${attributes} /></calls>`;

test("a call answered on another device was taken, and one of a kind unknown says so", async () => {
  const number = 'number="+491713920001"';
  const kinds = [
    ['type="7" duration="40"', "2024-03-04T08:15:00.123Z phone 1 min +491713920001 > me"],
    ['type="7" duration="0"', "- sms.not-taken"],
    ['type="5" duration="12"', "- sms.not-taken"],
    ['type="20" duration="30"', "- sms.call-unclear"],
    ['type="1000" duration="30"', "- sms.call-unclear"],
    ['type="1000" duration="0"', "- sms.not-taken"],
    ['duration="30"', "- sms.call-unclear"],
  ] as const;
  for (const [kind, expected] of kinds)
    assert.equal(await told(call(`${number} ${kind}`)), expected, kind);
});

test("what was typed once somebody answered is no part of their number", async () => {
  const said = (number: string) => told(call(`number="${number}" type="2" duration="30"`));
  const expected = "2024-03-04T08:15:00.123Z phone 1 min me > +4930901820";
  for (const after of [",,12#", ";12", "p12#", " ,,1"])
    assert.equal(await said(`030901820${after}`), expected, after);
  assert.equal(await said("*100#"), "- sms.service");
  assert.equal(await said("22000,1"), "- sms.service");
});

const one = (attributes: string) => `<smses count="1"><sms ${attributes} /></smses>`;
const told = async (xml: string, options = {}) => (await readFile(xml, options)).map(inLine)[0];

test("a number without its country is read at home, and without one known within telephones only", async () => {
  const xml = one('address="0171 392 0001" date="1709540100123" type="1" body="Hallo"');
  assert.equal(await told(xml), "2024-03-04T08:15:00.123Z +491713920001 > me: Hallo");
  assert.equal(
    await told(xml, { home: { zone: "Europe/Berlin", country: null } }),
    "2024-03-04T08:15:00.123Z phone:01713920001 > me: Hallo",
  );
});

test("a message may come from an address instead of a number", async () => {
  assert.equal(
    await told(
      one(
        'address="Petra@Lumen.example" date="1709540100123" type="1" body="Hi" contact_name="Petra Vogt"',
      ),
    ),
    "2024-03-04T08:15:00.123Z petra@lumen.example (Petra Vogt) > me: Hi",
  );
});

test("what has no day is kept without one, and what has no direction is a problem", async () => {
  assert.equal(
    await told(one('address="+491713920001" date="soon" type="1" body="Hi"')),
    "? +491713920001 > me: Hi | sms.no-date",
  );
  assert.equal(
    await told(one('address="+491713920001" date="1709540100123" body="Hi"')),
    "! sms.no-direction",
  );
});

test("where a group does not name the others once more, nobody in it is said to be me", async () => {
  const mms = (own: string) => `<mms date="1717214520000" msg_box="1" ${own}><addrs>
    <addr address="+491713920001" type="137"/><addr address="+491713920000" type="151"/>
    <addr address="+491713920002" type="130"/></addrs></mms>`;
  assert.deepEqual((await readFile(`<smses>${mms("")}</smses>`)).map(inLine), [
    "2024-06-01T04:02:00.000Z +491713920001 > me, +491713920000, +491713920002",
    "me phone:this-phone 1",
  ]);
  assert.deepEqual(
    (await readFile(`<smses>${mms('address="01713920001~01713920002"')}</smses>`)).map(inLine),
    [
      "2024-06-01T04:02:00.000Z +491713920001 > me, +491713920002",
      "me phone:this-phone 1",
      "me +491713920000 1",
    ],
  );
});

test("a message to several has all of them, however their numbers are joined", async () => {
  for (const sign of ["~", ";", ", "]) {
    const numbers = ["+491713920001", "+491713920002"].join(sign);
    assert.equal(
      await told(
        one(
          `address="${numbers}" date="1709540100123" type="2" body="Hi" contact_name="Petra Vogt, Jo Brandt"`,
        ),
      ),
      "2024-03-04T08:15:00.123Z me > +491713920001, +491713920002: Hi",
    );
  }
});

test("a backup that was saved in an editor, as UTF-16 or in Windows' letters, is read as it was", async () => {
  const file =
    '<?xml version="1.0"?>\r\n<smses count="1"><sms address="+491713920001" date="1709540100123" type="1" body="Schöne Grüße &#128522;" /></smses>';
  const as = (encoding: "utf16le" | "latin1" | "utf8", mark: readonly number[]) =>
    Buffer.concat([Buffer.from(mark), Buffer.from(file, encoding)]);
  for (const bytes of [
    as("utf8", []),
    as("utf8", [0xef, 0xbb, 0xbf]),
    as("latin1", []),
    as("utf16le", [0xff, 0xfe]),
    Buffer.from(as("utf16le", [0xff, 0xfe])).swap16(),
  ]) {
    for (const size of [1, 1_000]) {
      assert.deepEqual((await readFile(bytes, {}, size)).map(inLine), [
        "2024-03-04T08:15:00.123Z +491713920001 > me: Schöne Grüße 😊",
        "me phone:this-phone 1",
      ]);
    }
  }
});
