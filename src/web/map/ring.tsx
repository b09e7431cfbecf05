/** The circle around a place, with a grip to draw it wider; the arrow keys do the same. */
import { useTranslations } from "use-intl";
import type { Point } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { kmBetween } from "#shared/globe.ts";
import { MOST_KM } from "#shared/near-in.ts";
import { type View, destination, pixelOf, pointOf, spotAt, spotOf } from "./mercator.ts";
import { LEAST_KM, kmAfterKey, roundKm } from "./radius.ts";
import { pixelUnder, useDrag } from "./use-drag.ts";

const GRIP = 9;
const EVERY_DEGREES = 5;
/** Of the window: behind it the words beside the grip have no room. */
const ROOM_FOR_WORDS = 64;

export function Ring(props: {
  readonly centre: Point;
  readonly km: number;
  readonly view: View;
  /** While it is drawn, and when it is let go. */
  readonly draw: (km: number) => void;
  readonly done: (km: number) => void;
}) {
  const t = useTranslations("map");
  const { figure } = useWords();
  const { centre, km, view } = props;
  const at = (point: Point) => pixelOf(spotOf(point), view);
  const middle = at(centre);
  const grip = at(destination(centre, km, 90));
  const drag = useDrag({
    move: (event) => {
      const picture = (event.currentTarget as SVGElement).ownerSVGElement;
      const under = pointOf(spotAt(pixelUnder(event, picture), view));
      props.draw(roundKm(kmBetween(centre, under)));
    },
    end: () => props.done(km),
  });
  const words = t("km", { km: figure(km, 0) });
  const isTight = grip.x > view.width - ROOM_FOR_WORDS;
  return (
    <>
      <path className="ring" d={around(centre, km, view)} />
      <circle className="middle" cx={middle.x} cy={middle.y} r="3" />
      <line className="ray" x1={middle.x} y1={middle.y} x2={grip.x} y2={grip.y} />
      <g
        className="grip"
        role="slider"
        tabIndex={0}
        aria-label={t("radius")}
        aria-valuemin={LEAST_KM}
        aria-valuemax={MOST_KM}
        aria-valuenow={km}
        aria-valuetext={words}
        transform={`translate(${grip.x.toFixed(1)} ${grip.y.toFixed(1)})`}
        onKeyDown={(event) => {
          const next = kmAfterKey(km, event.key);
          if (next === null) return;
          event.preventDefault();
          props.done(next);
        }}
        {...drag}
      >
        <circle className="reach-of-a-finger" r="22" />
        <circle className="pull" r={GRIP} />
        <path className="ribs" d="M-3-3v6m3-6v6m3-6v6" />
      </g>
      <text
        className="km"
        x={isTight ? grip.x - GRIP - 6 : grip.x + GRIP + 6}
        y={grip.y + (isTight ? -12 : 4)}
        textAnchor={isTight ? "end" : "start"}
      >
        {words}
      </text>
    </>
  );
}

function around(centre: Point, km: number, view: View): string {
  const corners = Array.from({ length: 360 / EVERY_DEGREES }, (_, index) => {
    const { x, y } = pixelOf(spotOf(destination(centre, km, index * EVERY_DEGREES)), view);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}
