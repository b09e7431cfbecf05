/** One Visavis that answers: an archive behind its own door, with sessions and work of its own. */
import { fillMissingWords } from "#jobs/full-text.ts";
import { createApp } from "./app.ts";
import { type Archive, type ArchiveSettings, openArchive } from "./archive.ts";
import { importsAtWork } from "./imports-at-work.ts";
import { type DoorParts, openDoor } from "./listen.ts";
import { traceOf } from "./log.ts";
import { makePreviews } from "./previews.ts";
import { makeHandlers } from "./routes/all.ts";
import { makeSessions } from "./sessions.ts";
import { measureStale } from "#jobs/stale-figures.ts";
import { VERSION } from "./version.ts";

export interface Instance {
  readonly archive: Archive;
  /** An address with a fresh opening token; the one before is void. */
  readonly address: () => string;
  /** Stops what is being read, after the batch at hand, and closes door and archive. */
  readonly close: () => Promise<void>;
}

export interface InstanceParts
  extends ArchiveSettings, Pick<DoorParts, "port" | "ifBusy" | "site"> {
  readonly isDemo: boolean;
  /** Opens the demo world beside this one, and gives its address. */
  readonly openDemo: () => Promise<string>;
}

export async function openInstance(parts: InstanceParts): Promise<Instance> {
  const archive = await openArchive(parts);
  try {
    return await answering(archive, parts);
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function answering(archive: Archive, parts: InstanceParts): Promise<Instance> {
  const { log, workplace } = archive;
  const sessions = makeSessions(Date.now);
  const imports = importsAtWork(archive);
  const previews = makePreviews();
  const words = inBackground(archive, (signal) => {
    const { store, scope } = workplace();
    return fillMissingWords(store, scope, signal);
  });
  const figures = inBackground(archive, (signal) => measureStale(workplace, signal));
  const handlers = makeHandlers({ ...archive, ...parts, imports, previews });
  const door = await openDoor({
    ...parts,
    openToNeighbours: parts.isDemo,
    onRefused: (status) => log.warn({ status }, "turned away"),
    api: (port) =>
      createApp({
        handlers,
        sessions,
        // Two programs may serve one archive, each with sessions of its own.
        cookie: `visavis-${workplace().scope.workspaceId}-${port}`,
        version: VERSION,
        log,
        now: Date.now,
        checkReplies: false,
      }),
  });
  return {
    archive,
    address: () => `http://127.0.0.1:${door.port}/#${sessions.open()}`,
    close: async () => {
      const works = [words, figures].map((work) => work.stop());
      await Promise.all([door.close(), previews.dropAll(), imports.stopAll(), ...works]);
      await archive.close();
    },
  };
}

/** What an update of the program leaves to be made anew. */
function inBackground(
  { log }: Archive,
  work: (signal: AbortSignal) => Promise<void>,
): { readonly stop: () => Promise<void> } {
  const stop = new AbortController();
  const ended = work(stop.signal).catch((error: unknown) =>
    log.error({ trace: traceOf(error) }, "bug"),
  );
  return {
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
}
