import assert from "node:assert/strict";
import { test } from "node:test";
import { readAll } from "./for-tests.ts";
import { takeoutIndex } from "./takeout-index.ts";

const page = (heading: string) =>
  `<!DOCTYPE html>\n<html><head><style>.header_title{}</style></head><body>
<div class="header"><h1 class="header_title">${heading}</h1></div><p>kai@example.org</p></body></html>`;

test("the page beside an archive of Google's says whose it is, in any language", async () => {
  for (const heading of ["Archive for jo@example.org", "Archiv für „jo@example.org“"]) {
    assert.ok(takeoutIndex.recognises(Buffer.from(page(heading)), "archive_browser.html"));
    assert.deepEqual(await readAll(takeoutIndex, page(heading.replaceAll(/[„“]/g, "")), {}, 7), [
      {
        kind: "owner",
        party: { kind: "email", value: "jo@example.org", name: "" },
        evidence: "account",
        count: 1,
      },
    ]);
  }
});

test("without an address in its heading it says nothing, and other pages are none of these", async () => {
  assert.deepEqual(await readAll(takeoutIndex, page("Archive")), []);
  const other = "<!DOCTYPE html><html><body><h1>jo@example.org</h1></body></html>";
  assert.ok(!takeoutIndex.recognises(Buffer.from(other), "archive_browser.html"));
});
