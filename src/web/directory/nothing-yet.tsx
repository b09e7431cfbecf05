/** A list in which nobody is yet, and where to add somebody from. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { EmptySeat } from "#web/parts/empty-seat.tsx";

export function NothingYet(props: { readonly words: string; readonly more: string }) {
  const t = useTranslations("imports");
  return (
    <EmptySeat {...props}>
      <Link className="btn first" to="/sources">
        {t("add")}
      </Link>
    </EmptySeat>
  );
}
