/** What a number counts: the sum split in a line, the last entries, and the way to all of them. */
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ChannelName, Kind } from "#api/common.ts";
import type { EvidenceCode, TimelineEntry } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { Sentence } from "#web/language/sentence.tsx";
import type { TimelineSearch } from "#web/search.ts";
import { Shown } from "#web/shell/states.tsx";
import { Floating } from "./floating.tsx";
import { useSubject } from "./use-subject.ts";
import { letterOf } from "./legend.tsx";

interface Who {
  readonly id: string;
  readonly name: string;
}

export function EvidencePopover(props: {
  readonly person: Who;
  readonly code: EvidenceCode;
  readonly channel?: ChannelName | undefined;
  readonly close: () => void;
}) {
  const t = useTranslations("home.evidence");
  const channels = useTranslations("channels.title");
  const { person, code, channel, close } = props;
  const evidence = useAsk("evidence", { params: { id: person.id, code }, query: { channel } });
  const titleOf = (total: number) =>
    channel
      ? t("on-channel", { channel: channels(channel), name: person.name })
      : t(`title.${code}`, { name: person.name, total });
  const title = evidence.data ? titleOf(evidence.data.total) : person.name;

  return (
    <Floating label={title} className="pop" close={close}>
      <div className="head">
        <b className="t-name">{title}</b>
        <CloseButton close={close} />
      </div>
      <Shown query={evidence} bones={<EvidenceBones />}>
        {({ split, entries, total }) => (
          <>
            <p className="t-small dim split">
              {split.map((reason, index) => (
                <span key={reason.code}>
                  {index > 0 && " "}
                  <Sentence reason={reason} />
                </span>
              ))}
            </p>
            <Entries
              person={person}
              entries={entries}
              total={total}
              all={channel ? { channel } : { kind: kindOf(code) }}
              close={close}
            />
          </>
        )}
      </Shown>
    </Floating>
  );
}

export function CloseButton({ close }: { readonly close: () => void }) {
  const t = useTranslations("shell");
  return (
    <button type="button" className="iconbtn" aria-label={t("close")} onClick={close}>
      <X className="i" strokeWidth={1.6} aria-hidden />
    </button>
  );
}

/** The last of them, and the way to all of them. */
export function Entries(props: {
  readonly person: Who;
  readonly entries: readonly TimelineEntry[];
  readonly total: number;
  /** Which of the timeline they are. */
  readonly all: TimelineSearch;
  readonly close: () => void;
}) {
  const t = useTranslations("home.evidence");
  const { person, entries, total } = props;
  if (total === 0) return null;
  return (
    <>
      <ol className="tl">
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} name={person.name} />
        ))}
      </ol>
      <div className="foot3">
        <Link
          className="link"
          to="/people/$id"
          params={{ id: person.id }}
          search={props.all}
          hash="timeline"
          onClick={props.close}
        >
          {t("all", { total })}
        </Link>
      </div>
    </>
  );
}

/** One entry as its date, its kind, its subject, and from whom. */
export function EntryLine({
  entry,
  name,
}: {
  readonly entry: TimelineEntry;
  readonly name: string;
}) {
  const t = useTranslations("home.evidence");
  const subject = useSubject();
  const { shortDay, length } = useWords();
  const from =
    entry.direction === "in"
      ? t("from", { name })
      : entry.direction === "out"
        ? t("from-you")
        : null;
  return (
    <li className={`is-${letterOf(entry.kind)}`}>
      <time dateTime={entry.at ?? undefined}>{entry.at ? shortDay(entry.at) : t("no-day")}</time>
      <i className={`kdot ${letterOf(entry.kind)}`} />
      <span>
        <span className="what">
          <bdi>{subject(entry)}</bdi>
          {entry.minutes !== null && `, ${length(entry.minutes)}`}
        </span>
        <span className="why">
          {from ?? (entry.reason ? <Sentence reason={entry.reason} /> : t(`kind.${entry.kind}`))}
        </span>
      </span>
    </li>
  );
}

export function EvidenceBones() {
  return (
    <div style={{ padding: "12px 0 10px" }}>
      {[70, 92, 64, 80, 56].map((width) => (
        <span key={width} className="bone" style={{ width: `${width}%`, margin: "18px 0" }} />
      ))}
    </div>
  );
}

/** What of the timeline the number counts; all of it where it counts no single kind. */
function kindOf(code: EvidenceCode): Kind | undefined {
  switch (code) {
    case "written":
    case "their-reply":
    case "their-reply-before":
    case "my-reply":
    case "initiative":
      return "written";
    case "phone":
    case "video":
      return code;
    case "in-person":
    case "last-seen":
    case "missing":
      return "in-person";
    case "screen":
    case "in-touch":
    case "contact-days":
    case "span":
    case "last-contact":
    case "gap":
    case "expected":
    case "weight":
      return undefined;
  }
}
