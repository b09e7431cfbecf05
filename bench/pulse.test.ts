import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readMails, scoresOf } from "./pulse.ts";

const mails = fileURLToPath(
  new URL("../../shared/data/relationships/email-Eu-Dept1.txt", import.meta.url),
);

test(
  "the Pulse forecasts a department's mail as well as published",
  { skip: existsSync(mails) ? false : "the mails of the department are not here" },
  async () => {
    const scores = scoresOf(await readMails(mails, 525), [345, 390, 435]);
    const published = [
      [90, "days since last contact", 0.802, null, null, null, 0.785],
      [90, "number of contact days", 0.827, null, null, null, null],
      [90, "Pulse", 0.843, 0.455, 0.153, 0.062, 0.834],
      [30, "days since last contact", 0.802, null, null, null, 0.721],
      [30, "number of contact days", 0.823, null, null, null, null],
      [30, "Pulse", 0.844, 0.511, 0.167, 0.094, 0.768],
    ] as const;

    for (const [index, [horizon, measure, ...figures]] of published.entries()) {
      const row = scores[index]!;
      assert.deepEqual([row.horizon, row.measure], [horizon, measure]);
      const found = [row.contact, row.logLoss, row.brier, row.calibrationError, row.silent];
      for (const [column, figure] of figures.entries()) {
        if (figure === null) assert.equal(found[column], null);
        else assert.ok(Math.abs(found[column]! - figure) <= 0.002, `${measure}: ${found[column]}`);
      }
    }
  },
);
