import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Channel, Home, Reading } from "./channel.ts";
import { dialledIn } from "./country-question.ts";
import { fuzzing, HOME, readAll } from "./for-tests.ts";
import { CHANNELS } from "./registry.ts";

const ask = (
  numbers: readonly string[],
  { home = HOME, answers = {} }: { home?: Home; answers?: Record<string, string> } = {},
) => {
  const options = { keep: "text", depth: "whole", fileName: "", skip: 0 } as const;
  const { country, question } = dialledIn(numbers, { ...options, home, answers });
  return [country, question && [question.suggested, question.options, question.values["example"]]];
};

const GERMAN = ["0171 2345678", "(030) 90182-0"];
const BRITISH = ["07400 123456", "020 7946 0958"];

test("nobody is asked where every number says its country, or is too short for one", () => {
  assert.deepEqual(ask(["+49 171 2345678", "0044 7400 123456", "22000", "DHL"]), ["DE", null]);
});

test("numbers of the clock's country beside others that say it are told by the file", () => {
  assert.deepEqual(ask([...GERMAN, "+49 171 2345679", "+43 664 1234567"]), ["DE", null]);
});

test("where only the clock speaks for a country it is proposed, and need not be answered", () => {
  assert.deepEqual(ask(GERMAN), ["DE", ["DE", [], "0171 2345678"]]);
  assert.deepEqual(ask([...GERMAN, "+1 212 555 7777"]), ["DE", ["DE", [], "0171 2345678"]]);
});

test("where the file speaks for another country as well it is asked before anything is read, and taken for nothing until then", () => {
  assert.deepEqual(ask([...BRITISH, "+44 7400 123457"]), [null, ["GB", ["GB"], "07400 123456"]]);
  assert.deepEqual(ask(["0664 1234567", "+43 664 1234568"]), [
    null,
    ["DE", ["DE", "AT"], "0664 1234567"],
  ]);
  const nowhere = { zone: "UTC", country: null };
  assert.deepEqual(ask([...GERMAN, "+49 171 2345679"], { home: nowhere }), [
    null,
    ["DE", ["DE"], "0171 2345678"],
  ]);
  assert.deepEqual(ask(GERMAN, { home: nowhere }), [null, ["", [], "0171 2345678"]]);
});

test("nothing is proposed where most of the numbers are none in the clock's country", () => {
  const some = ["0171 2345678", "212 555 7777", "212 555 7778"];
  assert.deepEqual(ask(some), [null, ["", [], "0171 2345678"]]);
  assert.deepEqual(ask(some.slice(0, 2)), ["DE", ["DE", [], "0171 2345678"]]);
});

test("an answer holds, whatever speaks for another country, unless it is none", () => {
  for (const code of ["country", "country numbers"]) {
    const answers = { [code]: "GB" };
    assert.deepEqual(ask([...GERMAN, "+49 171 2345679"], { answers }), [
      "GB",
      ["GB", [], "0171 2345678"],
    ]);
  }
  assert.deepEqual(ask(GERMAN, { answers: { country: "Germany" } })[0], "DE");
});

const FILES: Readonly<Record<string, string>> = {
  vcard: "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nTEL;TYPE=CELL:07400 123456\r\nEND:VCARD\r\n",
  "google-csv":
    "First Name,Last Name,Phone 1 - Label,Phone 1 - Value\r\nAnn,Lee,Mobile,07400 123456\r\n",
  "outlook-csv":
    '"First Name","Last Name","Business Phone","Mobile Phone","Business Street"\r\n"Ann","Lee","","07400 123456",""\r\n',
  "sms-xml":
    '<smses count="1"><sms address="07400123456" date="1709543520000" type="1" body="Hi" contact_name="Ann Lee"/></smses>',
  "calls-xml":
    '<calls count="1"><call number="07400123456" duration="61" date="1709543520000" type="1" contact_name="Ann Lee"/></calls>',
  "sms-ndjson": '{"address":"07400123456","body":"Hi","date":"1709543520000","type":"1"}\n',
  "imazing-calls":
    "Call type,Date,Duration,Number,Contact,Location,Service\nIncoming,2024-03-04 09:15:00,00:01:15,07400 123456,Ann Lee,,Phone\n",
  "table-csv": "Name;Firma;Telefon\nAnn Lee;Lumen;07400 123456\n",
  "table-html":
    "<table><tr><th>Name<th>Firma<th>Telefon<tr><td>Ann Lee<td>Lumen<td>07400 123456</table>",
};

const numbersIn = (readings: readonly Reading[]): readonly string[] =>
  readings.flatMap((one) => {
    const handles =
      one.kind === "person" ? one.handles : one.kind === "interaction" ? one.parties : [];
    return handles.filter(({ kind }) => kind === "phone").map(({ value }) => value);
  });

const channelOf = (file: string): Channel | undefined =>
  CHANNELS.find((channel) => channel.recognises(Buffer.from(file), "x"));

test("cards, messages, calls and tables ask for the country of their numbers and read by the answer", async () => {
  for (const [format, file] of Object.entries(FILES)) {
    const channel = channelOf(file);
    assert.equal(channel?.format, format);
    const asked = (await readAll(channel, file)).find(
      (one) => one.kind === "question" && one.code === "country",
    );
    assert.deepEqual(
      asked?.kind === "question" && [asked.about, asked.suggested, asked.options],
      ["numbers", "DE", []],
      format,
    );
    const answered = await readAll(channel, file, { answers: { "country numbers": "GB" } });
    assert.deepEqual(numbersIn(answered), ["+447400123456"], format);
  }
});

test("numbers of bare digits are asked for as well, where the column says that they are numbers", async () => {
  const tables: Readonly<Record<string, string>> = {
    "google-csv":
      "First Name,Last Name,Notes,Phone 1 - Label,Phone 1 - Value\r\nAnn,Lee,4151234567,Mobile,212-555-7777 ::: 2125557778\r\n",
    "outlook-csv":
      '"First Name","Last Name","Business Phone","Mobile Phone","Business Street"\r\n"Ann","Lee","2125557777","212 555 7778",""\r\n',
    "linkedin-contacts":
      'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers\r\nMOBILE,Ann,Lee,Lumen,CEO,,"2125557777,212.555.7778"\r\n',
    "imazing-calls":
      "Call type,Date,Duration,Number,Contact,Location,Service\nIncoming,2024-03-04 09:15:00,00:01:15,2125557777,Ann Lee,,Phone\nIncoming,2024-03-05 09:15:00,00:01:15,2125557778,Ann Lee,,Phone\n",
  };
  for (const [format, file] of Object.entries(tables)) {
    const channel = channelOf(file);
    assert.equal(channel?.format, format);
    const [question] = await readAll(channel, file);
    const example = format === "google-csv" ? "212-555-7777" : "2125557777";
    assert.deepEqual(
      question?.kind === "question" && [question.code, question.suggested, question.values],
      ["country", "", { example }],
      format,
    );
    const answered = await readAll(channel, file, { answers: { "country numbers": "US" } });
    assert.deepEqual(numbersIn(answered), ["+12125557777", "+12125557778"], format);
  }
});

test("a file is read the same however it is cut into chunks, from any place on", async () => {
  const cards = Array.from(
    { length: 40 },
    (_, at) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:N ${at}\r\nTEL:0171 23456${at + 10}\r\nEND:VCARD\r\n`,
  ).join("");
  const channel = channelOf(cards)!;
  const whole = await readAll(channel, cards);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3_000 }), fc.nat(40), async (size, skip) => {
      const rest = await readAll(channel, cards, { skip }, size);
      assert.deepEqual(rest, [whole[0], ...whole.slice(1 + skip)]);
    }),
    fuzzing(20),
  );
});
