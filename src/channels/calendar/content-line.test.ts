import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseLine, unescapeText } from "./content-line.ts";

const plain = (line: string) => {
  const property = parseLine(line);
  return property && { ...property, params: Object.fromEntries(property.params) };
};

test("a line is a name, parameters and a value", () => {
  assert.deepEqual(
    plain(
      'attendee;CN="Vogt, Petra";ROLE=CHAIR;DELEGATED-TO="mailto:a@x.de","mailto:b@x.de":mailto:p@x.de',
    ),
    {
      name: "ATTENDEE",
      params: {
        CN: ["Vogt, Petra"],
        ROLE: ["CHAIR"],
        "DELEGATED-TO": ["mailto:a@x.de", "mailto:b@x.de"],
      },
      value: "mailto:p@x.de",
    },
  );
});

test("parameters are read as programs really write them", () => {
  assert.deepEqual(
    [
      "DTSTART;;VALUE=DATE-TIME:20140409T093000",
      "ORGANIZER;CN=Society\\, 2014\\: London:that",
      'ORGANIZER;CN="":that',
      'ORGANIZER;CN="open quote:mailto:a@x.de',
      "ATTENDEE;CN=George ^'Babe^' Ruth^nNew York^^:mailto:b@x.de",
      "REFRESH-INTERVAL ; VALUE = DURATION:PT48H",
    ].map((line) => [plain(line)?.name, plain(line)?.params, plain(line)?.value]),
    [
      ["DTSTART", { VALUE: ["DATE-TIME"] }, "20140409T093000"],
      ["ORGANIZER", { CN: ["Society, 2014: London"] }, "that"],
      ["ORGANIZER", { CN: [""] }, "that"],
      ["ORGANIZER", { CN: ["open quote"] }, "mailto:a@x.de"],
      ["ATTENDEE", { CN: ['George "Babe" Ruth\nNew York^'] }, "mailto:b@x.de"],
      ["REFRESH-INTERVAL", { VALUE: ["DURATION"] }, "PT48H"],
    ],
  );
});

test("what has no name or no colon is no property", () => {
  assert.deepEqual(
    ["X", "", ":value", "two words:value", "ORGANIZER;CN=Sixt SE", "SUMMARY=testevent"].map(plain),
    [null, null, null, null, null, null],
  );
});

test("more than a hundred parameters are left out, and the value is still found", () => {
  const params = Array.from({ length: 5000 }, (_, i) => `;X-${i}=1`).join("");
  const property = parseLine(`SUMMARY${params}:Hi`);

  assert.deepEqual([property?.params.size, property?.value], [100, "Hi"]);
});

test("a backslash stands before what is meant as it is, and for a new line", () => {
  assert.equal(unescapeText("a\\, b\\; c\\\\n\\nd\\N\\x"), "a, b; c\\n\nd\n\\x");
});

test("any line is a property or none, and never an exception", () => {
  const bits = fc.constantFrom('"', ";", ":", ",", "=", "\\", "^", " ", "A", "CN", "ü", "\n");
  fc.assert(
    fc.property(
      fc.array(bits).map((all) => all.join("")),
      (line) => {
        const property = parseLine(line);
        assert.ok(property === null || line.endsWith(property.value));
      },
    ),
    { numRuns: 2_000 },
  );
});
