import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_CARD } from "#web/card/for-tests.ts";
import { formOf, missingIn } from "#web/card/form.ts";

const TODAY = "2026-09-20";
const empty = formOf(null, { day: "2026-09-16", known: false });

test("that one met is only taken for granted where a camera says when the picture was taken", () => {
  const met = [true, false].map((known) => formOf(null, { day: "2026-09-16", known }).met);
  assert.deepEqual(met, [true, null]);
});

test("a card needs somebody, and a word on whether one met, not later than today", () => {
  const petra = { ...empty, name: "Petra Vogt" };
  assert.deepEqual(
    [
      { ...empty, met: false, city: "Berlin", name: "  " },
      petra,
      { ...petra, met: true, day: "" },
      { ...petra, met: true, day: "2026-09-21" },
      { ...petra, met: true, day: TODAY },
      { ...petra, met: false, day: "" },
    ].map((form) => missingIn(form, TODAY)),
    ["somebody-needed", "day-needed", "day-needed", "day-to-come", null, null],
  );
});

test("numbers go to the fields of their kind", () => {
  const card = {
    ...NO_CARD,
    emails: ["a@x.example", "b@x.example"],
    phones: [
      { text: "1", label: "" },
      { text: "2", label: "mobile" },
      { text: "3", label: "fax" },
      { text: "4", label: "work" },
    ],
  };
  const { email, phone, mobile, fax } = formOf(card, { day: "", known: false });
  assert.deepEqual(
    { email, phone, mobile, fax },
    { email: "a@x.example, b@x.example", phone: "1, 4", mobile: "2", fax: "3" },
  );
});
