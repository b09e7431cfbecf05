import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reason } from "#api/common.ts";
import { en } from "#shared/messages/en.ts";
import { inShort } from "#web/joins/in-short.ts";

const found = (...codes: readonly string[]): readonly Reason[] =>
  codes.map((code) => ({ code: `joining.reason.${code}`, values: {}, text: "" }));

const of = (reasons: readonly string[], against: readonly string[] = []) =>
  inShort({ reasons: [...found(...reasons)], against: [...found(...against)] });

test("a pair is told by its own evidence, the name in one, what speaks against it apart", () => {
  assert.deepEqual(
    [
      of(["name-same", "phone-book"]),
      of(["name-same", "name-alone"]),
      of(["given-initial", "family-same", "company"]),
      of(["number", "name-same", "place"], ["company-other"]),
      of(["given-same", "company", "follows"], ["family-other"]),
    ],
    [
      { speaks: ["name-same", "phone-book"], against: [] },
      { speaks: ["name-rare"], against: [] },
      { speaks: ["given-initial", "family-same", "company"], against: [] },
      { speaks: ["number", "name-same", "place"], against: ["company-other"] },
      { speaks: ["given-same", "company", "follows"], against: ["family-other"] },
    ],
  );
});

test("of much that was found the first is told, as a line has room for", () => {
  const five = ["given-form", "family-slip", "company", "postcode", "place"];
  const three = ["birthday-other", "place-other", "in-copy"];
  assert.deepEqual(of(five, three), { speaks: five.slice(0, 4), against: three.slice(0, 2) });
});

test("there are short words for all that is ever said of a pair", () => {
  const said = Object.keys(en.joining.reason).filter((code) => !UNSAID.has(code));
  const short = Object.keys(en.joining.short).filter((code) => !code.startsWith("name-"));
  assert.deepEqual([...short, "name-alone", "name-same"].toSorted(), said.toSorted());
});

const UNSAID: ReadonlySet<string> = new Set(["decided", "shown"]);
