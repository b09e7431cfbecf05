import assert from "node:assert/strict";
import { test } from "node:test";
import { COLUMN_ROLES } from "#shared/column-roles.ts";
import { anyTable } from "#channels/table/table.ts";
import { readAll } from "#channels/for-tests.ts";
import { hasWords } from "#shared/words.ts";
import { rowExample } from "./question-in-words.ts";

test("there are words for whatever a column may hold", () => {
  assert.deepEqual(
    COLUMN_ROLES.filter((role) => !hasWords(`questions.role.${role || "none"}`)),
    [],
  );
});

test("of a row that names a day no hour is told, and of one that names a time the time", async () => {
  const rows = [
    "Petra Vogt,petra@nord.example,23.04.2025",
    "Kuno Hase,kuno@nord.example,23.04.2025 14:30",
  ];
  const readings = await readAll(anyTable, ["Name,E-Mail,Scan Datum", ...rows, ""].join("\n"));
  assert.deepEqual(
    readings
      .filter(({ kind }) => kind === "interaction")
      .map((reading) => rowExample(reading, "Europe/Berlin"))
      .map(({ met, dayAlone }) => [met, dayAlone]),
    [
      ["2025-04-23T10:00:00.000Z", true],
      ["2025-04-23T12:30:00.000Z", false],
    ],
  );
});
