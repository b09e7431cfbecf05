/** A menu and its items, with the arrow keys, Home, End and first letters as a menu has them. */
import type { LucideIcon } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";

export function Menu({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={moveFocus}>
      {children}
    </div>
  );
}

export function MenuItem(props: {
  readonly Icon: LucideIcon;
  readonly run: () => void;
  readonly children: ReactNode;
  /** The key that does the same without the menu. */
  readonly keyName?: string;
  readonly disabled?: boolean;
  /** Opens something beside the menu. */
  readonly expanded?: boolean;
}) {
  const { Icon } = props;
  return (
    <button
      type="button"
      role="menuitem"
      onClick={props.run}
      disabled={props.disabled}
      aria-expanded={props.expanded}
      aria-haspopup={props.expanded === undefined ? undefined : "dialog"}
    >
      <Icon className="i" strokeWidth={1.6} aria-hidden />
      <span>{props.children}</span>
      {props.keyName && (
        <span className="kbd" aria-hidden>
          {props.keyName}
        </span>
      )}
    </button>
  );
}

export function MenuChoice(props: {
  readonly Icon?: LucideIcon;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly children: ReactNode;
}) {
  const { Icon } = props;
  return (
    <button type="button" role="menuitemradio" aria-checked={props.chosen} onClick={props.choose}>
      {Icon && <Icon className="i" strokeWidth={1.6} aria-hidden />}
      {props.children}
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)'),
  ];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const next = nextIndex(event.key, now, items);
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

function nextIndex(key: string, now: number, items: readonly HTMLElement[]): number | undefined {
  const count = items.length;
  if (key === "ArrowDown") return (now + 1) % count;
  if (key === "ArrowUp") return (now - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return undefined;
  const start = key.toLowerCase();
  const from = [...items.keys()].map((step) => (now + 1 + step) % count);
  return from.find((index) => items[index]?.textContent.trim().toLowerCase().startsWith(start));
}
