/** How sure a proposal is: in a word, and by what the reader said to pairs of this kind so far. */
import { useTranslations } from "use-intl";
import { howSure, type Pair, type PairList } from "#api/joins.ts";
import { Section } from "#web/parts/section.tsx";

export function Sure({ pair, list }: { readonly pair: Pair; readonly list: PairList }) {
  const t = useTranslations("joins.sure");
  const told = list.told.find(({ kind }) => kind === pair.kind);
  const { byKey, byName } = list.sums;
  return (
    <Section title={t("title")}>
      <p className="t-read">
        {t(howSure(pair.score))}
        {told && ` ${t("told", { all: told.all, same: told.same })}`}
      </p>
      <p className="t-small dimmer">{t("by-itself", { keys: byKey, names: byName })}</p>
    </Section>
  );
}
