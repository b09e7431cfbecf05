/**
 * The same real files (../shared/data) in the eyes of two other readers, where those can read them: what
 * an item is, what it is called, whom it names and how it is kept. Why they are not used themselves says
 * docs/decisions/0014-random-access.md.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type IPSTFolder, openPst } from "@hiraokahypertools/pst-extractor";
import MsgReader from "@kenjiuno/msgreader";
import { MISSING, realFiles } from "#channels/for-tests.ts";
import type { Item } from "./item.ts";
import { readMsg } from "./msg-file.ts";
import { readPst } from "./pst-for-tests.ts";
import { TAG } from "./properties.ts";

const MSGS = realFiles("email/msg/msgreader");
const PSTS = realFiles("email/pst/hiraoka");

/** This library needs to be told the code page, and does not get through the damaged one at all. */
const OTHERWISE = new Set(["contactAnsi.msg", "htmlLink2.msg"]);

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

function ours({ properties, recipients, attachments }: Item) {
  return {
    class: properties.text(TAG.class),
    subject: properties.text(TAG.subject),
    sender: properties.text(TAG.senderName),
    id: properties.text(TAG.messageId),
    body: properties.text(TAG.body),
    headers: properties.text(TAG.headers),
    recipients: recipients.map((one) => [one.text(TAG.displayName), one.text(TAG.address)]),
    attachments: attachments.length,
  };
}

function theirs(bytes: Buffer) {
  const reader = new MsgReader.default(new Uint8Array(bytes).buffer);
  const item = reader.getFileData();
  return {
    class: text(item.messageClass),
    subject: text(item.subject),
    sender: text(item.senderName),
    id: text(item.messageId),
    body: text(item.body),
    headers: text(item.headers),
    recipients: item.recipients?.map((one) => [text(one.name), text(one.email)]) ?? [],
    attachments: item.attachments?.length ?? 0,
  };
}

test(
  "an item in a file of its own has the same names, texts and people",
  { skip: MSGS ? false : MISSING },
  () => {
    const files = readdirSync(MSGS!).filter(
      (name) => name.endsWith(".msg") && !OTHERWISE.has(name),
    );
    assert.equal(files.length, 28);
    for (const name of files) {
      const bytes = readFileSync(new URL(encodeURIComponent(name), MSGS));
      const item = readMsg(bytes);
      assert.ok(item, name);
      assert.deepEqual(ours(item), theirs(bytes), name);
    }
  },
);

async function itemsIn(folder: IPSTFolder, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const item of await folder.getEmails()) found.push(`${path}: ${item.messageClass}`);
  for (const below of await folder.getSubFolders()) {
    found.push(...(await itemsIn(below, below.displayName)));
  }
  return found;
}

test("an archive holds the same items", { skip: PSTS ? false : MISSING }, async () => {
  const found: (readonly string[])[] = [];
  for (const name of ["alpha-beta-gamma-delta.pst", "contacts.pst"]) {
    const bytes = readFileSync(new URL(name, PSTS));
    const file = await openPst({
      readFile: (buffer, offset, length, position) =>
        Promise.resolve(bytes.copy(new Uint8Array(buffer), offset, position, position + length)),
      close: () => Promise.resolve(),
    });
    const items = await itemsIn(await file.getRootFolder(), "");
    const readings = await readPst(bytes);
    assert.equal(items.length, readings.length, name);
    found.push(items);
  }
  assert.deepEqual(found, [
    ["Outlook データ ファイルのトップ: IPM.Note"],
    ["連絡先 (Contact dedicated): IPM.Contact"],
  ]);
});
