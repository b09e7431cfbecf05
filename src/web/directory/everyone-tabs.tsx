/** The two lists of all: people, and the companies they work for. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";

export function EveryoneTabs() {
  const people = useTranslations("shell.nav");
  const companies = useTranslations("company");
  const t = useTranslations("lists");
  return (
    <nav className="tabs" aria-label={t("everyone")}>
      <Link to="/people" activeOptions={EXACT}>
        {people("people")}
      </Link>
      <Link to="/companies" activeOptions={EXACT}>
        {companies("companies")}
      </Link>
    </nav>
  );
}

const EXACT = { exact: true, includeSearch: false };
