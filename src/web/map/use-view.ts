/** What the map shows: all of it that matters, until the reader moves it themselves. */
import { useCallback, useEffect, useState, type KeyboardEvent, type RefObject } from "react";
import { type Fingers, type Spot, type View, panned, pinched, zoomed } from "./mercator.ts";
import { pixelUnder } from "./use-drag.ts";

export function useView(svg: RefObject<SVGSVGElement | null>, fitted: View) {
  const [moved, setMoved] = useState<Pick<View, "centre" | "scale"> | null>(null);
  const view = moved ? { ...fitted, ...moved } : fitted;
  const move = useCallback(
    (change: (view: View) => View) => setMoved((before) => change({ ...fitted, ...before })),
    [fitted],
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
    /** As it is now, also when what matters becomes more or less. */
    hold: () => move((before) => before),
    show: ({ centre, scale }: View) => setMoved({ centre, scale }),
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
