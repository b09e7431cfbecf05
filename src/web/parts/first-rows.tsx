/**
 * Of many rows first some, and the rest when they are asked for; where only a third more would be hidden, all
 * of them. Whoever asks by the keyboard goes on with the first row that is new.
 *
 *     const { shown, list, more } = useFirstRows(people, 20);
 *     <ul ref={list}>{shown.map(…)}</ul>
 *     <MoreRows {...more} />                      or as the last row of the list
 */
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { focusIn } from "./kept-focus.ts";
import { firstOf } from "./first-of.ts";

export interface FirstRows<Row> {
  readonly shown: readonly Row[];
  /** Whose children the rows are. */
  readonly list: (element: Element | null) => void;
  readonly more: More;
}

interface More {
  readonly hidden: number;
  readonly showAll: () => void;
}

export function useFirstRows<Row>(rows: readonly Row[], most: number): FirstRows<Row> {
  const [list, setList] = useState<Element | null>(null);
  /** Where the new rows begin, once they were asked for. */
  const [from, setFrom] = useState<number | null>(null);
  const shown = from === null ? firstOf(rows, most) : rows;
  useEffect(() => {
    if (from !== null) focusIn(list?.children[from] ?? list?.lastElementChild);
  }, [from, list]);
  return {
    shown,
    list: setList,
    more: {
      hidden: rows.length - shown.length,
      showAll: () => {
        const children = [...(list?.children ?? [])];
        const asking = children.findIndex((row) => row.contains(document.activeElement));
        setFrom(asking < 0 ? children.length : asking);
      },
    },
  };
}

/** "Show 12 more"; nothing where all are there. */
export function MoreRows({
  hidden,
  showAll,
  className = "",
}: More & { readonly className?: string }) {
  const t = useTranslations("imports");
  if (hidden === 0) return null;
  return (
    <button type="button" className={`n t-small ${className}`} onClick={showAll}>
      {t("show-more", { count: hidden })}
    </button>
  );
}
