/**
 * Cities of the demo world. Telephone numbers are only of ranges that the regulators keep free for
 * films (Bundesnetzagentur, Ofcom, ARCEP, PTS, NANPA), so that nobody's telephone ever rings;
 * cities of countries without such a range have none. The Dutch one is the mockups'.
 */
import type { Random } from "./random.ts";

export type Country =
  | "DE"
  | "AT"
  | "CH"
  | "NL"
  | "GB"
  | "IE"
  | "PL"
  | "CZ"
  | "FR"
  | "BE"
  | "IT"
  | "ES"
  | "PT"
  | "SE"
  | "NO"
  | "DK"
  | "FI"
  | "HU"
  | "US";

export interface City {
  readonly name: string;
  readonly country: Country;
  readonly zone: string;
  /** "#" stands for a digit. */
  readonly postcode: string;
  readonly phone: string | null;
  readonly streets: readonly string[];
}

const ZONES: Readonly<Record<Country, string>> = {
  DE: "Europe/Berlin",
  AT: "Europe/Vienna",
  CH: "Europe/Zurich",
  NL: "Europe/Amsterdam",
  GB: "Europe/London",
  IE: "Europe/Dublin",
  PL: "Europe/Warsaw",
  CZ: "Europe/Prague",
  FR: "Europe/Paris",
  BE: "Europe/Brussels",
  IT: "Europe/Rome",
  ES: "Europe/Madrid",
  PT: "Europe/Lisbon",
  SE: "Europe/Stockholm",
  NO: "Europe/Oslo",
  DK: "Europe/Copenhagen",
  FI: "Europe/Helsinki",
  HU: "Europe/Budapest",
  US: "America/New_York",
};

export const COUNTRY_NAMES: Readonly<Record<Country, string>> = {
  DE: "Deutschland",
  AT: "Österreich",
  CH: "Schweiz",
  NL: "The Netherlands",
  GB: "United Kingdom",
  IE: "Ireland",
  PL: "Poland",
  CZ: "Czech Republic",
  FR: "France",
  BE: "Belgium",
  IT: "Italy",
  ES: "Spain",
  PT: "Portugal",
  SE: "Sweden",
  NO: "Norway",
  DK: "Denmark",
  FI: "Finland",
  HU: "Hungary",
  US: "USA",
};

/** country; city; postcode; telephone or nothing; streets */
const TABLE = `
DE; München; 80###; +49 89 99998 ###; Lindwurmstraße, Dachauer Straße, Rosenheimer Straße
DE; Berlin; 10###; +49 30 23125 ###; Köpenicker Straße, Lehrter Straße, Schönhauser Allee
DE; Hamburg; 20###; +49 40 66969 ###; Süderstraße, Große Bleichen, Am Sandtorkai
DE; Köln; 50###; +49 221 4710 ###; Aachener Straße, Deutz-Mülheimer Straße, Salierring
DE; Frankfurt am Main; 60###; +49 69 90009 ###; Hanauer Landstraße, Gutleutstraße, Mainzer Landstraße
DE; Stuttgart; 70###; +49 176 040690 ##; Heilbronner Straße, Olgastraße
DE; Jena; 077##; +49 176 040690 ##; Carl-Pulfrich-Straße, Löbdergraben
DE; Göttingen; 370##; +49 176 040690 ##; Weender Landstraße, Am Leinekanal
DE; Wetzlar; 355##; +49 176 040690 ##; Hausertorstraße, Am Kalsmunt
DE; Nürnberg; 90###; +49 176 040690 ##; Fürther Straße, Kressengartenstraße
DE; Dresden; 010##; +49 176 040690 ##; Königsbrücker Straße, Nöthnitzer Straße
DE; Heidelberg; 69###; +49 176 040690 ##; Im Neuenheimer Feld, Bergheimer Straße
DE; Freiburg; 79###; +49 176 040690 ##; Kaiser-Joseph-Straße, Tullastraße
DE; Münster; 48###; +49 176 040690 ##; Albersloher Weg, Hafenweg
DE; Leipzig; 04###; +49 176 040690 ##; Karl-Heine-Straße, Prager Straße
DE; Düsseldorf; 40###; +49 176 040690 ##; Graf-Adolf-Straße, Birkenstraße
DE; Bremen; 28###; +49 176 040690 ##; Am Wall, Überseeallee
AT; Wien; 1##0; ; Mariahilfer Straße, Praterstraße, Handelskai
AT; Graz; 80##; ; Annenstraße, Conrad-von-Hötzendorf-Straße
AT; Linz; 40##; ; Wiener Straße, Hafenstraße
AT; Innsbruck; 60##; ; Maria-Theresien-Straße, Innrain
CH; Zürich; 80##; ; Hardstrasse, Limmatquai, Badenerstrasse
CH; Basel; 40##; ; Elisabethenstrasse, Klybeckstrasse
CH; Bern; 30##; ; Effingerstrasse, Monbijoustrasse
CH; St. Gallen; 90##; ; Rorschacher Strasse, Vadianstrasse
NL; Utrecht; 35## KA; +31 30 555 01 ##; Kanaalweg, Vleutenseweg
NL; Eindhoven; 56## AZ; ; Torenallee, High Tech Campus
NL; Rotterdam; 30## BK; ; Wilhelminakade, Schiedamsedijk
NL; Delft; 26## CD; ; Oude Delft, Rotterdamseweg
GB; London; EC1R #AB; +44 20 7946 0###; Clerkenwell Road, Farringdon Lane, Rosebery Avenue
GB; Bristol; BS1 #QD; +44 117 496 0###; Welsh Back, Victoria Street
GB; Manchester; M1 #ER; +44 161 496 0###; Piccadilly, Oxford Road
GB; Edinburgh; EH3 #DR; +44 131 496 0###; George Street, Lothian Road
GB; Cambridge; CB4 #WS; +44 1632 960###; Milton Road, Mill Lane
GB; Reading; RG1 #EH; +44 118 496 0###; Kings Road, Forbury Square
GB; Leeds; LS1 #HB; +44 113 496 0###; The Headrow, Wellington Street
IE; Dublin; D02 X#7#; ; Pearse Street, Grand Canal Quay
PL; Poznań; 61-###; ; ul. Garbary, ul. Głogowska
PL; Kraków; 31-###; ; ul. Wielicka, al. Pokoju
PL; Wrocław; 50-###; ; ul. Legnicka, ul. Strzegomska
PL; Gdańsk; 80-###; ; ul. Grunwaldzka, ul. Długie Ogrody
CZ; Brno; 602 0#; ; Křenová, Purkyňova
CZ; Praha; 170 0#; ; Dělnická, Jankovcova
FR; Paris; 750##; +33 1 99 00 ## ##; rue de Charonne, boulevard Voltaire
FR; Lyon; 690##; +33 4 65 71 ## ##; cours Lafayette, quai Perrache
FR; Nantes; 440##; +33 2 61 91 ## ##; quai de la Fosse, rue de Strasbourg
BE; Gent; 90##; ; Kortrijksesteenweg, Dok-Noord
BE; Leuven; 30##; ; Kapeldreef, Diestsestraat
IT; Milano; 201##; ; via Tortona, viale Monza
IT; Torino; 101##; ; corso Francia, via Nizza
IT; Bologna; 401##; ; via Stalingrado, via Emilia
ES; Barcelona; 080##; ; carrer de Pallars, avinguda Diagonal
ES; Bilbao; 480##; ; Gran Vía, calle Ercilla
PT; Porto; 4###-0##; ; rua de Serralves, avenida da Boavista
SE; Stockholm; 11# ##; +46 8 465 004 ##; Sveavägen, Götgatan
SE; Göteborg; 41# ##; +46 31 390 06 ##; Vasagatan, Lindholmspiren
SE; Lund; 22# ##; +46 40 628 04 ##; Scheelevägen, Bredgatan
NO; Oslo; 01##; ; Akersgata, Grensen
NO; Trondheim; 70##; ; Kjøpmannsgata, Elgeseter gate
DK; København; 21##; ; Ørestads Boulevard, Nørrebrogade
DK; Aarhus; 80##; ; Åboulevarden, Jægergårdsgade
FI; Tampere; 33###; ; Hämeenkatu, Åkerlundinkatu
HU; Budapest; 11##; ; Váci út, Bartók Béla út
US; Boston; 021##; +1 617 555 01##; Congress Street, Summer Street
US; Chicago; 606##; +1 312 555 01##; West Randolph Street, South Wacker Drive
US; Rochester; 146##; +1 585 555 01##; East Avenue, University Avenue
`;

const CITIES: ReadonlyMap<string, City> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [country = "", name = "", postcode = "", phone = "", streets = ""] = line
        .split(";")
        .map((cell) => cell.trim());
      const code = country as Country;
      const zone = name === "Chicago" ? "America/Chicago" : ZONES[code];
      const city: City = {
        name,
        country: code,
        zone,
        postcode,
        phone: phone || null,
        streets: streets.split(", "),
      };
      return [name, city];
    }),
);

export function cityOf(name: string): City {
  const city = CITIES.get(name);
  if (!city) throw new Error(`There is no city ${name} in the demo world`);
  return city;
}

export const digits = (pattern: string, random: Random): string =>
  pattern.replaceAll("#", () => String(random.int(0, 9)));

export const speaksGerman = (country: Country): boolean =>
  country === "DE" || country === "AT" || country === "CH";

/** "Kanaalweg 14" or, where the number stands first, "14 Clerkenwell Road". */
export function streetAddress(city: City, random: Random): string {
  const street = random.pick(city.streets);
  const number = random.int(2, 148);
  if (city.country === "FR") return `${number}, ${street}`;
  return ["GB", "IE", "US"].includes(city.country) ? `${number} ${street}` : `${street} ${number}`;
}

/** "Kanaalweg 14, 3526 KA Utrecht" as it stands in a signature. */
export function postalAddress(street: string, postcode: string, city: City): string {
  if (city.country === "GB" || city.country === "IE") return `${street}, ${city.name} ${postcode}`;
  if (city.country === "US") return `${street}, ${city.name} ${postcode}`;
  return `${street}, ${postcode} ${city.name}`;
}
