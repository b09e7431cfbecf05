/** Undo instead of "are you sure": carries out what undo-stack.ts keeps, and says it in a toast. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useTranslations } from "use-intl";
import { X } from "lucide-react";
import { useAct } from "./keyboard.tsx";
import { add, drop, hide, NO_ACTS, notice, take, type Acts } from "./undo-stack.ts";

interface Undo {
  /** Says what was done and offers to take it back; gives the act's id. */
  readonly done: (words: string, undo: () => Promise<unknown>) => number;
  readonly notice: (words: string) => void;
  /** What was said to be done was not: it can no longer be taken back, and why is said instead. */
  readonly failed: (act: number, why: string) => void;
}

/** The act that Ctrl Z takes back next. */
export interface NewestAct {
  readonly words: string;
  readonly takeBack: () => void;
}

const Context = createContext<Undo | null>(null);
/** Of its own, since it changes with every act. */
const Newest = createContext<NewestAct | null>(null);

export function useUndo(): Undo {
  const undo = useContext(Context);
  if (!undo) throw new Error("Outside of UndoProvider");
  return undo;
}

export const useNewestAct = (): NewestAct | null => useContext(Newest);

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("shell");
  const [acts, setActs] = useState<Acts>(NO_ACTS);
  const nextId = useRef(1);

  const undo = useMemo<Undo>(
    () => ({
      done: (words, undo) => {
        const id = nextId.current++;
        setActs((acts) => add(acts, { id, words, undo }));
        return id;
      },
      notice: (words) => setActs((acts) => notice(acts, words)),
      failed: (act, why) => setActs((acts) => notice(drop(acts, act), why)),
    }),
    [],
  );
  const takeBack = useCallback(
    (id?: number) => {
      const { act, acts: left } = take(acts, id);
      if (!act) return;
      setActs(left);
      act.undo().then(
        () => setActs((acts) => notice(acts, t("taken-back"))),
        () => setActs((acts) => notice(acts, t("not-taken-back"))),
      );
    },
    [acts, t],
  );
  useAct("undo", () => takeBack());
  const close = useCallback(() => setActs(hide), []);

  const last = acts.done.at(-1);
  const newest = useMemo(
    () => (last ? { words: last.words, takeBack: () => takeBack(last.id) } : null),
    [last, takeBack],
  );

  return (
    <Context value={undo}>
      <Newest value={newest}>{children}</Newest>
      <div role="status" aria-live="polite">
        {acts.shown && (
          <Toast
            key={acts.shown.act?.id ?? acts.shown.words}
            words={acts.shown.words}
            close={close}
            undo={acts.shown.act ? () => takeBack(acts.shown?.act?.id) : null}
          />
        )}
      </div>
    </Context>
  );
}

const SHOWN_MS = 10_000;

/** Stays ten seconds; the clock stands still while the pointer or the focus is on it. */
function Toast(props: {
  readonly words: string;
  readonly close: () => void;
  readonly undo: (() => void) | null;
}) {
  const t = useTranslations("shell");
  const [held, setHeld] = useState(false);
  const { close } = props;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, close]);

  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{props.words}</span>
      {props.undo ? (
        <button type="button" onClick={props.undo}>
          {t("undo")}
        </button>
      ) : (
        <button type="button" className="iconbtn" aria-label={t("close")} onClick={close}>
          <X className="i s" strokeWidth={1.6} aria-hidden />
        </button>
      )}
    </div>
  );
}
