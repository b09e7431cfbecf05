/**
 * Lines into calendar components, one at a time, so that a file of any size takes the memory of one.
 * What is nested inside a component (alarms, places) is left out; what is wrapped around one
 * (VCALENDAR, or anything else) is looked through. Files are mended on the way: a component whose
 * END is missing ends where the next one begins, an END without a BEGIN means nothing.
 */
import type { Note } from "#channels/channel.ts";
import { nameIn } from "./content-line.ts";
import { LIMITS } from "./limits.ts";
import type { Line } from "./lines.ts";

/** An item is one of these; every other component belongs to something. */
export type ItemName = "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VAVAILABILITY";

export interface Component {
  readonly name: ItemName;
  /** Items are counted from 1 in the whole file. */
  readonly ordinal: number;
  readonly lines: readonly string[];
  readonly notes: readonly Note[];
  readonly tooLarge: boolean;
}

export type Piece =
  | { readonly kind: "item"; readonly component: Component }
  | { readonly kind: "zone"; readonly lines: readonly string[] }
  | { readonly kind: "calendar-begins" | "calendar-ends" | "too-many" }
  /** A property of the calendar itself. */
  | { readonly kind: "header"; readonly line: string };

export interface ComponentReader {
  push(line: Line): Generator<Piece>;
  end(): Generator<Piece>;
}

export function componentReader(): ComponentReader {
  let current: Open | null = null;
  let ordinal = 0;
  return { push, end };

  function* push({ text, tooLong }: Line): Generator<Piece> {
    if (ordinal > LIMITS.components) return;
    const edge = EDGE.exec(text);
    if (!edge) {
      if (current) addLine(current, text, tooLong);
      else yield { kind: "header", line: text };
      return;
    }
    const name = (edge[2] ?? "").toUpperCase();
    yield* edge[1]!.toUpperCase() === "BEGIN" ? begin(name) : finish(name);
  }

  function* begin(name: string): Generator<Piece> {
    if (name === "VCALENDAR" || name === "VTIMEZONE" || isItemName(name)) {
      yield* close("calendar.no-end");
      if (name === "VCALENDAR") yield { kind: "calendar-begins" };
      else yield* open(name);
    } else if (current) {
      nest(current, name);
    }
  }

  function* open(name: ItemName | "VTIMEZONE"): Generator<Piece> {
    if (name !== "VTIMEZONE") ordinal += 1;
    if (ordinal > LIMITS.components) yield { kind: "too-many" };
    else current = { name, lines: [], chars: 0, inside: [], deeper: 0, notes: new Map() };
  }

  function* finish(name: string): Generator<Piece> {
    if (current?.name === name) yield* close(null);
    else if (name === "VCALENDAR") {
      yield* close("calendar.no-end");
      yield { kind: "calendar-ends" };
    } else if (current) leave(current, name);
  }

  /** A file that breaks off: its last line may be half a line, which would say something else. */
  function* end(): Generator<Piece> {
    if (!current) return;
    current.lines.pop();
    yield* close("calendar.cut-off");
  }

  function* close(code: string | null): Generator<Piece> {
    const { name, lines, chars, notes } = current ?? {};
    current = null;
    if (!name || !lines || !notes) return;
    if (name === "VTIMEZONE") {
      yield { kind: "zone", lines };
      return;
    }
    if (code) notes.set(code, { code, values: {} });
    const tooLarge = (chars ?? 0) > LIMITS.componentChars;
    yield {
      kind: "item",
      component: { name, ordinal, lines, notes: [...notes.values()], tooLarge },
    };
  }
}

interface Open {
  readonly name: ItemName | "VTIMEZONE";
  readonly lines: string[];
  chars: number;
  /** Names of the components inside it that are open. */
  readonly inside: string[];
  /** How many more are open below those. */
  deeper: number;
  readonly notes: Map<string, Note>;
}

const EDGE = /^(BEGIN|END)\s*:\s*([^\s:;]{1,100})\s*$/i;

const ITEM_NAMES = new Set<string>(["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"]);

const isItemName = (name: string): name is ItemName => ITEM_NAMES.has(name);

function nest(current: Open, name: string): void {
  if (current.inside.length < LIMITS.depth) current.inside.push(name);
  else current.deeper += 1;
  // What a zone holds are its rules.
  if (current.name === "VTIMEZONE") addLine(current, `BEGIN:${name}`, false);
}

function leave(current: Open, name: string): void {
  const at = current.inside.lastIndexOf(name);
  if (current.deeper > 0) current.deeper -= 1;
  else if (at >= 0) current.inside.length = at;
}

function addLine(current: Open, text: string, tooLong: boolean): void {
  if (current.inside.length > 0 && current.name !== "VTIMEZONE") return;
  const name = nameIn(text);
  if (name === "ATTACH" || name === "IMAGE") return;
  if (tooLong) {
    current.notes.set("long", { code: "calendar.line-too-long", values: { name } });
    return;
  }
  current.chars += text.length;
  if (current.chars <= LIMITS.componentChars) current.lines.push(text);
}
