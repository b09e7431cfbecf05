/** The phone's navigation. */
import { Link } from "@tanstack/react-router";
import { Inbox, UserSearch, Users } from "lucide-react";
import { useTranslations } from "use-intl";

export function TabBar() {
  const t = useTranslations("shell");
  return (
    <nav className="tabbar" aria-label={t("areas")}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        <Users className="i" strokeWidth={1.6} aria-hidden />
        {t("tab.home")}
      </Link>
      <Link to="/people">
        <UserSearch className="i" strokeWidth={1.6} aria-hidden />
        {t("nav.people")}
      </Link>
      <Link to="/sources">
        <Inbox className="i" strokeWidth={1.6} aria-hidden />
        {t("nav.sources")}
      </Link>
    </nav>
  );
}
