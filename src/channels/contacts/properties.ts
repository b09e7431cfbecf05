/** The properties of one card, and what becomes of those that nobody asks for: they are named. */
import { decodeBytes } from "#channels/email/charset.ts";
import type { RawCard } from "./cards.ts";
import { LIMITS } from "./limits.ts";
import { type Losses, lossBook } from "./losses.ts";
import { isElsewhere } from "./profiles.ts";
import { type Property, parseProperty, plain, textOf } from "./property.ts";

export interface Properties {
  /** Nothing in it has a name and a value. */
  readonly isUnreadable: boolean;
  every(): readonly Property[];
  all(name: string): readonly Property[];
  /** The preferred one. */
  one(name: string): Property | undefined;
  /** Of the preferred one; "" without it. */
  text(name: string): string;
  /** The user's own word for the properties of a group; "" without one. */
  labelIn(group: string): string;
  readonly losses: Losses;
}

export function propertiesOf({ lines }: RawCard): Properties {
  const losses = lossBook();
  const parsed = parse(lines, losses);
  const every = withoutAlternatives(parsed);
  const named = Map.groupBy(every, ({ name }) => name);
  for (const [name, same] of named) {
    const isKept = KEPT.has(name) || isElsewhere(name) || MACHINERY.test(name);
    if (!isKept && same.some(({ value }) => value.trim() !== "")) losses.leaveOut(name);
  }
  const labels = new Map(
    (named.get("X-ABLABEL") ?? []).map((one) => [one.group, textOf(one, LIMITS.lineChars)]),
  );
  const all = (name: string): readonly Property[] => named.get(name) ?? [];
  const one = (name: string): Property | undefined => {
    const [first, ...others] = all(name);
    if (others.length === 0) return first;
    const filled = all(name).filter(({ value }) => value.trim() !== "");
    if (filled.some(({ value }) => value !== filled[0]!.value)) losses.leaveOut(name);
    return filled.toSorted((a, b) => a.pref - b.pref)[0];
  };
  return {
    isUnreadable: parsed.length === 0 && lines.length > 0,
    every: () => every,
    all,
    one,
    text: (name) => {
      const found = one(name);
      return found ? textOf(found, LIMITS.lineChars) : "";
    },
    labelIn: (group) => (group === "" ? "" : (labels.get(group) ?? "")),
    losses,
  };
}

const OLD_VERSION = /^\s*version\s*:\s*2/i;

/** A line without a name goes on with a note whose line breaks were not escaped. */
function parse(lines: readonly string[], losses: Losses): Property[] {
  const hasLists = !lines.some((line) => OLD_VERSION.test(line));
  const found: Property[] = [];
  for (const line of lines) {
    const property = parseProperty(line, hasLists);
    if (property) {
      found.push(property);
      const charset = property.unknownCharset;
      if (charset !== "") losses.note("contacts.unknown-charset", { charset });
      continue;
    }
    const start = decodeBytes(Buffer.from(line.slice(0, 100), "latin1"), "").text;
    losses.note("contacts.line-unreadable", { line: plain(start, 100) });
    const last = found.at(-1);
    const more = last?.name === "NOTE" ? parseProperty(`NOTE:${line}`, hasLists) : null;
    if (last && more) found[found.length - 1] = { ...last, value: `${last.value}\\n${more.value}` };
  }
  return found;
}

/** Of one fact written in several ways or languages (ALTID) the first is kept. */
function withoutAlternatives(found: readonly Property[]) {
  const seen = new Set<string>();
  return found.filter(({ name, params }) => {
    const alternative = params.get("ALTID");
    if (alternative === undefined) return true;
    const key = `${name} ${alternative}`;
    return !seen.has(key) && seen.add(key);
  });
}

const KEPT = new Set(
  `FN N NICKNAME X-PHONETIC-FIRST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-LAST-NAME ORG TITLE ROLE EMAIL
  TEL URL ADR GEO LABEL TZ BDAY NOTE UID REV KIND X-ADDRESSBOOKSERVER-KIND X-ABSHOWAS X-ABLABEL`.split(
    /\s+/,
  ),
);

/** These say something of the file and its program, and nothing of anybody. */
const MACHINERY =
  /^(?:BEGIN|END|VERSION|PRODID|PROFILE|SOURCE|NAME|MAILER|CLASS|CLIENTPIDMAP|CREATED|SORT-STRING|X-GENERATOR|X-ABUID|X-ABADR|X-ETAG|X-ID|X-APPLE-.*|X-COUCHDB-.*|X-EVOLUTION-FILE-AS|X-IMAGEHASH|X-IMAGETYPE|X-MS-OL-DE.*)$/;
