/** What floats is told where it is drawn from. */
import type { ReactNode } from "react";

export interface DialogProps {
  readonly label: string;
  readonly className: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

export interface FloatingProps extends DialogProps {
  /** Where on its anchor. */
  readonly position?: "bottom-start" | "bottom-end" | "top-start";
  /** Never higher than the room there is: what has none is scrolled to. */
  readonly fits?: boolean;
}
