/**
 * Pictures, recordings and documents that lie beside the chat they were sent in, under the names that its
 * app gives them. Nothing is read of them; they are skipped, so that a report does not list each as a file
 * that is none of ours.
 */
import type { Channel, ChannelName, ReadOptions, Reading } from "./channel.ts";

/** `named` alone proves nothing: the first bytes must be those of such a file too. */
export const attachedFiles = (name: ChannelName, named: RegExp): Channel => ({
  name,
  format: `${name}-file`,
  recognises: (head, fileName) => named.test(fileName.slice(-300)) && isMedia(head),
  async *read(_: AsyncIterable<Uint8Array>, { skip }: ReadOptions): AsyncGenerator<Reading> {
    if (skip === 0) yield { kind: "skipped", place: "1", reason: `${name}.file` };
  },
});

const isMedia = (head: Uint8Array): boolean =>
  MAGIC.test(Buffer.from(head.subarray(0, 16)).toString("latin1"));

/** JPEG, PNG, GIF, WebP and WAVE, Ogg, MP3, AAC, AMR, MPEG 4 and what came of it, PDF. */
const MAGIC =
  /^(?:\u00FF\u00D8\u00FF|\u0089PNG|GIF8|RIFF|OggS|ID3|\u00FF[\u00F1\u00F2\u00F3\u00F9\u00FB]|#!AMR|.{4}ftyp|%PDF)/s;
