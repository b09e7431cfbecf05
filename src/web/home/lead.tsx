/** The first person of the list, as a magazine leads with one story: why, and why first. */
import { Check, Ellipsis, Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MeetPerson } from "#api/people.ts";
import { Glyph } from "#web/parts/glyph.tsx";
import { Legend } from "#web/parts/legend.tsx";
import { PersonLink } from "#web/parts/person-link.tsx";
import { Pick } from "#web/parts/picking.tsx";
import { LeadPicture } from "#web/parts/picture.tsx";
import { Reasons } from "#web/parts/reasons.tsx";
import { Role } from "#web/parts/role.tsx";
import { RowMenu } from "#web/parts/row-menu.tsx";
import { Sum } from "#web/parts/sum.tsx";
import { weightAfter } from "./marks.ts";
import type { Acting } from "./person-row.tsx";
import { useMarks } from "./use-marks.ts";

interface LeadProps {
  readonly person: MeetPerson;
  readonly acting: Acting;
  readonly act: (acting: Acting) => void;
}

interface LeadStoryProps extends LeadProps {
  /** How far they are from where the reader looks. */
  readonly away?: ReactNode;
}

/** On a phone it stands for the buttons that have no room. */
function MenuButton(props: {
  readonly name: string;
  readonly open: boolean;
  readonly act: (acting: Acting) => void;
}) {
  const t = useTranslations("home");
  return (
    <button
      type="button"
      className="iconbtn dots only-narrow"
      aria-label={t("menu.of", { name: props.name })}
      aria-haspopup="menu"
      aria-expanded={props.open}
      onClick={() => props.act("menu")}
    >
      <Ellipsis className="i" strokeWidth={1.6} aria-hidden />
    </button>
  );
}

export function Lead({ person, acting, act, away }: LeadStoryProps) {
  return (
    <article className="leadstory" data-person={person.id}>
      <div className="who">
        <Pick person={{ id: person.id, name: person.name, weight: person.parts.weight }}>
          <Glyph {...person} />
        </Pick>
        <div>
          <h2>
            <PersonLink className="name" id={person.id} row>
              {person.name}
            </PersonLink>
          </h2>
          <Role person={person} className="role" />
          {away}
        </div>
        <MenuButton name={person.name} open={acting === "menu"} act={act} />
      </div>
      <div className="body">
        <Reasons person={person} reasons={person.reasons} className="t-lead" />
        <LeadPicture months={person.months} seen={person.seen} met={person.met} />
        <Legend />
        <Sum person={person} first />
        <Acts person={person} acting={acting} act={act} />
      </div>
    </article>
  );
}

function Acts({ person, acting, act }: LeadProps) {
  const t = useTranslations("home");
  const marks = useMarks();
  const { name } = person;
  const { weight } = person.parts;
  const [more, less] = [weightAfter(weight, "more"), weightAfter(weight, "less")];
  return (
    <div className="btns">
      <PersonLink className="btn first" id={person.id}>
        {t("read")}
      </PersonLink>
      <div className="anchored">
        <button
          type="button"
          className="btn second"
          aria-haspopup="dialog"
          aria-expanded={acting !== null}
          onClick={() => act(acting === null ? "met" : null)}
        >
          <Check className="i s" strokeWidth={1.6} aria-hidden />
          {t("met-on")}
        </button>
        {acting !== null && (
          <RowMenu
            person={{ ...person, weight }}
            start={acting}
            position="bottom-start"
            close={() => act(null)}
          />
        )}
      </div>
      <span className="fill" />
      <button
        type="button"
        className="btn quiet only-wide"
        aria-label={t("more-of", { name })}
        disabled={more === null}
        onClick={() => more !== null && marks.weigh([person], more)}
      >
        <Plus className="i s" strokeWidth={1.6} aria-hidden />
        {t("more")}
      </button>
      <button
        type="button"
        className="btn quiet only-wide"
        aria-label={t("less-of", { name })}
        disabled={less === null}
        onClick={() => less !== null && marks.weigh([person], less)}
      >
        <Minus className="i s" strokeWidth={1.6} aria-hidden />
        {t("less")}
      </button>
    </div>
  );
}
