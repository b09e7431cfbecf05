/** Whom should I meet there? Map and list side by side: whoever stands in the list lights up on the map. */
import { useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MeetPerson, NearCentre, PeopleMap } from "#api/people.ts";
import { EmptySelection } from "#web/home/empty-selection.tsx";
import { HomeBones } from "#web/home/home-bones.tsx";
import { Somewhere } from "#web/home/near.tsx";
import type { useMeetList } from "#web/home/use-meet-list.ts";
import { useRows } from "#web/home/use-rows.ts";
import type { HomeSearch } from "#web/search.ts";
import { Shown } from "#web/shell/states.tsx";
import type { MapPlace } from "./clusters.ts";
import { Legend } from "./legend.tsx";
import { MapPicture } from "./map-picture.tsx";
import { NearRow } from "./near-row.tsx";
import { NobodyNear } from "./nobody-near.tsx";
import { OffMap } from "./off-map.tsx";
import { PeopleHere } from "./people-here.tsx";
import { PlaceList } from "./place-list.tsx";
import { RadiusField } from "./radius-field.tsx";
import { useLit } from "./use-lit.ts";
import { isNobody, keyOf, useDrawnCircle, useSummary } from "./use-people-map.ts";

type List = ReturnType<typeof useMeetList>;

export function LargeMap(props: {
  readonly search: HomeSearch;
  readonly list: List;
  readonly people: PeopleMap;
}) {
  const t = useTranslations("map");
  const { search, list, people } = props;
  const found = list.data?.pages[0]?.near ?? null;
  const { near, draw, resize } = useDrawnCircle(search, found);
  const [here, setHere] = useState<readonly MapPlace[] | null>(null);
  const { list: rows, lit } = useLit();
  const seats = useMemo(() => seatsOf(people.places), [people.places]);
  const words = useSummary(people, near);
  const nobody = isNobody(people);
  return (
    <section className="large-map" aria-label={t("title")}>
      <div className="pinned">
        <MapPicture
          key={near?.typed ?? ""}
          finest="10m"
          places={people.places}
          near={near}
          lit={lit === null ? undefined : seats.get(lit)}
          words={`${t("title")}. ${words}`}
          open={({ places }) => setHere(places)}
          draw={draw}
          resize={resize}
        />
        <Legend>
          <Handling />
        </Legend>
      </div>
      <div ref={rows}>
        {!nobody && <h2 className="t-h2">{words}</h2>}
        {!nobody && people.places.length === 0 && <p className="t-read dim">{t("whose-places")}</p>}
        {near && <RadiusField km={near.km} resize={resize} />}
        {here && (
          <PeopleHere
            key={here.map(keyOf).join()}
            places={people.places.filter((place) =>
              here.some((one) => keyOf(one) === keyOf(place)),
            )}
            search={search}
            rest={near ? near.rest : search.text}
            close={() => setHere(null)}
          />
        )}
        <Shown query={list} bones={<HomeBones />}>
          {({ pages }) =>
            pages[0]?.total === 0 ? (
              nobody ? (
                <EmptySelection
                  search={{ ...search, ...(near && { ...NOWHERE, text: near.rest }) }}
                  near={null}
                  company={pages[0].companies.find(({ id }) => id === search.company)?.name}
                />
              ) : near ? (
                <NobodyNear search={search} near={near} places={people.places} />
              ) : null
            ) : (
              <People list={list} near={near} lit={lit} />
            )
          }
        </Shown>
        {!near && <OffMap search={search} people={people} />}
        <PlaceList places={people.places} open={(place) => setHere([place])} />
      </div>
    </section>
  );
}

const NOWHERE = { near: undefined, km: undefined };

/** By person, where they stand on the map. */
const seatsOf = (places: readonly MapPlace[]): ReadonlyMap<string, MapPlace> =>
  new Map(places.flatMap((place) => place.people.map(({ id }) => [id, place] as const)));

function Handling(): ReactNode {
  const t = useTranslations("map");
  return (
    <>
      <span className="by-mouse">{t("by-mouse")}</span>
      <span className="by-finger">{t("by-finger")}</span>
    </>
  );
}

function People(props: {
  readonly list: List;
  readonly near: NearCentre | null;
  readonly lit: string | null;
}) {
  const t = useTranslations("map");
  const { list, near, lit } = props;
  const pages = list.data?.pages ?? [];
  const people = pages.flatMap((page) => page.people);
  const around = near && wholeOf(near, pages);
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  useRows({ people: [...people, ...(near?.somewhere ?? [])], more });
  const left = (pages.at(-1)?.total ?? 0) - people.length;
  const rowOf = (person: MeetPerson) => (
    <NearRow key={person.id} person={person} near={around} isLit={person.id === lit} />
  );
  return (
    <>
      <ol className="near-rows">{people.map(rowOf)}</ol>
      {left > 0 && (
        <button type="button" className="n t-small more-near" onClick={more}>
          {t(near ? "more-inside" : "more-here", { count: left })}
        </button>
      )}
      {near && (
        <Somewhere near={near} className="near-rows">
          {near.somewhere.map(rowOf)}
        </Somewhere>
      )}
    </>
  );
}

/** Each page of the list knows the distances of its own people. */
function wholeOf(near: NearCentre, pages: NonNullable<List["data"]>["pages"]): NearCentre {
  const all = pages.flatMap((page) => page.near ?? []);
  return {
    ...near,
    away: Object.assign({}, ...all.map(({ away }) => away)),
    how: Object.assign({}, ...all.map(({ how }) => how)),
  };
}
