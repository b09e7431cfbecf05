/** Pairs that would be asked about, were it not for what forbids it; the reader's word outweighs that. */
import { EqualNot } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PairList, RuledOut as Pair } from "#api/joins.ts";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { SideOf } from "./in-groups.tsx";
import { keyOf } from "./line.ts";
import { Speaks } from "./speaks.tsx";
import { useDecide } from "./use-decide.ts";

export function RuledOut({ list: { ruledOut } }: { readonly list: PairList }) {
  const t = useTranslations("joins.ruled-out");
  if (ruledOut.length === 0) return <EmptySeat words={t("none")} more={t("none-more")} />;
  return (
    <div className="groups">
      <p className="t-read dim">{t("lead")}</p>
      <ul className="pairs ruled-out">
        {ruledOut.map((pair) => (
          <Row key={keyOf(pair)} pair={pair} />
        ))}
      </ul>
    </div>
  );
}

function Row({ pair }: { readonly pair: Pair }) {
  const t = useTranslations("joins.ruled-out");
  const { say } = useDecide();
  const names = { one: pair.one.name, other: pair.other.name };
  return (
    <li>
      <span />
      <SideOf side={pair.one} />
      <EqualNot className="i s link-i" strokeWidth={1.6} aria-hidden />
      <SideOf side={pair.other} />
      <div className="why">
        <Speaks as="forbids" reasons={pair.against} />
        <Speaks as="for" reasons={pair.reasons} />
        <div className="btns">
          <button
            type="button"
            className="btn quiet"
            aria-label={t("different-of", names)}
            onClick={() => say([pair], false)}
          >
            {t("different")}
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-label={t("same-of", names)}
            onClick={() => say([pair], true)}
          >
            {t("same")}
          </button>
        </div>
      </div>
    </li>
  );
}
