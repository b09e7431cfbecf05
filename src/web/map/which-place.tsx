/** What a place was taken for, where that may be another: which of several of its name, and how far around it. */
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Namesake, NearCentre } from "#api/people.ts";
import { useWords } from "#web/clock/words.ts";
import { useLanguage } from "#web/language/language.tsx";
import type { HomeSearch } from "#web/search.ts";
import { pointNamed } from "./near-point.ts";

export function WhichPlace(props: { readonly search: HomeSearch; readonly near: NearCentre }) {
  const { near } = props;
  return (
    <>
      {near.which && <Namesakes {...props} which={near.which} />}
      {near.asked !== undefined && <TooFar asked={near.asked} km={near.km} />}
    </>
  );
}

function Namesakes(props: {
  readonly search: HomeSearch;
  readonly near: NearCentre;
  readonly which: NonNullable<NearCentre["which"]>;
}) {
  const t = useTranslations("map");
  const told = useTold();
  const { search, near, which } = props;
  return (
    <p className="t-small dim of-tab">
      {t("this-is", { place: told(which.here, true) })}{" "}
      {t.rich("or-that", {
        places: () =>
          which.others.map((other, index) => (
            <span key={pointNamed(other)}>
              {index > 0 && " · "}
              <Link
                className="link"
                to="."
                search={{ ...search, near: pointNamed(other), km: near.km, text: near.rest }}
                replace
                resetScroll={false}
              >
                {told(other, other.country !== which.here.country)}
              </Link>
            </span>
          )),
      })}
    </p>
  );
}

/** "Springfield (Missouri, Vereinigte Staaten)", "Neustadt (bei Mannheim)". */
function useTold(): (town: Namesake, withCountry: boolean) => string {
  const t = useTranslations("map");
  const { language } = useLanguage();
  return ({ name, region, beside, countryName }, withCountry) => {
    const where = region || (beside && t("beside", { place: beside[language] }));
    const all = [where, withCountry && countryName[language]].filter(Boolean).join(", ");
    return `${name[language]} (${all})`;
  };
}

function TooFar({ asked, km }: { readonly asked: number; readonly km: number }) {
  const t = useTranslations("map");
  const { figure } = useWords();
  return (
    <p className="t-small dim of-tab">
      {t("too-far", { asked: figure(asked, 0), km: figure(km, 0) })}
    </p>
  );
}
