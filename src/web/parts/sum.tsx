/** need = days × missing × weight, written out: each part opens to what it is made of. */
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { EvidenceCode, MeetPerson } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { EvidencePopover } from "./evidence.tsx";
import { NumberLink } from "./reasons.tsx";
import { shownSum } from "./shown-sum.ts";

type Person = Pick<MeetPerson, "id" | "name" | "parts" | "met" | "lastSeen">;

/** `first` where they stand first in their list. */
export function Sum({ person, first }: { readonly person: Person; readonly first: boolean }) {
  const t = useTranslations("home");
  const explain = useTranslations("relationships.explain");
  const { figure } = useWords();
  const [open, setOpen] = useState<EvidenceCode | null>(null);
  const { days, missing, weight, need } = shownSum(person.parts);
  const door = (code: EvidenceCode) => (words: ReactNode) => (
    <NumberLink
      words={words}
      open={open === code}
      toggle={() => setOpen(open === code ? null : code)}
    />
  );
  const doors = {
    expected: door("expected"),
    missing: door("missing"),
    weight: door("weight"),
    b: (words: ReactNode) => <b>{words}</b>,
  };
  return (
    <div className="anchored">
      <p className="sum" title={explain("need")}>
        <span>{t(first ? "why" : "why-here")}</span>
        <span>{t.rich("sum.days", { days: figure(days, 2), ...doors })}</span>
        <span>{t.rich(`sum.${whyOf(person)}`, { share: figure(missing, 2), ...doors })}</span>
        <span>{t.rich("sum.weight", { times: figure(weight, 1), ...doors })}</span>
        <span>{t.rich("sum.need", { need: figure(need, 2), ...doors })}</span>
      </p>
      {open && (
        <EvidencePopover key={open} person={person} code={open} close={() => setOpen(null)} />
      )}
    </div>
  );
}

/** What is missing, by the larger of its two parts. */
function whyOf({ met, lastSeen, parts }: Person) {
  if (!met) return "never-seen";
  if (parts.quieter >= parts.longAgo) return "quieter";
  return lastSeen === null ? "some-day" : "long-ago";
}
