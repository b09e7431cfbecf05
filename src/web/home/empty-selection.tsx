/** Nobody in this selection: why, how many there are without a filter, and the ways out. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { NearCentre } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { useTown } from "#web/map/use-near.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import type { HomeSearch } from "#web/search.ts";
import { useChosenChannel } from "./filters.tsx";
import { useFilter } from "./use-filter.ts";

interface EmptyProps {
  readonly search: HomeSearch;
  readonly company: string | undefined;
  readonly near: NearCentre | null;
}

export function EmptySelection(props: EmptyProps) {
  const t = useTranslations("home.empty");
  const { search } = props;
  const filter = useLastFilter(search, props);
  const choose = useFilter(search);
  const without = useAsk(
    "meet",
    { query: { ...search, ...filter?.without, limit: 1 } },
    { enabled: filter !== null },
  );

  const map = useTranslations("map");
  const placeName = usePlaceName();
  const town = useTown(props.near ? undefined : search.text);

  if (!filter) return <Nobody show={search.show} />;
  return (
    <EmptySeat
      words={
        <>
          {t("words")}{" "}
          {without.data && t("without", { filter: filter.name, count: without.data.total })}
        </>
      }
      more={t("more")}
    >
      {town && (
        <button
          type="button"
          className="btn first"
          onClick={() => choose({ near: town.typed, km: undefined, text: town.rest })}
        >
          {map("people-around", { place: placeName(town.centre) })}
        </button>
      )}
      <button
        type="button"
        className={town ? "btn second" : "btn first"}
        onClick={() => choose(filter.without)}
      >
        {t("drop", { filter: filter.name })}
      </button>
      <Link className="btn second" to="/sources">
        {t("sources")}
      </Link>
    </EmptySeat>
  );
}

/** The whole list, or a tab of it, is empty. */
function Nobody({ show }: { readonly show: HomeSearch["show"] }) {
  const t = useTranslations("home.empty");
  if (show) return <EmptySeat words={t(show)} />;
  return (
    <EmptySeat words={t("nobody")} more={t("nobody-more")}>
      <Link className="btn first" to="/sources">
        {t("sources")}
      </Link>
      <Link className="btn second" to="/people">
        {t("everyone")}
      </Link>
    </EmptySeat>
  );
}

/** The filter that is most likely to be dropped, with its name. */
function useLastFilter(
  search: HomeSearch,
  { company, near }: Pick<EmptyProps, "company" | "near">,
) {
  const placeName = usePlaceName();
  const t = useTranslations("home.filter");
  const channel = useChosenChannel(search);
  if (near) {
    const without = { near: undefined, km: undefined, text: near.rest };
    return { name: placeName(near.centre), without };
  }
  if (search.text !== undefined) return { name: search.text, without: { text: undefined } };
  if (channel) return { name: channel, without: { channel: undefined, kind: undefined } };
  if (search.company === undefined) return null;
  return { name: company ?? t("company"), without: { company: undefined } };
}
