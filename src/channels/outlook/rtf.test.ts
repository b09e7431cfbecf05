import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOfRtf, unpack } from "./rtf.ts";

/** Unpacked, as Outlook keeps what is too short to be packed. */
function kept(rtf: string): Buffer {
  const bytes = Buffer.from(rtf, "latin1");
  const head = Buffer.alloc(16);
  head.writeUInt32LE(bytes.length, 4);
  head.writeUInt32LE(0x414c454d, 8);
  return Buffer.concat([head, bytes]);
}

test("packed text is unpacked as the specification's examples are (MS-OXRTFCP 4.1)", () => {
  const simple = Buffer.from(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
    "hex",
  );
  assert.equal(
    unpack(simple)?.toString("latin1"),
    "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
  );
  const crossing = Buffer.from(
    "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0",
    "hex",
  );
  assert.equal(unpack(crossing)?.toString("latin1"), "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
});

test("HTML that was dressed up as RTF comes out as it was", () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}
{\*\htmltag19 <html>}{\*\htmltag64 <p style='a:b\{c\}'>}\htmlrtf {\htmlrtf0
Gr\'fc\'dfe {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 \u8211?\htmlrtf }\htmlrtf0 {\*\htmltag92 </b>}
{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 \htmlrtf\par}\htmlrtf0 {\*\htmltag27 </html>}}`;
  assert.deepEqual(bodyOfRtf(kept(rtf)), {
    type: "html",
    text: "<html><p style='a:b{c}'>Grüße <b>–</b>&nbsp;</html>",
  });
});

test("text keeps its lines and its letters, whatever their font is for, and no picture", () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fnil\fcharset134 SimSun;}}
{\*\generator Riched20;}{\info{\title Geheim}}\uc2 Hallo\par {\f1 \'c4\'e3\'ba\'c3} \{x\}\tab\u228\'e4\'e4!
{\pict\pngblip 89504e470d0a}\line Ende}`;
  assert.deepEqual(bodyOfRtf(kept(rtf)), {
    type: "plain",
    text: "Hallo\n你好 {x}\tä!\nEnde",
  });
});

test("what is neither is no body", () => {
  assert.equal(bodyOfRtf(Buffer.alloc(5)), null);
  assert.equal(bodyOfRtf(Buffer.alloc(40)), null);
  assert.equal(bodyOfRtf(kept("plain")), null);
});
