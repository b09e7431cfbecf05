/** The ways to whoever stands before and behind in a list, by two buttons and by J and K. */
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useAct } from "#web/shell/keyboard.tsx";

interface Place {
  readonly previous: string | null;
  readonly next: string | null;
}

export function Beside(props: {
  /** Null where it stands in no list. */
  readonly place: Place | null;
  readonly words: Readonly<Record<keyof Place, string>>;
  readonly go: (id: string) => void;
}) {
  const { place, words } = props;
  const go = (to: keyof Place) => {
    const id = place?.[to];
    if (id) props.go(id);
  };
  useAct("next", () => go("next"));
  useAct("previous", () => go("previous"));
  if (!place) return null;
  return (
    <span className="beside">
      {WAYS.map(({ to, Icon, keyName }) => (
        <button
          key={to}
          type="button"
          className="iconbtn"
          aria-label={words[to]}
          title={words[to]}
          disabled={place[to] === null}
          onClick={() => go(to)}
        >
          <Icon className="i s" strokeWidth={1.6} aria-hidden />
          <span className="kbd">{keyName}</span>
        </button>
      ))}
    </span>
  );
}

const WAYS = [
  { to: "previous", Icon: ChevronLeft, keyName: "K" },
  { to: "next", Icon: ChevronRight, keyName: "J" },
] as const;
