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
import { Section } from "#web/parts/section.tsx";
import { Shown } from "#web/shell/states.tsx";
import type { TimelineSearch } from "#web/search.ts";
import { TimelineRows, whatOf } from "./timeline-rows.tsx";

export function Timeline({ person }: { readonly person: PersonPage }) {
  const t = useTranslations("person");
  const { kind, text } = useSearch({ from: "/people/$id" });
  const query = { ...whatOf(kind, text), offset: 0, limit: PAGE };
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
            <Filters counts={answer.counts} chosen={kind} text={text} />
            {text && !answer.searchable && <p className="t-small dim">{t("not-searchable")}</p>}
            {answer.total === 0 ? (
              <p className="t-read dim nothing">
                {text ? t("no-hits", { text }) : t("no-entries")}
              </p>
            ) : (
              <TimelineRows
                key={`${kind} ${text}`}
                person={person}
                kind={kind}
                text={text}
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
  readonly counts: Answer["counts"];
  readonly chosen: Kind | undefined;
  readonly text: string | undefined;
}) {
  const t = useTranslations("person");
  const kinds = useTranslations("shell.kinds");
  const { count } = useWords();
  const { counts, chosen, text } = props;
  const go = useSearchChange();
  return (
    <div className="btns filters-line">
      <button
        type="button"
        className="chip"
        aria-pressed={chosen === undefined}
        onClick={() => go({ kind: undefined, text })}
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
            onClick={() => go({ kind: chosen === kind ? undefined : kind, text })}
          >
            <i className={`sw ${letterOf(kind)}`} />
            {kind === "unclear" ? t("unclear") : kinds(kind)} {count(counts[name])}
          </button>
        ) : null,
      )}
      <TextSearch text={text} search={(words) => go({ kind: chosen, text: words })} />
    </div>
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
