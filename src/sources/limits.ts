/** Every limit of this room, each with its reason. Reaching one is a listed problem that names it. */

const KB = 1024;
const MB = 1024 * KB;

export const LIMITS = {
  /** What a channel may look at to recognise its own: more than the longest preamble seen. */
  head: 64 * KB,
  /** One piece of a file on its way to its reader: large enough that handing over costs nothing. */
  chunk: 256 * KB,

  archive: {
    /** Real exports hold thousands of files; the list of them is kept in memory. */
    entries: 200_000,
    /** A mail export in a backup is an archive in an archive. One more was never seen. */
    depth: 2,
    /** Longer names are made to break programs: no file system takes them. */
    nameBytes: KB,
    /** Real exports pack 3 to 20 times; deflate reaches 1,032, so 293 kB can become 300 MB. */
    entryTimes: 200,
    entryFree: 10 * MB,
    allTimes: 100,
    allFree: 100 * MB,
    /** A packed zip inside another archive can be read only whole, in memory. */
    inner: 64 * MB,
  },

  /** Lists of users and channels that lie beside a chat: the largest seen has 5 MB. */
  beside: {
    bytes: 16 * MB,
    allBytes: 64 * MB,
  },

  reader: {
    /** Resident, Buffers included: what a laptop gives away without noticing. */
    residentBytes: 500 * MB,
    /** Without a sign of life, twice, and of the second half at work: the slowest real mail took under two seconds. */
    silenceMs: 5_000,
    /** Of the processor, for one reader; a mailbox of ten gigabytes takes less. */
    processorSeconds: 3_600,
    /** Items of one file that may end their reader: more, and the file is made for that. */
    lostItems: 20,
    /** Readings handed over at once, and the characters of text after which fewer go. */
    batch: 200,
    batchText: MB,
    /** A slow file shows how far it is at least this often. */
    batchMs: 100,
    /** Pieces of a file kept by a reader that jumps about in it: 16 MB. */
    keptPieces: 64,
    /** Bytes on their way to a reader that it has not taken yet. */
    window: MB,
    /** A reader without work is kept for the next file for so long. */
    idleMs: 10_000,
  },

  spool: {
    /** Left free on the disk: a full disk stops the database. */
    free: 256 * MB,
    /** Between two looks at how much is free. */
    lookEvery: 16 * MB,
  },
} as const;
