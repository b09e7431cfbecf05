/** "Is the same company as …": a list in which the one that stays is found and chosen. */
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import type { CompanyPage } from "#api/companies.ts";
import { useAsk } from "#web/ask.ts";
import { Floating } from "#web/parts/floating.tsx";
import { Menu, MenuChoice } from "#web/parts/menu.tsx";
import { useSameCompany } from "./use-same-company.ts";

/** More are found by typing. */
const LISTED = 50;

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
          className="menu choose-company"
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
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const found = useAsk("companies", { query: { text, limit: LISTED } }, { keep: true });
  const { join } = useSameCompany();
  const others = found.data?.companies.filter(({ id }) => id !== company.id);
  return (
    <div>
      <div className="menu-find">
        <p className="t-label">{t("title", { name: company.name })}</p>
        <input
          className="field"
          data-autofocus
          placeholder={t("find")}
          aria-label={t("find")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={({ key, currentTarget }) => {
            const menu = currentTarget.parentElement?.nextElementSibling;
            if (key === "ArrowDown") menu?.querySelector("button")?.focus();
          }}
        />
      </div>
      {others?.length === 0 ? (
        <p className="menu-none dim">{t("none")}</p>
      ) : (
        <Menu label={t("title", { name: company.name })}>
          <div className="scrolls">
            {others?.map((other) => (
              <MenuChoice
                key={other.id}
                chosen={false}
                choose={() => {
                  close();
                  void join(company, other);
                }}
              >
                <span className="what">{other.name}</span>
                <span className="r">{other.domain ?? other.people}</span>
              </MenuChoice>
            ))}
          </div>
        </Menu>
      )}
      <p className="menu-find t-small dim">{t("more")}</p>
    </div>
  );
}
