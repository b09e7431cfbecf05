/** What a reader was sent of a file and has not read yet, as parts and their bytes. */
import type { Piece } from "./cage-messages.ts";
import { Unreadable } from "./unreadable.ts";

export interface Input {
  push(piece: Piece): void;
  /** Nothing follows. */
  end(): void;
  /** One after the other; what nobody read of a part is passed over. */
  parts(): AsyncGenerator<IncomingPart>;
}

export interface IncomingPart {
  readonly name: string;
  readonly place: string;
  /** Throws Unreadable where the part is not whole. */
  bytes(): AsyncGenerator<Uint8Array>;
}

export function inputFor(onTaken: (piece: Piece) => void): Input {
  const queue: (Piece | null)[] = [];
  let wake = () => {};

  /** Null behind the last. */
  const next = async (): Promise<Piece | null> => {
    while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const piece = queue.shift() ?? null;
    if (piece) onTaken(piece);
    return piece;
  };
  const push = (piece: Piece | null): void => {
    queue.push(piece);
    wake();
  };
  return { push, end: () => push(null), parts: () => partsFrom(next) };
}

async function* partsFrom(next: () => Promise<Piece | null>): AsyncGenerator<IncomingPart> {
  for (let first = await next(); first; first = await next()) {
    const at: Place = { piece: first };
    const { name, place } = first.starts ?? { name: "", place: "" };
    yield { name, place, bytes: () => bytesFrom(at, next) };
    while (!at.piece.ends) at.piece = (await next()) ?? END;
  }
}

/** How far a part was read. */
interface Place {
  piece: Piece;
}

const END: Piece = { bytes: new Uint8Array(), starts: null, ends: true, broken: null };

async function* bytesFrom(
  at: Place,
  next: () => Promise<Piece | null>,
): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytes, broken, ends } = at.piece;
    if (bytes.length > 0) yield bytes;
    if (broken) throw new Unreadable(broken.code, broken.values);
    if (ends) return;
    at.piece = (await next()) ?? END;
  }
}
