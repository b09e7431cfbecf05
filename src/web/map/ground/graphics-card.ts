/** Whether a graphics card draws for this page. WebGL that the processor computes is slower than a drawing. */
export const hasGraphicsCard = (): boolean => (known ??= look());

let known: boolean | undefined;

function look(): boolean {
  const gl = document
    .createElement("canvas")
    .getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const isReal = !isComputed(nameOf(gl));
  // A browser has some sixteen of them.
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return isReal;
}

/** Chromium and Safari tell it only when asked in this way, of which Firefox warns. */
function nameOf(gl: WebGL2RenderingContext): string {
  const name = String(gl.getParameter(gl.RENDERER));
  if (name !== "WebKit WebGL") return name;
  const more = gl.getExtension("WEBGL_debug_renderer_info");
  return more ? String(gl.getParameter(more.UNMASKED_RENDERER_WEBGL)) : name;
}

/** Chromium that was told to allow it, Mesa, Windows and macOS compute under these names. */
export const isComputed = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|basic render|software/i.test(renderer);
