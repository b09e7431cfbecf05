/** Of one pair among many: what speaks for it and what against it, in a line. */
import { useTranslations } from "use-intl";
import type { Pair } from "#api/joins.ts";
import { useLanguage } from "#web/language/language.tsx";
import { inShort, type Short } from "./in-short.ts";

export function ShortLine({ pair }: { readonly pair: Pair }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { speaks, against } = inShort(pair);
  const listed = (codes: readonly Short[]) =>
    codes.map((code) => t(`joining.short.${code}`)).join(", ");
  const [first = "", ...rest] = listed(speaks);
  return (
    <span className="t-small dimmer">
      {first.toLocaleUpperCase(language)}
      {rest.join("")}
      {against.length > 0 && (
        <>
          . <span className="against">{`${t("joins.groups.but")} ${listed(against)}`}</span>
        </>
      )}
    </span>
  );
}
