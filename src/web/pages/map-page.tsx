/** The large map: whom should I meet, seen from a place. */
import { Link, Navigate, useSearch } from "@tanstack/react-router";
import { List } from "lucide-react";
import { useTranslations } from "use-intl";
import "#web/style/home.css";
import "#web/style/map.css";
import { Filters } from "#web/home/filters.tsx";
import { useMeetList } from "#web/home/use-meet-list.ts";
import { usePeopleAsTheyCome } from "#web/home/use-people-as-they-come.ts";
import { LargeMap } from "#web/map/large-map.tsx";
import { PlaceField } from "#web/map/place-field.tsx";
import { usePeopleMap } from "#web/map/use-people-map.ts";
import { InList } from "#web/parts/person-link.tsx";
import type { HomeSearch } from "#web/search.ts";
import { isFilling, useSession } from "#web/session.tsx";
import { Waiting } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function MapPage() {
  const t = useTranslations("map");
  const session = useSession();
  const search = useSearch({ from: "/map" });
  const list = useMeetList(search, { order: "distance", seat: "place" });
  const people = usePeopleMap(search);
  const first = list.data?.pages[0];
  useTitle(t("page"));

  const filling = isFilling(session);
  usePeopleAsTheyCome(filling);

  if (session.imports === 0 && !filling) return <Navigate to="/start" replace />;
  const rest = first?.near ? first.near.rest : search.text;
  return (
    <>
      <div className="map-head">
        <h1 className="t-h1">{t("page")}</h1>
        <PlaceField search={search} places={people?.places ?? []} rest={rest} />
        <Link className="btn quiet" to="/" search={search} aria-label={t("to-list")}>
          <List className="i s" strokeWidth={1.6} aria-hidden />
          <span className="words">{t("to-list")}</span>
        </Link>
      </div>
      <Filters search={search} list={first} />
      {search.near !== undefined && first && !first.near && !list.isPlaceholderData && (
        <NotFound search={search} near={search.near} />
      )}
      {people ? (
        <InList value={{ list: "meet", order: "distance", ...search }}>
          <LargeMap search={search} list={list} people={people} />
        </InList>
      ) : (
        <Waiting>
          <div className="large-map">
            <div className="map" />
          </div>
        </Waiting>
      )}
    </>
  );
}

function NotFound(props: { readonly search: HomeSearch; readonly near: string }) {
  const t = useTranslations("map");
  return (
    <div className="note wait" role="status">
      <p className="t-read">{t("not-found", { place: props.near })}</p>
      <Link className="link" to="/map" search={{ ...props.search, near: undefined, km: undefined }}>
        {t("forget", { place: props.near })}
      </Link>
    </div>
  );
}
