/** Beside the people: where they sit, who else is there, and what the company is known by. */
import { Split } from "lucide-react";
import { useTranslations } from "use-intl";
import type { CompanyPage, KnownBy } from "#api/companies.ts";
import { useWords } from "#web/clock/words.ts";
import { yearsOf } from "#web/imports/roughly.ts";
import { Section } from "#web/parts/section.tsx";
import { Sites } from "./sites.tsx";
import { useSameCompany } from "./use-same-company.ts";

export function Places({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { known } = company;
  return (
    <aside className="stack company-aside">
      <Sites company={company} />
      <OnlyNames names={company.onlyNames} />
      <Section title={t("known")}>
        <ul className="dated">
          {known.map((one) => (
            <KnownLine key={one.word?.id ?? ""} known={one} />
          ))}
        </ul>
      </Section>
    </aside>
  );
}

const NAMED = 6;

function OnlyNames({ names }: { readonly names: CompanyPage["onlyNames"] }) {
  const t = useTranslations("company");
  const { shortDay } = useWords();
  if (names.length === 0) return null;
  const more = names.length - NAMED;
  return (
    <Section title={t("only-names")} aside={<span>{t("only-names-aside")}</span>}>
      <ul className="dated">
        {names.slice(0, NAMED).map(({ name, count, last }) => (
          <li key={`${name} ${last}`}>
            <span>{name}</span>
            <span className="t-small">
              {t("stood-beside", { count, day: last ? shortDay(last) : "none" })}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="t-small dimmer">{t("names-more", { count: more })}</p>}
    </Section>
  );
}

function KnownLine({ known }: { readonly known: KnownBy }) {
  const t = useTranslations("company");
  const { longDay } = useWords();
  const { part } = useSameCompany();
  const { domain, name, word, contacts, people } = known;
  const from =
    domain === null
      ? t("known-name")
      : contacts === 0
        ? t("known-unused")
        : t("known-domain", { contacts, people, years: yearsOf(known.first, known.last) });
  return (
    <li>
      <span>{domain ?? name}</span>
      {word && (
        <button
          type="button"
          className="btn quiet"
          aria-label={t("part-of", { name })}
          onClick={() => void part({ id: word.id, name })}
        >
          <Split className="i s" strokeWidth={1.6} aria-hidden />
          {t("part")}
        </button>
      )}
      <span className="t-small">
        {[from, word && t("said-same", { name, day: longDay(word.at) })].filter(Boolean).join("; ")}
      </span>
    </li>
  );
}
