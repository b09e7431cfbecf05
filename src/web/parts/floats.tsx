/**
 * What opens from a place in the page: beside it on a wide window, as a sheet from below on a phone.
 * Mantine is used for behaviour alone (where it goes, what has the focus, that Escape and a click
 * outside close): headless, it brings no style sheet and writes no style tag, so the
 * Content-Security-Policy can stay strict, and every look is in style/. Loaded by floating.tsx.
 */
import { HeadlessMantineProvider, Modal, Popover, type PopoverProps } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useEffect, useRef, type RefObject } from "react";
import { CloseButton } from "./evidence.tsx";
import type { DialogProps, FloatingProps } from "./floating-props.ts";
import { useNarrow } from "./narrow.ts";

type SizeOptions = Exclude<NonNullable<PopoverProps["middlewares"]>["size"], boolean | undefined>;

export function Floating(props: FloatingProps) {
  useReturnedFocus();
  const narrow = useNarrow();
  return (
    <HeadlessMantineProvider>
      {narrow ? <Sheet {...props} /> : <Beside {...props} />}
    </HeadlessMantineProvider>
  );
}

/**
 * Its anchor is the whole place that it opens from: it lies below it, or above it where there is no
 * room, and never on it. Mantine would hide it while its anchor is out of sight.
 */
function Beside(props: FloatingProps) {
  const { label, className, close, position = "bottom-start", fits = false, children } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  const dropdown = useRef<HTMLDivElement>(null);
  usePressOutside([anchor, dropdown], close);
  useEscapeFromNowhere(close);
  return (
    <Popover
      opened
      position={position}
      offset={6}
      trapFocus
      withRoles={false}
      zIndex={200}
      middlewares={{ flip: true, shift: { padding: 12 }, size: fits && FITTING }}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      hideDetached={false}
      onDismiss={close}
    >
      <Popover.Target>
        <span className="anchor" ref={anchor} />
      </Popover.Target>
      <Popover.Dropdown
        ref={dropdown}
        className={`floating ${className}${fits ? " fits" : ""}`}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        style={{ width: undefined }}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

const FITTING: SizeOptions = {
  padding: 12,
  apply: ({ availableHeight, elements }) => {
    elements.floating.style.setProperty("--room", `${availableHeight}px`);
  },
};

/**
 * Closes on a press outside. The place that the anchor stands in is not outside: there is the button
 * that opened, and it closes by itself.
 */
function usePressOutside(
  [anchor, dropdown]: readonly RefObject<HTMLElement | null>[],
  close: () => void,
): void {
  const latest = useLatest(close);
  useEffect(() => {
    const listen = ({ target }: Event) => {
      const inside =
        target instanceof Node &&
        (dropdown?.current?.contains(target) || anchor?.current?.parentNode?.contains(target));
      if (!inside) latest.current();
    };
    document.addEventListener("pointerdown", listen);
    return () => document.removeEventListener("pointerdown", listen);
  }, [anchor, dropdown, latest]);
}

/** A button that had the focus may be gone or be disabled: Escape is pressed nowhere then. */
function useEscapeFromNowhere(close: () => void): void {
  const latest = useLatest(close);
  useEffect(() => {
    const listen = ({ key, target }: KeyboardEvent) => {
      if (key === "Escape" && target === document.body) latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [latest]);
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** With its title and a cross above, unless it draws them itself. */
function Sheet({ label, className, close, children }: FloatingProps) {
  return (
    <Over label={label} className={`bottom-sheet ${className}`} close={close}>
      {className !== "pop" && (
        <div className="sheet-head">
          <b className="t-name">{label}</b>
          <CloseButton close={close} />
        </div>
      )}
      {children}
    </Over>
  );
}

/** Over everything, with the page paled behind it. */
export function Dialog(props: DialogProps) {
  useReturnedFocus();
  return (
    <HeadlessMantineProvider>
      <Over {...props} />
    </HeadlessMantineProvider>
  );
}

/** "Back" closes it as well, and the page below stays. */
function Over(props: DialogProps) {
  useBlocker({
    shouldBlockFn: ({ action }) => {
      if (action === "BACK") props.close();
      return action === "BACK";
    },
    enableBeforeUnload: false,
  });
  return (
    <Modal.Root
      opened
      onClose={props.close}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: "veil", content: props.className }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={props.label}>{props.children}</Modal.Content>
    </Modal.Root>
  );
}

/** What had the focus before has it again afterwards, unless it went on to something else. */
function useReturnedFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}
