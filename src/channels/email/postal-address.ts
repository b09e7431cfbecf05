/**
 * The postal address of a signature: a street and a town with its code, in one piece or in two that
 * follow each other, as they are written in German-speaking countries, the Low Countries, Poland, Czechia,
 * Britain and North America.
 */

/** The segments are the pieces of the signature's lines, in order. */
export function addressIn(segments: readonly string[]): string | undefined {
  for (const [index, segment] of segments.entries()) {
    if (segment.length > 120 || /[@!?]|https?|www\./.test(segment)) continue;
    const parts = segment.split(/,\s+/);
    const townAt = parts.findIndex((part) => TOWN.test(part) || TOWN_ABROAD.test(part));
    const whole = townAt >= 0 && parts.slice(0, townAt).find(isStreet);
    if (whole) return parts.slice(parts.indexOf(whole)).join(", ");

    const street = (segments[index - 1] ?? "").split(/,\s+/).at(-1) ?? "";
    const isTown = townAt >= 0 || TOWN_ABROAD.test(segment);
    if (isTown && isStreet(street) && street.length <= 80) return `${street}, ${segment}`;
  }
  return undefined;
}

/** Czech houses have two numbers, and their streets often no word that says so: "Vinohradská 2828/151". */
const isStreet = (part: string): boolean =>
  STREET.test(part) || /^\p{Lu}[\p{L} ]{1,40} \d{1,4}\/\d{1,4}[a-z]?$/u.test(part);

/** "10115 Berlin", "A-1010 Wien", "CH-8001 Zürich", "00-838 Warszawa", "110 00 Praha 1", "3526 KM Utrecht". */
const TOWN =
  /^(?:(?:(?:D|DE|A|AT|CH|L|FL|B|BE)[- ])?\d{4,5}|(?:NL[- ])?\d{4} ?[A-Z]{2}|(?:PL[- ])?\d{2}-\d{3}|(?:(?:CZ|SK)[- ])?\d{3} \d{2}) \p{Lu}[\p{L}.\- /()]{1,40}(?: \d{1,2})?$/u;

/** "San Francisco, CA 94105", "London EC1A 1BB", "Toronto, ON M5V 2T6". */
const TOWN_ABROAD =
  /^(?:\p{Lu}[\p{L}.' -]{1,40},? )?(?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2} [A-Z]\d[A-Z] \d[A-Z]\d)$/u;

export const STREET =
  /^(?:(?:ul\.|ulica|al\.|aleje?|pl\.|plac|os\.|nám\.|tř\.) ?(?:\d{1,2} )?\p{Lu}[\p{L}.\- ]{1,40} \d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?)?|\p{Lu}[\p{L}.\- ]{0,40}(?:str(?:aße|asse|\.)?|weg|platz|allee|gasse|ring|ufer|damm|chaussee|markt|graben|steig|wall|hof|promenade|kai|straat|gracht|laan|plein|náměstí|třída|utca)\s\d{1,4}\s?[a-z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-z]?)?|(?:Am|An der|An den|Im|In der|Zum|Zur|Auf dem|Unter den) \p{Lu}[\p{L}\- ]{2,40} \d{1,4}\s?[a-z]?|\d{1,5}[A-Z]? (?:[NSEW]\.? )?\p{Lu}[\p{L}.' ]{1,40}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Dr\.?|Boulevard|Blvd\.?|Way|Square|Sq\.?|Court|Place|Parkway|Pkwy|Broadway|Terrace))$/iu;
