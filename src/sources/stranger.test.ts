import assert from "node:assert/strict";
import { test } from "node:test";
import { zipOf } from "./for-tests.ts";
import { strangerOf } from "./stranger.ts";

const kindOf = (head: Buffer | string): unknown => {
  const { code, values } = strangerOf(Buffer.from(head));
  return code === "sources.stranger" ? values["kind"] : code;
};

test("the wrong file is named for what it is", () => {
  const office = (folder: string) =>
    zipOf([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: `${folder}/main.xml`, content: "<x/>" },
    ]);
  const old = (stream: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(504),
      Buffer.from(stream, "utf16le"),
    ]);
  const files: readonly (readonly [Buffer | string, string])[] = [
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image"],
    [Buffer.from("89504e470d0a1a0a", "hex"), "image"],
    ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "image"],
    ["\0\0\0\u0018ftypheic", "image"],
    ["\0\0\0\u0018ftypisom", "video"],
    ["ID3\u0003", "audio"],
    ["%PDF-1.7\n", "pdf"],
    ["{\\rtf1 x}", "document"],
    [office("word"), "word"],
    [office("xl"), "excel"],
    [office("ppt"), "powerpoint"],
    [
      zipOf([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true },
      ]),
      "document",
    ],
    [zipOf([{ name: "META-INF/MANIFEST.MF", content: "x" }]), "program"],
    [old("WordDocument"), "word"],
    [old("__substg1.0_0037001F"), "sources.outlook"],
    ["!BDN0000", "sources.outlook"],
    [Buffer.from("377abcaf271c0004", "hex"), "sources.other-archive"],
    ["MZ\u0090\0", "program"],
    ["#!/bin/sh\n", "program"],
    ["SQLite format 3\0", "database"],
    ["BEGIN:VCARD\r\nVERSION:4.0\r\n", "contacts"],
    ["BEGIN:V\nRRULE:%n;BYMONTH=", "calendar"],
    ["\uFEFF<!doctype html><p>x", "web"],
    ['{"messages": []}', "data"],
    ['Name;Ort\n"Reed; Jo";Köln\nBell;Ulm\n', "table"],
    ["First,Last\nJo,Reed\n", "table"],
    ["lorem ipsum, dolor\n\nsit amet", "text"],
    ["Hallo Leonie,\n\nwie vereinbart, hier der Termin.\n", "text"],
    ["Lumen, Licht; Glanz\nHell, dunkel; beides\n", "text"],
    [Buffer.from("\uFEFFGrüße", "utf16le"), "text"],
    [Buffer.from([0, 1, 2, 3, 0x80]), "sources.unknown-kind"],
  ];
  assert.deepEqual(
    files.map(([head]) => kindOf(head)),
    files.map(([, kind]) => kind),
  );
});
