/** What a reader was sent of a file and has not read yet, as parts and their bytes. */
import type { Piece } from "./cage-messages.ts";
import { Unreadable } from "./unreadable.ts";

export interface Input {
  push(piece: Piece): void;
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
  const queue: Piece[] = [];
  let wake = () => {};

  const next = async (): Promise<Piece> => {
    for (;;) {
      const piece = queue.shift();
      if (piece) {
        onTaken(piece);
        return piece;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return {
    push(piece) {
      queue.push(piece);
      wake();
    },
    parts: () => partsFrom(next),
  };
}

async function* partsFrom(next: () => Promise<Piece>): AsyncGenerator<IncomingPart> {
  for (;;) {
    const at: Place = { piece: await next() };
    const { name, place } = at.piece.starts ?? { name: "", place: "" };
    yield { name, place, bytes: () => bytesFrom(at, next) };
    while (!at.piece.ends) at.piece = await next();
    if (at.piece.isLast) return;
  }
}

/** How far a part was read. */
interface Place {
  piece: Piece;
}

async function* bytesFrom(at: Place, next: () => Promise<Piece>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytes, broken, ends } = at.piece;
    if (bytes.length > 0) yield bytes;
    if (broken) throw new Unreadable(broken.code, broken.values);
    if (ends) return;
    at.piece = await next();
  }
}
