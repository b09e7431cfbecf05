/** Who sits behind a dot, and the way to have only them on the list. */
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useFilter } from "#web/home/use-filter.ts";
import { PersonLink } from "#web/parts/person-link.tsx";
import type { HomeSearch } from "#web/search.ts";
import type { MapPlace } from "./clusters.ts";
import { circleAround } from "./near-point.ts";
import { usePlaceName } from "./use-place-name.ts";

/** The list by need holds the others. */
const NAMED = 12;

export function PeopleHere(props: {
  readonly places: readonly MapPlace[];
  readonly search: HomeSearch;
  /** Words that are searched for beside the place. */
  readonly rest: string | undefined;
  readonly close: () => void;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const choose = useFilter(props.search);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { places } = props;
  const people = places.flatMap((place) => place.people.map((person) => ({ ...person, place })));
  const [first, ...others] = places;
  if (!first) return null;
  return (
    <section className="people-here" aria-label={placeName(first)}>
      <h3 ref={title} tabIndex={-1}>
        {t("here", { place: placeName(first), count: people.length })}
      </h3>
      <button type="button" className="iconbtn" aria-label={t("close")} onClick={props.close}>
        <X className="i s" strokeWidth={1.6} aria-hidden />
      </button>
      <ul>
        {people.slice(0, NAMED).map(({ id, name, met, place }) => (
          <li key={id}>
            <PersonLink className="link" id={id}>
              {name}
            </PersonLink>
            <span className="dim t-small">
              {places.length > 1 && `${placeName(place)}, `}
              {met ? t("met") : t("never-seen")}
            </span>
          </li>
        ))}
      </ul>
      {people.length > NAMED && (
        <p className="t-small dim">{t("more-here", { count: people.length - NAMED })}</p>
      )}
      <button
        type="button"
        className="btn second"
        onClick={() => {
          choose({ ...circleAround([first, ...others]), text: props.rest });
          props.close();
        }}
      >
        {t("only-here")}
      </button>
    </section>
  );
}
