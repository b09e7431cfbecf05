/**
 * Where a company's sites are: each a square with its town. A picture that does not move is drawn: a graphics card
 * would add nothing to it (decision 0018).
 */
import { useMemo, useRef } from "react";
import type { Site } from "#api/companies.ts";
import type { Point } from "#shared/globe.ts";
import "#web/style/map.css";
import { type MapPlace, clustersOf, labelsOf } from "#web/map/clusters.ts";
import { DrawnGround } from "#web/map/ground/drawn.tsx";
import { destination, viewOf } from "#web/map/mercator.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { useWorld } from "#web/map/ground/use-world.ts";
import { useSize } from "#web/map/use-size.ts";

type Placed = Site & { readonly place: NonNullable<Site["place"]> };

export const isPlaced = (site: Site): site is Placed => site.place !== null;

/** Half a square's side, in pixels. */
const HALF = 4.5;
/** However many sit there, a square is no larger. */
const ONE_DOT: MapPlace["people"] = [{ id: "", name: "", met: false }];
/** So far around each, that a coast or a border shows where it is. */
const AROUND_KM = 170;

const surroundings = (place: Point): readonly Point[] =>
  [0, 90, 180, 270].map((bearing) => destination(place, AROUND_KM, bearing));

export function SiteMap({
  sites,
  words,
}: {
  readonly sites: readonly Placed[];
  readonly words: string;
}) {
  const world = useWorld("50m", true);
  const placeName = usePlaceName();
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(svg);
  const { view, clusters, labels } = useMemo(() => {
    const places = sites.map(({ place }): MapPlace => ({ ...place, people: ONE_DOT }));
    const view = viewOf(places.flatMap(surroundings), size);
    const clusters = clustersOf(places, view);
    return { view, clusters, labels: labelsOf(clusters, placeName, view) };
  }, [sites, size, placeName]);
  return (
    <figure className="map-figure site-map">
      <div className="map-layers">{world && <DrawnGround world={world} view={view} />}</div>
      <svg
        ref={svg}
        className="map still"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words}
      >
        {clusters.map(({ at }) => (
          <rect
            key={`${at.x} ${at.y}`}
            className="site"
            x={at.x - HALF}
            y={at.y - HALF}
            width={2 * HALF}
            height={2 * HALF}
          />
        ))}
        {labels.map(({ words, x, y, anchor }) => (
          <text key={`${x} ${y}`} className="place" x={x} y={y} textAnchor={anchor}>
            {words}
          </text>
        ))}
      </svg>
    </figure>
  );
}
