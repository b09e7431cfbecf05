/**
 * MapLibre's worker, which also has the atlas and cuts it into the tiles that it draws: the fine one has a million
 * points, which would hold up the page for a second if they passed through it.
 */
import MapLibreWorker from "maplibre-gl/dist/maplibre-gl-worker.mjs";
import { type Scale, loadWorld } from "./atlas.ts";
import { PROTOCOL, tileAt } from "./style.ts";
import { cutterOf, packed } from "./tiles.ts";

const scope = self as unknown as {
  /** MapLibre begins by itself, and adds the other. */
  readonly worker: unknown;
  readonly addProtocol: (
    name: string,
    answer: (request: { readonly url: string }) => Promise<{ readonly data: ArrayBuffer }>,
  ) => void;
};

// The bundler drops a module of which nothing is named, since the package says that none does anything by itself.
if (!(scope.worker instanceof MapLibreWorker)) throw new Error("MapLibre did not begin");

const cutters = new Map<Scale, Promise<ReturnType<typeof cutterOf>>>();

async function cutterAt(scale: Scale) {
  const known = cutters.get(scale) ?? loadWorld(scale).then(cutterOf);
  cutters.set(scale, known);
  try {
    return await known;
  } catch (error) {
    // The next tile asks for it again.
    if (cutters.get(scale) === known) cutters.delete(scale);
    throw error;
  }
}

scope.addProtocol(PROTOCOL, async ({ url }) => {
  const { scale, ...tile } = tileAt(url);
  const cut = await cutterAt(scale);
  return { data: packed(cut(tile)) };
});
