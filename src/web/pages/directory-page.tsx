/** Everyone with a personal exchange or a card, by surname or in another order. Long lists are drawn only where one looks. */
import { Link, useSearch } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type DirectoryPerson, PeopleOrder } from "#api/people.ts";
import { asking, useAsk } from "#web/ask.ts";
import { Listing, orderLink, useLooking } from "#web/directory/listing.tsx";
import { Removed } from "#web/directory/removed.tsx";
import { useRows } from "#web/home/use-rows.ts";
import { JoinsLine } from "#web/joins/joins-line.tsx";
import { NearLine } from "#web/map/near-line.tsx";
import { useNear } from "#web/map/use-near.ts";
import { Clocks } from "#web/parts/clocks.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { DIRECTORY_ROW, LongList, PAGE, useLongRows } from "#web/parts/long-list.tsx";
import { InList, PersonLink } from "#web/parts/person-link.tsx";
import { Pick, PickingList } from "#web/parts/picking.tsx";
import { CompanyLink } from "#web/parts/role.tsx";

export function DirectoryPage() {
  const t = useTranslations("lists.directory");
  const { order = "surname" } = useSearch({ from: "/people" });
  const looking = useLooking("/people");
  const { text } = looking;
  const first = useAsk(
    "directory",
    { query: { text, order, offset: 0, limit: PAGE } },
    { keep: true },
  );
  const near = useNear(text);
  return (
    <Listing
      looking={looking}
      query={first}
      above={near && <NearLine near={near} />}
      beside={
        <>
          <JoinsLine />
          <Removed />
        </>
      }
      order={PeopleOrder.options.map((one) => (
        <Link
          key={one}
          to="/people"
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
