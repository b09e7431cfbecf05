/** What comes in: uploads, the preview, the import and its report. */
import { z } from "zod";
import { ChannelName, Day, Handle, Id, Instant, Keep, Month, Reason } from "./common.ts";
import { Answer, PreviewQuestion } from "./questions.ts";

export const Upload = z.strictObject({ id: Id });

export const UploadQuery = z.strictObject({
  /** The file's path inside what was dropped; a label, never a path on disk. */
  path: z.string().min(1).max(1024),
});

/** Long work: how far, of how much (bytes or items), and how long it will take. */
export const Progress = z.strictObject({
  phase: z.enum([
    "waiting",
    "looking",
    "reading",
    "joining",
    "measuring",
    "indexing",
    "removing",
    "done",
  ]),
  done: z.number(),
  total: z.number(),
  items: z.int(),
  people: z.int(),
  file: z.string().nullable(),
  secondsLeft: z.number().nullable(),
});
export type Progress = z.infer<typeof Progress>;

export const PreviewFile = z.strictObject({
  path: z.string(),
  channel: ChannelName.nullable(),
  format: z.string().nullable(),
  bytes: z.int(),
  items: z.int(),
  people: z.int(),
  from: Day.nullable(),
  to: Day.nullable(),
  /** The most that an import keeps already of a file with this name or content. */
  kept: Keep.nullable(),
  /** How much an import keeps of this very content; null where none has read it to its end. */
  here: Keep.nullable(),
  /** What its channel leaves out, by reason. */
  skipped: z.record(z.string(), z.int()),
  /** What in it is left out or cannot be read, and why. */
  problems: z.array(Reason),
  /** What it does not say, and only the user knows. */
  questions: z.array(PreviewQuestion),
});

/** What may be the user's own. */
export const OwnerGuess = Handle.extend({
  /** As an import is told of it. */
  text: z.string(),
  sure: z.boolean(),
  /** Why we think so, with its count. */
  reason: Reason,
  /** Where they occur. */
  channels: z.array(ChannelName),
});

/** All files of one channel together. */
export const PreviewChannel = z.strictObject({
  channel: ChannelName,
  items: z.int(),
  people: z.int(),
  from: Day.nullable(),
  to: Day.nullable(),
});

export const Preview = z.strictObject({
  files: z.array(PreviewFile),
  /** Those that the files are of, the largest first. */
  channels: z.array(PreviewChannel),
  items: z.int(),
  people: z.int(),
  from: Day.nullable(),
  to: Day.nullable(),
  owners: z.array(OwnerGuess),
  /** What is known to be the reader's and is in none of these files. */
  mine: z.array(Handle),
  /** Where none of those who surely are the reader occurs, and nothing counts without one. */
  ofNobody: z.array(ChannelName),
  /** Of which chats the same holds: of how many, and who of the owners is in the same ones. */
  chatsOfNobody: z.array(
    z.strictObject({
      channel: ChannelName,
      all: z.int(),
      chats: z.array(z.strictObject({ count: z.int(), among: z.array(z.string()) })),
    }),
  ),
});
export type Preview = z.infer<typeof Preview>;

export const PreviewJob = z.strictObject({
  id: Id,
  state: z.enum(["running", "done", "stopped"]),
  progress: Progress,
  preview: Preview.nullable(),
});
export type PreviewJob = z.infer<typeof PreviewJob>;

export const StartImport = z.strictObject({
  upload: Id,
  me: z.array(z.string().min(3).max(320)).max(100),
  /** What is kept of each file, by its path; `keep` for those not named. */
  keep: Keep,
  keepOf: z.record(z.string(), Keep).default({}),
  /** Where more is kept from before, whether the rest goes. */
  drop: z.boolean().default(false),
  answers: z.array(Answer).max(1000).default([]),
});
export type StartImport = z.infer<typeof StartImport>;

export const ReportProblem = z.strictObject({
  place: z.string(),
  /** Of which kind it is. */
  code: z.string(),
  message: z.string(),
  /** What of a contact was not kept, each in words; of everything else its message says it. */
  lost: z.array(z.strictObject({ what: z.string(), unknown: z.boolean() })),
});

export const ReportFile = z.strictObject({
  path: z.string(),
  channel: ChannelName.nullable(),
  read: z.int(),
  new: z.int(),
  /** Includes enriched. */
  known: z.int(),
  enriched: z.int(),
  skipped: z.record(z.string(), z.int()),
  problems: z.int(),
  problemList: z.array(ReportProblem),
});

/** Everywhere read = new + known + skipped + problems. */
const ReportSums = z.strictObject({
  read: z.int(),
  new: z.int(),
  known: z.int(),
  enriched: z.int(),
  skipped: z.record(z.string(), z.int()),
  problems: z.int(),
});

export const Report = ReportSums.extend({
  import: Id,
  files: z.array(ReportFile),
  seconds: z.strictObject({ people: z.number(), all: z.number() }),
});
export type Report = z.infer<typeof Report>;

export const ImportState = z.enum(["running", "stopped", "interrupted", "done", "undone"]);

/** An import in a list of them. */
export const ImportLine = z.strictObject({
  id: Id,
  state: ImportState,
  startedAt: Instant,
  /** What was dropped or named: the first of it, how many, and whether any of it was a folder. */
  given: z.strictObject({
    first: z.string().nullable(),
    count: z.int(),
    folders: z.boolean(),
    /** The one folder that many named ones lie in. */
    within: z.string().optional(),
  }),
  /** How much is kept of its files, how many there are, and their channel, if they are of one. */
  keeps: z.array(Keep),
  files: z.int(),
  channel: ChannelName.nullable(),
  /** From when to when what it brought happened; null until it has ended. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** Files with the same content as earlier imports': those hold them, until they are undone. */
  joined: z.array(z.strictObject({ import: Id, since: Instant, files: z.int() })),
  /** Whether an undo would take anything away. */
  bringsAnything: z.boolean(),
  report: ReportSums,
});
export type ImportLine = z.infer<typeof ImportLine>;

/** While it runs: so many files are read and wait; all of a few, of many those that are being read. */
const FilesAtWork = z.strictObject({
  /** Entries, as the preview counted them. */
  expected: z.int().nullable(),
  read: z.int(),
  waiting: z.int(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      state: z.enum(["read", "reading", "waiting"]),
      items: z.int(),
      expected: z.int().nullable(),
    }),
  ),
});

export const ImportRow = ImportLine.extend({
  progress: Progress,
  people: z.int(),
  atWork: FilesAtWork,
  /** Why it stopped, in a sentence, where nobody stopped it. */
  brokeOff: z.string().nullable(),
  /** What was given, each with its files; none where what it is was itself a file. */
  parts: z.array(z.strictObject({ name: z.string(), inside: z.int() })),
  /** Kept in part: items that are new or known, with what is missing. */
  notes: z.array(ReportProblem.extend({ path: z.string() })),
  /** Entries of which more is kept from before than this import was told to keep. */
  keptMore: z.int(),
  report: Report,
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What an import is called (messages, imports.called): a few by the first of them, many by what they are. */
export function importCalled({ given }: Pick<ImportLine, "given">) {
  const { first, count, folders, within } = given;
  const values = { first: first ?? "", count, more: count - 1, folder: within ?? "" };
  if (first === null) return { say: "nothing", values } as const;
  if (count <= FEW) return { say: count === 1 ? "one" : "few", values } as const;
  if (within !== undefined) return { say: folders ? "many-in" : "files-in", values } as const;
  return { say: folders ? "many" : "files", values } as const;
}

const FEW = 3;

/** Which words say it (messages, imports.joined). */
export const joinedCode = ({ files }: ImportLine["joined"][number], all: number) =>
  files === all ? "all" : "some";

export const ImportList = z.strictObject({ imports: z.array(ImportLine) });

/** What is here of a channel, by quarter, and which months seem to be missing. */
export const Lane = z.strictObject({
  channel: ChannelName,
  total: z.int(),
  first: Day,
  last: Day,
  /** Those that hold anything; each by its first month. */
  quarters: z.array(
    z.strictObject({
      from: Month,
      written: z.int(),
      phone: z.int(),
      video: z.int(),
      inPerson: z.int(),
      unclear: z.int(),
    }),
  ),
  /** `to` is null where nothing came since. `right` is the mark that says that nothing is missing, if one does. */
  gaps: z.array(z.strictObject({ from: Month, to: Month.nullable(), right: Id.nullable() })),
});
export type Lane = z.infer<typeof Lane>;

export const Lanes = z.strictObject({ lanes: z.array(Lane) });

/** Skipped items of one reason, to be looked at. */
export const SkippedQuery = z.strictObject({
  reason: z.string().max(100),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const SkippedList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Id,
      at: Instant.nullable(),
      from: z.string(),
      subject: z.string().nullable(),
      path: z.string(),
    }),
  ),
  total: z.int(),
});

export const UndoResult = z.strictObject({
  removed: z.int(),
  /** Were held as well, though nothing counted them. */
  skipped: z.int(),
  /** Stays, because another import holds it too. */
  stays: z.int(),
});
