/** One person of the list: the glyph, who and why, the picture of two years, and the menu. */
import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MeetPerson } from "#api/people.ts";
import { Clocks } from "#web/parts/clocks.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { PersonLink } from "#web/parts/person-link.tsx";
import { Pick } from "#web/parts/picking.tsx";
import { SmallPicture } from "#web/parts/picture.tsx";
import { Reasons } from "#web/parts/reasons.tsx";
import { useSession } from "#web/session.tsx";
import { Role } from "#web/parts/role.tsx";
import { RowMenu } from "#web/parts/row-menu.tsx";

export type Acting = "menu" | "met" | null;

export function PersonRow(props: {
  readonly person: MeetPerson;
  readonly acting: Acting;
  readonly act: (acting: Acting) => void;
  /** How far they are from where the reader looks. */
  readonly away?: ReactNode;
}) {
  const t = useTranslations("home");
  const { person, acting, act } = props;
  const { lastContact, lastSeen, met, reasons } = person;
  const clocks = { lastContact, lastSeen, met, reasons };
  const { today } = useSession();
  // Rows share their months: whoever was silent in all of them has an empty picture.
  const months = person.months.at(-1)?.month === today.slice(0, 7) ? person.months : [];
  return (
    <li className="row" data-person={person.id}>
      <Pick person={{ id: person.id, name: person.name, weight: person.parts.weight }}>
        <Glyph {...clocks} silent />
      </Pick>
      <div>
        <PersonLink className="t-name" id={person.id} row>
          {person.name}
        </PersonLink>
        <Role person={person} className="role" />
        {props.away}
        <Reasons person={person} reasons={person.reasons.slice(0, 2)} className="t-read" />
      </div>
      <div className="side">
        <SmallPicture months={months} seen={person.seen} met={person.met} />
        <Clocks {...clocks} />
      </div>
      <div className="anchored">
        <button
          type="button"
          className="iconbtn dots"
          aria-label={t("menu.of", { name: person.name })}
          aria-haspopup="menu"
          aria-expanded={acting !== null}
          onClick={() => act(acting === null ? "menu" : null)}
        >
          <Ellipsis className="i" strokeWidth={1.6} aria-hidden />
        </button>
        {acting !== null && (
          <RowMenu
            person={{ ...person, weight: person.parts.weight }}
            start={acting}
            close={() => act(null)}
          />
        )}
      </div>
    </li>
  );
}
