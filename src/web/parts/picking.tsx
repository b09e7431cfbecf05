/**
 * Picks several people of a list: the glyph of each is a box, X picks whoever has the focus, and what is
 * done then stands in a bar at the bottom. With Shift a whole range is picked.
 */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import "#web/style/picking.css";
import { useAct } from "#web/shell/keyboard.tsx";
import { NOBODY, type Pickable, type Picked, toggled, upTo } from "./picked.ts";
import { soon } from "./soon.tsx";

const bar = soon(async () => (await import("./pick-bar.tsx")).PickBar);
const PickBar = bar.Component;

interface Picking {
  readonly picked: Picked;
  readonly pick: (person: Pickable, range: boolean) => void;
}

const Context = createContext<Picking | null>(null);

export function PickingList(props: {
  /** In their order, as far as they are known. */
  readonly people: readonly Pickable[];
  readonly children: ReactNode;
}) {
  const { people } = props;
  const [picked, setPicked] = useState(NOBODY);
  const picking = useMemo<Picking>(
    () => ({
      picked,
      pick: (person, range) =>
        setPicked((now) => (range ? upTo(now, person, people) : toggled(now, person))),
    }),
    [picked, people],
  );
  useNoMarkedText();
  useAct("pick", () => {
    const id = document.activeElement?.closest<HTMLElement>("[data-person]")?.dataset.person;
    const person = people.find((one) => one.id === id);
    if (person) picking.pick(person, false);
  });
  return (
    <Context.Provider value={picking}>
      <div className="picking" data-picking={picked.people.size > 0 || undefined}>
        {props.children}
        {picked.people.size > 0 && (
          <PickBar people={[...picked.people.values()]} done={() => setPicked(NOBODY)} />
        )}
      </div>
    </Context.Provider>
  );
}

/** Around a glyph. */
export function Pick({
  person,
  children,
}: {
  readonly person: Pickable;
  readonly children: ReactNode;
}) {
  const t = useTranslations("picking");
  const picking = useContext(Context);
  if (!picking) return children;
  const { picked, pick } = picking;
  return (
    <label className="pick">
      {children}
      <input
        type="checkbox"
        aria-label={t("pick", { name: person.name })}
        checked={picked.people.has(person.id)}
        onChange={({ nativeEvent }) =>
          pick(person, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}

/** Shift marks all words from the last click on, and a label that lies in marked words picks nobody. */
function useNoMarkedText(): void {
  useEffect(() => {
    const hold = (press: MouseEvent) => {
      const onPick = press.target instanceof Element && press.target.closest(".pick");
      if (press.shiftKey && onPick) press.preventDefault();
    };
    document.addEventListener("mousedown", hold);
    return () => document.removeEventListener("mousedown", hold);
  }, []);
}
