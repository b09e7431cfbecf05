/** Who stands on no map, below those who do: of whom the country alone is known, and of whom nothing is. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PeopleMap } from "#api/people.ts";
import { useMeetList } from "#web/home/use-meet-list.ts";
import { useWeighing } from "#web/home/use-rows.ts";
import type { HomeSearch } from "#web/search.ts";
import { Shown } from "#web/shell/states.tsx";
import { NearRow } from "./near-row.tsx";

type Known = "country" | "none";

export function OffMap(props: { readonly search: HomeSearch; readonly people: PeopleMap }) {
  const { search, people } = props;
  return (
    <>
      <Group known="country" count={people.countryOnly} search={search} />
      <Group known="none" count={people.nowhere} search={search} />
    </>
  );
}

function Group(props: {
  readonly known: Known;
  readonly count: number;
  readonly search: HomeSearch;
}) {
  const t = useTranslations("map");
  const { known, count, search } = props;
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className="off-map" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="t-small">{t(`off-map.${known}`, { count })}</summary>
      {open && <Rows known={known} search={search} />}
    </details>
  );
}

function Rows({ known, search }: { readonly known: Known; readonly search: HomeSearch }) {
  const t = useTranslations("map");
  const list = useMeetList(search, { order: "distance", seat: known });
  const people = list.data?.pages.flatMap((page) => page.people) ?? [];
  useWeighing(people);
  const left = (list.data?.pages.at(-1)?.total ?? 0) - people.length;
  return (
    <Shown query={list}>
      {() => (
        <>
          <ol className="near-rows">
            {people.map((person) => (
              <NearRow key={person.id} person={person} near={null} isLit={false} />
            ))}
          </ol>
          {left > 0 && (
            <button
              type="button"
              className="n t-small more-near"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t("more-here", { count: left })}
            </button>
          )}
        </>
      )}
    </Shown>
  );
}
