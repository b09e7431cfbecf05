/** How MapLibre draws the ground: as the drawing does (map.css), in four layers without a letter. Pure. */
import type {
  BackgroundLayerSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Scale } from "./atlas.ts";
import { type View, pointOf } from "#web/map/mercator.ts";
import type { World } from "./world.ts";

export type Kind = keyof World;

export interface Colours {
  readonly water: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
}

/** Out of the page's own style, which has others in the dark. */
export function coloursIn(style: Pick<CSSStyleDeclaration, "getPropertyValue">): Colours {
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    water: colour("--water"),
    land: colour("--land"),
    coast: colour("--coast"),
    border: colour("--border-on-land"),
  };
}

const EARTH = "earth";

/** Whatever changes, changes at once, as the rest of the page does. */
export const styleOf = (colours: Colours, scale: Scale): StyleSpecification => ({
  version: 8,
  transition: { duration: 0, delay: 0 },
  sources: {
    [EARTH]: {
      type: "vector",
      tiles: [`${PROTOCOL}://${scale}/{z}/{x}/{y}`],
      maxzoom: LAST_ZOOM,
    },
  },
  layers: layersOf(colours),
});

type Layer = BackgroundLayerSpecification | FillLayerSpecification | LineLayerSpecification;

const layersOf = ({ water, land, coast, border }: Colours): Layer[] => [
  { id: "water", type: "background", paint: { "background-color": water } },
  { ...of("land"), type: "fill", paint: { "fill-color": land } },
  { ...of("borders"), type: "line", paint: { "line-color": border, "line-width": 1 } },
  { ...of("coast"), type: "line", paint: { "line-color": coast, "line-width": 0.7 } },
];

const of = (kind: Kind) => ({ id: kind, source: EARTH, "source-layer": kind });

/** The worker answers it (tile-worker.ts); nobody is asked over a network. */
export const PROTOCOL = "natural-earth";

/** At zoom z the earth is 2^z tiles wide and high. */
export interface TileAt {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Nearer than that its tiles are drawn larger. */
export const LAST_ZOOM = 8;

export function tileAt(address: string): TileAt & { readonly scale: Scale } {
  const { scale, ...tile } = TILE.exec(address)?.groups ?? {};
  if (scale !== "50m" && scale !== "10m") throw new Error(`No tile is at ${address}`);
  return { scale, z: Number(tile["z"]), x: Number(tile["x"]), y: Number(tile["y"]) };
}

const TILE = new RegExp(
  `^${PROTOCOL}://(?<scale>50m|10m)/(?<z>\\d{1,2})/(?<x>\\d{1,4})/(?<y>\\d{1,4})$`,
);

/** At zoom 0 MapLibre's earth is so many pixels wide. */
const WHOLE = 512;

export function cameraOf({ centre, scale }: Pick<View, "centre" | "scale">) {
  const { longitude, latitude } = pointOf(centre);
  return { center: [longitude, latitude] as [number, number], zoom: Math.log2(scale / WHOLE) };
}
