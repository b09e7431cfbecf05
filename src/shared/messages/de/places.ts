import { germanDay } from "#shared/messages/day.ts";
import type { places as english } from "#shared/messages/en/places.ts";
import type { Translated } from "#shared/messages/translated.ts";

const vom = `{dated, select, yes { vom ${germanDay("day")}} other {}}`;
const exact = (by: string, guessed = by): string =>
  `{sure, select, guess {geraten nach ${guessed}} other {auf {km, number}\u00a0km genau, nach ${by}}}`;

export const places: Translated<typeof english> = {
  hand: `von Ihnen eingetragen{dated, select, yes { am ${germanDay("day")}} other {}}`,
  card: `von der Kontaktkarte${vom}`,
  signature: `aus der Signatur${vom}`,
  site: "aus der Adresse der Firma",
  home: `nach einer Privatadresse auf der Kontaktkarte${vom}`,
  "area-code": "nach der Vorwahl {code}",
  number: "nach der Ländervorwahl",
  zone: "nach der Zeitzone {zone}",
  domain: "nach der Domain {domain}",
  clock: "nach der Uhrzeit der E-Mails (UTC {offsets})",

  "by-position": "mit genauen Koordinaten",
  "by-postcode": exact("der Postleitzahl", "der Postleitzahl allein"),
  "by-town": exact("dem Namen des Ortes"),
  "by-area": exact("dem Gebiet der Postleitzahl"),
  "by-area-code": "auf {km, number}\u00a0km genau",
  "by-country": "nur das Land ist bekannt",
};
