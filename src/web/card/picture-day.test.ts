import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { pictureDay } from "#web/card/picture-day.ts";

const CHANGED = new Date(2026, 8, 20, 12);

/** A JPEG's beginning with Exif as cameras write it: main directory, Exif directory, the time. */
function jpeg(taken: string, little: boolean): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(80));
  const put16 = (at: number, value: number) => tiff.setUint16(at, value, little);
  const put32 = (at: number, value: number) => tiff.setUint32(at, value, little);
  put16(0, little ? 0x4949 : 0x4d4d);
  if (!little) tiff.setUint16(0, 0x4d4d);
  put16(2, 42);
  put32(4, 8);
  put16(8, 1);
  put16(10, 0x8769);
  put16(12, 4);
  put32(14, 1);
  put32(18, 26);
  put16(26, 1);
  put16(28, 0x9003);
  put16(30, 2);
  put32(32, 20);
  put32(36, 44);
  for (let at = 0; at < taken.length; at++) tiff.setUint8(44 + at, taken.charCodeAt(at));
  const head = [0xff, 0xd8, 0xff, 0xe1, 0, 88, 0x45, 0x78, 0x69, 0x66, 0, 0];
  return Uint8Array.from([...head, ...new Uint8Array(tiff.buffer)]);
}

test("the camera's day is known, in either order of bytes", () => {
  for (const little of [true, false]) {
    assert.deepEqual(pictureDay(jpeg("2026:09:16 14:05:00", little), CHANGED), {
      day: "2026-09-16",
      known: true,
    });
  }
});

test("without one, or with one that is none, it is the day of the file", () => {
  const heads = [
    jpeg("0000:00:00 00:00:00", true),
    jpeg("2026:02:30 00:00:00", true),
    jpeg("2026:09:16 14:05:00", true).subarray(0, 50),
    new Uint8Array(),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
  ];
  for (const head of heads) {
    assert.deepEqual(pictureDay(head, CHANGED), { day: "2026-09-20", known: false });
  }
});

test("whatever the bytes, there is a day", () => {
  const good = jpeg("2026:09:16 14:05:00", true);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255))),
      fc.nat(100),
      (edits, cut) => {
        const head = Uint8Array.from(good);
        for (const [at, value] of edits) head[at] = value;
        assert.match(pictureDay(head.subarray(0, cut), CHANGED).day, /^\d{4}-\d{2}-\d{2}$/);
      },
    ),
  );
});
