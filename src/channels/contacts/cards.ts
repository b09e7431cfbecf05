/**
 * Content lines into cards, one at a time, so that a file of any size takes the memory of one. A card
 * inside a card (AGENT: somebody's assistant) is a card of its own and comes before the one it stands
 * in; it is written as lines in 2.1 and as escaped text in 3.0. Files are mended on the way: a card
 * without its END ends where the next one begins.
 */
import { unescapeText } from "#channels/calendar/content-line.ts";
import type { Note } from "#channels/channel.ts";
import { LIMITS } from "./limits.ts";

export interface RawCard {
  /** Content lines as they stand, each character one byte. */
  readonly lines: readonly string[];
  readonly notes: readonly Note[];
  /** It holds more than a card may, or its beginning is missing; then no lines are here. */
  readonly problem: "contacts.card-too-large" | "contacts.card-without-beginning" | null;
}

export interface CardReader {
  /** The cards that this line ends. */
  push(line: string): readonly RawCard[];
  /** What is still open when the file ends; half a line may say something else than the whole. */
  end(lastLineIsWhole: boolean): readonly RawCard[];
}

/** `depth` is how many cards this one stands in. */
export function cardReader(depth = 0): CardReader {
  const open: Open[] = [];
  /** Cards nested too deep to be read. */
  let deeper = 0;
  /** The line before said that a card follows. */
  let awaitsAgent = false;
  /** Lines stand outside of any card since the last one ended. */
  let strays = false;
  return { push, end };

  function push(line: string): readonly RawCard[] {
    const edge = EDGE.exec(line);
    const agent = edge ? undefined : AGENT.exec(line)?.[1]?.trim();
    const ended = edge ? [...lost(), ...atEdge(edge[1]!.toLowerCase())] : hold(line, agent);
    awaitsAgent = agent === "";
    return ended;
  }

  function atEdge(edge: string): readonly RawCard[] {
    if (edge === "end") {
      if (deeper === 0) return open.length > 0 ? [closed(open.pop()!)] : NONE;
      deeper -= 1;
      return NONE;
    }
    const ended = awaitsAgent ? NONE : closeAll("contacts.no-end");
    if (deeper > 0 || isTooDeep()) deeper += 1;
    else open.push({ lines: [], chars: 0, count: 0, notes: new Map() });
    return ended;
  }

  function hold(line: string, agent: string | undefined): readonly RawCard[] {
    const card = open.at(-1);
    if (!card) strays ||= line.trim() !== "";
    if (!card || deeper > 0 || agent === "") return NONE;
    if (agent !== undefined && INLINE_CARD.test(agent)) return isTooDeep() ? NONE : inside(agent);
    add(card, line);
    return NONE;
  }

  function lost(): readonly RawCard[] {
    if (!strays) return NONE;
    strays = false;
    return [{ lines: [], notes: [], problem: "contacts.card-without-beginning" }];
  }

  function inside(agent: string): readonly RawCard[] {
    const inner = cardReader(depth + open.length);
    const lines = unescapeText(agent).split(/\r?\n/);
    return [...lines.flatMap((line) => inner.push(line)), ...inner.end(true)];
  }

  function isTooDeep(): boolean {
    if (depth + open.length <= LIMITS.agentDepth) return false;
    note(open.at(-1)!, { code: "contacts.nested-too-deep", values: { limit: LIMITS.agentDepth } });
    return true;
  }

  function closeAll(code: string): readonly RawCard[] {
    deeper = 0;
    return open
      .splice(0)
      .toReversed()
      .map((card) => closed(card, code));
  }

  function end(lastLineIsWhole: boolean): readonly RawCard[] {
    if (!lastLineIsWhole && deeper === 0) open.at(-1)?.lines.pop();
    return [...lost(), ...closeAll("contacts.cut-off")];
  }
}

const NONE: readonly RawCard[] = [];

interface Open {
  readonly lines: string[];
  chars: number;
  count: number;
  readonly notes: Map<string, Note>;
}

const EDGE = /^(begin|end)\s*:\s*vcard\s*$/i;
const AGENT = /^agent(?:;[^:]*)?:([\s\S]*)$/i;
const INLINE_CARD = /^begin\s*:\s*vcard\b/i;

const note = (card: Open, one: Note): unknown => card.notes.set(one.code, one);

function add(card: Open, line: string): void {
  card.chars += line.length;
  card.count += 1;
  if (card.chars > LIMITS.cardChars) card.lines.length = 0;
  else if (card.count <= LIMITS.properties) card.lines.push(line);
  else note(card, { code: "contacts.too-many-properties", values: { limit: LIMITS.properties } });
}

function closed({ lines, notes, chars }: Open, code?: string): RawCard {
  const all = [...(code ? [{ code, values: {} }] : []), ...notes.values()];
  const problem = chars > LIMITS.cardChars ? "contacts.card-too-large" : null;
  return { lines, notes: all, problem };
}
