/**
 * What opens from a place in the page: beside it on a wide window, as a sheet from below on a phone.
 * Behaviour is Mantine's without any of its looks (app.tsx): focus goes in and comes back, Escape
 * and a click outside close. Render it only while it is open.
 */
import { Modal, Popover } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { useNarrow } from "./narrow.ts";

interface FloatingProps {
  readonly label: string;
  readonly className: string;
  readonly close: () => void;
  /** Which side of the anchor, and where on it. */
  readonly position?: "bottom-start" | "bottom-end";
  readonly children: ReactNode;
}

export function Floating(props: FloatingProps) {
  useReturnedFocus();
  return useNarrow() ? <Sheet {...props} /> : <Beside {...props} />;
}

function Beside({ label, className, close, position = "bottom-start", children }: FloatingProps) {
  return (
    <Popover
      opened
      position={position}
      offset={6}
      trapFocus
      withRoles={false}
      zIndex={200}
      middlewares={{ flip: true, shift: { padding: 12 } }}
      transitionProps={{ duration: 0 }}
      onDismiss={close}
    >
      <Popover.Target>
        <span className="anchor" />
      </Popover.Target>
      <Popover.Dropdown
        className={`floating ${className}`}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

function Sheet({ label, className, close, children }: FloatingProps) {
  return (
    <Dialog label={label} className={`bottom-sheet ${className}`} close={close}>
      {children}
    </Dialog>
  );
}

/** Over everything, with the page paled behind it. */
export function Dialog(props: {
  readonly label: string;
  readonly className: string;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  useReturnedFocus();
  return (
    <Modal.Root
      opened
      onClose={props.close}
      lockScroll={false}
      zIndex={300}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay className="veil" style={{ zIndex: 300 }} />
      <Modal.Content className={props.className} aria-label={props.label} style={{ zIndex: 301 }}>
        {props.children}
      </Modal.Content>
    </Modal.Root>
  );
}

/** What had the focus before has it again afterwards, if it is still there. */
function useReturnedFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
}
