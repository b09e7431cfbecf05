/** A list in which the one is found, by typing, and chosen that somebody or something is the same as. */
import { useDeferredValue, useState } from "react";
import { Menu, MenuChoice } from "./menu.tsx";

/** More are found by typing. */
export const LISTED = 50;

interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly beside: string | number | null;
}

interface ChooseOneProps {
  readonly title: string;
  readonly find: string;
  readonly none: string;
  readonly note: string;
  readonly finding: Finding;
  readonly found: readonly Choice[] | undefined;
  readonly choose: (choice: Choice) => void;
}

interface Finding {
  readonly typed: string;
  /** What is typed, a moment later where there is much to draw. */
  readonly text: string;
  readonly write: (typed: string) => void;
}

export function useFinding(): Finding {
  const [typed, write] = useState("");
  return { typed, text: useDeferredValue(typed.trim()), write };
}

export function ChooseOne({ title, find, none, note, finding, found, choose }: ChooseOneProps) {
  return (
    <div className="choose">
      <div className="menu-find">
        <p className="t-label">{title}</p>
        <input
          className="field"
          data-autofocus
          ref={focus}
          placeholder={find}
          aria-label={find}
          value={finding.typed}
          onChange={(event) => finding.write(event.target.value)}
          onKeyDown={({ key, currentTarget }) => {
            const menu = currentTarget.parentElement?.nextElementSibling;
            if (key === "ArrowDown") menu?.querySelector("button")?.focus();
          }}
        />
      </div>
      {found?.length === 0 ? (
        <p className="menu-none dim">{none}</p>
      ) : (
        <Menu label={title}>
          <div className="scrolls">
            {found?.map((one) => (
              <MenuChoice key={one.id} chosen={false} choose={() => choose(one)}>
                <span className="what">{one.name}</span>
                <span className="r">{one.beside}</span>
              </MenuChoice>
            ))}
          </div>
        </Menu>
      )}
      <p className="menu-find t-small dim">{note}</p>
    </div>
  );
}

/** At once, also where it opens beside a menu that has the focus. */
const focus = (field: HTMLInputElement | null) => field?.focus();
