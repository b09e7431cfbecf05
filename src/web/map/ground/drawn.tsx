/**
 * Land, coast and borders as an SVG, for which a browser needs nothing else. While the map moves, the browser
 * shifts and stretches what is drawn already, which costs next to nothing; it is drawn anew where the
 * window comes to its edge, and where the map has come to rest in another size.
 */
import { useEffect, useMemo, useState } from "react";
import { fills, layerAround } from "./layer.ts";
import type { View } from "#web/map/mercator.ts";
import { type World, pathOf } from "./world.ts";

export function DrawnGround({ world, view }: { readonly world: World; readonly view: View }) {
  const drawn = useDrawn(view);
  const paths = useMemo(
    () => ({
      land: pathOf(world.land, drawn),
      coast: pathOf(world.coast, drawn),
      borders: pathOf(world.borders, drawn),
    }),
    [world, drawn],
  );
  const { width, height } = drawn;
  const x = (drawn.centre.x - view.centre.x) * view.scale + (view.width - width) / 2;
  const y = (drawn.centre.y - view.centre.y) * view.scale + (view.height - height) / 2;
  return (
    <svg
      className="ground"
      aria-hidden
      width={width}
      height={height}
      style={{ transform: `translate(${x}px, ${y}px) scale(${view.scale / drawn.scale})` }}
    >
      <path className="land" d={paths.land} />
      <path className="bord" d={paths.borders} />
      <path className="coast" d={paths.coast} />
    </svg>
  );
}

/** Stretched more than this, lines look thick or thin. */
const STRETCHED = 1.6;
const REST_MS = 150;

function useDrawn(view: View): View {
  const [drawn, setDrawn] = useState(() => around(view));
  const isFine = fills(drawn, view) && !isStretched(drawn, view);
  const shown = isFine ? drawn : around(view);
  if (!isFine) setDrawn(shown);
  useEffect(() => {
    if (shown.scale === view.scale) return;
    const rest = setTimeout(() => setDrawn(around(view)), REST_MS);
    return () => clearTimeout(rest);
  }, [shown.scale, view]);
  return shown;
}

/** Twice as wide and high. */
const around = (view: View): View => layerAround(view, view.width / 2, view.height / 2);

function isStretched(drawn: View, view: View): boolean {
  const stretch = view.scale / drawn.scale;
  return Math.max(stretch, 1 / stretch) > STRETCHED;
}
