/** All companies: who is there, when one last heard of them and saw them, and where they sit. */
import { Link, useSearch } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { CompanyOrder, type ListedCompany } from "#api/companies.ts";
import { asking, useAsk } from "#web/ask.ts";
import { Listing, orderLink, useLooking } from "#web/directory/listing.tsx";
import { useSteps } from "#web/home/use-rows.ts";
import { usePlaceName } from "#web/map/use-place-name.ts";
import { Clocks } from "#web/parts/clocks.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { DIRECTORY_ROW, LongList, PAGE, useLongRows } from "#web/parts/long-list.tsx";
import type { CompaniesSearch } from "#web/search.ts";

export function CompaniesPage() {
  const t = useTranslations("lists.companies");
  const { order = "contact" } = useSearch({ from: "/companies" });
  const looking = useLooking("/companies");
  const { text } = looking;
  const first = useAsk(
    "companies",
    { query: { text, order, offset: 0, limit: PAGE } },
    { keep: true },
  );
  return (
    <Listing
      looking={looking}
      query={first}
      order={CompanyOrder.options.map((one) => (
        <Link
          key={one}
          to="/companies"
          search={{ order: unlessUsual(one), text: text || undefined }}
          {...orderLink(one === order)}
        >
          {t(`orders.${one}`)}
        </Link>
      ))}
    >
      {(total) => <Rows key={`${order} ${text}`} text={text} order={order} total={total} />}
    </Listing>
  );
}

/** Those in touch last first is what an address without an order means. */
const unlessUsual = (order: CompanyOrder) => (order === "contact" ? undefined : order);

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
  const from = { text: text || undefined, order: unlessUsual(order) };
  return (
    <LongList
      className="directory"
      rows={rows}
      row={(index) => (
        <Row company={companies.get(Math.floor(index / PAGE))?.[index % PAGE]} from={from} />
      )}
    />
  );
}

function Row(props: {
  readonly company: ListedCompany | undefined;
  readonly from: CompaniesSearch;
}) {
  const { company, from } = props;
  const t = useTranslations("lists.companies");
  const placeName = usePlaceName();
  if (!company) return <div className="entry" />;
  const { id, name, domain, people, where, ...clocks } = company;
  return (
    <div className="entry" data-company={id}>
      <Glyph {...clocks} silent />
      <div>
        <Link className="t-name" to="/companies/$id" params={{ id }} search={{ from }} data-row>
          <bdi>{name}</bdi>
        </Link>{" "}
        <span className="dimmer t-small where">{domain}</span>
        <div className="dim t-small">
          {t("people", { count: people })}
          {where.length > 0 && (
            <>
              {" · "}
              <Link
                className="n"
                to="/companies/$id"
                params={{ id }}
                search={{ from }}
                hash="sites"
              >
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
