/** One person beside the large map: who, where and how that is known, and how far away. */
import { useTranslations } from "use-intl";
import type { MeetPerson, NearCentre, Seat } from "#api/people.ts";
import { Glyph } from "#web/parts/glyph.tsx";
import { PersonLink } from "#web/parts/person-link.tsx";
import { SeatDoor } from "./seat-door.tsx";
import { useDistance } from "./use-distance.ts";
import { usePlaceName } from "./use-place-name.ts";

export function NearRow(props: {
  readonly person: MeetPerson;
  readonly near: NearCentre | null;
  readonly isLit: boolean;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const { person, near } = props;
  const { id, name, seat } = person;
  const how = near?.how[id];
  const place = seat ? placeName(seat) : t("unknown");
  return (
    <li className={props.isLit ? "lit" : undefined} data-person={id}>
      <Glyph {...person} />
      <div>
        <PersonLink className="t-name" id={id} row>
          {name}
        </PersonLink>
        <p className="t-small dimmer">
          <SeatDoor person={person} how={how} words={place} />
          {how?.because.slice(0, 1).map(({ text }) => `, ${text}`)}
        </p>
      </div>
      {near && <Away km={near.away[id]} how={how} />}
    </li>
  );
}

function Away(props: {
  readonly km: number | undefined;
  readonly how: Pick<Seat, "exact"> | undefined;
}) {
  const distance = useDistance();
  if (props.km === undefined) return null;
  return (
    <span className="t-small dim nb" title={props.how?.exact.text}>
      {distance(props.km, props.how)}
    </span>
  );
}
