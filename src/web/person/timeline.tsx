/** Everything with one person, newest first: by kind, by its words, and drawn only where one looks. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Kind } from "#api/common.ts";
import type { PersonPage, Timeline as Answer } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { letterOf } from "#web/parts/legend.tsx";
import { PAGE } from "#web/parts/long-list.tsx";
import { useHandleWords } from "#web/parts/use-handle-words.ts";
import { Section } from "#web/parts/section.tsx";
import { Shown } from "#web/shell/states.tsx";
import type { TimelineSearch } from "#web/search.ts";
import { TimelineRows, whatOf } from "./timeline-rows.tsx";

export function Timeline({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const search = useSearch({ from: "/people/$id" });
  const { kind, text } = search;
  const query = { ...whatOf(search), offset: 0, limit: PAGE };
  const first = useAsk("timeline", { params: { id: person.id }, query }, { keep: true });
  return (
    <Section
      className="timeline"
      title={<span id="timeline">{t("everything")}</span>}
      aside={first.data && <span>{t("entries-in-all", { count: allOf(first.data, kind) })}</span>}
    >
      <Shown query={first}>
        {(answer) => (
          <>
            <Filters person={person} counts={answer.counts} search={search} />
            {text && !answer.searchable && <p className="t-small dim">{t("not-searchable")}</p>}
            {answer.total === 0 ? (
              <p className="t-read dim nothing">
                {text ? t("no-hits", { text }) : t("no-entries")}
              </p>
            ) : (
              <TimelineRows
                key={JSON.stringify(search)}
                person={person}
                search={search}
                total={answer.total}
              />
            )}
          </>
        )}
      </Shown>
    </Section>
  );
}

/** What is chosen, however many of it are one row. */
const allOf = ({ counts }: Answer, kind: Kind | undefined): number =>
  CHIPS.reduce((sum, [one, count]) => (!kind || one === kind ? sum + counts[count] : sum), 0);

const CHIPS: readonly (readonly [kind: Kind, count: keyof Answer["counts"]])[] = [
  ["written", "written"],
  ["phone", "phone"],
  ["video", "video"],
  ["in-person", "inPerson"],
  ["unclear", "unclear"],
];

function Filters(props: {
  readonly person: PersonPage;
  readonly counts: Answer["counts"];
  readonly search: TimelineSearch;
}) {
  const t = useTranslations("person");
  const kinds = useTranslations("shell.kinds");
  const { count } = useWords();
  const { counts, search } = props;
  const { kind: chosen } = search;
  const change = useSearchChange();
  const go = (changed: TimelineSearch) => change({ ...search, ...changed });
  return (
    <div className="btns filters-line">
      <button
        type="button"
        className="chip"
        aria-pressed={!chosen && !search.channel && !search.handle}
        onClick={() => change({ text: search.text })}
      >
        {t("all")}
      </button>
      {CHIPS.map(([kind, name]) =>
        counts[name] > 0 || chosen === kind ? (
          <button
            key={kind}
            type="button"
            className="chip"
            aria-pressed={chosen === kind}
            onClick={() => go({ kind: chosen === kind ? undefined : kind })}
          >
            <i className={`sw ${letterOf(kind)}`} />
            {kind === "unclear" ? t("unclear") : kinds(kind)} {count(counts[name])}
          </button>
        ) : null,
      )}
      <Only person={props.person} search={search} go={go} />
      <TextSearch text={search.text} search={(words) => go({ text: words })} />
    </div>
  );
}

/** What a number on this page led to: one channel, or one address, until it is let go. */
function Only(props: {
  readonly person: PersonPage;
  readonly search: TimelineSearch;
  readonly go: (changed: TimelineSearch) => void;
}) {
  const t = useTranslations("person");
  const channels = useTranslations("channels.title");
  const words = useHandleWords();
  const { channel, handle } = props.search;
  const by = props.person.handles.find(({ kind, value }) => `${kind}:${value}` === handle);
  const what = channel ? channels(channel) : by ? words(by) : handle;
  if (what === undefined) return null;
  return (
    <button
      type="button"
      className="chip"
      aria-pressed
      aria-label={t("no-longer-only", { what })}
      onClick={() => props.go({ channel: undefined, handle: undefined })}
    >
      <span className="cut">{t("only-by", { what })}</span>
      <X className="i s" strokeWidth={1.6} aria-hidden />
    </button>
  );
}

function useSearchChange(): (search: TimelineSearch) => void {
  const navigate = useNavigate({ from: "/people/$id" });
  return (search) => void navigate({ search, replace: true, resetScroll: false });
}

/** So long nothing is typed, and it is looked for. */
const PAUSE_MS = 250;

/** The reader asked for this field by a click on its button; what the address asked for does not take the focus. */
function focus(field: HTMLInputElement | null): void {
  if (field?.value === "") field.focus();
}

function TextSearch(props: {
  readonly text: string | undefined;
  readonly search: (text: string | undefined) => void;
}) {
  const t = useTranslations("person");
  const [typed, setTyped] = useState(props.text ?? "");
  const [open, setOpen] = useState(props.text !== undefined);
  const search = useRef(props.search);
  useEffect(() => {
    search.current = props.search;
  });
  const asked = typed.trim() || undefined;
  const waits = open && asked !== props.text;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => search.current(asked), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waits, asked]);
  if (!open) {
    return (
      <button type="button" className="chip" onClick={() => setOpen(true)}>
        <Search className="i s" strokeWidth={1.6} aria-hidden />
        {t("search-text")}
      </button>
    );
  }
  return (
    <search className="chip search">
      <Search className="i s" strokeWidth={1.6} aria-hidden />
      <input
        ref={focus}
        type="search"
        aria-label={t("search-text")}
        placeholder={t("search-text")}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button
        type="button"
        aria-label={t("clear-search")}
        onClick={() => {
          setTyped("");
          setOpen(false);
          props.search(undefined);
        }}
      >
        <X className="i s" strokeWidth={1.6} aria-hidden />
      </button>
    </search>
  );
}
