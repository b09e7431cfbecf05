/**
 * What speaks for a place and what for a meeting from afar, from all parts of an entry. Strong
 * evidence first; each keeps the words in which it was found.
 */
import { LIMITS } from "./limits.ts";
import { type Link, linksIn, parseLink } from "./link.ts";
import { type Whereabouts, readLocation } from "./location.ts";
import { type LinkUse, useOf } from "./providers.ts";
import {
  CALL_SUBJECT,
  DIAL_IN,
  HYBRID,
  IN_PERSON_SUBJECT,
  MEAL,
  PHONE_SUBJECT,
  SCREEN_SUBJECT,
  SCREEN_TEXT,
  TOPIC,
} from "./words.ts";

/** What an entry holds, as far as it speaks about the way of meeting. */
export interface EntryParts {
  readonly summary: string;
  readonly location: string;
  /** Plain text or HTML, with all that programs added. */
  readonly description: string;
  /** Of the first day: "2024-03-01" or longer. */
  readonly start: string;
  readonly allDay: boolean;
  /** Names of the people invited. */
  readonly names: readonly string[];
  /** How many people besides the organizer. */
  readonly guests: number;
  /** Rooms that accepted. */
  readonly rooms: readonly string[];
  /** Links and numbers in properties of their own. */
  readonly conferences: readonly Conference[];
  /** Places in properties of their own, with an address or coordinates. */
  readonly places: readonly string[];
  /** The calendar plans the way there. */
  readonly travel: boolean;
  /** The calendar shows its owner as away. */
  readonly away: boolean;
}

export interface Conference {
  readonly uri: string;
  /** In capitals: VIDEO, AUDIO, PHONE, CHAT … */
  readonly features: readonly string[];
  /** Added by the calendar itself, not by somebody's choice. */
  readonly automatic: boolean;
}

export interface Evidence {
  readonly place: Found | null;
  readonly remote: Remote | null;
  /** A webinar or stream: its provider. */
  readonly webinar: string | null;
  readonly inPerson: SaidInPerson | null;
  readonly hybrid: string | null;
  /** Eating, drinking, a visit: the words of the subject. */
  readonly meal: string | null;
}

interface SaidInPerson {
  readonly words: string;
  /** A subject may speak of a meeting in person that this one is not. */
  readonly from: "location" | "subject";
}

/** A reason and whether it holds against others. */
export interface Found {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** It has the form of a place, or a calendar vouches for it. */
  readonly strong: boolean;
}

interface Remote {
  readonly kind: "video" | "phone";
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** What to call it in a sentence. */
  readonly name: string;
  /** Somebody chose it: no calendar adds it by itself. */
  readonly chosen: boolean;
  /** Added by itself, and yet the words of the entry speak of it. */
  readonly meant: boolean;
}

export function gather(parts: EntryParts): Evidence {
  const where = readLocation(
    parts.location,
    parts.names.map((name) => name.toLowerCase()),
  );
  const links = linksOf(parts, where);
  const subject = parts.summary.slice(0, LIMITS.summaryChars);
  return {
    place: placeOf(parts, where, links),
    remote: remoteOf({ parts, where, links, subject }),
    webinar: links.find(isWebinar)?.provider ?? null,
    inPerson: saidInPerson(where, subject),
    hybrid: where.hybrid ? parts.location : (HYBRID.exec(subject)?.[0] ?? null),
    meal: mealIn(subject),
  };
}

function saidInPerson(where: Whereabouts, subject: string): SaidInPerson | null {
  if (where.inPerson !== null) return { words: where.inPerson, from: "location" };
  const words = TOPIC.test(subject) ? undefined : IN_PERSON_SUBJECT.exec(subject)?.[0];
  return words === undefined ? null : { words: trimmed(words), from: "subject" };
}

const trimmed = (words: string): string => words.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

const mealIn = (subject: string): string | null =>
  TOPIC.test(subject) ? null : (MEAL.exec(subject)?.[0] ?? null);

interface FoundLink extends LinkUse {
  readonly from: "location" | "property" | "text";
}

function linksOf({ description, conferences }: EntryParts, where: Whereabouts): FoundLink[] {
  const used = (from: FoundLink["from"]) => (link: Link) => ({ ...useOf(link), from });
  return [
    ...where.links.map(used("location")),
    ...conferences
      .filter(({ automatic }) => !automatic)
      .map(({ uri }) => parseLink(uri))
      .filter((link) => link !== null)
      .map(used("property")),
    ...linksIn(description).map(used("text")),
  ];
}

/** A video that a description refers to is no stream to attend. */
const isWebinar = ({ use, from }: FoundLink): boolean =>
  use === "webinar" || (use === "stream" && from !== "text");

function placeOf(
  { rooms, places, travel, location, summary }: EntryParts,
  where: Whereabouts,
  links: readonly FoundLink[],
): Found | null {
  const strong = (code: string, place: string): Found => ({
    code,
    values: { place },
    strong: true,
  });
  const { place } = where;
  const room = rooms.find((name) => readLocation(name, []).screen === null);
  if (room !== undefined) return strong("room", room);
  if (place?.form === "address" || place?.form === "place") return strong(place.form, place.text);
  const known = places.find((name) => {
    const { screen, doubted } = readLocation(name, []);
    return screen === null && !doubted;
  });
  if (known !== undefined) return strong("known-place", known);
  if (travel) return { code: "travel", values: {}, strong: true };
  const map = links.find(({ use }) => use === "map");
  if (map?.from === "location" && !where.doubted) return strong("map", location);
  if (place) {
    const values = { place: place.text };
    const town = place.form === "town";
    if (!where.doubted && mealIn(summary) !== null)
      return { code: "meal-at-place", values, strong: town };
    return { code: town ? "place" : "place-unsure", values, strong: false };
  }
  return map ? { code: "map", values: { place: map.provider }, strong: false } : null;
}

interface Clues {
  readonly parts: EntryParts;
  readonly where: Whereabouts;
  readonly links: readonly FoundLink[];
  readonly subject: string;
}

/** What was chosen comes before what was added, a screen before the phone. */
function remoteOf(clues: Clues): Remote | null {
  return chosenScreen(clues) ?? phone(clues) ?? automatic(clues);
}

const remote = (
  kind: Remote["kind"],
  code: string,
  [value, name]: readonly [value: string, name: string],
): Remote => ({ kind, code, values: { [value]: name }, name, chosen: true, meant: false });

function chosenScreen({ parts, where, links, subject }: Clues): Remote | null {
  const link = links.find(
    ({ use, from }) =>
      use === "meeting" || (from === "location" && (use === "automatic" || use === "unknown")),
  );
  if (where.screen) return remote("video", "screen-place", ["place", where.screen]);
  if (link) return remote("video", "link", ["provider", link.provider]);
  const video = parts.conferences.find(isVideo);
  if (video) return remote("video", "conference", ["link", video.uri.slice(0, 200)]);
  const words = SCREEN_SUBJECT.exec(subject)?.[0];
  return words ? remote("video", "screen-subject", ["words", words]) : null;
}

const isVideo = ({ features, automatic, uri }: Conference): boolean =>
  !automatic && (features.includes("VIDEO") || (features.length === 0 && /^https?:/i.test(uri)));

/** By phone only where no link leads to a screen; what a calendar adds by itself gives way to words. */
function phone({ parts, where, links, subject }: Clues): Remote | null {
  if (where.phone) return remote("phone", "phone-place", ["place", where.phone]);
  const words = PHONE_SUBJECT.exec(subject)?.[0];
  if (words) return remote("phone", "phone-subject", ["words", words]);
  if (hasAutomaticLink(parts, links)) return null;
  const number = parts.conferences.find(
    ({ features, uri }) => features.includes("PHONE") || /^tel:/i.test(uri),
  );
  if (number) return remote("phone", "phone-number", ["number", number.uri.slice(0, 100)]);
  const dialIn = DIAL_IN.exec(parts.description.slice(0, LIMITS.judgedChars))?.[0];
  return dialIn ? remote("phone", "dial-in", ["words", dialIn]) : null;
}

const hasAutomaticLink = ({ conferences }: EntryParts, links: readonly FoundLink[]): boolean =>
  conferences.some(({ automatic }) => automatic) || links.some(({ use }) => use === "automatic");

function automatic({ parts, links, subject }: Clues): Remote | null {
  if (!hasAutomaticLink(parts, links)) return null;
  const added = parts.conferences.find(({ automatic }) => automatic);
  const provider =
    links.find(({ use }) => use === "automatic")?.provider ?? providerOf(added?.uri ?? "");
  const spoken = CALL_SUBJECT.exec(subject) ?? SCREEN_TEXT.exec(ownWords(parts.description));
  return {
    kind: "video",
    code: spoken ? "link-meant" : "link",
    values: spoken ? { provider, words: spoken[0] } : { provider },
    name: provider,
    chosen: false,
    meant: spoken !== null,
  };
}

function providerOf(uri: string): string {
  const link = parseLink(uri);
  return link ? useOf(link).provider : uri;
}

/** Without the blocks that calendars add, which are set off by lines. */
function ownWords(description: string): string {
  const block = description.search(/_{10}|-::~|-{10}|~{10}|\.{10}|<hr/i);
  return description.slice(0, block < 0 ? LIMITS.judgedChars : Math.min(block, LIMITS.judgedChars));
}
