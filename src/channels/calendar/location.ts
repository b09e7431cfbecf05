/**
 * What stands in LOCATION. People and programs put everything there: a room, an address, a link, a
 * number to call, "Microsoft Teams-Besprechung", "TBD", and several of these at once. It is cut into
 * pieces, and each piece is one of them. Only what has the form of a place is a place ("strong"):
 * a room, a house, a street, a postcode with a town. A town or somebody's ("bei Siemens") is one as
 * long as nothing else in the entry says otherwise. Other words may be a place, a project or a
 * joke: that is asked ("unsure").
 */
import { LIMITS } from "./limits.ts";
import { type Link, parseLink } from "./link.ts";
import {
  HYBRID,
  IN_PERSON,
  NO_PLACE,
  PHONE,
  ROOM,
  SCREEN,
  SCREEN_ALONE,
  TOWN,
  VENUE,
} from "./words.ts";

export interface Whereabouts {
  readonly place: Place | null;
  /** The words that say: through a screen. */
  readonly screen: string | null;
  /** The number, or the words that say: by telephone. */
  readonly phone: string | null;
  readonly links: readonly Link[];
  /** The words that say outright: in person. */
  readonly inPerson: string | null;
  readonly hybrid: boolean;
}

interface Place {
  readonly text: string;
  readonly form: "address" | "place" | "town" | "unsure";
}

/** `names` are those of the people invited: they are no places. */
export function readLocation(location: string, names: readonly string[]): Whereabouts {
  const text = location.slice(0, LIMITS.locationChars);
  const pieces = partsOf(text).flatMap((part) => piecesOf(part, names));
  const first = (kind: Piece["kind"]) => pieces.find((piece) => piece.kind === kind)?.text ?? null;
  return {
    place: placeOf(pieces),
    screen: first("screen"),
    phone: first("phone"),
    links: pieces.flatMap(({ link }) => (link ? [link] : [])),
    inPerson: first("in-person"),
    hybrid: HYBRID.test(text),
  };
}

interface Piece {
  readonly kind: "screen" | "phone" | "link" | "in-person" | "nothing" | "place";
  readonly text: string;
  readonly link?: Link;
}

/** Outlook joins several places by semicolons, people by all kinds of things. */
const partsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\(([^()]*\p{L}[^()]*)\)/gu, ";$1;")
    .split(/[;\n|•]| AND | \/ | \+ | & | oder | or | bzw\. /);

/** The pieces of one part; those that together are an address stay together. */
function piecesOf(part: string, names: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const kept: string[] = [];
  for (const text of part.split(/,(?!\s*$)|\s[-–—]\s|:\s(?=https?:)/)) {
    const piece = pieceOf(text.trim(), names);
    if (piece.kind === "place") kept.push(piece.text);
    else pieces.push(piece);
    if (piece.kind === "screen" && isPlaceToo(piece.text)) kept.push(piece.text);
  }
  return kept.length > 0 ? [...pieces, { kind: "place", text: kept.join(", ") }] : pieces;
}

function pieceOf(text: string, names: readonly string[]): Piece {
  if (/^[\s\p{P}\p{S}]*$/u.test(text)) return { kind: "nothing", text };
  const link = linkOf(text);
  if (link) return { kind: "link", text, link };
  if (isNumberToCall(text)) return { kind: "phone", text };
  if (IN_PERSON.test(text)) return { kind: "in-person", text };
  if (SCREEN_ROOM.test(text)) return { kind: "place", text };
  if (SCREEN.test(text) || SCREEN_ALONE.test(text)) return { kind: "screen", text };
  if (PHONE.test(text)) return { kind: "phone", text };
  return isNoPlace(text, names) ? { kind: "nothing", text } : { kind: "place", text };
}

/** Any word of the piece that is a link makes it one. */
function linkOf(text: string): Link | null {
  const words = text.split(/[\s<>"]+/);
  return words.map((word) => parseLink(word)).find((link) => link !== null) ?? null;
}

/** "Teams Room 3" is the make of the screen in a room that one can walk into. */
const SCREEN_ROOM = /^(?:(?:ms |microsoft )?teams|zoom) rooms? \d{1,3}$/i;

/** "+1 646-558-8656,,123456789#", "Tel: 030 1234567", "tel:+34…"; a bare meeting ID is none. */
function isNumberToCall(text: string): boolean {
  const number = text.replace(CALL_WORDS, "");
  const digits = number.replaceAll(/\D/g, "").length;
  if (digits < 7 || digits > 40 || !/^[\d\s()+/.,;#*-]+$/.test(number)) return false;
  return number !== text || /^\s*(?:\+|00?|\()/.test(number) || number.includes("#");
}

const CALL_WORDS =
  /^\s*(?:tel(?:efon|ephone)?|phone|fon|mobile?|handy|cell|call|anruf|ruf|dial(?:-in)?|einwahl)?\.?\s*:?\s*/i;

function isNoPlace(text: string, names: readonly string[]): boolean {
  // "23" and "28013" are parts of addresses, and nothing by themselves.
  if (/^\d{1,5} ?[a-z]?$/i.test(text)) return false;
  if (isIdentifier(text) || text.includes("@") || !/\p{L}/u.test(text)) return true;
  if (isStrong(text)) return text.endsWith("?");
  return NO_PLACE.test(text) || text.endsWith("?") || isSomebody(text, names);
}

/** Seven digits in a row or in groups: the number of a conference, not of a room. */
const isIdentifier = (text: string): boolean => /\d(?:[ -]?\d){6,}/.test(text);

function isSomebody(text: string, names: readonly string[]): boolean {
  const parts = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return parts.length > 0 && parts.every((part) => names.some((name) => name.includes(part)));
}

function placeOf(pieces: readonly Piece[]): Place | null {
  const places = pieces.filter(({ kind }) => kind === "place");
  const address = places.find(({ text }) => isAddress(text));
  if (address) return { text: address.text, form: "address" };
  const strong = places.find(({ text }) => isStrong(text));
  if (strong) return { text: strong.text, form: "place" };
  const town = places.find(({ text }) => TOWN.test(text) || AT_SOMEBODY.test(text));
  if (town) return { text: town.text, form: "town" };
  const words = places.find(({ text }) => /\p{L}/u.test(text));
  return words ? { text: words.text, form: "unsure" } : null;
}

const AT_SOMEBODY = /^(?:bei|beim|at|@|chez) ?(?:the |der |dem |den )?\p{Lu}/u;

const isStrong = (text: string): boolean => isAddress(text) || isRoom(text) || VENUE.test(text);

/** A room word alone ("Raum") says that there will be one. */
const isRoom = (text: string): boolean => ROOM.test(text) && !ROOM_ALONE.test(text);

const ROOM_ALONE =
  /^(?:ein |a |the |der |im |in )?(?:raum|zimmer|room|meeting ?room|besprechungsraum|stand|booth|floor|hall|halle|suite|stock|og|eg|sala|salle)$/i;

/** A piece may name a screen and a room at once: "Besprechungsraum 2 Teams". */
const isPlaceToo = (text: string): boolean =>
  isAddress(text) ||
  (ROOM.test(text) && !isIdentifier(text) && !/virtu[ae]l|online|chat|break/i.test(text));

const isAddress = (text: string): boolean =>
  [POSTCODE_TOWN, STREET_NUMBER, NUMBER_STREET, STREET_WORD, STATE_ZIP, UK_POSTCODE].some((form) =>
    form.test(text),
  );

/** "28014 Madrid", "D-10115 Berlin", "8001 Zürich"; a year is no postcode. */
const POSTCODE_TOWN =
  /(?<![\d\p{L}])(?:[A-Z]{1,2}-?)?(?:\d{5}|(?!(?:19|20)\d\d)[1-9]\d{3}) \p{Lu}\p{L}/u;

/** "Hauptstraße 1", "Am Markt 5", "Calle Mayor, 28". */
const STREET_NUMBER =
  /(?<!\p{L})\p{L}*(?:str(?:\.|aße|asse)|straße|weg|platz|allee|gasse|ring|damm|ufer|chaussee|promenade|markt|graben|steig|steinweg|quai|kai|laan|straat|plein|gata|gatan),? ?\d{1,4} ?[a-z]?(?![\p{L}\d])/iu;

/** "1000 Nicollet Mall", "14701 Charlson Rd". */
const NUMBER_STREET =
  /(?<!\d)\d{1,5}(?:-\d{1,5})? (?:\p{L}[\p{L}.']{0,30} ){0,4}(?:st|street|rd|road|ave|avenue|blvd|boulevard|lane|ln|dr|drive|way|mall|plaza|square|sq|court|ct|pkwy|parkway|hwy|highway|terrace|row|rue|quai|avenue)(?![\p{L}])/iu;

/** "Calle Mayor", "Via Roma 3", "Straße des 17. Juni". */
const STREET_WORD =
  /(?:^|[\s,])(?:calle|c\/|rue|via|viale|piazza|plaza|avenida|paseo|rambla|straße|unter den linden) ?(?:des? |della? |du )?\p{L}/iu;

const STATE_ZIP = /, [A-Z]{2},? \d{5}(?:-\d{4})?(?!\d)/;

const UK_POSTCODE = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![A-Z\d])/;
