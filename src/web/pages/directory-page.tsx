/** Everyone with a personal exchange or a card, by name. Long lists are drawn only where one looks. */
import { Link } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { Search } from "lucide-react";
import { useDeferredValue, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import "#web/style/directory.css";
import type { DirectoryPerson } from "#api/people.ts";
import { asking, useAsk } from "#web/ask.ts";
import { Removed } from "#web/directory/removed.tsx";
import { useRows } from "#web/home/use-rows.ts";
import { JoinsLine } from "#web/joins/joins-line.tsx";
import { Clocks } from "#web/parts/clocks.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { Pick, PickingList } from "#web/parts/picking.tsx";
import { CompanyLink } from "#web/parts/role.tsx";
import { Shown } from "#web/shell/states.tsx";
import { useTitle } from "#web/title.ts";

const PAGE = 100;
const ROW = 66;

export function DirectoryPage() {
  const t = useTranslations("lists.directory");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const first = useAsk("directory", { query: { text, offset: 0, limit: PAGE } }, { keep: true });
  useTitle(t("title"));
  return (
    <div className="narrow">
      <h1 className="t-h1">{t("title")}</h1>
      <label className="findline">
        <Search className="i s" strokeWidth={1.6} aria-hidden />
        <input
          type="search"
          placeholder={t("find")}
          aria-label={t("find")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Shown query={first} bones={<span className="bone" style={{ width: "60%" }} />}>
        {({ total }) =>
          total === 0 && text !== "" ? (
            <EmptySeat words={t("none", { text })} more={t("none-more")}>
              <button type="button" className="btn second" onClick={() => setTyped("")}>
                {t("clear")}
              </button>
            </EmptySeat>
          ) : (
            <>
              <p className="t-small dim list-lead">{t("lead", { count: total })}</p>
              {text === "" && <JoinsLine />}
              {text === "" && <Removed />}
              <Rows key={text} text={text} total={total} />
            </>
          )
        }
      </Shown>
    </div>
  );
}

function Rows({ text, total }: { readonly text: string; readonly total: number }) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: top,
    measureElement: (element) => element.getBoundingClientRect().height,
  });
  const shown = virtual.getVirtualItems();
  const pages = [...new Set(shown.map(({ index }) => Math.floor(index / PAGE)))];
  const people = useQueries({
    queries: pages.map((page) =>
      asking("directory", { query: { text, offset: page * PAGE, limit: PAGE } }),
    ),
    combine: (answers) => new Map(pages.map((page, at) => [page, answers[at]?.data?.people])),
  });

  const known = [...people.values()].flatMap((page) => page ?? []);
  useRows({ people: known });
  return (
    <PickingList people={known}>
      <div ref={list} role="list" className="directory" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <div
            key={key}
            role="listitem"
            aria-setsize={total}
            aria-posinset={index + 1}
            ref={virtual.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Row person={people.get(Math.floor(index / PAGE))?.[index % PAGE]} />
          </div>
        ))}
      </div>
    </PickingList>
  );
}

const KINDS = ["written", "phone", "video", "inPerson"] as const;

function Row({ person }: { readonly person: DirectoryPerson | undefined }) {
  const t = useTranslations("lists.directory");
  if (!person) return <div className="entry" />;
  const { counts } = person;
  const state = person.hidden ? "hidden" : person.tie ? null : "not-a-tie";
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
        <Link className="t-name" to="/people/$id" params={{ id: person.id }} data-row>
          {person.name}
        </Link>{" "}
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
