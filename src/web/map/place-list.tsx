/** What the dots say, for whoever does not see them or has no mouse. */
import { useTranslations } from "use-intl";
import type { MapPlace } from "./clusters.ts";
import { keyOf } from "./use-people-map.ts";
import { usePlaceName } from "./use-place-name.ts";

/** As many as one looks through; the list by need holds the others. */
const PLACES_LISTED = 100;

export function PlaceList(props: {
  readonly places: readonly MapPlace[];
  readonly open: (place: MapPlace) => void;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  if (props.places.length === 0) return null;
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
