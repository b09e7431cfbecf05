/** The two clocks in words. */
import { useTranslations } from "use-intl";
import type { Seen } from "#web/clock/seen.ts";
import { useWords } from "#web/clock/words.ts";

export function Clocks(props: Seen & { readonly lastContact: string | null }) {
  const t = useTranslations("shell");
  const { agoOrNever, lastSeen } = useWords();
  return (
    <dl className="clocks">
      <dt>{t("contact")}</dt>
      <dd>{agoOrNever(props.lastContact)}</dd>
      <dt>{t("seen")}</dt>
      <dd className="f2f">{lastSeen(props)}</dd>
    </dl>
  );
}
