/** Who of the selection sits where: the map, the circle in words and as a field, and all of it as a list. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { NearCentre, PeopleMap as People } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { useCircle } from "#web/home/use-filter.ts";
import type { HomeSearch } from "#web/search.ts";
import type { MapPlace } from "./clusters.ts";
import { MapPicture } from "./map-picture.tsx";
import { kmBetween } from "#shared/globe.ts";
import { PeopleHere } from "./people-here.tsx";
import { RadiusField } from "./radius-field.tsx";
import { usePlaceName } from "./use-place-name.ts";
import { worldOf } from "./world.ts";

interface PeopleMapProps {
  readonly search: HomeSearch;
  readonly near: NearCentre | null;
}

export function PeopleMap({ search, near }: PeopleMapProps) {
  const { near: _, km: __, ...selection } = search;
  const people = useAsk("map", { query: selection }, { keep: true });
  const world = useWorld();
  if (!people.data || !world.data) return null;
  if (people.data.places.length === 0 && !near) return null;
  return <Shown search={search} near={near} people={people.data} world={world.data} />;
}

/** A quarter of a megabyte, which is asked of our own server when a map is first drawn. */
const useWorld = () =>
  useQuery({
    queryKey: ["world"],
    queryFn: async () => worldOf((await import("world-atlas/countries-50m.json")).default),
    staleTime: Infinity,
  });

function Shown(props: PeopleMapProps & { people: People; world: ReturnType<typeof worldOf> }) {
  const t = useTranslations("map");
  const { search, near, people, world } = props;
  const circle = useCircle(search, near ?? { typed: "", rest: search.text });
  // What was drawn holds until the list has followed it.
  const [drawn, setDrawn] = useState({ km: 0, over: -1 });
  const [here, setHere] = useState<readonly MapPlace[] | null>(null);
  const known = near?.km ?? 0;
  const km = drawn.over === known ? drawn.km : known;
  const draw = (next: number) => setDrawn({ km: next, over: known });
  const words = useSummary(people, near && { ...near, km });
  const resize = (next: number) => {
    draw(next);
    circle.resize(next);
  };
  return (
    <section className="people-map" aria-label={t("title")}>
      <MapPicture
        key={near?.typed ?? ""}
        world={world}
        places={people.places}
        near={near && { ...near, km }}
        words={`${t("title")}. ${words}`}
        open={({ places }) => setHere(places)}
        draw={draw}
        resize={resize}
      />
      <p className="t-read">{words}</p>
      {near && <RadiusField km={km} resize={resize} />}
      {here && (
        <PeopleHere
          key={here.map(keyOf).join()}
          places={people.places.filter((place) => here.some((one) => keyOf(one) === keyOf(place)))}
          search={search}
          rest={near ? near.rest : search.text}
          close={() => setHere(null)}
        />
      )}
      <Places places={people.places} open={(place) => setHere([place])} />
      <Legend />
    </section>
  );
}

const keyOf = ({ latitude, longitude, name }: MapPlace) => `${latitude} ${longitude} ${name.en}`;

/** "Um London, 80 km: 9 Menschen, 7 davon nie gesehen." */
function useSummary(people: People, near: Pick<NearCentre, "centre" | "km"> | null): string {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  if (near) {
    const inside = people.places
      .filter((place) => kmBetween(place, near.centre) <= near.km)
      .flatMap((place) => place.people);
    return t("around", {
      place: placeName(near.centre),
      km: near.km,
      count: inside.length,
      unseen: inside.filter(({ met }) => !met).length,
    });
  }
  const count = people.places.reduce((sum, place) => sum + place.people.length, 0);
  return t("summary", { count, country: people.countryOnly, nowhere: people.nowhere });
}

/** As many as one looks through; the list by need holds the others. */
const PLACES_LISTED = 100;

/** What the dots say, for whoever does not see them or has no mouse. */
function Places(props: {
  readonly places: readonly MapPlace[];
  readonly open: (place: MapPlace) => void;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  return (
    <details className="map-places t-small">
      <summary>{t("as-list")}</summary>
      <ul>
        {props.places.slice(0, PLACES_LISTED).map((place) => (
          <li key={keyOf(place)}>
            <button type="button" className="link" onClick={() => props.open(place)}>
              {placeName(place)}
            </button>
            <span className="dim">
              {t("people-unseen", {
                count: place.people.length,
                unseen: place.people.filter(({ met }) => !met).length,
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Legend() {
  const t = useTranslations("map");
  return (
    <p className="t-micro dimmer map-legend">
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>{" "}
      {t("never-seen")}{" "}
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
        <circle cx="5" cy="5" r="4.4" fill="var(--face)" />
      </svg>{" "}
      {t("met")} <span className="credit">{t("credit")}</span>
    </p>
  );
}
