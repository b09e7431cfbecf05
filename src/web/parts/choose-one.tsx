/** A list in which the one is found, by typing, and chosen that somebody or something is the same as. */
import { useDeferredValue, useEffect, useRef, useState } from "react";
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
  /** Whether what was found is of what was typed before. */
  readonly isOld: boolean;
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

export function ChooseOne(props: ChooseOneProps) {
  const { title, find, none, note, finding, found, choose } = props;
  const isOld = props.isOld || found === undefined || finding.typed.trim() !== finding.text;
  const { list, goIn, stay } = useGoingIn(isOld);
  return (
    <div className="choose" ref={list}>
      <div className="menu-find">
        <p className="t-label">{title}</p>
        <input
          className="field"
          data-autofocus
          ref={focus}
          placeholder={find}
          aria-label={find}
          value={finding.typed}
          onChange={(event) => {
            stay();
            finding.write(event.target.value);
          }}
          onKeyDown={({ key }) => {
            if (key === "ArrowDown") goIn();
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

/** From the field to the first that was found, and not before it is of what was typed: the next key chooses it. */
function useGoingIn(isOld: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const waits = useRef(false);
  useEffect(() => {
    if (isOld || !waits.current) return;
    waits.current = false;
    focusFirst(list.current);
  }, [isOld]);
  const goIn = () => {
    if (isOld) waits.current = true;
    else focusFirst(list.current);
  };
  const stay = () => {
    waits.current = false;
  };
  return { list, goIn, stay };
}

const focusFirst = (list: HTMLElement | null) => list?.querySelector("button")?.focus();

/** At once, also where it opens beside a menu that has the focus. */
const focus = (field: HTMLInputElement | null) => field?.focus();
