/** Where somebody sits, from what that is known, and how exactly (src/people/places). */
import { englishDay } from "#shared/messages/day.ts";

const of = `{dated, select, yes { of ${englishDay("day")}} other {}}`;
/** Of a guess nothing is promised. */
const exact = (by: string, guessed = by): string =>
  `{sure, select, guess {a guess by ${guessed}} other {within {km, number}\u00a0km, by ${by}}}`;

export const places = {
  hand: `entered by you{dated, select, yes { on ${englishDay("day")}} other {}}`,
  card: `from the card${of}`,
  signature: `from the signature${of}`,
  site: "from the company’s address",
  home: `from a private address on the card${of}`,
  "area-code": "by the area code {code}",
  number: "by the country code of the telephone",
  zone: "by the time zone {zone}",
  domain: "by the domain {domain}",
  clock: "by the clock of the e-mails (UTC {offsets})",

  "by-position": "with exact coordinates",
  "by-postcode": exact("the postcode", "the postcode alone"),
  "by-town": exact("the name of the town"),
  "by-area": exact("the region of the postcode"),
  // By which one it is, is said before.
  "by-area-code": "within {km, number}\u00a0km",
  "by-country": "only the country is known",
};
