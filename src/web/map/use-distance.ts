/** "60 km", "etwa 60 km", "bis 20 km": nobody is nearer than the place where they are thought to sit is exact. */
import { useTranslations } from "use-intl";
import type { Seat } from "#api/people.ts";
import { howFar } from "#shared/globe.ts";
import { useWords } from "#web/clock/words.ts";

export function useDistance(): (away: number, how: Pick<Seat, "exact"> | undefined) => string {
  const t = useTranslations("map");
  const { figure } = useWords();
  return (away, how) => {
    const { km: exact, sure } = how?.exact.values ?? {};
    const { km, isWithin } = howFar(away, typeof exact === "number" ? exact : null);
    const said = isWithin ? "within-km" : sure === "certain" ? "km" : "about-km";
    return t(said, { km: figure(km, 0) });
  };
}
