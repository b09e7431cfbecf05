/**
 * Cuts land, coast and borders into tiles, as MapLibre asks for them. A feature a line, so that what a tile does
 * not hold is seen from its box. Pure.
 */
import { GeoJSONVT, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { type Kind, LAST_ZOOM, type TileAt } from "./style.ts";
import type { Line, World } from "./world.ts";

/** A tile is so fine: at the last zoom some 20 metres, a tenth of what Natural Earth is rounded to. */
const EXTENT = 8192;

export type Tile = Readonly<Partial<Record<Kind, GeoJSONVTTile>>>;

export function cutterOf({ land, coast, borders }: World): (at: TileAt) => Tile {
  const cuts: readonly (readonly [Kind, GeoJSONVT])[] = [
    ["land", indexOf(land, (ring) => ({ type: "Polygon", coordinates: [ring] }))],
    ["coast", indexOf(coast, (coordinates) => ({ type: "LineString", coordinates }))],
    ["borders", indexOf(borders, (coordinates) => ({ type: "LineString", coordinates }))],
  ];
  return ({ z, x, y }) =>
    Object.fromEntries(
      cuts.flatMap(([kind, index]) => {
        const tile = index.getTile(z, x, y);
        return tile && tile.features.length > 0 ? [[kind, tile]] : [];
      }),
    );
}

/** As MapLibre reads it. */
export const packed = (tile: Tile): ArrayBuffer =>
  new Uint8Array(fromGeojsonVt(tile, { version: 2, extent: EXTENT })).buffer;

type Shape = (
  coordinates: number[][],
) =>
  | { readonly type: "Polygon"; coordinates: number[][][] }
  | { readonly type: "LineString"; coordinates: number[][] };

/** Spots are what tiles are cut from, so that nothing need be turned to degrees and back. */
const indexOf = (lines: readonly Line[], shape: Shape): GeoJSONVT =>
  new GeoJSONVT(
    {
      type: "FeatureCollection",
      features: lines.map(({ spots }) => ({
        type: "Feature",
        properties: null,
        geometry: shape(spots.map(({ x, y }) => [x, y])),
      })),
    },
    {
      coordinates: "unitSquare",
      // What lies beyond an edge stands at the other one already (world.ts).
      wrap: false,
      maxZoom: LAST_ZOOM,
      extent: EXTENT,
      buffer: EXTENT / 64,
      // Three eighths of a pixel.
      tolerance: (EXTENT / 512) * 0.375,
    },
  );
