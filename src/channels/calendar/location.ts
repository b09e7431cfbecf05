/**
 * What stands in LOCATION. People and programs put everything there: a room, an address, a link, a
 * number to call, "Microsoft Teams-Besprechung", "TBD", and several of these at once. It is cut into
 * pieces, and each piece is one of them. Only what has the form of a place is a place ("strong"):
 * a room, a house, a street, a postcode with a town. A town or somebody's ("bei Siemens") is one as
 * long as nothing else in the entry says otherwise. Other words may be a place, a project or a
 * joke: that is asked ("unsure"). So is every place beside words that deny one ("noch kein Raum") or
 * that let into a conference ("ID 84512 Kennwort abc", whose number looks like a postcode).
 */
import { isAddress, isStreetAlone } from "./address.ts";
import { LIMITS } from "./limits.ts";
import { type Link, parseLink } from "./link.ts";
import {
  DOUBT,
  HYBRID,
  IN_PERSON,
  NAMED_PLACE,
  NOT_A_ROOM,
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
  /** Words beside it deny a place or let into a conference: nothing in it is in person. */
  readonly doubted: boolean;
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
  const doubted = isDoubted(text);
  const place = placeOf(pieces);
  return {
    place: place && doubted ? { ...place, form: "unsure" } : place,
    screen: first("screen"),
    phone: first("phone"),
    links: pieces.flatMap(({ link }) => (link ? [link] : [])),
    inPerson: doubted ? null : first("in-person"),
    hybrid: HYBRID.test(text),
    doubted,
  };
}

/** What stands in a link is not said. */
const isDoubted = (text: string): boolean => {
  const said = text.replaceAll(/(?:https?:\/\/|www\.)\S*/gi, " ");
  return said.includes("?") || DOUBT.test(said);
};

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
  if (DENIED_SCREEN.test(text)) return { kind: "nothing", text };
  if (SCREEN.test(text) || SCREEN_ALONE.test(text)) return { kind: "screen", text };
  if (PHONE.test(text)) return { kind: "phone", text };
  return isNoPlace(text, names) ? { kind: "nothing", text } : { kind: "place", text };
}

const DENIED_SCREEN = new RegExp(
  `(?<!\\p{L})(?:kein\\p{L}*|nicht|ohne|no|not|without|statt|instead of) (?:per |via |über |on |by |a )?${SCREEN.source}`,
  "iu",
);

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
  if (isIdentifier(text) || /\S@/.test(text) || !/\p{L}/u.test(text)) return true;
  if (isDoubted(text)) return true;
  if (isStrong(text)) return false;
  return NO_PLACE.test(text) || isSomebody(text, names);
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
  const town = places.find(({ text }) => isTown(text) || isStreet(text) || AT_SOMEBODY.test(text));
  if (town) return { text: town.text, form: "town" };
  const words = places.find(({ text }) => /\p{L}/u.test(text));
  return words ? { text: words.text, form: "unsure" } : null;
}

/** Case tells "bei Siemens" from "bei Bedarf" only half: the rest is in words.ts. */
const AT_SOMEBODY =
  /^(?:(?:[Bb]ei|[Bb]eim|at|At|[Cc]hez) (?:the |der |dem |den )?|@ ?)(?!.*(?<!\p{L})(?:[Tt]ime|Zeit|Uhr|[Nn]oon|[Ww]ork|[Ll]unch)(?!\p{L}))\p{Lu}/u;

/** A street without a number: as good as a town. */
const isStreet = (text: string): boolean => text.split(/, ?/).some(isStreetAlone);

const isTown = (text: string): boolean => text.split(/, ?/).some((one) => isTownAlone(one));

/** A town stands for itself or with what lies in it; "Team Berlin", "10:00 Berlin Zeit" are none. */
function isTownAlone(text: string): boolean {
  const town = TOWN.exec(text);
  if (!town) return false;
  const before = text.slice(0, town.index).trim();
  const after = text.slice(town.index + town[0].length).trim();
  return BEFORE_TOWN.test(before) && AFTER_TOWN.test(after) && !ABOUT_TOWN.test(after);
}

const BEFORE_TOWN =
  /^(?:|\d{4,5}|in|nach|near|nahe|bei|standort|raum|großraum|downtown|central|greater|stadt|zentrum|city of)$/i;

const AFTER_TOWN =
  /^(?:|-\p{Lu}\p{L}+|(?:am|an der|a\.?d\.?|im) \p{Lu}\p{L}+|\p{Lu}\p{L}+|\d{1,2})$/u;

/** What is about a town need not take place in it. */
const ABOUT_TOWN =
  /^-?(?:time|zeit|uhr|team|grupp|group|proje[ck]t|call|update|kick|sync|meeting|workshop|konferenz|conference|kund|client|kolleg|colleague|sales|vertrieb|region|markt|market|vertrag|deal|review|demo)/i;

const isStrong = (text: string): boolean => isAddress(text) || isRoom(text) || isVenue(text);

const withoutLookalikes = (text: string): string =>
  text.replaceAll(new RegExp(NOT_A_ROOM.source, "giu"), " ");

/** A room word alone ("Raum") says that there will be one. */
const isRoom = (text: string): boolean => !ALONE.test(text) && ROOM.test(withoutLookalikes(text));

const isVenue = (text: string): boolean => {
  const said = withoutLookalikes(text);
  return !ALONE.test(text) && (VENUE.test(said) || NAMED_PLACE.test(said));
};

const ALONE =
  /^(?:ein |eine |a |the |der |die |im |in |auf der )?(?:raum|zimmer|room|meeting ?room|besprechungsraum|halle|sala|salle|messe|fachmesse|hausmesse)$/i;

/** A piece may name a screen and a room at once: "Besprechungsraum 2 Teams". */
const isPlaceToo = (text: string): boolean =>
  !isDoubted(text) &&
  (isAddress(text) ||
    (ROOM.test(text) &&
      !isIdentifier(text) &&
      !/virtu[ae]l|online|chat|break|gather|kumo/i.test(text)));
