/** Who is there, in a sentence whose numbers open, and around the table. */
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { CompanyPage } from "#api/companies.ts";
import { useWords } from "#web/clock/words.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { glued } from "#web/language/sentence.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { NumberLink } from "#web/parts/doors.tsx";
import { clocksOf, EvidencePopover, PeoplePopover } from "./evidence.tsx";
import { leadOf, mostMail, shortName } from "./lead.ts";
import { SameAs } from "./same-as.tsx";

/** The others stand among the sites. */
const TOWNS = 3;

export function Head({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { known, whole } = company;
  const domains = known.flatMap(({ domain }) => domain ?? []);
  const placeName = usePlaceName();
  const towns = company.sites.flatMap(({ place }) => (place ? [placeName(place)] : []));
  const where = [...new Set(towns)].slice(0, TOWNS).join(", ");
  const since = whole.first && t("since", { year: whole.first.at.slice(0, 4) });
  return (
    <header className="company-head">
      <div>
        <h1 className="t-display">{company.name}</h1>
        <p className="dim">{[...domains, where, since].filter(Boolean).join(" · ")}</p>
        <Lead company={company} />
        <div className="btns company-acts">
          {company.people.some(({ tie }) => tie) && (
            <Link className="btn second" to="/" search={{ company: company.id }}>
              {t("only-this")}
            </Link>
          )}
          <SameAs company={company} />
        </div>
      </div>
      <Table company={company} />
    </header>
  );
}

type Opened = "all" | "met" | "last";

function Lead({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { ago } = useWords();
  const [open, setOpen] = useState<Opened | null>(null);
  const close = () => setOpen(null);
  const { people, whole } = company;
  const lead = leadOf(company);
  const most = mostMail(people);
  const door = (name: Opened) => (words: ReactNode) => (
    <NumberLink
      words={words}
      open={open === name}
      toggle={() => setOpen(open === name ? null : name)}
    />
  );
  const doors = { all: door("all"), met: door("met"), last: door("last") };
  const values = {
    name: "",
    seen: 0,
    people: 0,
    ...lead,
    ago: whole.lastSeen ? ago(whole.lastSeen) : "",
  };
  return (
    <div className="anchored">
      <p className="t-lead">
        {glued(t.rich(`lead.${lead.say}`, { ...values, ...doors }))}{" "}
        {most &&
          t(most.met || lead.say === "never" ? "lead.most" : "lead.most-never", {
            name: most.name,
          })}
      </p>
      {open === "all" && (
        <PeoplePopover
          title={t("evidence.people", { name: company.name })}
          people={people}
          close={close}
        />
      )}
      {open === "met" && (
        <PeoplePopover
          title={t("evidence.seen", { name: company.name })}
          people={people.filter(({ met }) => met)}
          close={close}
        />
      )}
      {open === "last" && <EvidencePopover company={company} code="in-person" close={close} />}
    </div>
  );
}

/** More have no room at a table. */
const SEATS = 8;

function Table({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { people, left } = company;
  const seated = people.slice(0, SEATS);
  const gone = left.slice(0, SEATS - seated.length);
  const never = seated.filter(({ met }) => !met).length;
  return (
    <section aria-label={t("at-table")}>
      <h2 className="t-label">{t("at-table")}</h2>
      <ul className="seats">
        {seated.map((person) => (
          <li key={person.id}>
            <Seat person={person} />
          </li>
        ))}
        {gone.map((person) => (
          <li key={person.id} className="gone">
            <Seat person={person}>
              <span className="t-micro">{t("left")}</span>
            </Seat>
          </li>
        ))}
      </ul>
      <p className="t-small dim">
        {t("seats", { never })}
        {people.length > SEATS && ` ${t("seats-of", { shown: SEATS, all: people.length })}`}
      </p>
    </section>
  );
}

function Seat(props: {
  readonly person: CompanyPage["left"][number] | CompanyPage["people"][number];
  readonly children?: ReactNode;
}) {
  const { person } = props;
  return (
    <Link to="/people/$id" params={{ id: person.id }} title={person.name}>
      <Glyph {...clocksOf(person)} />
      <span className="called">{shortName(person.name)}</span>
      {props.children}
    </Link>
  );
}
