/** need = days × missing × weight, written out: each part opens to what it is made of. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { EvidenceCode, MeetPerson } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { Doors } from "./doors.tsx";
import { shownSum } from "./shown-sum.ts";

type Person = Pick<MeetPerson, "id" | "name" | "parts" | "met" | "lastSeen">;

/** `first` where they stand first in their list. */
export function Sum({ person, first }: { readonly person: Person; readonly first: boolean }) {
  const t = useTranslations("home");
  const explain = useTranslations("relationships.explain");
  const { figure } = useWords();
  const { days, missing, weight, need } = shownSum(person.parts);
  return (
    <Doors person={person}>
      {(door) => {
        const to = (code: EvidenceCode) => (words: ReactNode) => door(code, words);
        const doors = {
          expected: to("expected"),
          missing: to("missing"),
          weight: to("weight"),
          b: (words: ReactNode) => <b>{words}</b>,
        };
        return (
          <p className="sum" title={explain("need")}>
            <span>{t(first ? "why" : "why-here")}</span>
            <span>{t.rich("sum.days", { days: figure(days, 2), ...doors })}</span>
            <span>{t.rich(`sum.${whyOf(person)}`, { share: figure(missing, 2), ...doors })}</span>
            <span>{t.rich("sum.weight", { times: figure(weight, 1), ...doors })}</span>
            <span>{t.rich("sum.need", { need: figure(need, 2), ...doors })}</span>
          </p>
        );
      }}
    </Doors>
  );
}

/** What is missing, by the larger of its two parts. */
function whyOf({ met, lastSeen, parts }: Person) {
  if (!met) return "never-seen";
  if (parts.quieter >= parts.longAgo) return "quieter";
  return lastSeen === null ? "some-day" : "long-ago";
}
