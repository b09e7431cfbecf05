/** An archive that is open: what the page and the command line work on. */
import { changeZone } from "#jobs/change-zone.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { isRegion } from "#shared/time.ts";
import { spoolIn, sweep } from "#sources/spool.ts";
import { folderBeside } from "#store/data-folder.ts";
import { openStore, type Store } from "#store/db.ts";
import { type Log, openLog } from "./log.ts";
import { VERSION } from "./version.ts";

export interface Archive {
  /** As it is now: the zone may change while we run. */
  readonly workplace: () => Workplace;
  readonly zoneChanged: () => Promise<void>;
  readonly log: Log;
  readonly close: () => Promise<void>;
}

export interface ArchiveSettings {
  readonly folder: string;
  /** Another server than the archive's own (postgres://…). */
  readonly database: string | null;
  readonly logLevel: Parameters<typeof openLog>[1];
  readonly now: () => Date;
  /** Of an archive that is made now; the computer's, where nothing is said. */
  readonly zone?: string;
}

/** Opens an archive, and makes it where there is none. */
export async function openArchive(settings: ArchiveSettings): Promise<Archive> {
  const { folder, database } = settings;
  const location = database === null ? { folder } : { url: database };
  const zone = settings.zone ?? zoneOfComputer();
  if (database !== null) await folderBeside(folder);
  const store = await openStore(location, { version: VERSION, zone });
  const log = openLog(folder, settings.logLevel);
  await sweep(spoolIn(folder), settings.now());
  let workplace = await workplaceOf(store, settings);
  if (!isRegion(workplace.zone)) {
    // Older versions kept whatever the system named.
    await changeZone(workplace, zone);
    workplace = await workplaceOf(store, settings);
  }
  return {
    workplace: () => workplace,
    zoneChanged: async () => {
      workplace = await workplaceOf(store, settings);
    },
    log,
    close: () => store.close(),
  };
}

/** With some settings of TZ the system names no zone, or one that is nowhere ("Etc/Unknown", "+00:00"). */
export function zoneOfComputer(): string {
  const named: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return named !== undefined && isRegion(named) ? named : "UTC";
}

async function workplaceOf(
  store: Store,
  { folder, now }: Pick<ArchiveSettings, "folder" | "now">,
): Promise<Workplace> {
  const { zone, ...scope } = await store.workspace();
  return { store, scope, zone, now, folder };
}
