/** One quiet line while pairs wait to be decided; nothing while none does. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useAsk } from "#web/ask.ts";

export function JoinsLine() {
  const t = useTranslations("joins");
  const { data } = useAsk("pairCount");
  if (!data || data.pairs === 0) return null;
  return (
    <p className="t-small dim">
      <Link className="n" to="/same">
        {t("open", { count: data.pairs })}
      </Link>
    </p>
  );
}
