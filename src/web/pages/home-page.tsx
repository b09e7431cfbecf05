/** Whom should I meet? One person leads, the others follow in even rows; beside them what is unclear. */
import { Link, Navigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/home.css";
import "#web/style/map.css";
import type { MeetList, MeetPerson } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { EmptySelection } from "#web/home/empty-selection.tsx";
import { Filters } from "#web/home/filters.tsx";
import { HomeBones } from "#web/home/home-bones.tsx";
import { Lead } from "#web/home/lead.tsx";
import { Away, Somewhere } from "#web/home/near.tsx";
import { PersonRow, type Acting } from "#web/home/person-row.tsx";
import { UnclearAside } from "#web/home/unclear-list.tsx";
import { useMeetList } from "#web/home/use-meet-list.ts";
import { usePeopleAsTheyCome } from "#web/home/use-people-as-they-come.ts";
import { useRows } from "#web/home/use-rows.ts";
import { Week } from "#web/home/week.tsx";
import { JoinsLine } from "#web/joins/joins-line.tsx";
import { InList } from "#web/parts/person-link.tsx";
import { PickingList } from "#web/parts/picking.tsx";
import { soon } from "#web/parts/soon.tsx";
import type { HomeSearch } from "#web/search.ts";
import { isFilling, useSession } from "#web/session.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

/** Drawn when the list is there: the first page waits for no map. */
const PeopleMap = soon(async () => (await import("#web/map/people-map.tsx")).PeopleMap).Component;

export function HomePage() {
  const t = useTranslations("home");
  const { weekDay } = useWords();
  const session = useSession();
  const search = useSearch({ from: "/" });
  const list = useMeetList(search);
  const first = list.data?.pages[0];
  useTitle(t("title"));

  const filling = isFilling(session);
  usePeopleAsTheyCome(filling);

  if (session.imports === 0 && !filling) return <Navigate to="/start" replace />;
  return (
    <>
      <div className="home-head">
        <div>
          <p className="dim">{weekDay(session.today)}</p>
          <h1 className="t-display">{t("title")}</h1>
        </div>
        <Week />
      </div>
      <div className={first?.near ? "two looks-around" : "two"}>
        <div>
          <Filters search={search} list={first} />
          <Shown query={list} bones={<HomeBones />}>
            {({ pages }) =>
              filling && pages[0]?.counts.all === 0 ? (
                <EmptySeat words={t("empty.filling")} />
              ) : pages[0]?.total === 0 ? (
                <>
                  <EmptySelection
                    search={search}
                    near={first?.near ?? null}
                    company={first?.companies.find(({ id }) => id === search.company)?.name}
                  />
                  <People search={search} list={list} />
                </>
              ) : (
                <People search={search} list={list} />
              )
            }
          </Shown>
        </div>
        <aside className="stack stickaside">
          {session.imports > 0 && <PeopleMap search={search} near={first?.near ?? null} />}
          <UnclearAside />
          <JoinsLine />
        </aside>
      </div>
    </>
  );
}

function People(props: {
  readonly search: HomeSearch;
  readonly list: ReturnType<typeof useMeetList>;
}) {
  const { list } = props;
  const pages = list.data?.pages ?? [];
  const people = pages.flatMap((page) => page.people);
  const [acting, setActing] = useState<{ readonly id: string; readonly as: Acting }>();
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const actOn = (id: string, as: Acting) => setActing({ id, as });
  const near = pages[0]?.near;
  const all = [...people, ...(near?.somewhere ?? [])];
  const pickable = all.map(({ id, name, parts: { weight } }) => ({ id, name, weight }));
  useRows({ people: all, act: actOn, more });

  const [lead, ...rows] = people;
  const of = (id: string) => ({
    acting: acting?.id === id ? acting.as : null,
    act: (as: Acting) => actOn(id, as),
  });
  const away = (person: MeetPerson) => {
    const itsNear = pages.find((page) => page.near?.away[person.id] !== undefined)?.near;
    return itsNear && <Away person={person} near={itsNear} />;
  };
  return (
    <InList value={{ list: "meet", ...props.search }}>
      <PickingList people={pickable}>
        {lead && <Lead key={lead.id} person={lead} {...of(lead.id)} away={away(lead)} />}
        <ol>
          {rows.map((person) => (
            <PersonRow key={person.id} person={person} {...of(person.id)} away={away(person)} />
          ))}
        </ol>
        {lead && <Rest left={(pages.at(-1)?.total ?? 0) - people.length} more={more} />}
        {near && (
          <Somewhere near={near}>
            {near.somewhere.map((person) => (
              <PersonRow key={person.id} person={person} {...of(person.id)} />
            ))}
          </Somewhere>
        )}
        {pages[0] && <AsOf list={pages[0]} />}
      </PickingList>
    </InList>
  );
}

function AsOf({ list }: { readonly list: MeetList }) {
  const t = useTranslations("home");
  const { ago, hour } = useWords();
  return (
    <p className="dimmer t-small">
      {t.rich("as-of", {
        day: ago(list.asOf),
        hour: hour(list.asOf),
        sources: list.sources,
        link: (words) => (
          <Link className="n" to="/sources">
            {words}
          </Link>
        ),
      })}
    </p>
  );
}

/** How many follow, and the keys; the count brings the next of them. */
function Rest({ left, more }: { readonly left: number; readonly more: () => void }) {
  const t = useTranslations("home");
  return (
    <p className="dim t-small more-people">
      {left > 0 &&
        t.rich("rest", {
          count: left,
          more: (words) => (
            <button type="button" className="n" onClick={more}>
              {words}
            </button>
          ),
        })}{" "}
      <span className="by-keyboard">
        <span className="kbd">J</span> <span className="kbd">K</span> {t("keys.move")},{" "}
        <span className="kbd">Enter</span> {t("keys.open")}, <span className="kbd">M</span>{" "}
        {t("keys.met")}
      </span>
    </p>
  );
}
