/** The selection: three tabs with their counts, company, channel, text. It stands in the address. */
import { Link } from "@tanstack/react-router";
import { ChevronDown, Search, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ChannelName } from "#api/common.ts";
import type { MeetList } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { Floating } from "#web/parts/floating.tsx";
import { Menu, MenuChoice } from "#web/parts/menu.tsx";
import { WhichPlace } from "#web/map/which-place.tsx";
import type { HomeSearch } from "#web/search.ts";
import { NearChip } from "./near.tsx";
import { useFilter } from "./use-filter.ts";

interface FiltersProps {
  readonly search: HomeSearch;
  readonly list: MeetList | undefined;
}

export function Filters({ search, list }: FiltersProps) {
  const t = useTranslations("home.filter");
  const explain = useTranslations("relationships.explain");
  const { count } = useWords();
  const [writing, setWriting] = useState(search.text !== undefined);
  const counts = list?.counts;
  return (
    <>
      <div className="filters">
        <nav className="tabs" aria-label={t("name")}>
          {TABS.map(({ show, of }) => (
            <Link
              key={of}
              to="."
              search={{ ...search, show }}
              resetScroll={false}
              activeOptions={NEVER}
              aria-current={search.show === show ? "true" : undefined}
              title={show && explain(show)}
            >
              {t(TAB_WORDS[of])} <b>{counts && count(counts[of])}</b>
            </Link>
          ))}
        </nav>
        <div className="more">
          {list?.near && <NearChip search={search} near={list.near} />}
          <CompanyFilter search={search} list={list} />
          <ChannelFilter search={search} list={list} />
          <button
            type="button"
            className="iconbtn"
            aria-label={t("text")}
            title={t("text")}
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            <Search className="i s" strokeWidth={1.6} aria-hidden />
          </button>
        </div>
      </div>
      {search.show && <p className="t-small dim of-tab">{explain(search.show)}</p>}
      {writing && <TextFilter search={search} stop={() => setWriting(false)} />}
      {list?.near && <WhichPlace search={search} near={list.near} />}
    </>
  );
}

const TABS = [
  { show: undefined, of: "all" },
  { show: "only-virtual", of: "onlyVirtual" },
  { show: "fading", of: "fading" },
] as const;

const TAB_WORDS = { all: "all", onlyVirtual: "only-virtual", fading: "fading" } as const;

/** Which tab is current is said by `aria-current`, not by the address alone. */
const NEVER = { exact: true, includeSearch: true, explicitUndefined: true };

function CompanyFilter({ search, list }: FiltersProps) {
  const t = useTranslations("home.filter");
  const [text, setText] = useState("");
  const companies = list?.companies ?? [];
  const found = companies.filter(holds(text));
  const chosen = companies.find(({ id }) => id === search.company);
  const choose = useFilter(search);
  return (
    <Choice
      name={t("company")}
      chosen={search.company === undefined ? null : (chosen?.name ?? t("company"))}
      drop={() => choose({ company: undefined })}
    >
      {(close) => (
        <div>
          {companies.length > MANY && <FindCompany text={text} write={setText} />}
          {found.length === 0 ? (
            <p className="menu-none dim">{t("no-company")}</p>
          ) : (
            <Menu label={t("company")}>
              <div className="scrolls">
                {found.map(({ id, name, people }) => (
                  <MenuChoice
                    key={id}
                    chosen={id === search.company}
                    choose={() => {
                      choose({ company: id });
                      close();
                    }}
                  >
                    <span className="what">{name}</span>
                    <span className="r">{people}</span>
                  </MenuChoice>
                ))}
              </div>
            </Menu>
          )}
        </div>
      )}
    </Choice>
  );
}

/** More than can be looked over at once. */
const MANY = 12;

/** The arrow down goes on to what was found. */
function FindCompany(props: { readonly text: string; readonly write: (text: string) => void }) {
  const t = useTranslations("home.filter");
  return (
    <div className="menu-find">
      <input
        className="field"
        data-autofocus
        placeholder={t("find-company")}
        aria-label={t("find-company")}
        value={props.text}
        onChange={(event) => props.write(event.target.value)}
        onKeyDown={({ key, currentTarget }) => {
          const menu = currentTarget.parentElement?.nextElementSibling;
          if (key === "ArrowDown") menu?.querySelector("button")?.focus();
        }}
      />
    </div>
  );
}

const holds =
  (text: string) =>
  ({ name }: { readonly name: string }) =>
    name.toLowerCase().includes(text.trim().toLowerCase());

const KINDS = ["written", "phone", "video", "in-person"] as const;

function ChannelFilter({ search, list }: FiltersProps) {
  const t = useTranslations("home.filter");
  const title = useTranslations("channels.title");
  const choose = useFilter(search);
  const chosen = useChosenChannel(search);
  const here = ChannelName.options.filter((channel) => list?.channels.includes(channel));
  return (
    <Choice
      name={t("channel")}
      chosen={chosen}
      drop={() => choose({ channel: undefined, kind: undefined })}
    >
      {(close) => (
        <Menu label={t("channel")}>
          <div className="scrolls part">
            {here.map((channel) => (
              <MenuChoice
                key={channel}
                chosen={search.channel === channel}
                choose={() => {
                  choose({ channel, kind: undefined });
                  close();
                }}
              >
                {title(channel)}
              </MenuChoice>
            ))}
          </div>
          {here.length > 0 && <hr />}
          {KINDS.map((kind) => (
            <MenuChoice
              key={kind}
              chosen={search.kind === kind}
              choose={() => {
                choose({ kind, channel: undefined });
                close();
              }}
            >
              {t(kind)}
            </MenuChoice>
          ))}
        </Menu>
      )}
    </Choice>
  );
}

/** The channel or kind that is chosen, in words. */
export function useChosenChannel({ channel, kind }: HomeSearch): string | null {
  const t = useTranslations("home.filter");
  const title = useTranslations("channels.title");
  if (channel) return title(channel);
  return kind === undefined || kind === "unclear" ? null : t(kind);
}

/** A filter as a button: open the choices, or, once chosen, drop it. */
function Choice(props: {
  readonly name: string;
  readonly chosen: string | null;
  readonly drop: () => void;
  readonly children: (close: () => void) => ReactNode;
}) {
  const t = useTranslations("home.filter");
  const [open, setOpen] = useState(false);
  const { name, chosen } = props;
  if (chosen !== null) {
    return (
      <button type="button" className="btn quiet chosen" onClick={props.drop}>
        <span className="cut">
          {name}: <bdi>{chosen}</bdi>
        </span>
        <span className="unseen">, {t("remove")}</span>
        <X className="i s" strokeWidth={1.6} aria-hidden />
      </button>
    );
  }
  return (
    <div className="anchored">
      <button
        type="button"
        className="btn quiet"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {name}
        <ChevronDown className="i s" strokeWidth={1.6} aria-hidden />
      </button>
      {open && (
        <Floating label={name} className="menu" position="bottom-end" close={() => setOpen(false)}>
          {props.children(() => setOpen(false))}
        </Floating>
      )}
    </div>
  );
}

function TextFilter(props: { readonly search: HomeSearch; readonly stop: () => void }) {
  const t = useTranslations("home.filter");
  const choose = useFilter(props.search);
  const field = useRef<HTMLInputElement>(null);
  const { text = "" } = props.search;
  // A circle takes the words with it that it was typed in. Who types is not disturbed.
  useEffect(() => {
    const input = field.current;
    if (input && input !== document.activeElement) input.value = text;
  }, [text]);
  // Opening the field is wanting to type; one that was there before leaves the focus where it is.
  useEffect(() => {
    if (field.current?.value === "") field.current.focus();
  }, []);
  const stop = () => {
    choose({ text: undefined });
    props.stop();
  };
  return (
    <search className="findline">
      <Search className="i s" strokeWidth={1.6} aria-hidden />
      <input
        ref={field}
        aria-label={t("text")}
        placeholder={t("in-people")}
        defaultValue={props.search.text}
        onChange={(event) => choose({ text: event.target.value.trim() || undefined })}
        onKeyDown={(event) => event.key === "Escape" && stop()}
      />
      <button
        type="button"
        className="iconbtn"
        aria-label={t("drop", { filter: t("text") })}
        onClick={stop}
      >
        <X className="i s" strokeWidth={1.6} aria-hidden />
      </button>
    </search>
  );
}
