/** The kinds in their fixed order and colours, in words; with counts where they are known, and then only those that there are. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Kind } from "#api/common.ts";
import { useWords } from "#web/clock/words.ts";

const KINDS = [
  ["w", "written"],
  ["p", "phone"],
  ["v", "video"],
  ["f", "in-person"],
] as const;

export function Legend(props: {
  readonly counts?: { written: number; phone: number; video: number; inPerson: number };
  /** Draws a count. */
  readonly door?: (kind: (typeof KINDS)[number][1], words: string) => ReactNode;
}) {
  const t = useTranslations("shell");
  const { count } = useWords();
  const of = (kind: (typeof KINDS)[number][1]) =>
    props.counts?.[kind === "in-person" ? "inPerson" : kind];
  return (
    <div className="legend">
      {KINDS.map(([letter, kind]) => {
        const counted = of(kind);
        return counted === 0 ? null : (
          <span key={kind}>
            <i className={`sw ${letter}`} />
            {counted !== undefined && (
              <>{props.door ? props.door(kind, count(counted)) : count(counted)} </>
            )}
            {t(`kinds.${kind}`)}
          </span>
        );
      })}
    </div>
  );
}

/** The letter that style/picture.css knows a kind by. */
export const letterOf = (kind: Kind): string => KINDS.find(([, name]) => name === kind)?.[0] ?? "u";
