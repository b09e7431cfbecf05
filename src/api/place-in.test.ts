import assert from "node:assert/strict";
import { test } from "node:test";
import { placeIn } from "./place-in.ts";

test("tables and chats have lines, other files entries, and workbooks lines of a sheet", () => {
  assert.deepEqual(
    [
      placeIn({ path: "li.zip › Connections.csv", channel: "linkedin", place: "12" }),
      placeIn({ path: "WhatsApp/_chat.txt", channel: "whatsapp", place: "1585" }),
      placeIn({ path: "fullcontact.vcf", channel: "contacts", place: "1" }),
      placeIn({ path: "google.csv", channel: "contacts", place: "3" }),
      placeIn({ path: "visits.XLSX", channel: "table", place: "Spring 2024 7" }),
      placeIn({ path: "old.pst", channel: "email", place: "Inbox › Fair › 31" }),
    ],
    [
      { is: "line", at: 12, sheet: "" },
      { is: "line", at: 1585, sheet: "" },
      { is: "entry", at: 1, sheet: "" },
      { is: "entry", at: 3, sheet: "" },
      { is: "line", at: 7, sheet: "Spring 2024" },
      { is: "entry", at: 31, sheet: "Inbox › Fair" },
    ],
  );
});

test("a place that is no number stays as it is, and a file is not named twice", () => {
  assert.deepEqual(
    [
      placeIn({ path: "Takeout", channel: "email", place: "cur/1.host:2,S" }),
      placeIn({ path: "report.csv", channel: "teams", place: "4" }),
      placeIn({ path: "in/held.eml", channel: "email", place: "held.eml" }),
      placeIn({ path: "in.mbox", channel: "email", place: "" }),
      placeIn({ path: "Sent 2011", channel: "email", place: "1" }),
    ],
    [
      { is: "name", name: "cur/1.host:2,S" },
      { is: "name", name: "4" },
      null,
      null,
      { is: "entry", at: 1, sheet: "" },
    ],
  );
});
