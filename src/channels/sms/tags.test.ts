import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS } from "./limits.ts";
import { type Tag, tagReader } from "./tags.ts";

const WANTED = new Set(["body", "c", "text", "__proto__", "constructor"]);

function read(xml: string, size = 65_536) {
  const bytes = Buffer.from(xml);
  const reader = tagReader(WANTED);
  const tags: Tag[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    tags.push(...reader.push(bytes.subarray(at, at + size)));
  }
  return { tags, reader };
}

const bodiesOf = (xml: string) => read(xml).tags.map(({ attributes }) => attributes.get("body"));

test("an element has its name, its values and its end, however the bytes are cut", () => {
  const xml = `<?xml version="1.0"?><!-- isn't a <tag body="no"> --><a>text<b body='1 > 0' c = "ü"/></a>`;
  for (const size of [1, 2, 3, 7, 1000]) {
    const { tags } = read(xml, size);
    assert.deepEqual(
      tags.map(({ name, isEnd, isEmpty, attributes }) => [name, isEnd, isEmpty, [...attributes]]),
      [
        ["a", false, false, []],
        [
          "b",
          false,
          true,
          [
            ["body", "1 > 0"],
            ["c", "ü"],
          ],
        ],
        ["a", true, false, []],
      ],
    );
  }
});

test("the two halves of an emoji are one, a half alone is a mark, and what is no text is left out", () => {
  assert.deepEqual(
    bodiesOf(`<s body="&#55357;&#56832;|&#xD83D;&#xDE00;|&#55357;|&#0;&#1;|&#10;"/>`),
    ["😀|😀|\u{FFFD}||\n"],
  );
});

test("an ampersand, a bracket and a quote that nobody wrote as they should cost nothing", () => {
  assert.deepEqual(
    bodiesOf(
      `<s body="Tom & Jerry &copy; &amp;lt;"/><s body="1 < 2"/><s body="5" screen" x="1"/><s body="he said "hi"" x="1"/>`,
    ),
    ["Tom & Jerry &copy; &lt;", "1 < 2", "5", 'he said "hi"'],
  );
});

test("a picture of any size is never held, and a long text is cut off", () => {
  const picture = "A".repeat(3_000_000);
  const long = "x".repeat(LIMITS.valueBytes + 1);
  const { tags } = read(`<part data="${picture}" text="${long}"/><part text="short"/>`);
  assert.deepEqual(
    tags.map(({ attributes, isCut }) => [
      attributes.has("data"),
      attributes.get("text")?.length,
      isCut,
    ]),
    [
      [false, LIMITS.valueBytes, true],
      [false, 5, false],
    ],
  );
});

test("what nobody asks for is not held, and names are no objects' own", () => {
  const { tags } = read(`<s __proto__="1" constructor="2" other="3" body="a" body="b"/>`);
  assert.deepEqual(
    [...(tags[0]?.attributes ?? [])],
    [
      ["__proto__", "1"],
      ["constructor", "2"],
      ["body", "a"],
    ],
  );
});

test("nothing is read after a declaration that could bring entities or files", () => {
  const { tags, reader } = read(
    `<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><s body="&a;&b;"/>`,
  );
  assert.deepEqual([tags, reader.isRefused()], [[], true]);
});

test("a quote begins a value only after an equals sign, however far blanks keep them apart", () => {
  for (const size of [1, 5, 65_536]) {
    const xml = `<a ' " ' text=\n\t "b" body =  'c' "/>`;
    const [tag] = read(xml, size).tags;
    assert.deepEqual(
      [tag?.name, tag?.attributes.get("text"), tag?.attributes.get("body")],
      ["a", "b", "c"],
    );
  }
});

test("a tag full of stray quotes costs no more than its length", () => {
  const { tags } = read(`<a ${"x".repeat(LIMITS.tagChars)}${`'"`.repeat(500_000)} body="b"/>`);
  assert.deepEqual(
    tags.map(({ name, attributes }) => [name, [...attributes]]),
    [["a", []]],
  );
});
