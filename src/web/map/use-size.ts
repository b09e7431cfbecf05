/** The picture is drawn in pixels of the screen, so that lines and letters keep their size; the style gives it one. */
import { useLayoutEffect, useState } from "react";
import type { View } from "./mercator.ts";

export function useSize(svg: {
  readonly current: SVGSVGElement | null;
}): Pick<View, "width" | "height"> {
  const [size, setSize] = useState({ width: 372, height: 320 });
  useLayoutEffect(() => {
    const picture = svg.current;
    if (!picture) return;
    const measure = () => {
      const { width, height } = picture.getBoundingClientRect();
      if (width > 0) setSize({ width: Math.round(width), height: Math.round(height) });
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(picture);
    return () => watching.disconnect();
  }, [svg]);
  return size;
}
