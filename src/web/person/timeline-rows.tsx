/** The rows of a timeline, a page of a hundred asked for when it comes into sight. */
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonPage, TimelineEntry } from "#api/people.ts";
import { asking, useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { fileName } from "#shared/file-name.ts";
import { useMarks } from "#web/home/use-marks.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { LongList, PAGE, useLongRows } from "#web/parts/long-list.tsx";
import { Marked } from "#web/parts/marked.tsx";
import { useSubject } from "#web/parts/use-subject.ts";
import { letterOf } from "#web/parts/legend.tsx";
import type { TimelineSearch } from "#web/search.ts";
import { useSession } from "#web/session.tsx";
import { dayOf, isoDay } from "#shared/time.ts";
import { Shown } from "#web/shell/states.tsx";

/** Chats are folded day by day, unless one looks for words. */
export const whatOf = ({ kind, channel, handle, text }: TimelineSearch) => ({
  kind,
  channel,
  handle,
  text,
  fold: text === undefined ? ("true" as const) : ("false" as const),
});

const ROW = 58;

export function TimelineRows(props: {
  readonly person: PersonPage;
  readonly search: TimelineSearch;
  readonly total: number;
}) {
  const { person, search, total } = props;
  const rows = useLongRows(total, ROW);
  const entries = useQueries({
    queries: rows.pages.map((page) =>
      asking("timeline", {
        params: { id: person.id },
        query: { ...whatOf(search), offset: page * PAGE, limit: PAGE },
      }),
    ),
    combine: (answers) => new Map(rows.pages.map((page, at) => [page, answers[at]?.data?.entries])),
  });
  const entryAt = (index: number) => entries.get(Math.floor(index / PAGE))?.[index % PAGE];

  return (
    <LongList
      rows={rows}
      className="tl long"
      row={(index) => (
        <Row
          person={person.id}
          entry={entryAt(index)}
          text={search.text}
          before={entryAt(index - 1)}
          first={index === 0}
        />
      )}
    />
  );
}

const yearOf = (entry: TimelineEntry | undefined): string => entry?.at?.slice(0, 4) ?? "";

function Row(props: {
  readonly person: string;
  readonly entry: TimelineEntry | undefined;
  readonly text: string | undefined;
  readonly before: TimelineEntry | undefined;
  readonly first: boolean;
}) {
  const { person, entry, text, before, first } = props;
  if (!entry) return <div className="entry waiting" />;
  const year = yearOf(entry);
  return (
    <>
      {year !== "" && (first || year !== yearOf(before)) && <div className="yr">{year}</div>}
      {entry.messages > 1 ? (
        <FoldedRow person={person} entry={entry} />
      ) : (
        <EntryRow entry={entry} text={text} />
      )}
    </>
  );
}

/** The messages of one day in a chat: how many, how the last of them begins, and on a click all of them. */
function FoldedRow({ person, entry }: { readonly person: string; readonly entry: TimelineEntry }) {
  const t = useTranslations("person");
  const channel = useTranslations("channels.inline");
  const { shortDay } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="entry is-w">
      <time dateTime={entry.at ?? undefined}>{entry.at && shortDay(entry.at)}</time>
      <i className="kdot w" />
      <div>
        <button type="button" className="what" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("some-messages", { count: entry.messages })}
        </button>
        {entry.excerpt && !open && (
          <div className="why cut">{t("last-of-them", { text: entry.excerpt })}</div>
        )}
        {open && <Messages person={person} entry={entry} />}
      </div>
      <span className="r">
        {entry.direction === "both" ? (
          t("to-and-fro", { channel: channel(entry.channel ?? "said") })
        ) : (
          <From entry={entry} />
        )}
      </span>
    </div>
  );
}

/** So many of one day are shown; whoever wrote more is found by words. */
const MESSAGES_OF_A_DAY = 200;

function Messages({ person, entry }: { readonly person: string; readonly entry: TimelineEntry }) {
  const { hour } = useWords();
  const { zone } = useSession();
  const subject = useSubject();
  const all = useAsk("timeline", {
    params: { id: person },
    query: {
      kind: "written",
      day: isoDay(dayOf(new Date(entry.at!), zone)),
      channel: entry.channel ?? undefined,
      offset: 0,
      limit: MESSAGES_OF_A_DAY,
    },
  });
  return (
    <Shown query={all}>
      {({ entries }) => (
        <ol className="chat">
          {entries.toReversed().map((one) => (
            <li key={one.id} className={one.direction === "out" ? "mine" : undefined}>
              <time className="t-small dimmer">{one.at && hour(one.at)}</time>
              <span>{subject(one)}</span>
            </li>
          ))}
        </ol>
      )}
    </Shown>
  );
}

function EntryRow({
  entry,
  text,
}: {
  readonly entry: TimelineEntry;
  readonly text: string | undefined;
}) {
  const t = useTranslations("person");
  const subject = useSubject();
  const { shortDay, length } = useWords();
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  // Of a message without a subject what was found tells more than how it begins.
  const title = (!entry.subject && entry.found) || subject(entry);
  const planned = entry.at !== null && entry.at.slice(0, 10) > today;
  return (
    <div className={`entry is-${letterOf(entry.kind)}`}>
      <time dateTime={entry.at ?? undefined}>{entry.at ? shortDay(entry.at) : t("no-day")}</time>
      <i className={`kdot ${letterOf(entry.kind)}`} />
      <div>
        <button type="button" className="what" aria-expanded={open} onClick={() => setOpen(!open)}>
          <bdi>
            <Marked text={title} words={text} />
          </bdi>
          {entry.minutes !== null && `, ${length(entry.minutes)}`}
        </button>
        {entry.reason && (
          <div className="why">
            <Sentence reason={entry.reason} />
          </div>
        )}
        {entry.found !== null && entry.found !== title && !open && (
          <div className="found">
            <Marked text={entry.found} words={text} />
          </div>
        )}
        {open && <Opened entry={entry} words={text} />}
      </div>
      <span className="r">{planned ? t("planned") : <From entry={entry} />}</span>
    </div>
  );
}

function From({ entry }: { readonly entry: TimelineEntry }) {
  const t = useTranslations("person");
  const channel = useTranslations("channels.inline")(entry.channel ?? "said");
  const { direction, kind } = entry;
  if (direction === null || direction === "both") return channel;
  if (kind !== "written") return t(direction === "out" ? "you-called" : "they-called", { channel });
  return t(direction === "out" ? "from-you" : "from-them", { channel });
}

const AS = ["in-person", "video", "phone", "none"] as const;

/** Its text, where it was kept; and for a meeting the question how it was. */
function Opened(props: { readonly entry: TimelineEntry; readonly words: string | undefined }) {
  const { entry, words } = props;
  const t = useTranslations("person");
  const marks = useMarks();
  const whole = useAsk("interaction", { params: { id: entry.id } });
  return (
    <div className="opened">
      {entry.channel === "calendar" ? (
        <div className="btns">
          <span className="t-small dim">{t("judge")}</span>
          {AS.map((as) => (
            <button
              key={as}
              type="button"
              className="chip"
              aria-pressed={entry.kind === as}
              onClick={() =>
                marks.judge([entry.id], entry.subject ?? t("without-subject.unclear"), as)
              }
            >
              {t(`as.${as}`)}
            </button>
          ))}
        </div>
      ) : (
        <Shown query={whole}>
          {({ text }) =>
            entry.channel === null || (text !== null && text === entry.excerpt) ? null : text ? (
              <p className="t-read body">
                <Marked text={text} words={words} />
              </p>
            ) : (
              <p className="t-small dim">{t("no-text")}</p>
            )
          }
        </Shown>
      )}
      {entry.sources.length > 0 && (
        <p className="prov">{t("sources", { sources: entry.sources.map(fileName).join(", ") })}</p>
      )}
    </div>
  );
}
