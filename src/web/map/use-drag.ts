/** What pointers do on the map: one drags something, and of the ground two fingers also change the size. */
import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import type { Fingers, Spot } from "./mercator.ts";

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
  readonly move: (event: PointerEvent) => void;
  readonly end: () => void;
}) {
  const holding = useRef<number | null>(null);
  const end = (event: PointerEvent) => {
    if (holding.current !== event.pointerId) return;
    holding.current = null;
    on.end();
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      event.stopPropagation();
      if (holding.current !== null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      holding.current = event.pointerId;
    },
    onPointerMove: (event: PointerEvent) => {
      if (holding.current === event.pointerId) on.move(event);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** So many pixels a press may tremble: until then it is one on whatever lies there. */
const TREMBLE = 4;

interface Finger extends Spot {
  readonly begun: Spot;
  readonly moves: boolean;
}

/**
 * The ground under one pointer or two. One finger that goes up or down is the page's, which scrolls (the
 * style says so: touch-action), and the browser takes it away from here; two are the map's.
 */
export function useGround(
  picture: RefObject<SVGSVGElement | null>,
  on: {
    readonly pan: (dx: number, dy: number) => void;
    readonly pinch: (from: Fingers, to: Fingers) => void;
  },
) {
  const fingers = useRef(new Map<number, Finger>());
  useTwoFingersForUs(picture);

  const move = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const at = pixelUnder(event, picture.current);
    if (!before.moves && apart(before.begun, at) < TREMBLE && fingers.current.size === 1) return;
    if (!before.moves) event.currentTarget.setPointerCapture(event.pointerId);
    const [first, second] = fingers.current.values();
    fingers.current.set(event.pointerId, { ...before, ...at, moves: true });
    const [one, two] = fingers.current.values();
    if (first && one && second && two) on.pinch([first, second], [one, two]);
    else on.pan(at.x - before.x, at.y - before.y);
  };
  const lift = ({ pointerId }: PointerEvent) => void fingers.current.delete(pointerId);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      const at = pixelUnder(event, picture.current);
      fingers.current.set(event.pointerId, { ...at, begun: at, moves: false });
    },
    onPointerMove: move,
    onPointerUp: lift,
    onPointerCancel: lift,
  };
}

const apart = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A browser would scroll the page under two fingers that go the same way. React listens too late to refuse. */
function useTwoFingersForUs(picture: RefObject<SVGSVGElement | null>): void {
  useEffect(() => {
    const shown = picture.current;
    const refuse = (event: TouchEvent) => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    };
    const options = { passive: false };
    shown?.addEventListener("touchstart", refuse, options);
    shown?.addEventListener("touchmove", refuse, options);
    return () => {
      shown?.removeEventListener("touchstart", refuse);
      shown?.removeEventListener("touchmove", refuse);
    };
  }, [picture]);
}
