/** Entries of which nobody can tell how they took place, each with its four answers: one click. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Unclear } from "#api/daily.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { Section } from "#web/parts/section.tsx";
import { groupsOf, type Group } from "./unclear-groups.ts";
import { useMarks } from "./use-marks.ts";

const SHORT = 3;

/** Beside the list: the few that matter most. Nothing is shown while nothing is unclear. */
export function UnclearAside() {
  const t = useTranslations("home.asks");
  const unclear = useAsk("unclear");
  if (!unclear.data || unclear.data.total === 0) return null;
  const groups = groupsOf(unclear.data.entries);
  return (
    <Section
      title={t("title")}
      aside={
        groups.length > SHORT && (
          <Link className="link" to="/unclear">
            {t("all", { count: unclear.data.total })}
          </Link>
        )
      }
    >
      <UnclearEntries groups={groups.slice(0, SHORT)} />
    </Section>
  );
}

export function UnclearEntries({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <ul className="asks">
      {groups.map((group) => (
        <UnclearGroup key={group[0].id} group={group} />
      ))}
    </ul>
  );
}

const ANSWERS = ["in-person", "video", "phone", "none"] as const;

function UnclearGroup({ group }: { readonly group: Group }) {
  const t = useTranslations("home.asks");
  const marks = useMarks();
  const [together, setTogether] = useState(false);
  const [entry, ...others] = group;
  const subject = entry.subject || t("untitled");
  const asked = (together ? group : [entry]).map(({ id }) => id);
  return (
    <li>
      <div className="what">{subject}</div>
      <WhenAndWho entry={entry} />
      {others.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={together}
            onChange={(event) => setTogether(event.target.checked)}
          />
          {t("others", { count: others.length })}
        </label>
      )}
      <div className="btns">
        {ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            className={answer === "in-person" ? "btn quiet face" : "btn quiet"}
            aria-label={`${t(answer)}: ${subject}`}
            onClick={() => marks.judge(asked, subject, answer)}
          >
            {t(answer)}
          </button>
        ))}
      </div>
    </li>
  );
}

/** So many people are named; of a larger round the others are counted. */
const NAMED = 3;

function WhenAndWho({ entry }: { readonly entry: Unclear }) {
  const t = useTranslations("home.asks");
  const { shortDay, hour, length, and } = useWords();
  const more = entry.people.length - NAMED;
  const names = [
    ...entry.people.slice(0, NAMED).map(({ name }) => name),
    ...(more > 0 ? [t("more", { count: more })] : []),
  ];
  return (
    <>
      <div className="dimmer t-small">
        {shortDay(entry.at)}, {hour(entry.at)}
        {entry.minutes !== null && `, ${length(entry.minutes)}`}
        {names.length > 0 && `, ${t("with", { people: and(names) })}`}.
      </div>
      <div className="dimmer t-small whole">
        <Sentence reason={entry.reason} />.
      </div>
    </>
  );
}
