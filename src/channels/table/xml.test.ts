import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fuzzing } from "#channels/for-tests.ts";
import { readXml } from "./xml.ts";

const WHOLE = `<?xml version="1.0"?><!-- a > b --><x:a n="1 &gt; 2" m='"q"'><b/>Tom &amp; J&#246;rg<![CDATA[<raw>]]></x:a>\n`;

async function events(pieces: readonly string[]): Promise<readonly string[]> {
  const seen: string[] = [];
  async function* all(): AsyncGenerator<string> {
    yield* pieces;
  }
  const on = {
    open: (name: string, attributes: ReadonlyMap<string, string>) =>
      seen.push(`<${name} ${JSON.stringify([...attributes])}`),
    // Text comes in as many parts as there are pieces.
    text: (text: string) => {
      const isText = seen.at(-1)?.startsWith("=") ?? false;
      seen.push(isText ? `${seen.pop()}${text}` : `=${text}`);
    },
    close: (name: string) => seen.push(`/${name}`),
  };
  for await (const _ of readXml(all(), on));
  return seen;
}

test("elements, attributes and text come as they stand, however the text is cut", async () => {
  const told = ['<a [["n","1 > 2"],["m","\\"q\\""]]', "<b []", "/b", "=Tom & Jörg<raw>", "/a"];
  assert.deepEqual(await events([WHOLE]), told);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(WHOLE.length), { maxLength: 5 }), async (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), WHOLE.length];
      const pieces = places.slice(1).map((to, index) => WHOLE.slice(places[index], to));
      assert.deepEqual(await events(pieces), told);
    }),
    fuzzing(100),
  );
});

test("what is no XML is an error, and any text ends", async () => {
  for (const text of [
    "<a>",
    "<a></b>",
    "a",
    "<!DOCTYPE a><a/>",
    "<a",
    "<a>&<",
    "<a>".repeat(101),
  ]) {
    await assert.rejects(events([text]), Error, text);
  }
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom(
          "<",
          ">",
          "/",
          "!",
          "-",
          "[",
          "]",
          "&",
          ";",
          "#",
          '"',
          "=",
          " ",
          "a",
          "b",
        ),
      }),
      async (text) => {
        await events([text]).catch((error: unknown) => assert.ok(error instanceof Error));
      },
    ),
    fuzzing(300),
  );
});
