/** Who of us knows whom there: a table of its people and us, each cell the two clocks of that pair. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Colleague, CompanyPage } from "#api/companies.ts";
import { useWords } from "#web/clock/words.ts";
import { Glyph } from "#web/parts/glyph.tsx";
import { Section } from "#web/parts/section.tsx";
import { clocksOf } from "./evidence.tsx";

const COLUMNS = 2;
const ROWS = 8;

export function WhoKnowsWhom({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company.ours");
  const { colleagues } = company;
  if (colleagues.length === 0) return null;
  const shown = colleagues.slice(0, COLUMNS);
  const known = new Set(shown.flatMap(({ knows }) => knows.map(({ person }) => person)));
  const people = company.people.filter(({ id, tie }) => tie || known.has(id)).slice(0, ROWS);
  const more = colleagues.length - shown.length;
  return (
    <Section title={t("title")} aside={<span>{t("aside")}</span>}>
      <table className="grid-know">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t("there")}</span>
            </th>
            <th scope="col">{t("you")}</th>
            {shown.map(({ id, name }) => (
              <th key={id} scope="col">
                <Link to="/people/$id" params={{ id }}>
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <Link to="/people/$id" params={{ id: person.id }}>
                  {person.name}
                </Link>
              </th>
              <Cell clocks={person.lastContact === null ? null : clocksOf(person)} />
              {shown.map((colleague) => (
                <Cell key={colleague.id} clocks={clocksWith(colleague, person.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="t-small dim company-rest">{t("more", { count: more })}</p>}
    </Section>
  );
}

type Clocks = ReturnType<typeof clocksOf>;

function clocksWith({ knows }: Colleague, id: string): Clocks | null {
  const known = knows.find(({ person }) => person === id);
  return known ? { ...known, met: known.lastSeen !== null } : null;
}

function Cell({ clocks }: { readonly clocks: Clocks | null }) {
  const t = useTranslations("company.ours");
  const { shortMonth } = useWords();
  if (!clocks) {
    return (
      <td className="none">
        <span className="words">{t("none")}</span>
        <span className="only-narrow" aria-hidden>
          –
        </span>
      </td>
    );
  }
  const { lastSeen, met } = clocks;
  const words =
    lastSeen === null
      ? t(met ? "some-day" : "never")
      : t("seen", { month: shortMonth(lastSeen.slice(0, 7)) });
  return (
    <td>
      <Glyph {...clocks} silent />
      <span className="words">{words}</span>
    </td>
  );
}
