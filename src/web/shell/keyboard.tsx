/** One listener for all keys; a page says what they do while it is shown: `useAct("next", …)`. */
import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { actOf, type KeyAct } from "./keys.ts";

type Handlers = Map<KeyAct, (() => unknown)[]>;

interface Keyboard {
  readonly handlers: Handlers;
  /** What wants the page to keep still. */
  readonly still: Set<symbol>;
}

const Context = createContext<Keyboard>({ handlers: new Map(), still: new Set() });

/**
 * The page does not react to keys while something opens over it: what is typed before the field is
 * there must not act on what lies behind.
 */
export function useStillness(still: boolean): void {
  const keyboard = useContext(Context);
  useLayoutEffect(() => {
    if (!still) return;
    const me = Symbol("still");
    keyboard.still.add(me);
    return () => {
      keyboard.still.delete(me);
    };
  }, [keyboard, still]);
}

/** While shown, this does what the key stands for; the last one to say so wins, unless it answers false. */
export function useAct(act: KeyAct, run: () => unknown, active = true): void {
  const { handlers } = useContext(Context);
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!active) return;
    const handler = () => latest.current();
    handlers.set(act, [...(handlers.get(act) ?? []), handler]);
    return () => {
      handlers.set(
        act,
        (handlers.get(act) ?? []).filter((each) => each !== handler),
      );
    };
  }, [handlers, act, active]);
}

export function KeyboardProvider({ children }: { readonly children: ReactNode }) {
  const [keyboard] = useState<Keyboard>(() => ({ handlers: new Map(), still: new Set() }));

  useEffect(() => {
    let before: "g" | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = actOf(
        {
          key: event.key,
          command: event.ctrlKey || event.metaKey,
          alt: event.altKey,
          typing: isTyping(event.target),
        },
        before,
      );
      before = act === "g" ? "g" : null;
      if (act === null || act === "g") return;
      const isStill = keyboard.still.size > 0 || isInDialog(event.target);
      const handlers = keyboard.handlers.get(act) ?? [];
      if (handlers.length === 0 || (isStill && act !== "undo")) return;
      event.preventDefault();
      for (const run of handlers.toReversed()) if (run() !== false) return;
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [keyboard]);

  return <Context value={keyboard}>{children}</Context>;
}

/** ⌘ instead of Ctrl stands on the keys. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button)$/.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** What lies behind a sheet does not react. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
