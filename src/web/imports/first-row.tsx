/** How the first row of a table is understood, as a sentence. */
import { useTranslations } from "use-intl";
import type { RowExample } from "#api/questions.ts";
import { useWords } from "#web/clock/words.ts";
import { useSession } from "#web/session.tsx";
import { dayOf, isoDay } from "#shared/time.ts";
import { otherDay } from "./asked.ts";

interface FirstRowProps {
  readonly row: RowExample | undefined;
  /** Which of two numbers in its dates is the month is not answered yet. */
  readonly daysOpen: boolean;
  readonly atStand: boolean;
}

export function FirstRow({ row, daysOpen, atStand }: FirstRowProps) {
  const t = useTranslations("questions");
  return (
    <div className="first-row">
      <h4 className="t-label">{t("row-title")}</h4>
      {row ? (
        <Sentence row={row} daysOpen={daysOpen} atStand={atStand} />
      ) : (
        <p className="t-small dim">{t("row-none")}</p>
      )}
    </div>
  );
}

function Sentence({ row, daysOpen, atStand }: FirstRowProps & { readonly row: RowExample }) {
  const t = useTranslations("questions");
  const when = useWhen(row, daysOpen);
  const about = [row.title, row.company, row.city].filter(
    (part) => part !== "" && part !== row.name,
  );
  return (
    <>
      <p className="t-lead">
        {row.met
          ? t.rich(atStand ? "row-met-stand" : "row-met", {
              when: when(row.met),
              name: row.name || t("nameless"),
              about: about.map((part) => `, ${part}`).join("") + (about.length > 0 ? "," : ""),
              b: (words) => <b>{words}</b>,
              met: (words) => <span className="f2f">{words}</span>,
            })
          : t.rich("row-is", {
              name: row.name || t("nameless-first"),
              about: about.map((part) => `, ${part}`).join(""),
              b: (words) => <b>{words}</b>,
            })}
        {row.wrote && ` ${t("row-wrote", { when: when(row.wrote) })}`}
        {row.connected && ` ${t("row-connected", { when: when(row.connected) })}`}
      </p>
      {row.reach.length > 0 && (
        <p className="t-small dim">{t("row-reach", { reach: row.reach.map(whole).join(", ") })}</p>
      )}
    </>
  );
}

/** A number breaks nowhere. */
const whole = (value: string): string => value.replaceAll(" ", "\u00A0");

/** "3 April 2025 or 4 March 2025", "3 April 2025 at 14:30", "3 April 2025": no more than the file says. */
function useWhen({ dayAlone }: RowExample, daysOpen: boolean): (at: string) => string {
  const t = useTranslations("questions");
  const { longDay, hour } = useWords();
  const { zone } = useSession();
  return (at) => {
    const isDay = !at.includes("T");
    const other = daysOpen ? otherDay(isDay ? at : isoDay(dayOf(new Date(at), zone))) : null;
    const day =
      other === null ? longDay(at) : t("row-either", { one: longDay(at), other: longDay(other) });
    return isDay || dayAlone ? day : t("row-at", { day, hour: hour(at) });
  };
}
