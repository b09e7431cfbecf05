/**
 * What the user said in another archive. It is kept as it stands, and pages read it as what was said here
 * (relationships/marks.ts): so it must have just the forms that are said here, and nothing beside them.
 */
import { beginsWithDay } from "#channels/real-day.ts";
import { HANDLE, PARTY } from "./party.ts";
import { type Shape, exactly, fits, isObject, orNull } from "./shape.ts";

export function isSaid(said: unknown): boolean {
  const about = isObject(said) ? String(said["about"]) : "";
  const shape = Object.hasOwn(SAID, about) ? SAID[about] : undefined;
  return shape !== undefined && fits(said, shape) && (about !== "mark" || isMark(said));
}

const FOUND: readonly [Shape] = [
  {
    code: "some text",
    values: (values) =>
      isObject(values) &&
      Object.values(values).every((one) => typeof one === "string" || Number.isFinite(one)),
  },
];

const SAID: Readonly<Record<string, Shape>> = {
  mark: { id: "uuid", mark: "text", subject: "short", at: "instant" },
  decision: {
    id: "uuid",
    one: "short",
    other: "short",
    same: "flag",
    found: (found) =>
      found === undefined || fits(found, orNull({ reasons: FOUND, against: FOUND })),
    at: "instant",
  },
  company: {
    id: "uuid",
    subjects: ["short"],
    target: { subject: "short", name: "some text" },
    former: { id: "uuid", name: "some text" },
    at: "instant",
  },
  claim: { handle: HANDLE, mine: "flag" },
  name: { party: PARTY },
  answer: { code: "short", of: "short or none", answer: "text", at: "instant" },
};

function isMark(said: unknown): boolean {
  if (!isObject(said)) return false;
  const kind = String(said["mark"]);
  const forms = Object.hasOwn(MARKS, kind) ? MARKS[kind]! : [];
  return forms.some((form) => fits(said["value"], form));
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && value.length === "2024-03-01".length && beginsWithDay(value);
}

const isMonth = (value: unknown): boolean => isDay(`${String(value)}-01`);

/** As pages write it, and no other way. */
const isInstant = (value: unknown): boolean =>
  fits(value, "instant") && new Date(String(value)).toISOString() === value;

const AS = new Set(["phone", "video", "in-person", "none"]);

const MARKS: Readonly<Record<string, readonly Shape[]>> = {
  met: [exactly({ day: orNull(isDay), where: "short or none" })],
  weight: [exactly({ weight: (weight) => weight === 0.5 || weight === 1 || weight === 2 })],
  hidden: [exactly({})],
  removed: [exactly({ name: "short" }), exactly({ because: "uuid" })],
  edit: [
    exactly({ field: new Set(["name", "company", "title", "place"]), value: "short or none" }),
    exactly({ field: new Set(["email", "phone"]), value: "short" }),
    exactly({ field: new Set(["wrong"]), value: "some text" }),
  ],
  // One without its entry is of before entries were named with it.
  kind: [
    exactly({ as: AS }),
    exactly({ as: AS, because: "uuid" }),
    exactly({ as: AS, subject: "text", at: isInstant, with: ["text"] }),
  ],
  gap: [exactly({ from: isMonth, to: orNull(isMonth) })],
};
