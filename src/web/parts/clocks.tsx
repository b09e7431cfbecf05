/** The two clocks in words. */
import { useTranslations } from "use-intl";
import { useWords } from "#web/clock/words.ts";

export function Clocks(props: {
  readonly lastContact: string | null;
  readonly lastSeen: string | null;
  readonly met: boolean;
}) {
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
