/** The map: its ground of Natural Earth, and drawn above it who sits where, and the circle. */
import { LocateFixed, Minus, Plus } from "lucide-react";
import { useMemo, useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { NearCentre } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import type { Scale } from "./ground/atlas.ts";
import { type Cluster, type MapPlace, clustersOf, labelsOf, radiusOf } from "./clusters.ts";
import { type View, reachOf, viewOf } from "./mercator.ts";
import { Ground } from "./ground/ground.tsx";
import { firstView } from "./most-people.ts";
import { Ring } from "./ring.tsx";
import { TOWN_RADIUS, partAround, takenByCircle, takenOn, townLabels } from "./towns.ts";
import { pixelUnder, useGround } from "./use-drag.ts";
import { usePlaceName } from "./use-place-name.ts";
import { useSize } from "./use-size.ts";
import { useMapKeys, useView } from "./use-view.ts";

interface MapPictureProps {
  /** The scale at which the ground is drawn from near. */
  readonly finest: Scale;
  readonly places: readonly MapPlace[];
  readonly near: Pick<NearCentre, "centre" | "km"> | null;
  readonly words: string;
  readonly open: (cluster: Cluster) => void;
  readonly draw: (km: number) => void;
  readonly resize: (km: number) => void;
  /** Where somebody sits whom the reader looks at beside the map. */
  readonly lit?: MapPlace | undefined;
  /** Below those that change what is seen. */
  readonly tools?: ReactNode;
}

export function MapPicture(props: MapPictureProps) {
  const placeName = usePlaceName();
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(svg);
  const { places, near } = props;
  const fitted = useMemo(() => fittedTo(places, near, size), [places, near, size]);
  const shown = useView(svg, fitted, near);
  const { view, hold } = shown;
  const ground = useGround(svg, shown);
  const showAll = () => (near ? shown.fit() : shown.show(viewOf(places, size)));
  const clusters = useMemo(() => clustersOf(places, view), [places, view]);
  const circle = useMemo(() => takenByCircle(near, view), [near, view]);
  const labels = useMemo(
    () => labelsOf(clusters, placeName, view, circle),
    [clusters, placeName, view, circle],
  );
  const { data } = useAsk("towns", { query: partAround(view) }, { keep: true });
  const towns = useMemo(
    () =>
      townLabels(data?.towns ?? [], placeName, {
        view,
        taken: [...takenOn({ view, clusters, labels }), ...circle],
      }),
    [data, clusters, labels, circle, placeName, view],
  );
  return (
    <figure className="map-figure">
      <div className="map-layers">
        <Ground finest={props.finest} view={view} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <svg
        ref={svg}
        className="map"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- for its keys
        tabIndex={0}
        aria-label={props.words}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown + - 0"
        onKeyDown={useMapKeys({ ...shown, fit: showAll })}
      >
        <g {...ground}>
          <rect
            className="hand"
            width={size.width}
            height={size.height}
            onDoubleClick={(event) => shown.zoomAt(2, pixelUnder(event, svg.current))}
          />
          {near && (
            <Ring
              {...near}
              view={view}
              draw={(km) => {
                hold(km);
                props.draw(km);
              }}
              done={props.resize}
            />
          )}
          <g aria-hidden>
            {towns.map(({ words, x, y, anchor, at }) => (
              <g key={`${words} ${at.x} ${at.y}`} className="town">
                <circle cx={at.x} cy={at.y} r={TOWN_RADIUS} />
                <text x={x} y={y} textAnchor={anchor}>
                  {words}
                </text>
              </g>
            ))}
            {clusters.map((cluster) => (
              <Dot
                key={keyOf(cluster)}
                cluster={cluster}
                isLit={props.lit !== undefined && cluster.places.includes(props.lit)}
                open={() => props.open(cluster)}
              />
            ))}
            {labels.map(({ words, x, y, anchor, cluster }) => (
              <text key={keyOf(cluster)} className="place" x={x} y={y} textAnchor={anchor}>
                {words}
              </text>
            ))}
          </g>
        </g>
      </svg>
      <Tools zoom={shown.zoom} fit={showAll}>
        {props.tools}
      </Tools>
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
  if (!near) return firstView(places, size);
  return viewOf(reachOf({ ...near, km: near.km * BEYOND }), size);
}

interface DotProps {
  readonly cluster: Cluster;
  readonly isLit: boolean;
  readonly open: () => void;
}

/** Open: never seen. Ember: met; of several, as much of the ring as there are people met. */
function Dot({ cluster, isLit, open }: DotProps) {
  const { at, people, met } = cluster;
  const r = radiusOf(cluster);
  const round = 2 * Math.PI * r;
  return (
    <g
      className={isLit ? "who lit" : "who"}
      transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
      onClick={open}
    >
      <circle className="reach-of-a-finger" r={Math.max(14, r)} />
      {isLit && <circle className="halo" r={r + 5} />}
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

function Tools(props: {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly children: ReactNode;
}) {
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
      {props.children}
    </div>
  );
}
