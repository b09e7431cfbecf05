/** The two clocks of the whole company, the days in one room, and who was there first. */
import { useTranslations } from "use-intl";
import type { CompanyEvidenceCode, CompanyPage } from "#api/companies.ts";
import { useWords } from "#web/clock/words.ts";
import type { ReactNode } from "react";
import { CompanyNumber } from "./evidence.tsx";

export function Figures({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("company");
  const { ago, agoOrNever, shortDay, longDay, shortMonth, length } = useWords();
  const names = useNames();
  const { lastContact, lastSeen, first, seen, minutes, ...whole } = company.whole;
  const met = company.people.some((person) => person.met);
  const screen = minutes.screen > 0 ? length(minutes.screen) : "none";
  const unseen = useTranslations("person")(met ? "some-day" : "face-never");
  return (
    <div className="figs">
      <Figure
        company={company}
        title={t("last-contact")}
        {...(lastContact ? { code: "last-contact" as const } : {})}
        value={agoOrNever(lastContact)}
      >
        {lastContact &&
          [longDay(lastContact), names(whole.lastContactWith)].filter(Boolean).join(", ")}
      </Figure>
      <Figure
        company={company}
        face
        title={t("last-seen")}
        {...(lastSeen ? { code: "in-person" as const } : {})}
        value={lastSeen ? ago(lastSeen) : unseen}
      >
        {lastSeen && [longDay(lastSeen), names(whole.lastSeenWith)].filter(Boolean).join(", ")}
      </Figure>
      <Figure
        company={company}
        face
        title={t("days-in-person")}
        {...(seen.length > 0 ? { code: "in-person" as const } : {})}
        value={seen.length > 0 ? t("days", { days: seen.length }) : t("no-days")}
      >
        {seen.length > 0 && t("hours", { time: length(minutes.faceToFace), screen })}
      </Figure>
      <Figure
        company={company}
        title={t("first")}
        {...(first ? { code: "first" as const } : {})}
        value={first ? shortMonth(first.at.slice(0, 7)) : "–"}
      >
        {first && [shortDay(first.at), names(first.with)].filter(Boolean).join(", ")}
      </Figure>
    </div>
  );
}

/** Of many the first few. */
const NAMED = 2;

function useNames(): (people: readonly { readonly name: string }[]) => string {
  const t = useTranslations("company");
  const { and } = useWords();
  return (people) => {
    const names = people.slice(0, NAMED).map(({ name }) => name);
    const more = people.length - names.length;
    if (more === 0) return names.length === 0 ? "" : t("with", { names: and(names) });
    return t("with", { names: t("with-more", { names: names.join(", "), more }) });
  };
}

function Figure(props: {
  readonly company: CompanyPage;
  readonly title: string;
  /** What it opens to; without one there is nothing to open. */
  readonly code?: CompanyEvidenceCode;
  readonly value: string;
  readonly face?: boolean;
  readonly children: ReactNode;
}) {
  const { company, code, value } = props;
  return (
    <div>
      <div className={props.face ? "v f2f" : "v"}>
        {code ? (
          <CompanyNumber company={company} code={code}>
            {value}
          </CompanyNumber>
        ) : (
          value
        )}
      </div>
      <div className="k">
        <b>{props.title}.</b> {props.children}
      </div>
    </div>
  );
}

const KINDS = [
  ["w", "written", "written"],
  ["p", "phone", "phone"],
  ["v", "video", "video"],
  ["f", "in-person", "inPerson"],
] as const;

/** The kinds that there are; each count opens to what it counts. */
export function Kinds({ company }: { readonly company: CompanyPage }) {
  const t = useTranslations("shell.kinds");
  const { count } = useWords();
  return (
    <div className="legend">
      {KINDS.filter(([, , counted]) => company.whole.counts[counted] > 0).map(
        ([letter, kind, counted]) => (
          <span key={kind}>
            <i className={`sw ${letter}`} />
            <CompanyNumber company={company} code={kind}>
              {count(company.whole.counts[counted])}
            </CompanyNumber>{" "}
            {t(kind)}
          </span>
        ),
      )}
    </div>
  );
}
