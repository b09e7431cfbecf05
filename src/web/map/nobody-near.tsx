/** Nobody in the circle: who sits nearest, and the ways out. */
import { useTranslations } from "use-intl";
import type { NearCentre } from "#api/people.ts";
import { kmBetween } from "#shared/globe.ts";
import { MOST_KM } from "#shared/near-in.ts";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { useCircle } from "#web/home/use-filter.ts";
import type { HomeSearch } from "#web/search.ts";
import type { MapPlace } from "./clusters.ts";
import { roundKm } from "./radius.ts";
import { usePlaceName } from "./use-place-name.ts";

export function NobodyNear(props: {
  readonly search: HomeSearch;
  readonly near: NearCentre;
  readonly places: readonly MapPlace[];
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const { near } = props;
  const circle = useCircle(props.search, near);
  const nearest = props.places
    .map((place) => ({ place, km: kmBetween(place, near.centre) }))
    .toSorted((a, b) => a.km - b.km)[0];
  const km = nearest && widened(nearest.km);
  return (
    <EmptySeat
      words={t("nobody-near", { place: placeName(near.centre), km: near.km })}
      more={
        nearest &&
        t("nearest", {
          place: placeName(nearest.place),
          km: Math.round(nearest.km),
          count: nearest.place.people.length,
        })
      }
    >
      {km !== undefined && km <= MOST_KM && (
        <button type="button" className="btn first" onClick={() => circle.resize(km)}>
          {t("widen", { km })}
        </button>
      )}
      <button type="button" className="btn second" onClick={circle.drop}>
        {t("everybody")}
      </button>
    </EmptySeat>
  );
}

/** So that whoever sits nearest is inside and not on the line. */
const widened = (km: number): number => roundKm(km * 1.1 + 5);
