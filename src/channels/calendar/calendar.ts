/**
 * Calendars into readings, as they come: bytes of a file, or the calendar part of a mail. Exactly
 * one reading for each event, to-do, journal, free-busy and availability component; zones and
 * alarms belong to those. A component whose zone is explained only further down in the file waits
 * for it, and those behind it wait as well, so that the order stays.
 */
import type { Entry, Keep, Problem, Skipped } from "#channels/channel.ts";
import { type Component, type Piece, componentReader } from "./components.ts";
import { parseLine, unescapeText } from "./content-line.ts";
import { type Frame, readItem } from "./entry.ts";
import { LIMITS } from "./limits.ts";
import { lineReader } from "./lines.ts";
import { readZone } from "./zone-rules.ts";
import { zoneNamed } from "./zone.ts";

export type CalendarReading = Entry | Skipped | Problem;

export interface PartOptions {
  /** Of the mail: a calendar part counts as its mail. */
  readonly place: string;
  /** The method parameter of the part's Content-Type; the calendar's own METHOD comes first. */
  readonly method?: string;
  readonly keep?: Keep;
}

/**
 * The components of a calendar part. Bytes are better than text, because lines may be folded inside
 * a character.
 */
export function* entriesIn(
  part: string | Uint8Array,
  { place, method = "", keep = "text" }: PartOptions,
): Generator<CalendarReading> {
  const reader = calendarReader({ method, keep, skip: 0, placeOf: () => place });
  yield* reader.push(typeof part === "string" ? new TextEncoder().encode(part) : part);
  yield* reader.end();
}

export interface CalendarReader {
  push(chunk: Uint8Array): Generator<CalendarReading>;
  end(): Generator<CalendarReading>;
  /** X-WR-CALNAME of the first calendar in the file. */
  readonly name: string;
  /** Where the end of the calendar is missing, once all is read; null where it is there. */
  readonly cutOffAt: number | null;
}

interface ReaderOptions {
  readonly method: string;
  readonly keep: Keep;
  /** How many components at the start are passed over. */
  readonly skip: number;
  readonly placeOf: (ordinal: number) => string;
}

export function calendarReader({ method, keep, skip, placeOf }: ReaderOptions): CalendarReader {
  const lines = lineReader();
  const components = componentReader();
  const zones = new Map<string, string | null>();
  const zoneOf = (tzid: string) => zoneNamed(tzid) ?? zones.get(tzid) ?? null;
  const fresh = (): Frame => ({ method: methodOf(method), zone: null, zoneOf, keep });
  const queue = zoneQueue((one) => readItem(one, frame, placeOf(one.ordinal)));
  let frame = fresh();
  let calendarName = "";
  let isOpen = false;
  let seen = 0;

  return {
    *push(chunk) {
      for (const line of lines.push(chunk)) yield* readPieces(components.push(line));
    },
    *end() {
      for (const line of lines.end()) yield* readPieces(components.push(line));
      yield* readPieces(components.end());
      yield* queue.release();
    },
    get name() {
      return calendarName;
    },
    get cutOffAt() {
      return isOpen ? seen + 1 : null;
    },
  };

  function* readPieces(pieces: Iterable<Piece>): Generator<CalendarReading> {
    for (const piece of pieces) {
      if (piece.kind === "item") {
        seen = piece.component.ordinal;
        if (piece.component.ordinal > skip) yield* queue.add(piece.component);
      } else if (piece.kind === "zone") addZone(piece.lines);
      else if (piece.kind === "header") readHeader(piece.line);
      else {
        yield* queue.release();
        isOpen = piece.kind === "calendar-begins";
        if (piece.kind === "calendar-begins") frame = fresh();
        if (piece.kind === "too-many" && skip <= LIMITS.components) yield tooMany(placeOf);
      }
    }
  }

  function addZone(rules: readonly string[]): void {
    if (zones.size >= LIMITS.zones) return;
    const { tzid, zone } = readZone(rules);
    zones.set(tzid, zone);
  }

  function readHeader(line: string): void {
    const property = parseLine(line);
    if (!property) return;
    const { name, value } = property;
    if (name === "METHOD") frame = { ...frame, method: methodOf(value) };
    else if (name === "X-WR-TIMEZONE") frame = { ...frame, zone: homeZone(value) };
    else if (name === "X-WR-CALNAME") calendarName ||= unescapeText(value).trim().slice(0, 300);
  }
}

/** Lets components through in their order; one whose zone is not known yet holds up those behind it. */
function zoneQueue(read: (component: Component) => CalendarReading) {
  const waiting: Component[] = [];
  let chars = 0;
  return { add, release };

  function* add(component: Component): Generator<CalendarReading> {
    const reading = waiting.length === 0 ? read(component) : null;
    if (reading && !lacksZone(reading)) {
      yield reading;
      return;
    }
    waiting.push(component);
    chars += component.lines.reduce((sum, line) => sum + line.length, 0);
    if (waiting.length >= LIMITS.waiting || chars > LIMITS.waitingChars) yield* release();
  }

  function* release(): Generator<CalendarReading> {
    for (const component of waiting) yield read(component);
    waiting.length = 0;
    chars = 0;
  }
}

const tooMany = (placeOf: ReaderOptions["placeOf"]): Problem => ({
  kind: "problem",
  place: placeOf(LIMITS.components + 1),
  code: "calendar.too-many-components",
  values: { components: LIMITS.components },
});

const lacksZone = (reading: CalendarReading): boolean =>
  reading.kind === "entry" && reading.notes.some(({ code }) => code === "calendar.unknown-zone");

function methodOf(text: string): string {
  const method = text.trim().toLowerCase();
  return METHODS.has(method) ? method : "publish";
}

const METHODS = new Set([
  "publish",
  "request",
  "reply",
  "add",
  "cancel",
  "refresh",
  "counter",
  "declinecounter",
]);

/** Servers write UTC where they do not know: whole days would begin at the wrong hour. */
function homeZone(value: string): string | null {
  const zone = zoneNamed(value.trim());
  return zone === null || /^(?:UTC|GMT|Etc\/)/i.test(zone) ? null : zone;
}
