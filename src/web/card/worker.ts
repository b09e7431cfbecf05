/**
 * Looks at one picture: first for codes, then for print. A worker of its own, since both take seconds of
 * processor time; everything it needs (two WebAssembly modules and two languages, 8 MB) comes from our own
 * server, and only when the first picture is looked at. Both libraries would load theirs from a CDN if they
 * were not told where it lies: zxing by `locateFile`, tesseract by being handed its bytes.
 */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import zxingUrl from "zxing-wasm/reader/zxing_reader.wasm?url";
import { openPrint, type Print } from "./print.ts";
import type { Answer, Question } from "./seen.ts";

// The words of postMessage stand in no library that the page is checked with.
const scope = self as unknown as {
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage: (answer: Answer, transfer: readonly Transferable[]) => void;
};

const tell = (answer: Answer): void => scope.postMessage(answer, []);

prepareZXingModule({ overrides: { locateFile: () => zxingUrl } });
let print: Promise<Print> | undefined;

/** One after the other, in the order in which they are asked. */
let last: Promise<void> = Promise.resolve();
scope.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};

async function answer({ id, picture, turn, codesOnly }: Question): Promise<void> {
  try {
    const pixels = await pixelsOf(picture, turn);
    if (!pixels) return tell({ id, seen: null });
    const codes = await codesIn(pixels);
    if (codes.length > 0 || codesOnly) return tell({ id, seen: { codes, lines: [] } });
    print ??= openPrint();
    const lines = (await print).read(pixels);
    tell({ id, seen: { codes, lines } });
  } catch (error) {
    print = undefined;
    tell({ id, failed: String(error) });
  }
}

/** Print on a card is some 30 pixels high then; more takes longer and finds no more. */
const LONG_SIDE = 1_900;
const SMALLEST = 1_000;

/** Upright, as cameras say which side is up; null where this is no picture that the browser knows. */
async function pixelsOf(picture: Blob, turn: number): Promise<ImageData | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return null;
  const long = Math.max(bitmap.width, bitmap.height);
  const scale = long > LONG_SIDE ? LONG_SIDE / long : long < SMALLEST ? SMALLEST / long : 1;
  const [width, height] = [bitmap.width, bitmap.height].map((side) =>
    Math.max(1, Math.round(side * Math.min(scale, 3))),
  ) as [number, number];
  const isOnSide = turn % 180 !== 0;
  const canvas = new OffscreenCanvas(isOnSide ? height : width, isOnSide ? width : height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  // What is transparent is paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(bitmap, -width / 2, -height / 2, width, height);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function codesIn(pixels: ImageData): Promise<readonly string[]> {
  const found = await readBarcodes(pixels, {
    formats: ["QRCode", "MicroQRCode", "DataMatrix", "Aztec"],
    tryHarder: true,
    maxNumberOfSymbols: 6,
  });
  return [...new Set(found.filter(({ isValid }) => isValid).map(({ text }) => text))];
}
