import type { places as english } from "#shared/messages/en/places.ts";
import type { Translated } from "#shared/messages/translated.ts";

const vom = "{dated, select, yes { vom {day, date, ::dMMMMy}} other {}}";
const exact = (what: string, guessed: string): string =>
  `{sure, select, guess {geraten nach ${guessed}} other {${what}, auf {km, number}\u00a0km genau}}`;

export const places: Translated<typeof english> = {
  hand: "von Ihnen eingetragen{dated, select, yes { am {day, date, ::dMMMMy}} other {}}",
  card: `von der Kontaktkarte${vom}`,
  signature: `aus der Signatur${vom}`,
  site: "aus der Adresse der Firma",
  home: `aus einer Privatadresse auf der Kontaktkarte${vom}`,
  "area-code": "nach der Vorwahl {code}",
  number: "nach der Ländervorwahl",
  zone: "nach der Zeitzone {zone}",
  domain: "nach der Domain {domain}",
  clock: "nach der Uhrzeit der E-Mails (UTC {offsets})",

  "by-position": "genaue Position",
  "by-postcode": exact("Postleitzahl", "der Postleitzahl allein"),
  "by-town": exact("Ort", "dem Namen des Ortes"),
  "by-area": exact("Gebiet der Postleitzahl", "dem Gebiet der Postleitzahl"),
  "by-area-code": exact("Vorwahl", "der Vorwahl"),
  "by-country": "nur das Land ist bekannt",
};
