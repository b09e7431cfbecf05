import assert from "node:assert/strict";
import { test } from "node:test";
import { contact } from "#relationships/for-tests.ts";
import { minutesOf } from "./hours.ts";

test("minutes face to face, and on a screen or the phone, with lengths assumed where none is known", () => {
  const contacts = [
    contact(1),
    contact(2, { kind: "in-person", minutes: 45 }),
    contact(3, { kind: "in-person" }),
    contact(4, { kind: "video", minutes: 25 }),
    contact(5, { kind: "video" }),
    contact(6, { kind: "phone" }),
    contact(7, { kind: "unclear", minutes: 90 }),
  ];

  assert.deepEqual(minutesOf(contacts), { faceToFace: 105, screen: 65 });
});

test("nobody is together for longer than a working day, and rounds of many do not count", () => {
  const fair = contact(1, { kind: "in-person", minutes: 3 * 1440 });
  const round = contact(2, { kind: "in-person", minutes: 60, counted: false });

  assert.deepEqual(minutesOf([fair, round]), { faceToFace: 480, screen: 0 });
});
