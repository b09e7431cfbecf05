import assert from "node:assert/strict";
import { test } from "node:test";
import { channels as channelsDe } from "#shared/messages/de/channels.ts";
import { imports as importsDe } from "#shared/messages/de/imports.ts";
import { channels as channelsEn } from "#shared/messages/en/channels.ts";
import { imports as importsEn } from "#shared/messages/en/imports.ts";

test("the form of a file never repeats the name of its channel, beside which it stands", () => {
  const repeated = (titles: object, formats: object) => {
    const names = new Set(Object.values(titles).map((title) => String(title).toLowerCase()));
    return Object.values(formats).filter((words) => names.has(String(words).toLowerCase()));
  };
  assert.deepEqual(repeated(channelsDe.title, importsDe.format), []);
  assert.deepEqual(repeated(channelsEn.title, importsEn.format), []);
});
