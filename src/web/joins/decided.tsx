/** What the reader said of pairs, by the day on which they said it; each can be taken back. */
import { Equal, EqualNot, Merge, Split } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PairList, Said } from "#api/joins.ts";
import { dayOf } from "#shared/time.ts";
import { useWords } from "#web/clock/words.ts";
import { Sentence } from "#web/language/sentence.tsx";
import { EmptySeat } from "#web/parts/empty-seat.tsx";
import { Section } from "#web/parts/section.tsx";
import { useSession } from "#web/session.tsx";
import { SideOf } from "./in-groups.tsx";
import { calledBy } from "./line.ts";
import { useDecide } from "./use-decide.ts";

export function Decided({ list: { decided } }: { readonly list: PairList }) {
  const t = useTranslations("joins.decided");
  const { zone } = useSession();
  const { ago, longDay } = useWords();
  if (decided.length === 0) return <EmptySeat words={t("none")} more={t("none-more")} />;
  const days = [...new Set(decided.map(({ at }) => dayOf(new Date(at), zone)))];
  return (
    <div className="groups">
      <p className="t-read dim">{t("lead")}</p>
      {days.map((day) => {
        const said = decided.filter(({ at }) => dayOf(new Date(at), zone) === day);
        return (
          <Section key={day} title={`${ago(said[0]!.at)}, ${longDay(said[0]!.at)}`}>
            <ul className="pairs with-act">
              {said.map((one) => (
                <Row key={one.id} said={one} />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function Row({ said }: { readonly said: Said }) {
  const t = useTranslations("joins.decided");
  const { takeBack } = useDecide();
  const { one, other, same, byHand } = said;
  const isOne = one.person === other.person;
  const [Icon, Sign] = same ? [Merge, Equal] : [Split, EqualNot];
  const names = isOne
    ? { one: calledBy(one), other: calledBy(other) }
    : { one: one.name, other: other.name };
  const words = !same ? "not-same" : !isOne ? "not-held" : byHand ? "by-hand" : "same";
  return (
    <li>
      <Icon className="i s" strokeWidth={1.6} aria-hidden />
      <SideOf side={one} name={names.one} />
      <Sign className="i s link-i" strokeWidth={1.6} aria-hidden />
      <SideOf side={other} name={names.other} />
      <span className="why">
        {t(words)}{" "}
        {said.reasons.slice(0, 3).map((reason) => (
          <span key={JSON.stringify([reason.code, reason.values])}>
            <Sentence reason={reason} />{" "}
          </span>
        ))}
      </span>
      <button
        type="button"
        className="btn quiet"
        aria-label={t("take-back-of", names)}
        onClick={() => takeBack(said)}
      >
        {t("take-back")}
      </button>
    </li>
  );
}
