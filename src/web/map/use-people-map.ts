/** What the small map and the large one are drawn from: who sits where, and the circle as it is drawn. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { NearCentre, PeopleMap } from "#api/people.ts";
import { kmBetween } from "#shared/globe.ts";
import { useAsk } from "#web/ask.ts";
import { useCircle } from "#web/home/use-filter.ts";
import type { HomeSearch } from "#web/search.ts";
import type { MapPlace } from "./clusters.ts";
import { usePlaceName } from "./use-place-name.ts";
import { useWorld } from "./ground/use-world.ts";

/** Who of the selection sits where. The coast is asked for beside it, so that one waits for the slower alone. */
export function usePeopleMap(search: HomeSearch): PeopleMap | undefined {
  const { near: _, km: __, ...selection } = search;
  useWorld("50m", true);
  return useAsk("map", { query: selection }, { keep: true }).data;
}

/** The circle with the radius that is being drawn, which holds until the list has followed it. */
export function useDrawnCircle(search: HomeSearch, near: NearCentre | null) {
  const circle = useCircle(search, near ?? { typed: "", rest: search.text });
  const [drawn, setDrawn] = useState<{ readonly km: number; readonly over: string } | null>(null);
  const known = near ? `${near.typed} ${near.km}` : "";
  // Once the list has followed it holds no more: the same circle may come again by another way.
  if (drawn && drawn.over !== known) setDrawn(null);
  const draw = (km: number) => setDrawn({ km, over: known });
  return {
    near: near && { ...near, km: drawn?.over === known ? drawn.km : near.km },
    draw,
    resize: (km: number) => {
      draw(km);
      circle.resize(km);
    },
  };
}

/** Whether the selection is empty, and not only the map. */
export const isNobody = ({ places, countryOnly, nowhere }: PeopleMap): boolean =>
  places.length + countryOnly + nowhere === 0;

/** "Um London, 80 km: 9 Menschen, 7 davon nie gesehen." */
export function useSummary(
  people: PeopleMap,
  near: Pick<NearCentre, "centre" | "km"> | null,
): string {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  if (isNobody(people)) return t("nobody");
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

export const keyOf = ({ latitude, longitude, name }: MapPlace): string =>
  `${latitude} ${longitude} ${name.en}`;
