/** Everyone with a personal exchange or a card, by surname or in another order. Long lists are drawn only where one looks. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/directory.css";
import { type DirectoryPerson, PeopleOrder } from "#api/people.ts";
import { asking, useAsk } from "#web/ask.ts";
import { DirectoryBones } from "#web/directory/directory-bones.tsx";
import { EveryoneTabs } from "#web/directory/everyone-tabs.tsx";
import { FindLine } from "#web/directory/find-line.tsx";
import { OrderLine, orderLink } from "#web/directory/order-line.tsx";
import { NothingYet } from "#web/directory/nothing-yet.tsx";
import { Removed } from "#web/directory/removed.tsx";
import { useRows } from "#web/home/use-rows.ts";
import { JoinsLine } from "#web/joins/joins-line.tsx";
import { NearLine } from "#web/map/near-line.tsx";
import { useNear } from "#web/map/use-near.ts";
import { Clocks } from "#web/parts/clocks.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { DIRECTORY_ROW, LongList, PAGE, useLongRows } from "#web/parts/long-list.tsx";
import { InList, PersonLink } from "#web/parts/person-link.tsx";
import { Pick, PickingList } from "#web/parts/picking.tsx";
import { CompanyLink } from "#web/parts/role.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

export function DirectoryPage() {
  const t = useTranslations("lists.directory");
  const { order = "surname" } = useSearch({ from: "/people" });
  const [typed, write] = useTyped();
  const text = useDeferredValue(typed.trim());
  const first = useAsk(
    "directory",
    { query: { text, order, offset: 0, limit: PAGE } },
    { keep: true },
  );
  const near = useNear(text);
  useTitle(t("title"));
  return (
    <div className="narrow">
      <h1 className="t-h1">{t("title")}</h1>
      <EveryoneTabs />
      <FindLine words={t("find")} typed={typed} write={write} />
      {near && <NearLine near={near} />}
      <Shown query={first} bones={<DirectoryBones />}>
        {({ total }) =>
          total === 0 && text === "" ? (
            <>
              <NothingYet words={t("empty")} more={t("empty-more")} />
              <Removed />
            </>
          ) : total > 0 ? (
            <>
              <p className="t-small dim list-lead">{t("lead", { count: total })}</p>
              {text === "" && <JoinsLine />}
              {text === "" && <Removed />}
              {total > 1 && <Order order={order} text={text} />}
              <Rows key={`${order} ${text}`} text={text} order={order} total={total} />
            </>
          ) : (
            !near && (
              <EmptySeat words={t("none", { text })} more={t("none-more")}>
                <button type="button" className="btn second" onClick={() => write("")}>
                  {t("clear")}
                </button>
              </EmptySeat>
            )
          )
        }
      </Shown>
    </div>
  );
}

/** What is typed stands in the address, so that "back" finds it again. */
function useTyped(): readonly [typed: string, write: (typed: string) => void] {
  const navigate = useNavigate();
  const { text = "", ...search } = useSearch({ from: "/people" });
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (text !== known) {
    setKnown(text);
    // Another address of this page; who types is not disturbed.
    if (!(document.activeElement instanceof HTMLInputElement)) setTyped(text);
  }
  const write = (words: string) => {
    setTyped(words);
    void navigate({
      to: "/people",
      search: { ...search, text: words.trim() || undefined },
      replace: true,
      resetScroll: false,
    });
  };
  return [typed, write];
}

function Order({ order, text }: { readonly order: PeopleOrder; readonly text: string }) {
  const t = useTranslations("lists.directory");
  return (
    <OrderLine words={t("order")}>
      {PeopleOrder.options.map((one) => (
        <Link
          key={one}
          to="/people"
          search={{ order: unlessUsual(one), text: text || undefined }}
          {...orderLink(one === order)}
        >
          {t(`orders.${one}`)}
        </Link>
      ))}
    </OrderLine>
  );
}

/** By surname is what an address without an order means. */
const unlessUsual = (order: PeopleOrder) => (order === "surname" ? undefined : order);

function Rows(props: {
  readonly text: string;
  readonly order: PeopleOrder;
  readonly total: number;
}) {
  const { text, order, total } = props;
  const rows = useLongRows(total, DIRECTORY_ROW);
  const people = useQueries({
    queries: rows.pages.map((page) =>
      asking("directory", { query: { text, order, offset: page * PAGE, limit: PAGE } }),
    ),
    combine: (answers) => new Map(rows.pages.map((page, at) => [page, answers[at]?.data?.people])),
  });

  const known = [...people.values()].flatMap((page) => page ?? []);
  useRows({ people: known });
  return (
    <InList value={{ list: "people", text: text || undefined, order: unlessUsual(order) }}>
      <PickingList people={known}>
        <LongList
          className="directory"
          rows={rows}
          row={(index) => <Row person={people.get(Math.floor(index / PAGE))?.[index % PAGE]} />}
        />
      </PickingList>
    </InList>
  );
}

const KINDS = ["written", "phone", "video", "inPerson"] as const;

function Row({ person }: { readonly person: DirectoryPerson | undefined }) {
  const t = useTranslations("lists.directory");
  if (!person) return <div className="entry" />;
  const { counts } = person;
  const oneSided = person.lastContact === null ? "no-contact" : "not-a-tie";
  const state = person.hidden ? "hidden" : person.tie ? null : oneSided;
  return (
    <div className="entry" data-person={person.id}>
      <Pick person={person}>
        <Glyph
          lastContact={person.lastContact}
          lastSeen={person.lastSeen}
          met={person.met}
          silent
        />
      </Pick>
      <div>
        <PersonLink className="t-name" id={person.id} row>
          {person.name}
        </PersonLink>{" "}
        <span className="dimmer t-small where">
          {person.company && <CompanyLink company={person.company} />}
          {person.company && state && " · "}
          {state && t(state)}
        </span>
        <div className="dim t-small">
          {KINDS.filter((kind) => counts[kind] > 0)
            .map((kind) => t(`counts.${kind}`, { count: counts[kind] }))
            .join(", ")}
        </div>
      </div>
      <Clocks lastContact={person.lastContact} lastSeen={person.lastSeen} met={person.met} />
    </div>
  );
}
