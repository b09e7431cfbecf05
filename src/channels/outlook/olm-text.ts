/** What the files of an .olm have in common: XML in UTF-8, known by its first elements. */

export const HEAD_BYTES = 4_000;

export async function* textsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
