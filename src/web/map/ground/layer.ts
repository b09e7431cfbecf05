/** A layer of the ground is larger than the window, so that the map can move before more of it is drawn. Pure. */
import type { View } from "#web/map/mercator.ts";

/** With so many pixels more on each side: left and right, above and below. */
export const layerAround = (view: View, aside: number, above: number): View => ({
  ...view,
  width: view.width + 2 * aside,
  height: view.height + 2 * above,
});

/** Whether it fills the window, drawn larger or smaller as that is now. */
export function fills(layer: View, view: View): boolean {
  const stretch = view.scale / layer.scale;
  const reaches = (side: number, window: number, off: number) =>
    Math.abs(off) * view.scale + window / 2 <= (side * stretch) / 2;
  return (
    reaches(layer.width, view.width, view.centre.x - layer.centre.x) &&
    reaches(layer.height, view.height, view.centre.y - layer.centre.y)
  );
}
