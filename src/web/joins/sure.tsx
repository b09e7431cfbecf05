/** How sure a proposal is: in a word, and by what the reader said to pairs of this kind so far. */
import { useTranslations } from "use-intl";
import { howSure, type Pair, type PairList } from "#api/joins.ts";
import { Section } from "#web/parts/section.tsx";

interface SureProps {
  readonly pair: Pair;
  readonly list: PairList;
}

export function Sure({ pair, list }: SureProps) {
  const t = useTranslations("joins.sure");
  return (
    <Section title={t("title")}>
      <p className="t-read">
        <Grade pair={pair} list={list} />
      </p>
      <ByItself list={list} />
    </Section>
  );
}

/** The same in a line above what speaks for it, where there is no room beside. */
export function Grade({ pair, list }: SureProps) {
  const t = useTranslations("joins.sure");
  const told = list.told.find(({ kind }) => kind === pair.kind);
  const words = t(howSure(pair.score));
  return told ? `${words} ${t("told", { all: told.all, same: told.same })}` : words;
}

export function ByItself({ list: { sums } }: { readonly list: PairList }) {
  const t = useTranslations("joins.sure");
  return (
    <p className="t-small dimmer">{t("by-itself", { keys: sums.byKey, names: sums.byName })}</p>
  );
}
