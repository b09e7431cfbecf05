/** The doors to floats.tsx, which is loaded when the page has come to rest: nothing floats before. */
import type { DialogProps, FloatingProps } from "./floating-props.ts";
import { soon } from "./soon.tsx";

const beside = soon<FloatingProps>(async () => (await import("./floats.tsx")).Floating);
const over = soon<DialogProps>(async () => (await import("./floats.tsx")).Dialog);

/** Opens from its place in the page. Render it only while it is open, within `.anchored`. */
export const Floating = beside.Component;

/** Opens over everything. Render it only while it is open. */
export const Dialog = over.Component;

/** Once the page has come to rest; `others` are what opens in a float. */
export function loadFloatsSoon(...others: readonly (() => Promise<void>)[]): void {
  setTimeout(() => {
    for (const load of [beside.load, over.load, ...others]) void load();
  }, 500);
}
