/**
 * What the map shows: all of it that matters, until the reader moves it themselves, and again once a
 * circle that was made another one by key or number leaves what they see.
 */
import { useCallback, useEffect, useState, type KeyboardEvent, type RefObject } from "react";
import {
  type Circle,
  type Fingers,
  type Spot,
  type View,
  isCircleIn,
  panned,
  pinched,
  zoomed,
} from "./mercator.ts";
import { pixelUnder } from "./use-drag.ts";

interface Moved extends Pick<View, "centre" | "scale"> {
  /** Of the circle, when it was moved or held. */
  readonly km: number | undefined;
}

export function useView(svg: RefObject<SVGSVGElement | null>, fitted: View, circle: Circle | null) {
  const [moved, setMoved] = useState<Moved | null>(null);
  const seen = useCallback(
    (moved: Moved | null): View => {
      if (!moved) return fitted;
      const { centre, scale } = moved;
      const view = { ...fitted, centre, scale };
      return !circle || moved.km === circle.km || isCircleIn(circle, view) ? view : fitted;
    },
    [fitted, circle],
  );
  const view = seen(moved);
  const move = useCallback(
    (change: (view: View) => View, km = circle?.km) =>
      setMoved((before) => ({ ...change(seen(before)), km })),
    [seen, circle],
  );

  // With Ctrl, as two fingers on a touchpad say it: the wheel alone is the page's.
  useEffect(() => {
    const picture = svg.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const at = pixelUnder(event, picture);
      move((before) => zoomed(before, 2 ** (-event.deltaY / 120), at));
    };
    picture?.addEventListener("wheel", wheel, { passive: false });
    return () => picture?.removeEventListener("wheel", wheel);
  }, [svg, move]);

  return {
    view,
    zoom: (factor: number) => move((before) => zoomed(before, factor, middleOf(before))),
    zoomAt: (factor: number, at: Spot) => move((before) => zoomed(before, factor, at)),
    pan: (dx: number, dy: number) => move((before) => panned(before, dx, dy)),
    pinch: (from: Fingers, to: Fingers) => move((before) => pinched(before, from, to)),
    /** As it is now, also while the circle is drawn to so many kilometres. */
    hold: (km: number) => move((before) => before, km),
    show: (view: View) => move(() => view),
    fit: () => setMoved(null),
  };
}

const middleOf = ({ width, height }: View): Spot => ({ x: width / 2, y: height / 2 });

/** Of the map, when it has the focus: the page's own keys (J, + and −) wait outside. */
export function useMapKeys({
  zoom,
  pan,
  fit,
}: Pick<ReturnType<typeof useView>, "zoom" | "pan" | "fit">) {
  return (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const act = {
      ArrowLeft: () => pan(STEP, 0),
      ArrowRight: () => pan(-STEP, 0),
      ArrowUp: () => pan(0, STEP),
      ArrowDown: () => pan(0, -STEP),
      "+": () => zoom(2),
      "-": () => zoom(0.5),
      "0": fit,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** Pixels. */
const STEP = 60;
