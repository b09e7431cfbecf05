/** The ground as a graphics card paints it: begun when the page has nothing better to do, and only where there is a card. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Scale } from "./atlas.ts";
import { hasGraphicsCard } from "./graphics-card.ts";
import type { View } from "#web/map/mercator.ts";
import type { PaintedGround } from "./painted.ts";

/** The layer as it was painted last, wholly; null until then, and where nothing can paint. */
export function usePainted(
  place: RefObject<HTMLElement | null>,
  scale: Scale,
  layer: View,
): View | null {
  const [painted, setPainted] = useState<View | null>(null);
  const ground = useRef<PaintedGround | null>(null);
  const latest = useRef(layer);
  useLayoutEffect(() => {
    latest.current = layer;
    ground.current?.show(layer);
  }, [layer]);
  useEffect(() => {
    const gone = new AbortController();
    const begin = async () => {
      if (!hasGraphicsCard()) return;
      const { paintGround } = await import("./painted.ts");
      if (gone.signal.aborted || !place.current) return;
      ground.current = paintGround(place.current, { scale, layer: latest.current }, setPainted);
    };
    // Where it cannot be loaded, or finds no context, the drawing is what there is.
    whenIdle(() => void begin().catch(() => undefined), gone.signal);
    return () => {
      gone.abort();
      ground.current?.remove();
      ground.current = null;
    };
  }, [place, scale]);
  return painted;
}

const LATEST_MS = 2000;

function whenIdle(act: () => void, gone: AbortSignal): void {
  // Safari has no such thing.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(act, LATEST_MS);
    gone.addEventListener("abort", () => clearTimeout(timer));
    return;
  }
  const asked = requestIdleCallback(act, { timeout: LATEST_MS });
  gone.addEventListener("abort", () => cancelIdleCallback(asked));
}
