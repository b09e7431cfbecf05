/** A file that is made while it comes, and then lies among the browser's downloads. */

/** So often is said how much has come. */
const STEP_BYTES = 500_000;

/** The browser keeps a large Blob on disk, so memory does not grow with it. */
export async function collected(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  let bytes = 0;
  let told = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes - told >= STEP_BYTES) onBytes((told = bytes));
      controller.enqueue(chunk);
    },
  });
  return new Response(stream.pipeThrough(counting)).blob();
}

export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
