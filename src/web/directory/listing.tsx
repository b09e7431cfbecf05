/**
 * The frame of the lists of everyone and of all companies: what one looks for and in which order, both in the
 * address, so that "back" finds them again; and what is said where there is nobody.
 */
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { UseQueryResult } from "@tanstack/react-query";
import { useDeferredValue, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import "#web/style/directory.css";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";
import { DirectoryBones } from "./directory-bones.tsx";
import { EveryoneTabs } from "./everyone-tabs.tsx";
import { FindLine } from "./find-line.tsx";
import { NothingYet } from "./nothing-yet.tsx";

const AREAS = { "/people": "lists.directory", "/companies": "lists.companies" } as const;
type Address = keyof typeof AREAS;

export interface Looking {
  readonly to: Address;
  readonly typed: string;
  /** What is typed, a moment later where there is much to draw. */
  readonly text: string;
  readonly write: (typed: string) => void;
}

export function useLooking(to: Address): Looking {
  const navigate = useNavigate();
  const { text = "" } = useSearch({ from: to });
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (text !== known) {
    setKnown(text);
    // Another address of this page; who types is not disturbed.
    if (!(document.activeElement instanceof HTMLInputElement)) setTyped(text);
  }
  const write = (words: string) => {
    setTyped(words);
    void navigate({
      to,
      search: (search) => ({ ...search, text: words.trim() || undefined }),
      replace: true,
      resetScroll: false,
    });
  };
  return { to, typed, text: useDeferredValue(typed.trim()), write };
}

export function Listing(props: {
  readonly looking: Looking;
  readonly query: UseQueryResult<{ readonly total: number }>;
  /** Above the list, whether something is found in it or not. */
  readonly above?: ReactNode;
  /** Between what is looked for in all of them, and their rows. */
  readonly beside?: ReactNode;
  readonly order: ReactNode;
  readonly children: (total: number) => ReactNode;
}) {
  const { to, typed, text, write } = props.looking;
  const t = useTranslations(AREAS[to]);
  useTitle(t("title"));
  return (
    <div className="narrow">
      <h1 className="t-h1">{t("title")}</h1>
      <EveryoneTabs />
      <FindLine words={t("find")} typed={typed} write={write} />
      {props.above}
      <Shown query={props.query} bones={<DirectoryBones />}>
        {({ total }) => (
          <>
            {total > 0 && <p className="t-small dim list-lead">{t("lead", { count: total })}</p>}
            {total === 0 && text === "" && <NothingYet words={t("empty")} more={t("empty-more")} />}
            {text === "" && props.beside}
            {total > 1 && (
              <p className="t-small dim list-order">
                {t("order")} {props.order}
              </p>
            )}
            {total > 0 && props.children(total)}
            {total === 0 && text !== "" && !props.above && (
              <EmptySeat words={t("none", { text })} more={t("none-more")}>
                <button type="button" className="btn second" onClick={() => write("")}>
                  {t("clear")}
                </button>
              </EmptySeat>
            )}
          </>
        )}
      </Shown>
    </div>
  );
}

/** Of the link to an order, which is an address of its own. Which one is current is said by `aria-current`. */
export const orderLink = (current: boolean) =>
  ({
    replace: true,
    resetScroll: false,
    activeOptions: { exact: true, includeSearch: true, explicitUndefined: true },
    "aria-current": current ? "true" : undefined,
  }) as const;
