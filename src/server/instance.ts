/** One Visavis that answers: an archive behind its own door, with its own sessions. */
import { createApp } from "./app.ts";
import type { Archive } from "./archive.ts";
import type { Handlers } from "./handlers.ts";
import { type DoorParts, openDoor } from "./listen.ts";
import { makeSessions } from "./sessions.ts";
import { VERSION } from "./version.ts";

export interface Instance {
  readonly port: number;
  /** An address with a fresh opening token; the one before is void. */
  readonly address: () => string;
  readonly close: () => Promise<void>;
}

export interface InstanceParts extends Omit<DoorParts, "api"> {
  readonly archive: Archive;
  readonly handlers: Handlers;
}

export async function openInstance(parts: InstanceParts): Promise<Instance> {
  const { log, workplace } = parts.archive;
  const sessions = makeSessions(Date.now);
  const { port, close } = await openDoor({
    ...parts,
    api: (port) =>
      createApp({
        handlers: parts.handlers,
        sessions,
        // Two programs may serve one archive, each with sessions of its own.
        cookie: `visavis-${workplace().scope.workspaceId}-${port}`,
        version: VERSION,
        log,
        now: Date.now,
        checkReplies: false,
      }),
  });
  return { port, address: () => `http://127.0.0.1:${port}/#${sessions.open()}`, close };
}
