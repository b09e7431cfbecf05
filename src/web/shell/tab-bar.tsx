/** The phone's navigation. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AREAS, HERE, useArea } from "./areas.ts";

export function TabBar() {
  const t = useTranslations("shell");
  const area = useArea();
  return (
    <nav className="tabbar" aria-label={t("areas")}>
      {AREAS.map(({ to, Icon, name, short }) => (
        <Link
          key={name}
          to={to}
          activeOptions={HERE}
          aria-current={name === area ? "page" : undefined}
        >
          <Icon className="i" strokeWidth={1.6} aria-hidden />
          {t(short)}
        </Link>
      ))}
    </nav>
  );
}
