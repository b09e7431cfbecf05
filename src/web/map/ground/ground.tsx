/**
 * What lies under the dots, drawn in one of two ways that look the same. The drawing (SVG) is there at once
 * and everywhere. Where a graphics card can do it, MapLibre paints below it, and the drawing is taken away as
 * long as what is painted fills the window: it comes back for a jump to where nothing is painted yet, for paper, and
 * for good where the card gives up (decision 0018).
 */
import { useMemo, useRef, useSyncExternalStore } from "react";
import type { Scale } from "./atlas.ts";
import { DrawnGround } from "./drawn.tsx";
import { fills, layerAround } from "./layer.ts";
import type { View } from "#web/map/mercator.ts";
import { usePainted } from "./use-painted.ts";
import { useWorldIn } from "./use-world.ts";

/** Pixels. Tiles come a moment after they are asked for: those next to the window are asked for early. */
const MARGIN = 128;

export function Ground({ finest, view }: { readonly finest: Scale; readonly view: View }) {
  const place = useRef<HTMLDivElement>(null);
  const layer = useMemo(() => layerAround(view, MARGIN, MARGIN), [view]);
  const painted = usePainted(place, finest, layer);
  const world = useWorldIn(view, finest);
  const isPrinted = useIsPrinted();
  const isPainted = painted !== null && fills(painted, view) && !isPrinted;
  const { width, height } = layer;
  return (
    <>
      <div
        ref={place}
        className="painted-ground"
        aria-hidden
        style={{ left: -MARGIN, top: -MARGIN, width, height }}
      />
      {!isPainted && world && <DrawnGround world={world} view={view} />}
    </>
  );
}

/** What a card has painted may be gone when a page is printed. */
const useIsPrinted = (): boolean => useSyncExternalStore(onPrint, () => isPrinting);

let isPrinting = false;

function onPrint(changed: () => void): () => void {
  const told = ({ type }: Event) => {
    isPrinting = type === "beforeprint";
    changed();
  };
  addEventListener("beforeprint", told);
  addEventListener("afterprint", told);
  return () => {
    removeEventListener("beforeprint", told);
    removeEventListener("afterprint", told);
  };
}
