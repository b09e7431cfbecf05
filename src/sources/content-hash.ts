/**
 * What a file is known by, whatever it is called: the SHA-256 of its content, made while its bytes go
 * by to their reader. Of a mail folder it is that of what its parts are called and hold; what lies
 * beside a file and is read with it belongs to its content.
 */
import { createHash } from "node:crypto";
import { type FoundFile, MAILDIR, type Part } from "./found-file.ts";
import { reasonOf } from "./unreadable.ts";

export interface Hashed {
  /** To be read in place of the file that was found. */
  readonly file: FoundFile;
  /** In hex. What did not go by is read for it; null where a part is not whole. */
  digest(signal?: AbortSignal): Promise<string | null>;
}

export function hashed(found: FoundFile): Hashed {
  const digests: Buffer[] = [];
  const parts = found.parts.map((part, index) => ({
    ...part,
    open: () => listenedTo(part, (digest) => (digests[index] = digest)),
  }));
  return {
    file: { ...found, parts },
    digest: async (signal) => {
      for (const [index, part] of parts.entries()) {
        if (!digests[index] && !(await isWhole(part, signal))) return null;
      }
      const beside = (await found.beside?.()) ?? new Map<string, Uint8Array>();
      if (found.format !== MAILDIR && beside.size === 0) {
        return digests[0]?.toString("hex") ?? null;
      }
      const all = createHash("sha256");
      for (const [index, { place }] of parts.entries())
        all.update(`${place}\0`).update(digests[index]!);
      for (const [path, bytes] of beside) all.update(`${path}\0${bytes.length}\0`).update(bytes);
      return all.digest("hex");
    },
  };
}

/** Says the digest when the last byte has gone by. */
async function* listenedTo(part: Part, tell: (digest: Buffer) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const bytes of part.open()) {
    hash.update(bytes);
    yield bytes;
  }
  tell(hash.digest());
}

async function isWhole(part: Part, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    for await (const _ of part.open()) signal?.throwIfAborted();
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    reasonOf(error);
    return false;
  }
}
