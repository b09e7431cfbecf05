/** The same as one zip, made while it is sent: nothing of it lies anywhere. */
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Workplace } from "#jobs/workplace.ts";
import type { Language } from "#shared/words.ts";
import { FILES, importsNow, mustBeAsBefore } from "./export.ts";

/** Fails where an import runs; what fails later breaks off the stream. Whoever stops reading ends it. */
export async function zippedArchive(
  workplace: Workplace,
  language: Language,
): Promise<ReadableStream<Uint8Array>> {
  const before = await importsNow(workplace);
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const open = new Set<Readable>();
  for (const [name, lines] of FILES) {
    zip.addReadStreamLazy(`visavis/${name}`, { mtime: workplace.now() }, (give) => {
      const source = Readable.from(
        inChunks(ofSame(workplace, before, lines(workplace, language))),
        {
          objectMode: false,
        },
      );
      open.add(source);
      source.once("error", (error) => out.destroy(error)).once("close", () => open.delete(source));
      give(null, source);
    });
  }
  zip.end();
  out.once("close", () => open.forEach((source) => source.destroy()));
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

/** Of an archive in which no import began or went meanwhile. */
async function* ofSame(
  workplace: Workplace,
  before: string,
  lines: AsyncIterable<string>,
): AsyncGenerator<string> {
  yield* lines;
  await mustBeAsBefore(workplace, before);
}

const CHUNK = 64 * 1024;

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = "";
  for await (const line of lines) {
    waiting += line;
    if (waiting.length < CHUNK) continue;
    yield waiting;
    waiting = "";
  }
  if (waiting !== "") yield waiting;
}
