import assert from "node:assert/strict";
import { test } from "node:test";
import type { Channel } from "#channels/channel.ts";
import { fair } from "#channels/fair/fair.ts";
import { readAll } from "./for-tests.ts";
import { anyTable } from "./table.ts";

/** Of each meeting or message its title and its text. */
async function titles(channel: Channel, ...rows: readonly string[]) {
  const readings = await readAll(channel, [...rows, ""].join("\n"));
  return readings.flatMap((one) => (one.kind === "interaction" ? [[one.subject, one.text]] : []));
}

test("a meeting in a list is called by the column that says what it was, and never by a note about whom one met", async () => {
  assert.deepEqual(
    await titles(
      anyTable,
      "Name;E-Mail;Getroffen am;Anlass;Notiz",
      "Petra Vogt;p@x.example;05.03.2024;Jahresgespräch;mag Kaffee",
      "Jonas Feld;j@x.example;06.03.2024;;ruft gern an",
    ),
    [
      ["Jahresgespräch", "Notiz: mag Kaffee"],
      ["", "Notiz: ruft gern an"],
    ],
  );
  assert.deepEqual(
    await titles(
      anyTable,
      "Notes,Met on,Full name,Email",
      "likes coffee,2024-03-05,Petra Vogt,p@x.example",
    ),
    [["", "likes coffee"]],
  );
  assert.deepEqual(
    await titles(
      anyTable,
      "Name;E-Mail;Zuletzt getroffen;Bemerkung;Gesprächsthema;Veranstaltung",
      "Petra Vogt;p@x.example;05.03.2024;mag Kaffee;Linsen;Lichtmesse",
      "Jonas Feld;j@x.example;05.03.2024;;;Lichtmesse",
    ),
    [
      ["Linsen", "Bemerkung: mag Kaffee"],
      ["Lichtmesse", ""],
    ],
  );
});

test("a subject is the title before all else, and what it was about stays a note then", async () => {
  assert.deepEqual(
    await titles(
      anyTable,
      "Name,Email,Meeting date,Subject,Topic,Notes",
      "Petra Vogt,p@x.example,2024-03-05,Kick-off,Lenses,likes coffee",
    ),
    [["Kick-off", "Topic: Lenses\nNotes: likes coffee"]],
  );
});

test("a scan is called by what was talked about, else by the fair", async () => {
  assert.deepEqual(
    await titles(
      fair,
      "Scan time,Name,Email,Event,Topic,Notes",
      "2024-03-05 10:00,Petra Vogt,p@x.example,Light Fair,Lenses,likes coffee",
      "2024-03-05 11:00,Jonas Feld,j@x.example,Light Fair,,calls often",
    ),
    [
      ["Lenses", "Notes: likes coffee"],
      ["Light Fair", "Notes: calls often"],
    ],
  );
});
