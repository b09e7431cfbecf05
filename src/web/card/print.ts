/**
 * Tesseract (the engine of tesseract.js, without its wrapper): print in a picture into lines, in German and
 * English. The wrapper would start a worker from a string, import scripts into it and look for its data on a
 * CDN, all of which our Content-Security-Policy refuses; what is left of it is this.
 */
import core from "tesseract.js-core/tesseract-core-simd-lstm.js";
import coreUrl from "tesseract.js-core/tesseract-core-simd-lstm.wasm?url";
import germanUrl from "@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz?url";
import englishUrl from "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url";
import type { SeenLine } from "./seen.ts";
import { linesIn } from "./tsv.ts";

export interface Print {
  readonly read: (pixels: ImageData) => readonly SeenLine[];
}

export async function openPrint(): Promise<Print> {
  const [wasmBinary, german, english] = await Promise.all([
    bytesOf(coreUrl),
    unpacked(germanUrl),
    unpacked(englishUrl),
  ]);
  const tesseract = await core({ wasmBinary, print: silent, printErr: silent });
  tesseract.FS.writeFile("deu.traineddata", german);
  tesseract.FS.writeFile("eng.traineddata", english);
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, "deu+eng", LSTM_ONLY) !== 0) throw new Error("tesseract does not start");
  api.SetVariable("tessedit_pageseg_mode", AUTOMATIC);
  // Each part of the picture has its own light: on a desk half of a card lies in the shadow of a hand.
  api.SetVariable("thresholding_method", ADAPTIVE);
  // Pictures say nothing of their resolution.
  api.SetVariable("user_defined_dpi", "300");

  return {
    read(pixels) {
      tesseract.FS.writeFile("/input", greyOf(pixels));
      if (api.SetImageFile(1, 0) !== 0) throw new Error("tesseract takes no such picture");
      api.Recognize(null);
      const lines = linesIn(api.GetTSVText(0));
      api.Clear();
      return lines;
    },
  };
}

const LSTM_ONLY = 1;
const AUTOMATIC = "3";
const ADAPTIVE = "1";
const silent = (): void => {};

async function bytesOf(url: string): Promise<ArrayBuffer> {
  return (await loaded(url)).arrayBuffer();
}

async function unpacked(url: string): Promise<Uint8Array> {
  const { body } = await loaded(url);
  if (!body) throw new Error(`${url} is empty`);
  const whole = new Response(body.pipeThrough(new DecompressionStream("gzip")));
  return new Uint8Array(await whole.arrayBuffer());
}

async function loaded(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** A PGM: a line that says how large it is, then a byte for each pixel. */
function greyOf({ data, width, height }: ImageData): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + width * height);
  file.set(head);
  for (let from = 0, to = head.length; to < file.length; from += 4, to++) {
    file[to] = (data[from]! * 77 + data[from + 1]! * 151 + data[from + 2]! * 28) >> 8;
  }
  return file;
}
