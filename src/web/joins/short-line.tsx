/** Of one pair among many: what speaks for it and what against it, in a line. */
import { useTranslations } from "use-intl";
import type { Pair } from "#api/joins.ts";
import { useLanguage } from "#web/language/language.tsx";
import { inShort, type Short } from "./in-short.ts";

export function ShortLine({ pair }: { readonly pair: Pair }) {
  const t = useTranslations();
  const listed = useListed();
  const { against } = inShort(pair);
  return (
    <span className="t-small dimmer">
      <WhatSpeaks pair={pair} />
      {against.length > 0 && (
        <>
          . <span className="against">{`${t("joins.groups.but")} ${listed(against)}`}</span>
        </>
      )}
    </span>
  );
}

/** What speaks for it alone, as a sentence begins. */
export function WhatSpeaks({ pair }: { readonly pair: Pair }): string {
  const { language } = useLanguage();
  const [first = "", ...rest] = useListed()(inShort(pair).speaks);
  return first.toLocaleUpperCase(language) + rest.join("");
}

function useListed(): (codes: readonly Short[]) => string {
  const t = useTranslations("joining.short");
  return (codes) => codes.map((code) => t(code)).join(", ");
}
