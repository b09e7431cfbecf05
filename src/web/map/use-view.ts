/** What the map shows: all of it that matters, until the reader moves it themselves. */
import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import { type Spot, type View, panned, zoomed } from "./mercator.ts";

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
    zoom: (factor: number) =>
      move((before) => zoomed(before, factor, { x: before.width / 2, y: before.height / 2 })),
    zoomAt: (factor: number, at: Spot) => move((before) => zoomed(before, factor, at)),
    pan: (dx: number, dy: number) => move((before) => panned(before, dx, dy)),
    /** As it is now, also when what matters becomes more or less. */
    hold: () => move((before) => before),
    fit: () => setMoved(null),
  };
}

/** Where a pointer is in the picture. */
export function pixelUnder(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  picture: Element | null | undefined,
): Spot {
  const { left, top } = picture?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return { x: clientX - left, y: clientY - top };
}

/** Drags something: told where the pointer is from press to release. A second finger drags nothing. */
export function useDrag(on: {
  readonly move: (event: PointerEvent, by: Spot) => void;
  readonly end?: () => void;
}) {
  const last = useRef<(Spot & { readonly pointer: number }) | null>(null);
  const noted = (event: PointerEvent) => ({
    x: event.clientX,
    y: event.clientY,
    pointer: event.pointerId,
  });
  const end = (event: PointerEvent) => {
    if (last.current?.pointer !== event.pointerId) return;
    last.current = null;
    on.end?.();
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      event.stopPropagation();
      if (last.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = noted(event);
    },
    onPointerMove: (event: PointerEvent) => {
      if (last.current?.pointer !== event.pointerId) return;
      const { x, y } = last.current;
      on.move(event, { x: event.clientX - x, y: event.clientY - y });
      last.current = noted(event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
