/** The words for times and lengths, in the reader's language and the workspace's zone. */
import { useTranslations } from "use-intl";
import { useLanguage } from "#web/language/language.tsx";
import { localeOf } from "#web/language/catalogue.ts";
import { useSession } from "#web/session.tsx";
import { agoOf } from "./ago.ts";
import { lengthOf } from "./length.ts";
import { type Seen, isUnclear } from "./seen.ts";
import * as say from "./say.ts";

export interface Words {
  /** "vor 19 Monaten", "gestern". */
  readonly ago: (at: string) => string;
  /** The same, or "nie". */
  readonly agoOrNever: (at: string | null) => string;
  /** When somebody was last seen; "Tag unbekannt" where nobody remembers, "unklar" where it cannot be told. */
  readonly lastSeen: (seen: Seen) => string;
  /** "1 Std. 30 Min." */
  readonly length: (minutes: number) => string;
  readonly shortDay: (at: string) => string;
  readonly longDay: (at: string) => string;
  readonly yearlyDay: (day: string) => string;
  readonly weekDay: (at: string) => string;
  readonly hour: (at: string) => string;
  readonly shortMonth: (month: string) => string;
  readonly longMonth: (month: string) => string;
  /** "A, B und C". */
  readonly and: (names: readonly string[]) => string;
  /** 1248 as "1.248". */
  readonly count: (n: number) => string;
  /** The same with at most so many digits behind the point: "0,62". */
  readonly figure: (n: number, digits: number) => string;
}

export function useWords(): Words {
  const t = useTranslations("shell");
  const person = useTranslations("person");
  const { language } = useLanguage();
  const { zone, today } = useSession();
  const place = { locale: localeOf(language), zone, today };

  const ago = (at: string) => {
    const { unit, count } = agoOf(at, today, zone);
    return t(`ago.${unit}`, { count });
  };
  return {
    ago,
    agoOrNever: (at) => (at === null ? t("never") : ago(at)),
    lastSeen: ({ lastSeen, met, ...why }) => {
      if (lastSeen !== null) return ago(lastSeen);
      if (met) return person("some-day");
      return t(isUnclear(why) ? "unclear" : "never");
    },
    length: (minutes) => {
      const { unit, ...parts } = lengthOf(minutes);
      return t(`length.${unit}`, parts);
    },
    shortDay: (at) => say.shortDay(at, place),
    longDay: (at) => say.longDay(at, place),
    yearlyDay: (day) => say.yearlyDay(day, place),
    weekDay: (at) => say.weekDay(at, place),
    hour: (at) => say.hour(at, place),
    shortMonth: (month) => say.shortMonth(month, place),
    longMonth: (month) => say.longMonth(month, place),
    and: (names) => say.and(names, place.locale),
    count: (n) => say.figure(n, place.locale),
    figure: (n, digits) => say.figure(n, place.locale, digits),
  };
}
