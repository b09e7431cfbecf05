/** The list somebody was opened from, where they stand in it, and the ways to those beside them. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Beside } from "#web/parts/beside.tsx";
import { wayTo, type InThisList } from "./use-in-list.ts";

export function Crumb({ list, place, stands, go }: InThisList) {
  const t = useTranslations("person");
  const everyone = useTranslations("lists.directory");
  return (
    <div className="crumb">
      <span>
        <Link className="link" {...wayTo(list)}>
          {list.list === "people" ? everyone("title") : t("list")}
        </Link>
        {place && stands && ` / ${t("rank", { rank: place.rank, of: place.of })}`}
      </span>
      <Beside place={place} words={{ previous: t("previous"), next: t("next") }} go={go} />
    </div>
  );
}
