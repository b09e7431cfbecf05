/** An address that leads nowhere. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { useTitle } from "#web/title.ts";

export function NowherePage() {
  const t = useTranslations("shell.nowhere");
  useTitle(t("title"));
  return (
    <>
      <h1 className="unseen">{t("title")}</h1>
      <EmptySeat words={t("words")}>
        <Link className="btn first" to="/">
          {t("home")}
        </Link>
      </EmptySeat>
    </>
  );
}
