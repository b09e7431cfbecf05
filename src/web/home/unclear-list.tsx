/** Entries of which nobody can tell how they took place, each with its four answers: one click. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Unclear } from "#api/daily.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { Section } from "#web/parts/section.tsx";
import { useMarks } from "./use-marks.ts";

const SHORT = 3;

/** Beside the list: the few that matter most. Nothing is shown while nothing is unclear. */
export function UnclearAside() {
  const t = useTranslations("home.asks");
  const unclear = useAsk("unclear");
  if (!unclear.data || unclear.data.total === 0) return null;
  const { entries, total } = unclear.data;
  return (
    <Section
      title={t("title")}
      aside={
        total > SHORT && (
          <Link className="link" to="/unclear">
            {t("all", { count: total })}
          </Link>
        )
      }
    >
      <UnclearEntries entries={entries.slice(0, SHORT)} />
    </Section>
  );
}

export function UnclearEntries({ entries }: { readonly entries: readonly Unclear[] }) {
  return (
    <ul className="asks">
      {entries.map((entry) => (
        <UnclearEntry key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

/** So many people are named; of a larger round the others are counted. */
const NAMED = 3;

const ANSWERS = ["in-person", "video", "phone", "none"] as const;

function UnclearEntry({ entry }: { readonly entry: Unclear }) {
  const t = useTranslations("home.asks");
  const { shortDay, hour, length } = useWords();
  const marks = useMarks();
  const subject = entry.subject || t("untitled");
  const names = entry.people.slice(0, NAMED).map(({ name }) => name);
  return (
    <li>
      <div className="what">{subject}</div>
      <div className="dimmer t-small">
        {shortDay(entry.at)}, {hour(entry.at)}
        {entry.minutes !== null && `, ${length(entry.minutes)}`}
        {names.length > 0 && (
          <> {t("with", { people: names.join(", "), more: entry.people.length - names.length })}</>
        )}
        {", "}
        <Sentence reason={entry.reason} />
      </div>
      <div className="btns">
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            className={answer === "in-person" ? "btn quiet face" : "btn quiet"}
            aria-label={`${t(answer)}: ${subject}`}
            onClick={() => marks.judge({ id: entry.id, subject }, answer)}
          >
            {t(answer)}
          </button>
        ))}
      </div>
    </li>
  );
}
