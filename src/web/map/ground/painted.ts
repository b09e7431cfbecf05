/**
 * The ground by MapLibre, in an element of the page. It takes no pointers and no keys and draws no letters: the
 * drawing above it does. Loaded late, and only where there is a graphics card. Whatever goes wrong, a lost context
 * among it, ends it for good.
 */
import {
  clearPrewarmedResources,
  type LngLat,
  Map as MapLibre,
  prewarm,
  setWorkerUrl,
} from "maplibre-gl";
import { ownWorker } from "#web/own-workers.ts";
import type { Scale } from "./atlas.ts";
import { cameraOf, coloursIn, styleOf } from "./style.ts";
import type { View } from "#web/map/mercator.ts";

export interface PaintedGround {
  /** The element is as large as the layer. */
  readonly show: (layer: View) => void;
  readonly remove: () => void;
}

/** Tells of each layer that is painted wholly, and null where nothing is any more. */
export function paintGround(
  container: HTMLElement,
  { scale, layer: first }: { readonly scale: Scale; readonly layer: View },
  tell: (painted: View | null) => void,
): PaintedGround {
  const style = () => styleOf(coloursIn(getComputedStyle(document.documentElement)), scale);
  setWorkerUrl(ownWorker("ground"));
  const map = new MapLibre({ ...QUIET, container, style: style(), ...cameraOf(first) });
  const ends = [
    () => map.remove(),
    keepWorker(),
    onTheme(() => map.setStyle(style())),
    onDensity(() => map.resize()),
  ];
  const remove = () => {
    for (const end of ends.splice(0)) end();
  };
  const giveUp = () => {
    tell(null);
    // MapLibre is in the middle of telling.
    queueMicrotask(remove);
  };
  let shown = first;
  map.on("error", giveUp);
  map.on("webglcontextlost", giveUp);
  map.on("render", () => {
    if (ends.length > 0 && map.loaded()) tell(shown);
  });
  return {
    show(layer) {
      if (ends.length === 0) return;
      const { width, height } = shown;
      shown = layer;
      if (layer.width !== width || layer.height !== height) map.resize();
      map.jumpTo(cameraOf(layer));
    },
    remove,
  };
}

const QUIET = {
  interactive: false,
  attributionControl: false,
  trackResize: false,
  fadeDuration: 0,
  // The view is held to the earth already (mercator.ts); the layer is larger, and may look beyond it.
  renderWorldCopies: false,
  transformConstrain: (center: LngLat, zoom: number) => ({ center, zoom }),
  canvasContextAttributes: {
    failIfMajorPerformanceCaveat: true,
    // No fan starts for a coast.
    powerPreference: "low-power",
  },
} as const;

const KEPT_MS = 60_000;
let maps = 0;
let ending: ReturnType<typeof setTimeout> | undefined;

/** With what it has read: whoever asks for another place has another map in the same moment. */
function keepWorker(): () => void {
  clearTimeout(ending);
  prewarm();
  maps += 1;
  return () => {
    maps -= 1;
    if (maps === 0) ending = setTimeout(clearPrewarmedResources, KEPT_MS);
  };
}

function onTheme(changed: () => void): () => void {
  const watching = new MutationObserver(changed);
  watching.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => watching.disconnect();
}

/** The window moved to another screen, or the browser was made larger. */
function onDensity(changed: () => void): () => void {
  const abort = new AbortController();
  const watch = () =>
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        changed();
        watch();
      },
      { once: true, signal: abort.signal },
    );
  watch();
  return () => abort.abort();
}
