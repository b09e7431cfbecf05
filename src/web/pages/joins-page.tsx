/** Is this one person? Pairs that wait, one by one or in groups; what was decided, and what is ruled out. */
import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import "#web/style/home.css";
import "#web/style/person.css";
import "#web/style/joins.css";
import type { PairList } from "#api/joins.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { Decided } from "#web/joins/decided.tsx";
import { InGroups } from "#web/joins/in-groups.tsx";
import { VIEWS, type JoinsSearch, type View } from "#web/joins/joins-search.ts";
import { OneByOne } from "#web/joins/one-by-one.tsx";
import { RuledOut } from "#web/joins/ruled-out.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function JoinsPage() {
  const t = useTranslations("joins");
  const search = useSearch({ from: "/same" });
  const { person, show = "one" } = search;
  const list = useAsk("pairs", { query: person === undefined ? {} : { person } }, { keep: true });
  useTitle(t("title"));
  return (
    <div className="joins">
      <Crumb keys={show === "one"} />
      <h1 className="t-display">{t("title")}</h1>
      <Views search={search} list={list.data} />
      <Shown query={list} bones={<Bones />}>
        {(list) => {
          if (show === "decided") return <Decided list={list} />;
          if (show === "ruled-out") return <RuledOut list={list} />;
          if (list.pairs.length === 0) return <Nothing decided={list.sums.decided} />;
          return show === "groups" ? (
            <InGroups list={list} />
          ) : (
            <OneByOne key={person ?? ""} list={list} />
          );
        }}
      </Shown>
    </div>
  );
}

function Crumb({ keys }: { readonly keys: boolean }) {
  const t = useTranslations("joins");
  return (
    <div className="crumb">
      <span>
        <Link className="link" to="/people">
          {t("people")}
        </Link>{" "}
        / {t("crumb")}
      </span>
      {keys && (
        <span className="by-keyboard">
          <span className="kbd">J</span> {t("next-pair")} &nbsp; <span className="kbd">K</span>{" "}
          {t("previous-pair")} &nbsp; <span className="kbd">?</span> {t("all-keys")}
        </span>
      )}
    </div>
  );
}

function Views(props: { readonly search: JoinsSearch; readonly list: PairList | undefined }) {
  const t = useTranslations("joins");
  const { count } = useWords();
  const { show: shown = "one", person } = props.search;
  return (
    <div className="filters">
      <nav className="tabs" aria-label={t("views")}>
        {VIEWS.map((view) => (
          <Link
            key={view}
            to="/same"
            search={{ show: view === "one" ? undefined : view, person }}
            resetScroll={false}
            activeOptions={NEVER}
            aria-current={view === shown ? "true" : undefined}
          >
            {t(`view.${view}`)} <b>{props.list && howMany(props.list, view, count)}</b>
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** Which view is current is said by `aria-current`, not by the address alone. */
const NEVER = { exact: true, includeSearch: true, explicitUndefined: true };

function howMany({ sums }: PairList, view: View, count: (n: number) => string): ReactNode {
  if (view === "groups") return null;
  return count({ one: sums.pairs, decided: sums.decided, "ruled-out": sums.ruledOut }[view]);
}

function Nothing({ decided }: { readonly decided: number }) {
  const t = useTranslations("joins");
  return (
    <EmptySeat words={t("none")} more={t("none-more")}>
      <Link className="btn first" to="/">
        {t("none-home")}
      </Link>
      {decided > 0 && (
        <Link className="btn second" to="/same" search={{ show: "decided" }}>
          {t("none-decided")}
        </Link>
      )}
    </EmptySeat>
  );
}

function Bones() {
  return (
    <div className="bones">
      {[46, 70, 30, 54, 62].map((width) => (
        <span key={width} className="bone" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
