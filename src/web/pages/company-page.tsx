/** One company: who is there, how it was with all of them, where they sit, and what it is known by. */
import { Link, Navigate, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import "#web/style/home.css";
import "#web/style/person.css";
import "#web/style/company.css";
import type { CompanyPage as Company } from "#api/companies.ts";
import { useAsk } from "#web/ask.ts";
import { Figures, Kinds } from "#web/company/figures.tsx";
import { Head } from "#web/company/head.tsx";
import { People } from "#web/company/people.tsx";
import { Places } from "#web/company/places.tsx";
import { WhoKnowsWhom } from "#web/company/who-knows-whom.tsx";
import { Beside } from "#web/parts/beside.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { LargePicture } from "#web/parts/picture.tsx";
import { Section } from "#web/parts/section.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function CompanyPage() {
  const { id } = useParams({ from: "/companies/$id" });
  const { from = {} } = useSearch({ from: "/companies/$id" });
  const company = useAsk("company", { params: { id }, query: from });
  return (
    <Shown query={company} bones={<Bones />}>
      {(company) =>
        company.id === id ? (
          <Page key={id} company={company} />
        ) : (
          // A part of another one since: the address that holds now.
          <Navigate to="/companies/$id" params={{ id: company.id }} search replace />
        )
      }
    </Shown>
  );
}

function Page({ company }: { readonly company: Company }) {
  const t = useTranslations("company");
  useTitle(company.name);
  const { people, whole } = company;
  return (
    <>
      <Crumb place={company.place} />
      {people.length === 0 ? (
        <>
          <h1 className="t-display">{company.name}</h1>
          <EmptySeat words={t("empty")} more={t("empty-more")} />
        </>
      ) : (
        <>
          <Head company={company} />
          <Section
            title={t("how-it-was")}
            aside={<span>{t("per-month", { people: people.length })}</span>}
          >
            <LargePicture
              months={whole.months}
              seen={whole.seen}
              met={people.some(({ met }) => met)}
            />
            <Kinds company={company} />
          </Section>
          <Figures company={company} />
          <div className="two person-rest">
            <div>
              <People company={company} />
              <WhoKnowsWhom company={company} />
            </div>
            <Places company={company} />
          </div>
        </>
      )}
    </>
  );
}

function Crumb({ place }: { readonly place: Company["place"] }) {
  const t = useTranslations("company");
  const person = useTranslations("person");
  const everyone = useTranslations("lists.companies");
  const navigate = useNavigate();
  const { from } = useSearch({ from: "/companies/$id" });
  return (
    <div className="crumb">
      <span>
        <Link className="link" to="/companies" search={from ?? {}}>
          {everyone("title")}
        </Link>
        {place && ` / ${person("rank", { rank: place.rank, of: place.of })}`}
      </span>
      <Beside
        place={place}
        words={{ previous: t("previous"), next: t("next") }}
        go={(id) => void navigate({ to: "/companies/$id", params: { id }, search: { from } })}
      />
    </div>
  );
}

function Bones() {
  return (
    <div style={{ padding: "72px 0" }}>
      {[44, 22, 62, 54].map((width) => (
        <span key={width} className="bone" style={{ width: `${width}%`, margin: "18px 0" }} />
      ))}
    </div>
  );
}
