/**
 * Whether words are an address: a street with its number, or a postcode with its town, in the orders of the
 * countries that write them. A number beside a word is far more often something else ("ISO 27001 Audit",
 * "Engineering 4", "10-100 Personen"), so each form asks for a word or an order that only addresses have.
 *
 *     Hauptstr. 5 · Am Sandtorkai 50 · Herengracht 182      ul. Prosta 51, 00-838 Warszawa
 *     12 Long Lane, London EC1A 1BB · 12 rue du Bac         Národní třída 10, 110 00 Praha 1
 *
 * Poland's codes are two and three digits with a hyphen; those of Czechia, Slovakia, Sweden and Greece three
 * and two with a space (Universal Postal Union, "Addressing the world").
 */
import { TOWN } from "./words.ts";

export const isAddress = (text: string): boolean =>
  [
    POSTCODE_TOWN,
    POSTCODE_PARTED,
    POSTCODE_KNOWN,
    STREET_NUMBER,
    NUMBER_STREET,
    STREET_WORD,
    SLAVIC_STREET,
    STATE_ZIP,
    UK_POSTCODE,
  ].some((form) => form.test(text));

/** "Kurfürstendamm", "Am Sandtorkai": a place, though not one at whose door one can ring. */
export const isStreetAlone = (text: string): boolean => STREET_ALONE.test(text);

const STREET_ALONE =
  /^(?:(?:[Aa]m|[Aa]n der|[Aa]uf der|[Ii]n der) )?\p{Lu}[\p{L}-]{3,30}(?:allee|damm|straße|strasse|chaussee|promenade|(?<=\p{L}{3})kai|quai|(?:(?<=er)[ -]U|-U)fer)$/u;

/** What follows a number that is no postcode. */
const NO_TOWN =
  "(?!Pass|Kenn|Code|PIN|ID|Konferenz|Conf|Meeting|Call|Einwahl|Dial|Host|Moderator|Teilnehm|Person|Leute|People|User|Kunde|Gäste|Guest|Plätze|Seat|Euro|EUR|USD|CHF|Uhr|Min|Meter|Stück|Schritt|Step|Punkt|Tage|Day|Stunde|Hour|Review|Audit|Kick|Projekt|Project|Ticket|Bug|Angebot|Besprech|Termin|Sync|Update|Workshop|Training|Team|Raum|Room)";

/**
 * "28014 Madrid", "D-10115 Berlin", "8001 Zürich": first in its piece, after a comma, or before a
 * town that is known. "ISO 27001 Audit" has a number as well, and "84512 Passcode"; a year is none.
 */
const POSTCODE_TOWN = new RegExp(
  "(?:^|, ?)(?:[A-Z]{1,2}-?)?\\d{5} TOWN|, ?(?:[A-Z]{1,2}-?)?YEARLESS TOWN|(?<!\\p{L})(?:CH|A|AT|L|LU|DK|NL|B|BE)-?YEARLESS TOWN"
    .replaceAll("YEARLESS", "(?!(?:19|20)\\d\\d)[1-9]\\d{3}")
    .replaceAll("TOWN", `${NO_TOWN}\\p{Lu}\\p{L}`),
  "u",
);

/** "00-838 Warszawa", "PL-31-624 Kraków", "110 00 Praha 1", "CZ-602 00 Brno"; none begins a telephone number. */
const POSTCODE_PARTED = new RegExp(
  `(?:^|, ?)(?:(?:PL[- ]?)?\\d{2}-\\d{3}|(?:(?:CZ|SK|SE|S|GR)[- ]?)?[1-9]\\d{2} \\d{2}) ${NO_TOWN}\\p{Lu}\\p{L}`,
  "u",
);

const POSTCODE_KNOWN = new RegExp(
  `(?<![\\d\\p{L}])(?:[a-z]{1,2}-?)?(?:\\d{5}|\\d{2}-\\d{3}|\\d{3} \\d{2}|(?!(?:19|20)\\d\\d)[1-9]\\d{3}) ${TOWN.source}`,
  "iu",
);

/**
 * "Hauptstraße 1", "Am Markt 5", "Am Sandtorkai 50", "Herengracht 182", "Národní třída 10"; neither
 * "Engineering 4" nor "Markt 2030", no caller ("Anrufer 3") and no buyer ("Verkäufer 2").
 */
const STREET_NUMBER =
  /(?<!\p{L})(?:\p{L}*(?:str(?:\.|aße|asse)|straße|(?<=\p{L}{2})str|weg|(?<!arbeits)platz|allee|gasse|damm|(?<!ä|[bfns]r|(?<!\p{L})r)ufer|chaussee|promenade|markt|graben|steig|quai|laan|straat|plein|gracht|gata|gatan|vägen|torget|plads|vej(?:en)?|utca|třída|náměstí|nábřeží)|(?:\p{L}{2,}[dfgklnrt]|hansa)?ring|(?:\p{L}{3,})?kai),? ?(?!(?:19|20)\d\d)\d{1,4} ?[a-z]?(?![\p{L}\d])/iu;

/** "1000 Nicollet Mall", "14701 Charlson Rd"; "10 Min Drive" is no address. */
const NUMBER_STREET =
  /(?<!\d)\d{1,5}(?:-\d{1,5})? (?!(?:[Mm]in|[Hh]our|[Pp]eople|[Pp]erson|[Hh]r))(?:(?:\p{Lu}|\d)[\p{L}\d.']{0,30} ){1,4}(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Boulevard|Lane|Ln|Dr|Drive|Way|Mall|Plaza|Square|Sq|Court|Ct|Pkwy|Parkway|Hwy|Highway|Terrace|Row)(?![\p{L}])|(?<!\d)\d{1,4},? (?:bis |ter )?(?:rue|quai|avenue|boulevard|place) \p{L}/u;

/** "Calle Mayor", "Via Roma 3", "Straße des 17. Juni"; "via Anna" is a way, not a street. */
const STREET_WORD =
  /(?:^|[\s,])(?:[Cc]alle|C\/|[Rr]ue|[Rr]ua|Viale|Piazza|Plaza|Avenida|Paseo|Rambla|Straße d(?:er|es)|Allee d(?:er|es)) (?:d(?:es?|el?|u) |la |las )*\p{Lu}|(?:^|[\s,])Straße d(?:er|es) \d|(?:^|[\s,])Via (?:\p{L}+ ){1,3}\d|(?:^|[\s,])Unter den Linden(?!\p{L})/u;

/** "ul. Prosta 51", "Al. Jerozolimskie 123A", "pl. 3 Maja 5", "nám. Republiky 5": the word stands first. */
const SLAVIC_STREET =
  /(?:(?:^|[\s,])(?:[Uu]l\.|[Uu]lica|[Uu]lice|[Nn]ám\.|[Nn]áměstí|[Nn]ábř\.|[Nn]ábřeží|[Tt]ř\.|[Tt]řída)|(?:^|, ?)(?:[Aa]l\.|[Aa]leja|[Aa]leje|[Pp]l\.|[Pp]lac|[Oo]s\.|[Oo]siedle|[Rr]ondo)) ?(?:\d{1,2} )?(?:\p{Lu}[\p{L}.'-]{1,30} ){1,4}(?!(?:19|20)\d\d)\d{1,4}[a-zA-Z]?(?![\p{L}\d])/u;

const STATE_ZIP = /, [A-Z]{2},? \d{5}(?:-\d{4})?(?!\d)/;

/** Its last letters tell it from "Q3 2PM". */
const UK_POSTCODE = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![A-Z\d])/;
