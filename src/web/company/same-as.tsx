/** "Is the same company as …": a list in which the one that stays is found and chosen. */
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CompanyPage } from "#api/companies.ts";
import { useAsk } from "#web/ask.ts";
import { ChooseOne, LISTED, useFinding } from "#web/parts/choose-one.tsx";
import { Floating } from "#web/parts/floating.tsx";
import { useSameCompany } from "./use-same-company.ts";

type Company = Pick<CompanyPage, "id" | "name">;

export function SameAs({ company }: { readonly company: Company }) {
  const t = useTranslations("company");
  const [open, setOpen] = useState(false);
  return (
    <div className="anchored">
      <button
        type="button"
        className="btn quiet"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t("same-as")}
      </button>
      {open && (
        <Floating
          label={t("choose.title", { name: company.name })}
          className="menu"
          fits
          close={() => setOpen(false)}
        >
          <Choose company={company} close={() => setOpen(false)} />
        </Floating>
      )}
    </div>
  );
}

function Choose({ company, close }: { readonly company: Company; readonly close: () => void }) {
  const t = useTranslations("company.choose");
  const finding = useFinding();
  const query = { text: finding.text, limit: LISTED };
  const found = useAsk("companies", { query }, { keep: true });
  const { join } = useSameCompany();
  return (
    <ChooseOne
      title={t("title", { name: company.name })}
      find={t("find")}
      none={t("none")}
      note={t("more")}
      finding={finding}
      isOld={found.isPlaceholderData}
      found={found.data?.companies
        .filter(({ id }) => id !== company.id)
        .map(({ id, name, domain, people }) => ({ id, name, beside: domain ?? people }))}
      choose={(other) => {
        close();
        void join(company, other);
      }}
    />
  );
}
