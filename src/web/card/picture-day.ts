/**
 * On which day a picture was taken: as the camera wrote it into a JPEG (Exif 2.32, DateTimeOriginal, else
 * DateTime; local time without a zone), else the day of the file, which may be that of a copy.
 */

export interface PictureDay {
  /** "2026-09-16". */
  readonly day: string;
  /** The camera says so. */
  readonly known: boolean;
}

/** `head` are the first 64 kB; `changed` is when the file was, in the zone of its reader. */
export function pictureDay(head: Uint8Array, changed: Date): PictureDay {
  const taken = takenIn(new DataView(head.buffer, head.byteOffset, head.byteLength));
  if (taken !== null) return { day: taken, known: true };
  const [year, month, day] = [changed.getFullYear(), changed.getMonth() + 1, changed.getDate()];
  return { day: `${year}-${pad(month)}-${pad(day)}`, known: false };
}

const pad = (number: number): string => String(number).padStart(2, "0");

function takenIn(bytes: DataView): string | null {
  try {
    const start = exifStart(bytes);
    if (start === null) return null;
    const { buffer, byteOffset, byteLength } = bytes;
    return dayIn(new DataView(buffer, byteOffset + start, byteLength - start));
  } catch (error) {
    // What points beyond the end was cut off, or is a lie.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where the TIFF inside "Exif\0\0" begins, in the APP1 of a JPEG. */
function exifStart(bytes: DataView): number | null {
  if (bytes.byteLength < 4 || bytes.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 10 < bytes.byteLength;) {
    const marker = bytes.getUint16(at);
    const length = bytes.getUint16(at + 2);
    if (marker < 0xffc0 || marker === 0xffda || length < 2) return null;
    if (marker === 0xffe1 && bytes.getUint32(at + 4) === 0x45786966) return at + 10;
    at += 2 + length;
  }
  return null;
}

const EXIF_IFD = 0x8769;
const TAKEN = 0x9003;
const CHANGED = 0x0132;

function dayIn(tiff: DataView): string | null {
  const little = tiff.getUint16(0) === 0x4949;
  const main = tiff.getUint32(4, little);
  const exif = entryIn(tiff, main, EXIF_IFD, little);
  const taken = exif === null ? null : entryIn(tiff, tiff.getUint32(exif, little), TAKEN, little);
  const at = taken ?? entryIn(tiff, main, CHANGED, little);
  return at === null ? null : dayAt(tiff, tiff.getUint32(at, little));
}

/** Where the value of an entry stands, or its offset. */
function entryIn(tiff: DataView, ifd: number, tag: number, little: boolean): number | null {
  const count = Math.min(tiff.getUint16(ifd, little), 500);
  for (let index = 0; index < count; index++) {
    const entry = ifd + 2 + index * 12;
    if (tiff.getUint16(entry, little) === tag) return entry + 8;
  }
  return null;
}

/** "2026:09:16 14:05:00"; a camera whose clock was never set says zeros. */
function dayAt(tiff: DataView, offset: number): string | null {
  const text = Array.from({ length: 10 }, (_, at) =>
    String.fromCharCode(tiff.getUint8(offset + at)),
  ).join("");
  if (!/^\d{4}:\d{2}:\d{2}$/.test(text)) return null;
  const day = text.replaceAll(":", "-");
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && day >= "1990"
    ? day
    : null;
}
