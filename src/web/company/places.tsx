/** Beside the people: where they sit, who else is there, and what the company is known by. */
import { Split } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CompanyPage, KnownBy, Site } from "#api/companies.ts";
import { useWords } from "#web/clock/words.ts";
import { yearsOf } from "#web/imports/roughly.ts";
import { NumberLink } from "#web/parts/reasons.tsx";
import { Section } from "#web/parts/section.tsx";
import { PeoplePopover } from "./evidence.tsx";
import { useSameCompany } from "./use-same-company.ts";

export function Places({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { sites, known } = company;
  return (
    <aside className="stack company-aside">
      <Section title={t("sites")}>
        {sites.length === 0 ? (
          <p className="t-small dim">{t("no-sites")}</p>
        ) : (
          <ul className="dated">
            {sites.map((site) => (
              <SiteLine key={site.address} site={site} company={company} />
            ))}
          </ul>
        )}
      </Section>
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

function SiteLine({ site, company }: { readonly site: Site; readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { and, shortMonth } = useWords();
  const [open, setOpen] = useState(false);
  const from = and([
    ...(site.signatures > 0 ? [t("from-signatures", { count: site.signatures })] : []),
    ...(site.cards > 0 ? [t("from-cards", { count: site.cards })] : []),
  ]);
  const ids = new Set(site.people.map(({ id }) => id));
  return (
    <li className="anchored">
      <span>{site.address}</span>
      <span className="dimmer">
        <NumberLink
          words={t("people-count", { count: site.people.length })}
          open={open}
          toggle={() => setOpen(!open)}
        />
      </span>
      <span className="t-small">
        {t("site-from", { from, since: site.since ? shortMonth(site.since.slice(0, 7)) : "none" })}
      </span>
      {open && (
        <PeoplePopover
          title={t("evidence.site")}
          people={company.people.filter(({ id }) => ids.has(id))}
          close={() => setOpen(false)}
        />
      )}
    </li>
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
