/**
 * One mail in, one reading out, whatever the bytes are. A mail is read as far as what is asked for
 * goes: the headers alone; calendar parts too; or also the text, and the signature in it.
 */
import type {
  Entry,
  Interaction,
  Keep,
  Note,
  Party,
  Problem,
  ReadOptions,
  Role,
  Signal,
  Skipped,
} from "#channels/channel.ts";
import { entriesIn } from "#channels/calendar/calendar.ts";
import { DAY_MS } from "#shared/time.ts";
import { findParts, type Part } from "./body.ts";
import { calendarOf, textOf } from "./contents.ts";
import { readDate } from "./date.ts";
import { type FolderKind, foldersOfLabels } from "./folders.ts";
import { decodeText, field, type Header, readHeader, unknownCharset } from "./header.ts";
import { LIMITS } from "./limits.ts";
import { threadingOf } from "./message-key.ts";
import { ownWordsOf } from "./own-words.ts";
import type { OwnerBook } from "./owner.ts";
import { type Parties, readParties } from "./parties.ts";
import { readSignature } from "./signature.ts";
import { signalsOf } from "./signals.ts";

export interface MailFile {
  readonly bytes: Buffer;
  /** False where the mail goes on beyond these bytes. */
  readonly whole: boolean;
  /** Its file ends in the middle of it. */
  readonly breaksOff?: boolean;
  readonly place: string;
  /** Of the line before a mail in a mailbox, what follows "From "; "" elsewhere. */
  readonly separator: string;
  /** What the folder or file says of all its mails. */
  readonly folders: ReadonlySet<FolderKind>;
  readonly isMailbox: boolean;
  /** Who takes part and has no address that a header could name. */
  readonly named?: readonly (Party & { readonly role: Role })[];
}

export type MailReading = Interaction | Skipped | Problem;

export function readMail(mail: MailFile, options: ReadOptions, owners: OwnerBook): MailReading {
  const { bytes, place } = mail;
  const start = startOf(bytes);
  if (start >= bytes.length) return problem(place, "email.empty");
  const header = readHeader(bytes, start, bytes.length);
  if (!isMail(header)) return problem(place, "email.no-header");

  const folders = allFolders(mail.folders, header);
  if (folders.has("drafts") || field(header, "x-unsent") === "1") {
    return { kind: "skipped", place, reason: "draft" };
  }
  const people = readParties(header, folders.has("sent"));
  const parties = [...people.parties, ...(mail.named ?? [])];
  if (parties.length === 0) return problem(place, "email.nobody");
  owners.see(header, people, folders.has("sent"));

  const subject = decodeText(field(header, "subject")).slice(0, LIMITS.subjectChars).toWellFormed();
  const signals = signalsOf(header, people.sender, subject, folders);
  const body = bytes.subarray(header.bodyAt);
  const contents =
    options.depth === "headers" || !mail.whole
      ? NOTHING
      : readContents(mail, header, people, { signals, options });
  const at = dateOf(header, mail.separator);
  return {
    kind: "interaction",
    place,
    at,
    parties,
    ...threadingOf(header, body, subject),
    subject: options.keep === "headers" ? "" : subject,
    text: contents.text,
    signature: contents.signature,
    signals,
    ...(people.posted.size > 0 ? { lists: [...people.posted] } : {}),
    entries: contents.entries,
    notes: [
      ...headerNotes(mail, header, people, options),
      ...(at ? [] : [note("email.no-date")]),
      ...(mail.breaksOff ? [note("email.breaks-off")] : []),
      ...contents.notes,
    ],
  };
}

const problem = (place: string, code: string): Problem => ({
  kind: "problem",
  place,
  code,
  values: {},
});

const note = (code: string, values: Note["values"] = {}): Note => ({ code, values });

/** Past empty lines and a byte order mark, which some exporters put before a mail. */
function startOf(bytes: Buffer): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32 || bytes[at] === 9) at++;
  return at;
}

/** Binary data and text without a header may hold a colon, but none of these fields. */
const isMail = ({ fields }: Header): boolean => MAIL_FIELDS.some((name) => fields.has(name));

const MAIL_FIELDS = `from to date subject message-id received sender cc return-path reply-to
  delivered-to resent-from content-type mime-version`.split(/\s+/);

function allFolders(folders: ReadonlySet<FolderKind>, header: Header): ReadonlySet<FolderKind> {
  const labels = field(header, "x-gmail-labels");
  const own = labels === "" ? folders : folders.union(foldersOfLabels(labels));
  const status = parseInt(field(header, "x-mozilla-status"), 16);
  return (status & MOZILLA_DELETED) === 0 ? own : own.union(DELETED);
}

/** Thunderbird leaves deleted mails in the file until it is compacted. */
const MOZILLA_DELETED = 0x0008;
const DELETED: ReadonlySet<FolderKind> = new Set(["junk"]);

/**
 * When it was written: Date, unless that is more than a day after the mail arrived; else when it
 * arrived, by the top-most Received or the mailbox's own line.
 */
function dateOf(header: Header, separator: string): Date | null {
  const written = readDate(field(header, "date"));
  const received = field(header, "received");
  const arrived = received === "" ? null : readDate(received.slice(received.lastIndexOf(";") + 1));
  if (written && (!arrived || written.getTime() <= arrived.getTime() + DAY_MS)) return written;
  return arrived ?? readDate(separator.slice(separator.indexOf(" ") + 1));
}

const MEGABYTE = 1_000_000;

function headerNotes(
  mail: MailFile,
  header: Header,
  people: Parties,
  options: ReadOptions,
): readonly Note[] {
  const notes: Note[] = [];
  if (header.cut === "bytes") {
    notes.push(note("email.header-cut", { limit: LIMITS.headerBytes / MEGABYTE }));
  }
  if (header.cut === "lines") {
    notes.push(note("email.header-lines-cut", { limit: LIMITS.headerLines }));
  }
  if (people.isCut) notes.push(note("email.addresses-cut", { limit: LIMITS.addresses }));
  if (!mail.whole && options.depth === "whole") {
    notes.push(note("email.too-large", { limit: LIMITS.mailBytes / MEGABYTE }));
  }
  const charset = ["subject", "from"]
    .map((name) => unknownCharset(field(header, name)))
    .find((label) => label !== undefined);
  if (charset !== undefined) notes.push(note("email.unknown-charset", { charset }));
  return notes;
}

interface Contents {
  readonly text: string;
  readonly signature: Interaction["signature"];
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

const NOTHING: Contents = { text: "", signature: null, entries: [], notes: [] };

interface Wanted {
  readonly signals: readonly Signal[];
  readonly options: ReadOptions;
}

function readContents(mail: MailFile, header: Header, people: Parties, wanted: Wanted): Contents {
  const { keep } = wanted.options;
  const parts = findParts(mail.bytes, header);
  const calendars = readCalendars(mail, parts.calendars, keep);
  const isPersonal = !wanted.signals.some((signal) => MACHINES.has(signal));
  const found = { ...NOTHING, ...calendars, notes: [...parts.notes, ...calendars.notes] };
  if (keep === "headers" || (keep === "subjects" && !isPersonal)) return found;

  const content = textOf(mail.bytes, parts.texts, { isMailbox: mail.isMailbox });
  const words = ownWordsOf(content.text);
  const writer = people.parties.find((party) => party.role === "from");
  const signature =
    writer && isPersonal && words.signature.length > 0
      ? readSignature(words.signature, { name: writer.name, address: writer.value })
      : null;
  if (keep === "subjects") return { ...found, signature };
  return { ...found, signature, text: words.text, notes: [...found.notes, ...content.notes] };
}

/** The components of all calendar parts: an invitation often comes as a part and as a file as well. */
function readCalendars(
  { bytes, place }: MailFile,
  parts: readonly Part[],
  keep: Keep,
): Pick<Contents, "entries" | "notes"> {
  const entries = new Map<string, Entry>();
  const notes = new Map<string, Note>();
  const add = (one: Note) => notes.set(one.code, one);
  for (const part of parts) {
    const calendar = calendarOf(bytes, part);
    if (!calendar) add(note("email.calendar-cut", { limit: LIMITS.calendarBytes / MEGABYTE }));
    for (const reading of entriesIn(calendar ?? "", { place, method: part.method, keep })) {
      if (entries.size >= LIMITS.calendarEntries) {
        add(note("email.calendars-cut", { limit: LIMITS.calendarEntries }));
        break;
      }
      if (reading.kind === "entry" && !entries.has(reading.key)) entries.set(reading.key, reading);
      if (reading.kind === "problem") add(note(reading.code, reading.values));
    }
  }
  return { entries: [...entries.values()], notes: [...notes.values()] };
}

/** What these send is signed by nobody. */
const MACHINES: ReadonlySet<Signal> = new Set(["newsletter", "automatic", "no-reply", "platform"]);
