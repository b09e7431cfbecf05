/**
 * "near London 50 km", "bei London 50 km", "im Umkreis von 30 km um München", "London 50 km": what somebody types into a
 * field when they mean a place and how far around it. Both languages at once, whatever the page
 * speaks. What the centre is called is not looked up here, so a name of nowhere is still a centre.
 */

/** So far a circle reaches, whoever asks for more. */
export const MOST_KM = 2000;

export interface Near {
  /** As it was typed. */
  readonly centre: string;
  /** Whole. Undefined where no length was typed. */
  readonly km: number | undefined;
  /** What else was typed. */
  readonly rest: string;
}

/** The place in words that are nothing else: "London", and in a search field nobody's name, "um London". */
export const nameAlone = (text: string): string => text.trim().replace(BEFORE_NAME, "");

const BEFORE_NAME = /^(?:um|bei)\s+/iu;

/** Null where no place is meant: then all of it is words to search for. */
export function nearIn(text: string): Near | null {
  const typed = text.slice(0, MAX_CHARS).replaceAll(/\s+/g, " ").trim();
  for (const form of FORMS) {
    const groups = form.exec(typed)?.groups;
    const centre = groups?.centre?.replace(/[\s,;:.]+$/, "") ?? "";
    if (!groups || centre === "") continue;
    return {
      centre,
      km: kilometres(groups.number, groups.unit),
      rest: [groups.before ?? "", groups.after ?? ""]
        .map((part) => part.replace(/^[\s,;]+|[\s,;]+$/g, ""))
        .filter((part) => part !== "")
        .join(" "),
    };
  }
  return null;
}

const MAX_CHARS = 200;

const KM_PER_MILE = 1.609344;
const HALF_THE_EARTH = 20_000;

function kilometres(number: string | undefined, unit = ""): number | undefined {
  if (number === undefined) return undefined;
  const value = Number(number.replace(",", "."));
  const km = /^m/i.test(unit) ? value * KM_PER_MILE : value;
  return Math.min(Math.max(1, Math.round(km)), HALF_THE_EARTH);
}

const BEFORE = "(?<before>|[^]*? )";
const LENGTH =
  "(?<number>\\d{1,5}(?:[.,]\\d{1,2})?) ?(?<unit>km|kilomet(?:er|re)s?n?|mi|miles?|meilen?)";
/** As few words as will do: behind them comes a length, or with nothing between a comma or the end. */
const CENTRE = "(?<centre>[^\\d]+?)";
const LAST_CENTRE = "(?<centre>[^\\d,;]+?)(?<after>(?:[,;][^]*)?)$";
const AFTER = "(?<after>(?:[ ,;][^]*)?)$";
const RADIUS = "(?:(?:within|in|im) )?(?:a )?(?:(?:radius|umkreis) (?:of |von )?)?";
const NEAR =
  "(?:near|close to|around|bei|um|rund um|nahe|in der nähe von|(?:im )?umkreis(?: von| um)?)";
/** "um" alone is a time of day as well, and "bei" a company: they count only with a length. */
const NEAR_ALONE = "(?:near|close to|around|rund um|nahe|in der nähe von)";

const FORMS: readonly RegExp[] = [
  `^${BEFORE}${RADIUS}${LENGTH} (?:of|from|around|um|von|rund um) ${LAST_CENTRE}`,
  `^${BEFORE}umkreis ${LENGTH} ${LAST_CENTRE}`,
  `^${BEFORE}${NEAR} ${CENTRE},? ${LENGTH}${AFTER}`,
  `^${BEFORE}${NEAR_ALONE} ${LAST_CENTRE}`,
  `^${CENTRE},? ${LENGTH}$`,
].map((form) => new RegExp(form, "iu"));
