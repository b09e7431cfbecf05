/** The map as a drawing: land, coast and borders of Natural Earth, who sits where, and the circle. */
import { LocateFixed, Minus, Plus } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { NearCentre } from "#api/people.ts";
import { type Cluster, type MapPlace, clustersOf, labelsOf, radiusOf } from "./clusters.ts";
import { type View, destination, viewOf } from "./mercator.ts";
import { Ring } from "./ring.tsx";
import { pixelUnder, useDrag, useView } from "./use-view.ts";
import { usePlaceName } from "./use-place-name.ts";
import { type World, pathOf } from "./world.ts";

interface MapPictureProps {
  readonly world: World;
  readonly places: readonly MapPlace[];
  readonly near: Pick<NearCentre, "centre" | "km"> | null;
  readonly words: string;
  readonly open: (cluster: Cluster) => void;
  readonly draw: (km: number) => void;
  readonly resize: (km: number) => void;
}

export function MapPicture(props: MapPictureProps) {
  const placeName = usePlaceName();
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(svg);
  const { places, near } = props;
  const fitted = useMemo(() => fittedTo(places, near, size), [places, near, size]);
  const { view, zoom, zoomAt, pan, hold, fit } = useView(svg, fitted);
  const drag = useDrag({ move: (_, { x, y }) => pan(x, y) });
  const clusters = useMemo(() => clustersOf(places, view), [places, view]);
  const labels = useMemo(() => labelsOf(clusters, placeName, view), [clusters, placeName, view]);
  return (
    <figure className="map-figure">
      <svg
        ref={svg}
        className="map"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={props.words}
      >
        <g
          aria-hidden
          onDoubleClick={(event) => zoomAt(2, pixelUnder(event, svg.current))}
          {...drag}
        >
          <rect className="sea" width={size.width} height={size.height} />
          <Ground world={props.world} view={view} />
        </g>
        {near && (
          <Ring
            {...near}
            view={view}
            draw={(km) => {
              hold();
              props.draw(km);
            }}
            done={props.resize}
          />
        )}
        <g aria-hidden>
          {clusters.map((cluster) => (
            <Dot key={keyOf(cluster)} cluster={cluster} open={() => props.open(cluster)} />
          ))}
          {labels.map(({ words, x, y, anchor, cluster }) => (
            <text key={keyOf(cluster)} className="place" x={x} y={y} textAnchor={anchor}>
              {words}
            </text>
          ))}
        </g>
      </svg>
      <Tools zoom={zoom} fit={fit} />
    </figure>
  );
}

const keyOf = ({ places: [{ latitude, longitude }] }: Cluster) => `${latitude} ${longitude}`;

/** Around the circle so much more, that one sees who sits just outside. */
const BEYOND = 1.7;

function fittedTo(
  places: readonly MapPlace[],
  near: MapPictureProps["near"],
  size: Pick<View, "width" | "height">,
): View {
  if (!near) return viewOf(places, size);
  const corners = [0, 90, 180, 270].map((bearing) =>
    destination(near.centre, near.km * BEYOND, bearing),
  );
  return viewOf(corners, size);
}

/** The picture is drawn in pixels of the screen, so that lines and letters keep their size. */
function useSize(svg: { readonly current: SVGSVGElement | null }): Pick<View, "width" | "height"> {
  const [width, setWidth] = useState(372);
  useLayoutEffect(() => {
    const picture = svg.current;
    if (!picture) return;
    const watching = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width) || 372);
    });
    watching.observe(picture);
    return () => watching.disconnect();
  }, [svg]);
  return useMemo(() => ({ width, height: Math.round(width * HEIGHT) }), [width]);
}

/** To the width. */
const HEIGHT = 0.86;

function Ground({ world, view }: { readonly world: World; readonly view: View }) {
  const paths = useMemo(
    () => ({
      land: pathOf(world.land, view),
      coast: pathOf(world.coast, view),
      borders: pathOf(world.borders, view),
    }),
    [world, view],
  );
  return (
    <>
      <path className="land" d={paths.land} />
      <path className="bord" d={paths.borders} />
      <path className="coast" d={paths.coast} />
    </>
  );
}

/** Open: never seen. Ember: met; of several, as much of the ring as there are people met. */
function Dot({ cluster, open }: { readonly cluster: Cluster; readonly open: () => void }) {
  const { at, people, met } = cluster;
  const r = radiusOf(cluster);
  const round = 2 * Math.PI * r;
  return (
    <g
      className="who"
      transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={open}
    >
      <circle className="reach-of-a-finger" r={Math.max(14, r)} />
      <circle className={people === 1 && met === 1 ? "dot seen" : "dot"} r={r} />
      {people > 1 && (
        <>
          {met > 0 && (
            <circle
              className="share"
              r={r}
              transform="rotate(-90)"
              strokeDasharray={`${(round * met) / people} ${round}`}
            />
          )}
          <text className="many">{people}</text>
        </>
      )}
    </g>
  );
}

function Tools(props: { readonly zoom: (factor: number) => void; readonly fit: () => void }) {
  const t = useTranslations("map");
  return (
    <div className="maptools">
      <button type="button" aria-label={t("closer")} onClick={() => props.zoom(2)}>
        <Plus className="i" strokeWidth={1.6} aria-hidden />
      </button>
      <button type="button" aria-label={t("wider")} onClick={() => props.zoom(0.5)}>
        <Minus className="i" strokeWidth={1.6} aria-hidden />
      </button>
      <button type="button" aria-label={t("all")} onClick={props.fit}>
        <LocateFixed className="i" strokeWidth={1.6} aria-hidden />
      </button>
    </div>
  );
}
