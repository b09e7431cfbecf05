/** The people of a company: ties as rows, whom to meet first on top, all others in a sentence. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CompanyPage, CompanyPerson } from "#api/companies.ts";
import { useWords } from "#web/clock/words.ts";
import { PersonRow, type Acting } from "#web/home/person-row.tsx";
import { InList } from "#web/parts/person-link.tsx";
import { Section } from "#web/parts/section.tsx";
import { rowsAtFirst } from "./rows.ts";

const NAMED = 12;

export function People({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const [all, setAll] = useState(false);
  const [acting, setActing] = useState<{ readonly id: string; readonly as: Acting }>();
  const ties = company.people.filter(({ tie }) => tie);
  const others = company.people.filter(({ tie }) => !tie);
  const shown = all ? ties : ties.slice(0, rowsAtFirst(ties.length));
  return (
    <Section title={t("people")} aside={ties.length > 1 && <span>{t("people-order")}</span>}>
      <InList value={{ list: "meet", company: company.id }}>
        <ol>
          {shown.map((person) => (
            <PersonRow
              key={person.id}
              // Where they work is what the page is of.
              person={{ ...person, company: null }}
              acting={acting?.id === person.id ? acting.as : null}
              act={(as) => setActing({ id: person.id, as })}
            />
          ))}
        </ol>
      </InList>
      {shown.length < ties.length && (
        <p className="more-people">
          <button type="button" className="btn second" onClick={() => setAll(true)}>
            {t("all", { count: ties.length })}
          </button>
        </p>
      )}
      <div className="t-small dim company-rest">
        <Others people={others} />
        {company.left.map((person) => (
          <Gone key={person.id} person={person} />
        ))}
      </div>
    </Section>
  );
}

function Others({ people }: { readonly people: readonly CompanyPerson[] }) {
  const t = useTranslations("company");
  const [all, setAll] = useState(false);
  if (people.length === 0) return null;
  const named = all ? people : people.slice(0, NAMED);
  const names = (
    <>
      {named.map((person, index) => (
        <span key={person.id}>
          {index > 0 && ", "}
          <Link className="n" to="/people/$id" params={{ id: person.id }}>
            <bdi>{person.name}</bdi>
          </Link>
        </span>
      ))}
    </>
  );
  const more = people.length - named.length;
  return (
    <p>
      {t.rich(more > 0 ? "also-more" : "also", {
        names: () => names,
        count: more,
        more: (words) => (
          <button type="button" className="n" onClick={() => setAll(true)}>
            {words}
          </button>
        ),
      })}
    </p>
  );
}

function Gone({ person }: { readonly person: CompanyPage["left"][number] }) {
  const t = useTranslations("company");
  const { shortMonth } = useWords();
  return (
    <p>
      {t.rich("left-to", {
        name: person.name,
        firm: person.company.name,
        since: shortMonth(person.since.slice(0, 7)),
        person: (words) => (
          <Link className="n" to="/people/$id" params={{ id: person.id }}>
            {words}
          </Link>
        ),
        company: (words) => (
          <Link className="n" to="/companies/$id" params={{ id: person.company.id }}>
            {words}
          </Link>
        ),
      })}
    </p>
  );
}
