import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer, PreviewQuestion } from "#api/questions.ts";
import {
  alikeZones,
  answersOf,
  askedIn,
  dayIn,
  isOpen,
  isUnsaid,
  otherDay,
  unsureColumns,
  withSaid,
} from "./asked.ts";

const question = (code: string, about: string, more: Partial<PreviewQuestion> = {}) => ({
  code,
  about,
  suggested: "x",
  sure: false,
  answered: null,
  options: [],
  values: {},
  columns: [],
  place: "",
  examples: [],
  ...more,
});
const file = (path: string, ...questions: PreviewQuestion[]) => ({
  path,
  channel: "whatsapp",
  questions,
});

test("files that ask the same are asked about once, the most pressing first", () => {
  const asked = askedIn([
    file("a", question("zone", "phone"), question("columns", "t")),
    file(
      "b",
      question("zone", "phone"),
      question("date-order", "phone", { options: ["dmy", "mdy"] }),
    ),
    file("c", question("zone", "tablet", { sure: true }), question("columns", "u", { sure: true })),
  ]);
  assert.deepEqual(
    asked.map((one) => [one.question.code, one.files.map(({ path }) => path), isOpen(one)]),
    [
      ["date-order", ["b"], true],
      ["columns", ["a"], false],
      ["columns", ["c"], false],
      ["zone", ["a", "b"], false],
    ],
  );
});

test("of files that ask the same the one that needs an answer speaks", () => {
  const country = (options: string[]) => question("country", "numbers", { options });
  const asked = askedIn([file("a", country([])), file("b", country(["DE", "AT"]))]);
  assert.deepEqual(
    asked.map((one) => [one.question.options, one.files.length, isOpen(one)]),
    [[["DE", "AT"], 2, true]],
  );
});

test("of files that ask the same one for which nothing is proposed speaks before those that have a proposal", () => {
  const country = (suggested: string) => question("country", "numbers", { suggested });
  const asked = askedIn([file("a", country("SI")), file("b", country(""))]);
  assert.deepEqual(
    asked.map((one) => [one.question.suggested, one.files.length, isUnsaid(one)]),
    [["", 2, true]],
  );
});

test("what has no proposal is unsaid until it is answered, and need not be", () => {
  const asked = askedIn([file("a", question("country", "numbers", { suggested: "" }))]);
  const said = withSaid(asked, [{ code: "country", about: "numbers", answer: "DE" }]);
  const states = [...asked, ...said].map((one) => [isOpen(one), isUnsaid(one)]);
  assert.deepEqual(states, [
    [false, true],
    [false, false],
  ]);
});

test("clocks that stand alike are one question, until one of them is told to stand elsewhere", () => {
  const asked = askedIn([
    file("a", question("zone", "phone")),
    file("b", question("zone", "tablet")),
    file("c", question("zone", "desk", { answered: "before" }), question("columns", "t")),
  ]);
  const said = [{ code: "zone", about: "tablet", answer: "Europe/London" }];
  assert.deepEqual(
    [asked, withSaid(asked, said), asked.slice(0, 2)].map((all) =>
      alikeZones(all).map(({ question: { about } }) => about),
    ),
    [["phone", "tablet"], [], []],
  );
});

test("an import is told what was answered, and not what was only proposed", () => {
  const asked = askedIn([
    file(
      "a",
      question("zone", "phone", { suggested: "Europe/Berlin" }),
      question("zone", "tablet", { suggested: "Europe/Paris", answered: "before" }),
      question("columns", "sure", { sure: true }),
      question("columns", "changed", { sure: true, answered: "now", suggested: "[]" }),
    ),
  ]);
  assert.deepEqual(answersOf(asked), [
    { code: "columns", about: "changed", answer: "[]" },
    { code: "zone", about: "tablet", answer: "Europe/Paris" },
  ]);
});

test("an import is told as well what is to be forgotten after it", () => {
  const asked = askedIn([file("a", question("columns", "t", { suggested: "[]" }))]);
  const answer = { code: "columns", about: "t", answer: '["name"]' };
  const told = (...said: readonly Answer[]) => answersOf(withSaid(asked, said));
  assert.deepEqual(told({ ...answer, once: true }), [{ ...answer, once: true }]);
  assert.deepEqual(told({ ...answer, once: true }, { ...answer, once: false }), [answer]);
});

test("all tables stay together, also where numbers in them are answered already", () => {
  const sheet = (about: string, sure: boolean) => question("columns", about, { sure });
  const country = question("country", "numbers", { answered: "before" });
  const placed = (sure: boolean) =>
    askedIn([
      file("book", sheet("one", true), country, sheet("two", sure)),
      file("chat", question("zone", "phone")),
    ]).map(({ question: { code, about } }) => `${code} ${about}`);
  assert.deepEqual(placed(true), ["zone phone", "country numbers", "columns one", "columns two"]);
  assert.deepEqual(placed(false), ["columns one", "columns two", "zone phone", "country numbers"]);
});

test("a column of which the file is not sure is looked at once somebody said what it is", () => {
  const columns = [true, false, false].map((sure) => ({
    name: "",
    examples: [],
    sure,
    reason: null,
  }));
  const unsure = (answered: PreviewQuestion["answered"], looked?: readonly number[]) => {
    const [asked] = askedIn([file("a", question("columns", "t", { columns, answered }))]);
    return unsureColumns(asked!, looked && new Set(looked));
  };
  assert.deepEqual(unsure(null), [1, 2]);
  assert.deepEqual(unsure("now", [2]), [1]);
  assert.deepEqual(unsure("now", [1, 2]), []);
  // In an earlier visit, and when an earlier file was read.
  assert.deepEqual(unsure("now"), []);
  assert.deepEqual(unsure("before"), []);
});

test("what was said is shown before it has arrived", () => {
  const open = question("date-order", "phone", { suggested: "dmy", options: ["dmy", "mdy"] });
  const said = [{ code: "date-order", about: "phone", answer: "mdy" }];
  const [one] = withSaid(askedIn([file("a", open)]), said);
  assert.deepEqual(one?.question, { ...open, suggested: "mdy", answered: "now" });
});

test("a date is another day in another order, or none", () => {
  const days = ["dmy", "mdy", "ymd", "zzz"].map((order) => dayIn("03/04/24, 12:15", order));
  assert.deepEqual(days, ["2024-04-03", "2024-03-04", "2003-04-24", null]);
  assert.equal(dayIn("31/02/2024", "dmy"), null);
  assert.equal(dayIn("[24-03-04 12:15:00]", "ymd"), "2024-03-04");
  assert.equal(dayIn("", "dmy"), null);
});

test("a day whose month may be its day is another one as well, unless it is none or the same", () => {
  assert.deepEqual(["2025-04-03", "2025-04-13", "2025-04-04"].map(otherDay), [
    "2025-03-04",
    null,
    null,
  ]);
});
