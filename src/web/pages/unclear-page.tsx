/** All entries of which we cannot tell how they took place, those that matter most first. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import "#web/style/home.css";
import { useAsk } from "#web/ask.ts";
import { groupsOf } from "#web/home/unclear-groups.ts";
import { UnclearEntries } from "#web/home/unclear-list.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function UnclearPage() {
  const t = useTranslations("lists.unclear");
  const unclear = useAsk("unclear");
  useTitle(t("title"));
  return (
    <div className="narrow">
      <h1 className="t-h1">{t("title")}</h1>
      <Shown query={unclear}>
        {({ entries, total }) =>
          total === 0 ? (
            <EmptySeat words={t("none")} more={t("none-more")}>
              <Link className="btn first" to="/">
                {t("home")}
              </Link>
            </EmptySeat>
          ) : (
            <>
              <p className="t-read dim page-lead">{t("lead", { count: total })}</p>
              <UnclearEntries groups={groupsOf(entries)} />
              {total > entries.length && (
                <p className="t-small dim more-people">
                  {t("rest", { count: total - entries.length })}
                </p>
              )}
            </>
          )
        }
      </Shown>
    </div>
  );
}
