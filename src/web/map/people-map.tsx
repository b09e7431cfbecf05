/** Who of the selection sits where: the map, the circle in words and as a field, and all of it as a list. */
import { Link } from "@tanstack/react-router";
import { Maximize2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { NearCentre, PeopleMap as PeopleOnMap } from "#api/people.ts";
import type { HomeSearch } from "#web/search.ts";
import type { MapPlace } from "./clusters.ts";
import { Legend } from "./legend.tsx";
import { MapPicture } from "./map-picture.tsx";
import { PeopleHere } from "./people-here.tsx";
import { PlaceList } from "./place-list.tsx";
import { RadiusField } from "./radius-field.tsx";
import { keyOf, useDrawnCircle, usePeopleMap, useSummary } from "./use-people-map.ts";

interface PeopleMapProps {
  readonly search: HomeSearch;
  readonly near: NearCentre | null;
}

export function PeopleMap({ search, near }: PeopleMapProps) {
  const people = usePeopleMap(search);
  if (!people || (people.places.length === 0 && !near)) return null;
  return <Shown search={search} near={near} people={people} />;
}

function Shown(props: PeopleMapProps & { readonly people: PeopleOnMap }) {
  const t = useTranslations("map");
  const { search, people } = props;
  const { near, draw, resize } = useDrawnCircle(search, props.near);
  const [here, setHere] = useState<readonly MapPlace[] | null>(null);
  const words = useSummary(people, near);
  return (
    <section className="people-map" aria-label={t("title")}>
      <MapPicture
        key={near?.typed ?? ""}
        finest="50m"
        places={people.places}
        near={near}
        words={`${t("title")}. ${words}`}
        open={({ places }) => setHere(places)}
        draw={draw}
        resize={resize}
        tools={
          <Link to="/map" search={search} aria-label={t("larger")} title={t("larger")}>
            <Maximize2 className="i" strokeWidth={1.6} aria-hidden />
          </Link>
        }
      />
      <p className="t-read">{words}</p>
      {near && <RadiusField km={near.km} resize={resize} />}
      {here && (
        <PeopleHere
          key={here.map(keyOf).join()}
          places={people.places.filter((place) => here.some((one) => keyOf(one) === keyOf(place)))}
          search={search}
          rest={near ? near.rest : search.text}
          close={() => setHere(null)}
        />
      )}
      <PlaceList places={people.places} open={(place) => setHere([place])} />
      <Legend />
    </section>
  );
}
