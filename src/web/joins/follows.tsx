/** What would follow if the two were one: what comes together, and whether they have been seen. */
import { useTranslations } from "use-intl";
import type { PersonPage } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { SmallPicture } from "#web/parts/picture.tsx";
import { Section } from "#web/parts/section.tsx";
import { useSession } from "#web/session.tsx";
import type { Both } from "./facing.tsx";
import { spanOf, threeYears } from "./three-years.ts";

export function Follows({ people: { one, other } }: { readonly people: Both }) {
  const t = useTranslations("joins.follows");
  return (
    <Section title={t("title")} className="follows">
      {one && other && <Together one={one} other={other} />}
      <p className="t-small dimmer">{t("kept")}</p>
    </Section>
  );
}

interface Two {
  readonly one: PersonPage;
  readonly other: PersonPage;
}

function Together({ one, other }: Two) {
  const { today } = useSession();
  const { both } = threeYears(one.allMonths, other.allMonths, today.slice(0, 7));
  const seen = [...one.seen, ...other.seen].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <>
      <p className="t-read">
        <OneStory one={one} other={other} />
      </p>
      {(spanOf(both) || seen.length > 0) && (
        <SmallPicture months={both} seen={seen} met={one.met || other.met} />
      )}
      <Seen one={one} other={other} />
    </>
  );
}

const KINDS = ["written", "phone", "video", "inPerson"] as const;

function OneStory({ one, other }: Two) {
  const t = useTranslations("joins.follows");
  const { and } = useWords();
  const what = and(
    KINDS.map((kind) => [kind, one.counts[kind] + other.counts[kind]] as const)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => t(`parts.${kind}`, { count })),
  );
  const known = [one, other].filter(hasContact);
  if (known.length === 2) return t("both", { what });
  return known[0] ? t("one", { what, name: known[0].name }) : t("neither");
}

const hasContact = ({ counts }: PersonPage): boolean => KINDS.some((kind) => counts[kind] > 0);

/** Seen by one side only, the other's empty seat is taken. */
function Seen({ one, other }: Two) {
  const t = useTranslations("joins.follows");
  const { ago, longDay } = useWords();
  const met = [one, other].filter((person) => person.met);
  if (met.length === 0) return <p className="t-read">{t("never-seen")}</p>;
  const [latest] = met.toSorted((a, b) => ((a.lastSeen ?? "") > (b.lastSeen ?? "") ? -1 : 1));
  const at = latest?.lastSeen ?? null;
  if (met.length === 2) {
    const words = at && t("seen-last", { ago: ago(at), day: longDay(at) });
    return <p className="t-read f2f">{words ?? t("already-seen-some-day")}</p>;
  }
  const where = latest?.seen.at(-1)?.label || "none";
  const missing = one.met ? other : one;
  return (
    <>
      <p className="t-read f2f">
        {at ? t("already-seen", { day: longDay(at), where }) : t("already-seen-some-day")}
      </p>
      {missing.tie && at && <p className="t-read">{t("then-seen", { ago: ago(at) })}</p>}
    </>
  );
}
