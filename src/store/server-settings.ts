/**
 * The settings of our own server, written anew at each start. What keeps acknowledged data safe
 * (fsync, synchronous_commit, full_page_writes, checksums) is PostgreSQL's default and left alone:
 * safety.ts looks at it after every start. Tests alone may switch syncing off.
 */

export interface ServerSettings {
  /** What the server answers when asked who it is: a process id can be anybody's. */
  readonly instanceId: string;
  /** The private folder of its socket; null on Windows, where it listens on 127.0.0.1. */
  readonly socketFolder: string | null;
  readonly port: number;
  readonly syncing: boolean;
}

export function serverSettings(settings: ServerSettings): string {
  const lines = {
    ...where(settings),
    "visavis.instance_id": settings.instanceId,
    ...MEMORY,
    ...WRITING,
    ...TO_THE_DISK[process.platform],
    ...LOGGING,
    ...(settings.syncing ? {} : { fsync: "off", full_page_writes: "off" }),
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join("");
}

function where({ socketFolder, port }: ServerSettings): Record<string, string> {
  return socketFolder === null
    ? { listen_addresses: "127.0.0.1", port: `${port}` }
    : {
        listen_addresses: "",
        unix_socket_directories: socketFolder,
        unix_socket_permissions: "0700",
        port: `${port}`,
      };
}

/** Modest: beside an import the whole must stay below 1.5 GB, on two cores. */
const MEMORY = {
  max_connections: "100",
  shared_buffers: "128MB",
  work_mem: "16MB",
  maintenance_work_mem: "64MB",
  effective_cache_size: "1GB",
  random_page_cost: "1.1",
  max_worker_processes: "4",
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  max_logical_replication_workers: "0",
  autovacuum_max_workers: "1",
  // Compiling a query costs more than any of ours takes.
  jit: "off",
};

/** No copy of this server is kept by others, so the log needs no more than recovery does. */
const WRITING = {
  wal_level: "minimal",
  max_wal_senders: "0",
  wal_compression: "pglz",
  wal_buffers: "16MB",
  max_wal_size: "512MB",
  min_wal_size: "64MB",
  checkpoint_timeout: "15min",
};

/** Where the default stops at the cache of the drive, which a power cut empties. */
const TO_THE_DISK: Partial<Record<NodeJS.Platform, Record<string, string>>> = {
  darwin: { wal_sync_method: "fsync_writethrough" },
  win32: { wal_sync_method: "fsync" },
};

/** What happened to the server, and never a value out of a table. */
const LOGGING = {
  log_min_messages: "log",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
  log_timezone: "UTC",
  timezone: "UTC",
};
