/** Where somebody sits, as words that open why that is thought and how sure it is. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { MeetPerson, Seat } from "#api/people.ts";
import { NumberLink } from "#web/parts/doors.tsx";
import { Pop } from "#web/parts/pop.tsx";
import { usePlaceName } from "./use-place-name.ts";

export function SeatDoor(props: {
  readonly person: Pick<MeetPerson, "id" | "name" | "seat">;
  readonly how: Pick<Seat, "exact" | "because"> | undefined;
  readonly words: string;
}) {
  const t = useTranslations("map");
  const placeName = usePlaceName();
  const [open, setOpen] = useState(false);
  const { person, how, words } = props;
  if (!how || !person.seat) return words;
  return (
    <span className="anchored">
      <NumberLink words={words} open={open} toggle={() => setOpen(!open)} />
      {open && (
        <Pop
          title={t("why-there", { name: person.name, place: placeName(person.seat) })}
          close={() => setOpen(false)}
        >
          <ul className="t-small dim why-there">
            {how.because.map(({ code, text }) => (
              <li key={`${code} ${text}`}>{text}</li>
            ))}
            <li>{how.exact.text}</li>
          </ul>
          <div className="foot3">
            <Link className="link" to="/people/$id" params={{ id: person.id }}>
              {t("more-on-page")}
            </Link>
          </div>
        </Pop>
      )}
    </span>
  );
}
