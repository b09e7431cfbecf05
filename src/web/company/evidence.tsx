/** What a number on a company's page opens: who it is made of, and the last of it. */
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type {
  CompanyEvidence,
  CompanyEvidenceCode,
  CompanyPage,
  CompanyPerson,
} from "#api/companies.ts";
import { useAsk } from "#web/ask.ts";
import { useWords } from "#web/clock/words.ts";
import { EntryLine } from "#web/parts/evidence.tsx";
import { Glyph } from "#web/parts/glyph.tsx";
import { Pop } from "#web/parts/pop.tsx";
import { NumberLink } from "#web/parts/doors.tsx";
import { Shown } from "#web/shell/states.tsx";

type Company = Pick<CompanyPage, "id" | "name">;

/** A number that opens to what passed with the company. */
export function CompanyNumber(props: {
  readonly company: Company;
  readonly code: CompanyEvidenceCode;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <span className="anchored">
      <NumberLink words={props.children} open={open} toggle={() => setOpen(!open)} />
      {open && (
        <EvidencePopover company={props.company} code={props.code} close={() => setOpen(false)} />
      )}
    </span>
  );
}

export function EvidencePopover(props: {
  readonly company: Company;
  readonly code: CompanyEvidenceCode;
  readonly close: () => void;
}) {
  const t = useTranslations("company.evidence");
  const { company, code, close } = props;
  const evidence = useAsk("companyEvidence", { params: { id: company.id, code } });
  const title = evidence.data
    ? t(code, { name: company.name, total: evidence.data.total })
    : company.name;
  return (
    <Pop title={title} close={close}>
      <Shown query={evidence} bones={<span className="bone" />}>
        {(found) => <Found evidence={found} />}
      </Shown>
    </Pop>
  );
}

/** So many are named with their counts. */
const NAMED = 8;

function Found({ evidence }: { readonly evidence: CompanyEvidence }) {
  const t = useTranslations("company.evidence");
  const { and, length } = useWords();
  const { people, total, minutes, entries } = evidence;
  const named = people.slice(0, NAMED).map(({ name, count }) => t("each", { name, count }));
  const more = people.length - named.length;
  const names = more > 0 ? [...named, t("more-people", { count: more })] : named;
  const each = people.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="t-small dim split">
        {isMet(evidence.code)
          ? t("time", { time: length(minutes), names: and(names) })
          : `${and(names)}.`}{" "}
        {each > total && t("once")}
      </p>
      <ol className="tl">
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} name={and(entry.with)} />
        ))}
      </ol>
    </>
  );
}

const isMet = (code: CompanyEvidenceCode): boolean =>
  code === "phone" || code === "video" || code === "in-person";

/** Who is counted, each with a way to their page. */
export function PeoplePopover(props: {
  readonly title: string;
  readonly people: readonly Pick<
    CompanyPerson,
    "id" | "name" | "lastContact" | "lastSeen" | "met"
  >[];
  readonly close: () => void;
}) {
  const { agoOrNever, lastSeen } = useWords();
  const t = useTranslations("shell");
  return (
    <Pop title={props.title} close={props.close}>
      <ul className="counted scrolls">
        {props.people.map((person) => (
          <li key={person.id}>
            <Glyph {...clocksOf(person)} silent />
            <Link className="t-name" to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
            <span className="t-small dim">
              {t("contact")} {agoOrNever(person.lastContact)} ·{" "}
              <span className="f2f">
                {t("seen")} {lastSeen(person)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Pop>
  );
}

export const clocksOf = ({
  lastContact,
  lastSeen,
  met,
}: Pick<CompanyPerson, "lastContact" | "lastSeen" | "met">) => ({ lastContact, lastSeen, met });
