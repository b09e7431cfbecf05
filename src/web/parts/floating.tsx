/** The doors to floats.tsx, which is loaded when the page has come to rest: nothing floats before. */
import { lazy, Suspense, type ReactNode } from "react";

export interface FloatingProps {
  readonly label: string;
  readonly className: string;
  readonly close: () => void;
  /** Where on its anchor, below it. */
  readonly position?: "bottom-start" | "bottom-end";
  readonly children: ReactNode;
}

export interface DialogProps {
  readonly label: string;
  readonly className: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

const load = () => import("./floats.tsx");
const Beside = lazy(async () => ({ default: (await load()).Floating }));
const Over = lazy(async () => ({ default: (await load()).Dialog }));

/** Opens from its place in the page. Render it only while it is open, within `.anchored`. */
export function Floating(props: FloatingProps) {
  return (
    <Suspense>
      <Beside {...props} />
    </Suspense>
  );
}

/** Opens over everything. Render it only while it is open. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <Over {...props} />
    </Suspense>
  );
}

/** Once the page has come to rest; `others` are what opens in a float. */
export function loadFloatsSoon(...others: readonly (() => Promise<unknown>)[]): void {
  setTimeout(() => {
    for (const each of [load, ...others]) void each();
  }, 500);
}
