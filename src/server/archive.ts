/** An archive that is open: what the page and the command line work on. */
import type { Workplace } from "#jobs/workplace.ts";
import { openStore } from "#store/db.ts";
import { type Log, openLog } from "./log.ts";
import { VERSION } from "./version.ts";

export interface Archive {
  /** As it is now: the zone may change while we run. */
  readonly workplace: () => Workplace;
  readonly log: Log;
  readonly close: () => Promise<void>;
}

export interface ArchiveSettings {
  readonly folder: string;
  /** Another server than the archive's own (postgres://…). */
  readonly database: string | null;
  readonly logLevel: Parameters<typeof openLog>[1];
  readonly now: () => Date;
}

/** Opens an archive, and makes it where there is none. */
export async function openArchive(settings: ArchiveSettings): Promise<Archive> {
  const { folder, database, now } = settings;
  const location = database === null ? { folder } : { url: database };
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const store = await openStore(location, { version: VERSION, zone });
  const { zone: kept, ...scope } = await store.workspace();
  const workplace: Workplace = { store, scope, zone: kept, now, folder };
  return {
    workplace: () => workplace,
    log: openLog(folder, settings.logLevel),
    close: () => store.close(),
  };
}
