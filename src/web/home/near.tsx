/** A circle around a place: its chip among the filters, how far each is, and who is only somewhere there. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MeetPerson, NearCentre } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { useDistance } from "#web/map/use-distance.ts";
import { SeatDoor } from "#web/map/seat-door.tsx";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { Section } from "#web/parts/section.tsx";
import type { HomeSearch } from "#web/search.ts";
import { useCircle } from "./use-filter.ts";

interface NearProps {
  readonly search: HomeSearch;
  readonly near: NearCentre;
}

export function NearChip({ search, near }: NearProps) {
  const t = useTranslations("map");
  const filter = useTranslations("home.filter");
  const placeName = usePlaceName();
  const { figure } = useWords();
  const { drop } = useCircle(search, near);
  return (
    <button type="button" className="btn quiet chosen" onClick={drop}>
      <span className="cut">
        {t("chip", { place: placeName(near.centre), km: figure(near.km, 0) })}
      </span>
      <span className="unseen">, {filter("remove")}</span>
      <X className="i s" strokeWidth={1.6} aria-hidden />
    </button>
  );
}

/** "London, 2 km" */
export function Away(props: {
  readonly person: Pick<MeetPerson, "id" | "name" | "seat">;
  readonly near: NearCentre;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const distance = useDistance();
  const { person, near } = props;
  const km = near.away[person.id];
  if (!person.seat || km === undefined) return null;
  return (
    <p className="t-small dim">
      <SeatDoor
        person={person}
        how={near.how[person.id]}
        words={t("away", {
          place: placeName(person.seat),
          distance: distance(km, near.how[person.id]),
        })}
      />
    </p>
  );
}

/** Of whom only the country is known; the rows are their list's. */
export function Somewhere(props: {
  readonly near: NearCentre;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const { count } = useWords();
  const { near } = props;
  if (near.somewhereTotal === 0) return null;
  return (
    <Section
      className="somewhere"
      title={t("somewhere", { country: placeName({ name: near.country }) })}
      aside={<span>{count(near.somewhereTotal)}</span>}
    >
      <ol className={props.className}>{props.children}</ol>
    </Section>
  );
}
