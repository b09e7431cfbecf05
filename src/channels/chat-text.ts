/**
 * Chats as text, a line a message and those after it that do not begin like one. Who takes part and how
 * the dates are to be read is known when the chat is: so what comes first is read ahead, mostly all of
 * it, before the first message is said. Each message ends in one reading; so does what stands before
 * the first. A place is the line in which a message begins.
 */
import type { Owner, Problem, Question, Reading } from "./channel.ts";
import { lineReader, textOfLine } from "./lines.ts";

export const CHAT_LIMITS = {
  charsAhead: 8_000_000,
  /** WhatsApp lets 40,000 out at once. */
  messagesAhead: 50_000,
  /** A line is held whole; WhatsApp itself ends a message at 65,536 characters. */
  lineBytes: 400_000,
  textChars: 100_000,
} as const;

export interface ChatMessage<Head> {
  /** In the file, from 1. */
  readonly line: number;
  readonly head: Head;
  /** The lines after the first, as far as they are kept. */
  readonly more: readonly string[];
  /** There was more than is kept. */
  readonly isCut: boolean;
}

export interface ChatForm<Head> {
  /** What a line begins with; null where it goes on with the message before. */
  readonly headOf: (line: string) => Head | null;
  /** Told of each message as it comes, also of those that are read much later. */
  see(message: ChatMessage<Head>): void;
  /** Told of what was read ahead. */
  open(ahead: readonly ChatMessage<Head>[]): OpenChat<Head>;
  /** Of lines before the first message, and of a file without one. */
  readonly codes: { readonly noHead: string; readonly noMessage: string };
}

export interface OpenChat<Head> {
  readonly questions: readonly Question[];
  read(message: ChatMessage<Head>): Reading;
  owners(): readonly Owner[];
}

export async function* readChat<Head>(
  chunks: AsyncIterable<Uint8Array>,
  form: ChatForm<Head>,
  skip: number,
): AsyncGenerator<Reading> {
  const parts = partReader(form.headOf);
  const state: { ahead: Part<Head>[]; chars: number; count: number; open: OpenChat<Head> | null } =
    {
      ahead: [],
      chars: 0,
      count: 0,
      open: null,
    };

  for await (const chunk of chunks) yield* take(parts.push(chunk));
  yield* take(parts.end());
  if (!state.open && state.ahead.length > 0) yield* begin();
  if (state.open) yield* state.open.owners();
  else if (skip === 0) yield problem("", form.codes.noMessage);

  function* take(found: Iterable<Part<Head>>): Generator<Reading> {
    for (const part of found) {
      if (isMessage(part)) form.see(part);
      if (state.open) {
        yield* readNext(state.open, part);
        continue;
      }
      state.ahead.push(part);
      state.chars += part.chars;
      const { charsAhead, messagesAhead } = CHAT_LIMITS;
      if (state.chars >= charsAhead || state.ahead.length >= messagesAhead) yield* begin();
    }
  }
  function* begin(): Generator<Reading> {
    const { ahead } = state;
    const open = form.open(ahead.filter(isMessage));
    state.open = open;
    state.ahead = [];
    if (ahead.some(isMessage)) yield* open.questions;
    for (const part of ahead) yield* readNext(open, part);
  }
  function* readNext(open: OpenChat<Head>, part: Part<Head>): Generator<Reading> {
    const reading = isMessage(part)
      ? open.read(part)
      : problem(String(part.line), form.codes.noHead);
    if (++state.count > skip) yield reading;
  }
}

interface Part<Head> {
  readonly line: number;
  /** Null of what stands before the first message. */
  readonly head: Head | null;
  readonly more: string[];
  chars: number;
  isCut: boolean;
}

const isMessage = <Head>(part: Part<Head>): part is Part<Head> & { readonly head: Head } =>
  part.head !== null;

function partReader<Head>(headOf: (line: string) => Head | null) {
  const lines = lineReader(CHAT_LIMITS.lineBytes);
  let open: Part<Head> | null = null;
  let count = 0;

  function* grouped(found: readonly string[]): Generator<Part<Head>> {
    for (const raw of found) {
      count++;
      const line = textOfLine(raw);
      const head = headOf(line);
      if (head === null && open) {
        addLine(open, line, raw.length);
      } else if (head !== null || line.trim() !== "") {
        if (open) yield open;
        const isCut = raw.length >= CHAT_LIMITS.lineBytes;
        open = { line: count, head, more: [], chars: line.length, isCut };
      }
    }
  }
  return {
    push: (chunk: Uint8Array) => grouped(lines.push(chunk)),
    *end(): Generator<Part<Head>> {
      yield* grouped(lines.end());
      if (open) yield open;
    },
  };
}

function addLine<Head>(open: Part<Head>, line: string, bytes: number): void {
  open.chars += line.length + 1;
  if (open.chars <= CHAT_LIMITS.textChars && bytes < CHAT_LIMITS.lineBytes) open.more.push(line);
  else open.isCut = true;
}

const problem = (place: string, code: string): Problem => ({
  kind: "problem",
  place,
  code,
  values: {},
});
