/** All companies: who is there, when one last heard of them and saw them, and where they sit. */
import { Link, useSearch } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/directory.css";
import { CompanyOrder, type ListedCompany } from "#api/companies.ts";
import { asking, useAsk } from "#web/ask.ts";
import { DirectoryBones } from "#web/directory/directory-bones.tsx";
import { EveryoneTabs } from "#web/directory/everyone-tabs.tsx";
import { NothingYet } from "#web/directory/nothing-yet.tsx";
import { FindLine } from "#web/directory/find-line.tsx";
import { OrderLine, orderLink } from "#web/directory/order-line.tsx";
import { useSteps } from "#web/home/use-rows.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { Clocks } from "#web/parts/clocks.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { DIRECTORY_ROW, LongList, PAGE, useLongRows } from "#web/parts/long-list.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function CompaniesPage() {
  const t = useTranslations("lists.companies");
  const { order = "contact" } = useSearch({ from: "/companies" });
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const first = useAsk(
    "companies",
    { query: { text, order, offset: 0, limit: PAGE } },
    { keep: true },
  );
  useTitle(t("title"));
  return (
    <div className="narrow">
      <h1 className="t-h1">{t("title")}</h1>
      <EveryoneTabs />
      <FindLine words={t("find")} typed={typed} write={setTyped} />
      <Shown query={first} bones={<DirectoryBones />}>
        {({ total }) =>
          total === 0 ? (
            <NoCompany text={text} clear={() => setTyped("")} />
          ) : (
            <>
              <p className="t-small dim list-lead">{t("lead", { count: total })}</p>
              <Order order={order} />
              <Rows key={`${order} ${text}`} text={text} order={order} total={total} />
            </>
          )
        }
      </Shown>
    </div>
  );
}

function NoCompany({ text, clear }: { readonly text: string; readonly clear: () => void }) {
  const t = useTranslations("lists.companies");
  if (text === "") return <NothingYet words={t("empty")} more={t("empty-more")} />;
  return (
    <EmptySeat words={t("none", { text })} more={t("none-more")}>
      <button type="button" className="btn second" onClick={clear}>
        {t("clear")}
      </button>
    </EmptySeat>
  );
}

function Order({ order }: { readonly order: CompanyOrder }) {
  const t = useTranslations("lists.companies");
  return (
    <OrderLine words={t("order")}>
      {CompanyOrder.options.map((one) => (
        <Link
          key={one}
          to="/companies"
          search={{ order: one === "contact" ? undefined : one }}
          {...orderLink(one === order)}
        >
          {t(`orders.${one}`)}
        </Link>
      ))}
    </OrderLine>
  );
}

function Rows(props: {
  readonly text: string;
  readonly order: CompanyOrder;
  readonly total: number;
}) {
  const { text, order, total } = props;
  const rows = useLongRows(total, DIRECTORY_ROW);
  useSteps();
  const companies = useQueries({
    queries: rows.pages.map((page) =>
      asking("companies", { query: { text, order, offset: page * PAGE, limit: PAGE } }),
    ),
    combine: (answers) =>
      new Map(rows.pages.map((page, at) => [page, answers[at]?.data?.companies])),
  });
  return (
    <LongList
      className="directory"
      rows={rows}
      row={(index) => <Row company={companies.get(Math.floor(index / PAGE))?.[index % PAGE]} />}
    />
  );
}

function Row({ company }: { readonly company: ListedCompany | undefined }) {
  const t = useTranslations("lists.companies");
  const placeName = usePlaceName();
  if (!company) return <div className="entry" />;
  const { id, name, domain, people, where, ...clocks } = company;
  return (
    <div className="entry" data-company={id}>
      <Glyph {...clocks} silent />
      <div>
        <Link className="t-name" to="/companies/$id" params={{ id }} data-row>
          {name}
        </Link>{" "}
        <span className="dimmer t-small where">{domain}</span>
        <div className="dim t-small">
          {t("people", { count: people })}
          {where.length > 0 && (
            <>
              {" · "}
              <Link className="n" to="/companies/$id" params={{ id }} hash="sites">
                {where.map(placeName).join(", ")}
              </Link>
            </>
          )}
        </div>
      </div>
      <Clocks {...clocks} />
    </div>
  );
}
