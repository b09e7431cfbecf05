import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isItem } from "#channels/channel.ts";
import { damagedFiles, fuzzing, isStorable } from "#channels/for-tests.ts";
import { XING } from "#channels/xing/xing.ts";
import { lineOf, readAll, rolesOf, sample } from "./for-tests.ts";
import { htmlTable } from "./html.ts";
import { jsonTable } from "./json.ts";
import { ANY } from "./table.ts";

const page = htmlTable(ANY);
const json = jsonTable(ANY);

const lines = async (...asked: Parameters<typeof readAll>) => (await readAll(...asked)).map(lineOf);
const table = (...rows: readonly string[]) =>
  `<html><body><table>${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table></body></html>`;
const HEAD = "<th>Name<th>E-Mail";

test("a table of a page is read as one, with the address behind a link", async () => {
  const members = sample("table/members.html");
  assert.equal(page.recognises(members, "x.xls"), true);
  const readings = await readAll(page, members);
  assert.deepEqual(rolesOf(readings), ["", "name", "company", "city", "name", "email"]);
  assert.deepEqual(readings.map(lineOf), [
    "columns? true",
    "person Beata Nowak | Mazur Sp. z o.o. | b.nowak@mazur.example",
    "person Tom Aldersey | Aldersey Ltd | t@aldersey.example",
  ]);
});

test("cells need no end, reach over others, and hold no script, remark or table of others", async () => {
  const rows = [
    "<td colspan=2>Mitglieder",
    HEAD,
    "<td>Petra<br>Vogt<td><!-- <td> -->p@x.example<script>'<td>'</script>",
    "<td>Jo <table><tr><td>1<td>2</table>Brandt<td>j@x.example",
  ];
  assert.deepEqual(await lines(page, table(...rows)), [
    "columns? true",
    "person Petra Vogt | p@x.example",
    "person Jo Brandt | j@x.example",
  ]);
});

test("of several tables each is asked about, and those without anybody are left out", async () => {
  const two = `${table(HEAD, "<td>Petra Vogt<td>p@x.example")}${table("<td>a<td>b", "<td>1<td>2")}`;
  const three = `${two}${table("<th>Firma<th>Website<th>Land", "<td>Lumen<td>https://lumen.example<td>DE")}`;
  assert.deepEqual(await lines(page, three), [
    "columns? true",
    "person Petra Vogt | p@x.example",
    "columns? true",
    "company Lumen | Lumen",
    "table.sheet",
  ]);
  assert.deepEqual(await lines(page, table("<td>a<td>b", "<td>1<td>2")), ["! table.no-people"]);
});

test("a page without a table of people is nobody's", () => {
  for (const other of [
    "<html><body>Petra Vogt, p@x.example</body></html>",
    table("<td>Menü<td>Hilfe", "<td>a<td>b"),
    "<html><table",
    "",
  ]) {
    assert.equal(page.recognises(Buffer.from(other), "x.html"), false, other);
  }
});

test("people in a JSON are found in lists, in lists by id, and one after the other", async () => {
  const petra = { name: "Petra Vogt", mail: "p@x.example" };
  const jo = { name: "Jo Brandt", mail: "j@x.example" };
  const found = [
    "columns? true",
    "person Petra Vogt | p@x.example",
    "person Jo Brandt | j@x.example",
  ];
  for (const value of [
    [petra, jo],
    { data: { people: [petra, jo] } },
    { people: { 17: petra, 18: jo } },
    [{ kind: "list", items: [petra, jo] }].map(({ items }) => items),
  ]) {
    const file = JSON.stringify(value);
    assert.deepEqual(await lines(json, file), found, file);
  }
  assert.equal(
    json.recognises(Buffer.from(JSON.stringify({ a: [petra] }).slice(0, 40)), "x"),
    true,
  );
});

test("a JSON without people, or broken off, says so, and is nobody's", async () => {
  assert.deepEqual(await lines(json, '{"a": [{"x": 1}]}'), ["! table.no-people"]);
  assert.deepEqual(await lines(json, '[{"name": "Petra", "mail": "p@x.exa'), ["! json.broken"]);
  for (const other of ['{"name": "x", "email": "x@x.example"}', '[{"x": 1}]', "[1, 2]", "7", ""]) {
    assert.equal(json.recognises(Buffer.from(other), "x.json"), false, other);
  }
});

test("names of fields are words and nothing else", async () => {
  const file =
    '[{"__proto__": {"name": "Petra Vogt"}, "constructor": "x", "toString": {"email": "p@x.example"}}]';
  assert.deepEqual(await lines(json, file), ["columns? false", "person Petra Vogt | p@x.example"]);
  assert.equal("name" in {}, false);
});

const HOSTILE = [
  "<table>",
  "</table>",
  "<tr><td rowspan=9999 colspan=9999>",
  "<!--",
  "<script>",
  "&#0;",
  "\0",
  "[[[[[[[[",
  '{"a":{"a":{"a":',
  '"__proto__":',
  '"\\ud800"',
  ",",
];
const SEEDS = [
  "table/members.html",
  "xing/kontakte.html",
  "xing/liste.html",
  "xing/datenkopie.json",
];

for (const channel of [page, json, htmlTable(XING), jsonTable(XING)]) {
  test(`${channel.format}: whatever the bytes are, reading ends, and each item once`, async () => {
    const files = damagedFiles(SEEDS.map(sample), HOSTILE);
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        channel.recognises(bytes.subarray(0, 65_536), "x");
        const readings = await readAll(channel, bytes);
        const rest = await readAll(channel, bytes, { skip: 1 });
        assert.deepEqual(rest.filter(isItem), readings.filter(isItem).slice(1));
        assert.ok(readings.every(isStorable));
      }),
      fuzzing(100),
    );
  });
}

test("what is deep, wide or long ends in little", async () => {
  const deep = 100_000;
  const files = [
    "<table><tr><td>".repeat(deep),
    `<table>${"<tr><td rowspan=9999 colspan=999>x".repeat(5_000)}</table>`,
    `<html>${"<a ".repeat(deep)}`,
    `<html>${"<!-- ".repeat(deep)}`,
    `<html>${"<script>".repeat(deep)}`,
    `<html>${"&amp".repeat(deep)}`,
  ];
  for (const file of files) {
    const readings = await readAll(page, file);
    assert.deepEqual(readings.map(lineOf), ["! table.no-people"], file.slice(0, 40));
  }
  assert.deepEqual(await lines(json, "[".repeat(deep) + "]".repeat(deep)), ["! table.no-people"]);
  assert.deepEqual(await lines(json, '{"a":'.repeat(deep) + "1" + "}".repeat(deep)), [
    "! table.no-people",
  ]);
  const keys = Array.from({ length: 5_000 }, (_, at) => `"k${at}":${at}`).join(",");
  const [asked] = await readAll(json, `[{"name":"Petra Vogt","email":"p@x.example",${keys}}]`);
  assert.equal(rolesOf([asked!]).length, 1_000);
});
