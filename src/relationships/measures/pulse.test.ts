import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import {
  type BgNbd,
  type Repeats,
  bandOf,
  probabilityAlive,
  probabilityOfNone,
  pulseAt,
  rhythmOf,
  yearlyDays,
} from "./pulse.ts";

const pulseOf = (days: readonly number[], today: number) => pulseAt(rhythmOf(days)!, today);

test("the Pulse of known histories, to five places", () => {
  const regular = [0, 14, 28, 42, 56, 70, 84];
  const vectors: [number, number[], number[]][] = [
    [90, regular, [3.41131, 48.69096, 3.1559, 0.89965, 0.97026, 0.95544, 0.92755]],
    [200, regular, [0.62671, 61.93949, 0.75779, 0.43308, 0.20645, 0.18597, 0.30953]],
    [30, [0], [0, 24.02344, 0.42845, 0.25266, 1, 0.40822, 0.33044]],
    [360, [0, 300], [0.39685, 64.66768, 0.57526, 0.35147, 0.90203, 0.24275, 0.29711]],
    [365, [0, 3, 5, 8, 10], [0.016, 64.68648, 0.30028, 0.20232, 0.00005, 0.00003, 0.10118]],
  ];

  for (const [today, days, expected] of vectors) {
    const { n, e, expected: contacts, rhythm, alive, stay, value } = pulseOf(days, today);
    assert.deepEqual(
      [n, e, contacts, rhythm, alive, stay, value].map((number) => Number(number.toFixed(5))),
      expected,
    );
  }
});

test("BG/NBD gives the reference values of the CDNOW customers", () => {
  const figures = [
    probabilityAlive(CDNOW, { x: 2, tx: 30.43, T: 38.86 }),
    probabilityOfNone(CDNOW, { x: 2, tx: 30.43, T: 38.86 }, 13),
    probabilityAlive(CDNOW, { x: 26, tx: 30.86, T: 31 }),
  ];

  assert.deepEqual(
    figures.map((figure) => figure.toFixed(4)),
    ["0.7266", "0.6765", "0.9689"],
  );
});

const customers = new URL(
  "../../../../shared/data/relationships/cdnow_customers_summary.csv",
  import.meta.url,
);

test(
  "BG/NBD explains the CDNOW customers as well as published",
  { skip: existsSync(customers) ? false : "the CDNOW customers are not here" },
  () => {
    const lines = readFileSync(customers, "utf8").trim().split("\n").slice(1);
    const likelihood = lines.reduce((sum, line) => {
      const [, x = 0, tx = 0, T = 0] = line.split(",").map(Number);
      return sum + logLikelihood(CDNOW, { x, tx, T });
    }, 0);

    assert.equal(likelihood.toFixed(2), "-9582.43");
  },
);

test("a contact is fading only where there was something to fade", () => {
  const busy = { tie: true, recentDays: 6 };

  assert.deepEqual(
    [0.75, 0.5, 0.25, 0.2].map((value) => bandOf(value, busy)),
    ["lively", "steady", "quiet", "fading"],
  );
  assert.equal(bandOf(0.2, { tie: true, recentDays: 5 }), "loose");
  assert.equal(bandOf(0.2, { tie: false, recentDays: 6 }), "loose");
});

const histories = fc
  .uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 })
  .map((days) => days.toSorted((a, b) => a - b));

test("the Pulse is a probability, falls with silence and grows with the horizon", () => {
  fc.assert(
    fc.property(histories, fc.nat(5000), fc.nat(1000), (days, silence, more) => {
      const today = days.at(-1)! + silence;
      const { value, alive } = pulseOf(days, today);

      assert.ok(value >= 0 && value <= 1 && alive >= 0 && alive <= 1);
      assert.ok(pulseOf(days, today + more).value <= value + 1e-12);
      assert.ok(pulseAt(rhythmOf(days)!, today, 90 + more).value >= value - 1e-12);
    }),
  );
});

test("a history kept as four numbers is as good as all of its days", () => {
  fc.assert(
    fc.property(histories, fc.nat(5000), (days, silence) => {
      const today = days.at(-1)! + silence;
      const sum = days.slice(1).reduce((n, day) => n + 2 ** (-(today - day) / 45), 0);

      assert.ok(Math.abs(pulseOf(days, today).n - sum) < 1e-9);
    }),
  );
});

test("a day before the last contact is taken as the day of it", () => {
  assert.deepEqual(pulseOf([0, 20], 10), pulseOf([0, 20], 20));
});

test("contact days in a year are those of the rhythm before the silence", () => {
  const weekly = rhythmOf(Array.from({ length: 52 }, (_, week) => week * 7))!;

  assert.equal(Math.round(yearlyDays(weekly)), 30);
  assert.equal(Math.round(yearlyDays(rhythmOf([0])!)), 2);
});

const CDNOW: BgNbd = { r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 };

/** Equation 6 of Fader, Hardie and Lee (2005); its last factor holds P(alive). */
function logLikelihood({ r, alpha, a, b }: BgNbd, repeats: Repeats): number {
  const { x, T } = repeats;
  return (
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) +
    logGamma(a + b) +
    logGamma(b + x) -
    logGamma(b) -
    logGamma(a + b + x) -
    (r + x) * Math.log(alpha + T) -
    Math.log(probabilityAlive({ r, alpha, a, b }, repeats))
  );
}

/** Stirling's series, shifted to where it converges. */
function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x);
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * x) -
    1 / (360 * x ** 3) +
    1 / (1260 * x ** 5)
  );
}
