/** One person: who, the two clocks, how it was and is, what the measures say, and everything in order. */
import { Navigate, useParams } from "@tanstack/react-router";
import { Check, Ellipsis, Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/person.css";
import type { PersonPage as Person } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { Crumb } from "#web/person/crumb.tsx";
import { useInList, useWayBack } from "#web/person/use-in-list.ts";
import type { Acting } from "#web/home/person-row.tsx";
import { useMarks } from "#web/home/use-marks.ts";
import { SeatLine } from "#web/map/seat-line.tsx";
import { Legend } from "#web/parts/legend.tsx";
import { LargePicture } from "#web/parts/picture.tsx";
import { Reasons } from "#web/parts/reasons.tsx";
import { Role } from "#web/parts/role.tsx";
import { RowMenu } from "#web/parts/row-menu.tsx";
import { Section } from "#web/parts/section.tsx";
import { Sum } from "#web/parts/sum.tsx";
import { EditForm } from "#web/person/edit-form.tsx";
import { Joints } from "#web/person/joints.tsx";
import { Figures } from "#web/person/figures.tsx";
import { Clocks } from "#web/person/two-clocks.tsx";
import { Reach } from "#web/person/reach.tsx";
import { Timeline } from "#web/person/timeline.tsx";
import { useAct } from "#web/shell/keyboard.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function PersonPage() {
  const { id } = useParams({ from: "/people/$id" });
  const person = useAsk("person", { params: { id } });
  return (
    <Shown query={person} bones={<Bones />}>
      {(person) =>
        person.id === id ? (
          <Page key={id} person={person} />
        ) : (
          // Joined with somebody since: the address that holds now.
          <Navigate to="/people/$id" params={{ id: person.id }} search replace />
        )
      }
    </Shown>
  );
}

function Page({ person }: { readonly person: Person }) {
  const inList = useInList(person);
  useTitle(person.name);
  return (
    <>
      <Crumb {...inList} />
      <Head person={person} leave={inList.leave} />
      <HowItWas person={person} />
      <Figures person={person} />
      <Joints person={person.id} />
      <div className="two person-rest">
        <Timeline person={person} />
        <Reach person={person} />
      </div>
    </>
  );
}

function HowItWas({ person }: { readonly person: Person }) {
  const t = useTranslations("person");
  if (person.first === null && !person.met) {
    return (
      <Section title={t("how-it-was")}>
        <p className="t-read dim">{t("nothing-was")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("how-it-was")} aside={<span>{t("per-month")}</span>}>
      <LargePicture months={person.allMonths} seen={person.seen} met={person.met} />
      <Legend />
    </Section>
  );
}

interface Leaving {
  readonly person: Person;
  /** To whoever comes next, since this page is no more. */
  readonly leave: () => void;
}

function Head({ person, leave }: Leaving) {
  const t = useTranslations("person");
  return (
    <header className="person-head">
      <div>
        <h1 className="t-display">{person.name}</h1>
        <Role person={person} className="dim" />
        {person.seat && <SeatLine seat={person.seat} />}
        {person.tie ? (
          <Reasons person={person} reasons={person.reasons} className="t-lead" />
        ) : (
          <p className="t-lead">{t(person.lastContact === null ? "no-contact" : "not-a-tie")}</p>
        )}
        {person.hidden && <p className="t-small dim">{t("hidden")}</p>}
        <Acts person={person} leave={leave} />
        {person.tie && !person.hidden && <Sum person={person} first={person.rank === 1} />}
      </div>
      <Clocks person={person} />
    </header>
  );
}

function Acts({ person, leave }: Leaving) {
  const t = useTranslations("person");
  const home = useTranslations("home");
  const back = useWayBack(person.id);
  const [acting, setActing] = useState<Acting | "edit">(null);
  const turn = (to: "menu" | "met" | "edit") => setActing(acting === to ? null : to);
  const marks = useMarks();
  useAct("met", () => setActing("met"));
  useAct("more", () => marks.step([person], "more"));
  useAct("less", () => marks.step([person], "less"));
  return (
    <div className="btns anchored person-acts">
      <button
        type="button"
        className="btn first"
        aria-haspopup="dialog"
        aria-expanded={acting === "met"}
        onMouseDown={(event) => event.stopPropagation()}
        onClick={() => turn("met")}
      >
        <Check className="i s" strokeWidth={1.6} aria-hidden />
        {t("met-on")}
      </button>
      <button
        type="button"
        className="iconbtn"
        aria-label={home("menu.of", { name: person.name })}
        aria-haspopup="menu"
        aria-expanded={acting === "menu"}
        onMouseDown={(event) => event.stopPropagation()}
        onClick={() => turn("menu")}
      >
        <Ellipsis className="i" strokeWidth={1.6} aria-hidden />
      </button>
      <button
        type="button"
        className="iconbtn"
        aria-label={t("edit.label", { name: person.name })}
        title={t("edit.open")}
        aria-haspopup="dialog"
        aria-expanded={acting === "edit"}
        onMouseDown={(event) => event.stopPropagation()}
        onClick={() => turn("edit")}
      >
        <Pencil className="i" strokeWidth={1.6} aria-hidden />
      </button>
      {acting === "edit" && <EditForm person={person} close={() => setActing(null)} />}
      {(acting === "menu" || acting === "met") && (
        <RowMenu
          person={{ ...person, weight: person.parts.weight }}
          start={acting}
          position="bottom-start"
          close={() => setActing(null)}
          removed={{ leave, back }}
        />
      )}
    </div>
  );
}

function Bones() {
  return (
    <div style={{ padding: "72px 0" }}>
      {[38, 24, 62, 54].map((width) => (
        <span key={width} className="bone" style={{ width: `${width}%`, margin: "18px 0" }} />
      ))}
    </div>
  );
}
