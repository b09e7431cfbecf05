import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Answer as Asked } from "#api/questions.ts";
import { HOME } from "#channels/for-tests.ts";
import { CHANNELS } from "#channels/registry.ts";
import { folderOf, inShort, testCage } from "#sources/for-tests.ts";
import { survey } from "#sources/survey.ts";
import { testStore } from "#store/for-tests.ts";
import {
  type Answer,
  answerTo,
  answeredReader,
  answersOfMine,
  homeIn,
  homeWith,
  mayAsk,
  questionsIn,
  rememberAnswers,
  rememberedAnswers,
  stillHolds,
  withAnswers,
} from "./answers.ts";

const order = (about: string, answer: string): Answer => ({ code: "date-order", about, answer });
const NOW = new Date("2026-03-01T09:00:00Z");

test("what is answered about a file comes before what holds for any", () => {
  const answers = [order("phone", "dmy"), order("", "mdy"), order("phone", "ymd")];
  assert.deepEqual(
    [
      answerTo(answers, { code: "date-order", about: "phone" }),
      answerTo(answers, { code: "date-order", about: "another" }),
      answerTo(answers, { code: "zone", about: "phone" }),
    ],
    ["ymd", "mdy", undefined],
  );
});

test("of two answers to one question the later is taken", () => {
  assert.deepEqual(withAnswers([order("a", "dmy"), order("b", "dmy")], [order("a", "mdy")]), [
    order("a", "mdy"),
    order("b", "dmy"),
  ]);
});

test("what is said of any file now comes before what was said of one earlier", () => {
  const zone = { code: "zone", about: "phone", answer: "Europe/Berlin" };
  assert.deepEqual(withAnswers([order("a", "dmy"), zone], [order("", "mdy"), order("b", "ymd")]), [
    zone,
    order("", "mdy"),
    order("b", "ymd"),
  ]);
});

test("a file is read as before while no other answer is given to what it asked", () => {
  const then = [order("phone", "dmy")];
  assert.deepEqual(
    [
      [],
      [order("phone", "dmy")],
      [order("other", "mdy")],
      [order("phone", "mdy")],
      [order("", "mdy")],
    ].map((now) => stillHolds(then, now)),
    [true, true, true, false, false],
  );
});

test("of all the samples none asks whose reader is taken for silent, and what they ask can be answered", async () => {
  const asking = new Set<string>();
  const samples = new URL("../../samples/", import.meta.url);
  for (const file of readdirSync(samples, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    const channel = CHANNELS.find((one) => one.recognises(bytes.subarray(0, 65_536), file.name));
    if (!channel || channel.jumps) continue;
    async function* whole() {
      yield bytes;
    }
    const options = { keep: "headers", depth: "whole", skip: 0, home: HOME } as const;
    for await (const one of channel.read(whole(), { ...options, fileName: file.name })) {
      if (one.kind !== "question") continue;
      asking.add(channel.format);
      Asked.parse({ code: one.code, about: one.about, answer: one.suggested });
    }
  }
  const expected = ["outlook-calendar-csv", "table-csv", "zoom-report", "whatsapp-chat"];
  assert.deepEqual(
    [
      [...asking].filter((format) => !mayAsk({ format })),
      expected.filter((format) => !asking.has(format)),
    ],
    [[], []],
  );
});

test("numbers without a country are dialled where the user said, as their own are, or where their clock stands", () => {
  const german = answersOfMine(numbers("+491712345678", "+4930901820"));
  const said: Answer = { code: "country", about: "numbers", answer: "AT" };
  const at = (answers: readonly Answer[]) => homeWith("Europe/Zurich", answers).country;
  assert.deepEqual(
    [
      at([]),
      at(german),
      at(withAnswers(german, [said])),
      at([{ ...said, answer: "Austria" }]),
      at(answersOfMine(numbers("+491712345678", "+436641234567"))),
      at(answersOfMine([{ kind: "email", value: "jo@x.example" }])),
    ],
    ["CH", "DE", "AT", "CH", "CH", "CH"],
  );
});

test("why a country is the user's is told: by which number of theirs, or by their clock", () => {
  const mine = answersOfMine(numbers("+38640123456", "+38641123456"));
  const said = { code: "country", about: "numbers", answer: "AT" };
  assert.deepEqual(
    [mine, withAnswers(mine, [said]), []].map((answers) =>
      homeIn(homeWith("Europe/Zurich", answers), answers),
    ),
    [
      { home: "SI", number: "+386 40 123 456" },
      { home: "AT", number: "" },
      { home: "CH", number: "" },
    ],
  );
  assert.deepEqual(homeIn(homeWith("UTC", []), []), { home: "", number: "" });
});

test("the user's own number is no answer to a file that speaks for another country", async () => {
  const folder = await folderOf({
    "a.vcf":
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nTEL:07400 123456\r\nTEL:+447400123457\r\nEND:VCARD\r\n",
  });
  const answers = answersOfMine(numbers("+38640123456"));
  const home = homeWith("UTC", answers);
  const asked: unknown[] = [];
  for (const file of await survey([folder])) {
    const options = { keep: "text", depth: "whole", skip: 0, home } as const;
    for await (const { readings } of answeredReader(answers)(file, options)) {
      asked.push(...questionsIn(readings).map((one) => [one.code, one.suggested, one.options]));
    }
  }
  assert.deepEqual(asked, [["country", "GB", ["GB"]]]);
});

const numbers = (...values: readonly string[]) =>
  values.map((value) => ({ kind: "phone", value }) as const);

test("answers are remembered until others are given, and what holds for any file is not", async () => {
  const { store, scope } = await testStore();
  const remember = (answers: readonly Answer[]) =>
    store.transaction(scope, "page", (tx) => rememberAnswers(tx, answers, NOW));
  await remember([order("a", "dmy"), order("b", "dmy"), order("", "ymd")]);
  await remember([order("b", "mdy"), order("b", "ymd")]);
  await remember([]);

  const kept = await store.transaction(scope, "page", rememberedAnswers);
  assert.deepEqual(
    kept.toSorted((a, b) => a.about.localeCompare(b.about)),
    [order("a", "dmy"), order("b", "ymd")],
  );
});

test("an answer that is for these files alone is not remembered, nor is the one before it", async () => {
  const { store, scope } = await testStore();
  const remember = (answers: readonly Answer[]) =>
    store.transaction(scope, "page", (tx) => rememberAnswers(tx, answers, NOW));
  await remember([order("a", "dmy"), order("b", "dmy")]);
  await remember([{ ...order("a", "mdy"), once: true }]);
  assert.deepEqual(await store.transaction(scope, "page", rememberedAnswers), [order("b", "dmy")]);
});

test("each file is read with the answer that is its own, wherever it asks", async () => {
  const cage = testCage();
  const folder = await folderOf({
    "1": "LINES\nask phone\norder\nx\n",
    "2": "LINES\nask tablet\norder\n",
    "3": "LINES\nask unknown\norder\n",
  });
  const read = answeredReader([
    { code: "order", about: "phone", answer: "mdy" },
    { code: "order", about: "tablet", answer: "ymd" },
  ]);
  const readings: string[][] = [];
  for (const file of await survey([folder], { cage })) {
    const one: string[] = [];
    const options = { keep: "text", depth: "whole", skip: 0, home: HOME, cage } as const;
    for await (const batch of read(file, options)) one.push(...batch.readings.map(inShort));
    readings.push(one);
  }
  assert.deepEqual(readings, [
    ["question", "mdy", "x"],
    ["question", "ymd"],
    ["question", "dmy"],
  ]);
});
