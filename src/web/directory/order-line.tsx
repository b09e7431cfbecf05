/** In which order a list stands, and the others in which it could: each is an address of its own. */
import type { ReactNode } from "react";

export function OrderLine(props: { readonly words: string; readonly children: ReactNode }) {
  return (
    <p className="t-small dim list-order">
      {props.words} {props.children}
    </p>
  );
}

/** Of the link to an order. Which one is current is said by `aria-current`, not by the address alone. */
export const orderLink = (current: boolean) =>
  ({
    replace: true,
    resetScroll: false,
    activeOptions: { exact: true, includeSearch: true, explicitUndefined: true },
    "aria-current": current ? "true" : undefined,
  }) as const;
