/**
 * What every channel speaks. A channel turns the bytes of one export into
 * readings, one by one, in the order of the export. It opens no file, knows no
 * database, no clock and not who "I" am: it says from and to, and what comes in
 * or goes out is decided later (src/people). So a test of it is some bytes and
 * a list. To add a channel: one file here, its samples, its line in registry.ts.
 */

export interface Channel {
  /** Which of the user's channels this belongs to; the home page filters by it. */
  readonly name: ChannelName;
  /** The form of the export: "mbox", "eml", "ics" … One channel may have several. */
  readonly format: string;
  /** Whether the first bytes (64 kB at most) are of this form. The name is a hint, never proof. */
  recognises(head: Uint8Array, fileName: string): boolean;
  /** Whether what is packed in it is of this form as well, where `recognises` can only tell what it is packed in. */
  holds?(head: Uint8Array): Promise<boolean>;
  /**
   * Files of the same export without which this one cannot be understood, by their paths seen from its
   * folder ("../users.json"): whoever is only numbered here is named there. Missing ones are left out.
   */
  beside?(fileName: string): readonly string[];
  /** It cannot be read from the start to the end: it is read by `ReadOptions.file`, and `bytes` are left alone. */
  readonly jumps?: true;
  read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Reading>;
}

/** What the user would call it. "phone" are calls, "fair" what was scanned at a stand, "table" any other list. */
export type ChannelName =
  | "email"
  | "calendar"
  | "contacts"
  | "linkedin"
  | "xing"
  | "facebook"
  | "instagram"
  | "skype"
  | "whatsapp"
  | "sms"
  | "phone"
  | "telegram"
  | "signal"
  | "slack"
  | "teams"
  | "zoom"
  | "meet"
  | "webex"
  | "fair"
  | "monica"
  | "contrack"
  | "table"
  | "visavis";

/** How much of each item the user wants kept. */
export type Keep = "headers" | "subjects" | "text";

export interface ReadOptions {
  readonly keep: Keep;
  /**
   * "headers" skips bodies altogether, for a preview at many times the speed;
   * "whole" reads them, for calendar parts even when no text is kept.
   */
  readonly depth: "headers" | "whole";
  /** The file's name inside its folder or archive: a label, and flags in a Maildir. */
  readonly fileName: string;
  /**
   * How many items at the start were read before: they are counted, but neither parsed nor yielded,
   * and the next one keeps its place. So reading goes on after an item that ended a reader.
   */
  readonly skip: number;
  readonly home: Home;
  /**
   * What the user answered to this reader's questions, by their codes; and all that they ever answered by
   * code and `about` ("columns table:1f…"), for a file that asks the same of several things.
   */
  readonly answers?: Readonly<Record<string, string>>;
  /** The files that `beside` named and that are there, by those paths; cut off after LIMITS of the sources. */
  readonly beside?: ReadonlyMap<string, Uint8Array>;
  /** Of a channel that jumps; missing where the file lies packed in an archive. */
  readonly file?: RandomAccess;
}

/** A file that is read by jumping about in it. */
export interface RandomAccess {
  readonly size: number;
  /** Fewer bytes where the file ends; throws where it cannot be read. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Where the archive's owner lives: for what an export writes without saying where. */
export interface Home {
  /** An IANA zone, for local times. */
  readonly zone: string;
  /** ISO 3166, two capitals: for phone numbers without a country; null where nothing says which. */
  readonly country: string | null;
}

/** Exactly one item (mail, calendar component …) ends in each of these but `owner` and `question`. */
export type Reading =
  | PersonCard
  | Interaction
  | Entry
  | Said
  | Skipped
  | Problem
  | Owner
  | Question;

/** What an archive of Visavis says of an item, and of each version of a card, beside what it is. */
export interface FromArchive {
  readonly origins?: readonly Origin[] | undefined;
}

/** A file from which the archive has it. */
export interface Origin {
  /** As it was called there: a label. */
  readonly path: string;
  readonly channel: ChannelName;
  /** When its import began, in ISO 8601. */
  readonly read: string;
  readonly kept: Keep;
}

export const isItem = ({ kind }: Reading): boolean => kind !== "owner" && kind !== "question";

/**
 * What a channel knows somebody by. An "account" is an id in a platform's own space ("skype:live:petra"),
 * a "name" only what a channel shows ("facebook:petra vogt"): the same there, and a hint elsewhere.
 */
export interface Handle {
  readonly kind: "email" | "phone" | "profile" | "account" | "name";
  /** Normalised so that equal handles are equal strings (handle.ts). */
  readonly value: string;
}

/** A handle as it stands in one item, with the name written beside it there ("" if none). */
export interface Party extends Handle {
  readonly name: string;
}

/**
 * What a card in an address book, a profile or a list of contacts says of somebody: knowledge, not
 * contact. Each fact stands there once, in the order of the export, what the card prefers first; "" and []
 * where nothing is said.
 */
export interface PersonCard extends FromArchive {
  readonly kind: "person";
  /** The same for the same card in every export, so that importing twice adds nothing. */
  readonly key: string;
  readonly place: string;
  /** Cards of companies and of groups are cards as well, but no people. */
  readonly of: "person" | "company" | "group";
  readonly name: CardName;
  readonly handles: readonly CardHandle[];
  /** Numbers that are no handle of theirs: an extension, one without its country, the assistant's. */
  readonly numbers?: readonly CardNumber[];
  readonly works: readonly Work[];
  readonly addresses: readonly PostalAddress[];
  readonly urls: readonly string[];
  /** Where their clock stands, as the card says it: an IANA zone, or an offset such as "+01:00". */
  readonly zone?: string;
  /** Month and day, "--05-03": the year is nobody's business. */
  readonly birthday: string | null;
  /** In the user's own words: "met at design week". */
  readonly note: string;
  /** Since when they are connected on a platform: a day, "2024-03-01". It is no meeting. */
  readonly connected: string | null;
  /** When the card was last changed, where it says so. */
  readonly changed: Date | null;
  readonly notes: readonly Note[];
  /** What else of it was read, in an archive that was exported: the newest first. */
  readonly older?: readonly CardVersion[];
}

/** A card as one of several files had it. */
export type CardVersion = Omit<PersonCard, "key" | "older">;

export interface CardName {
  /** As it is shown; made of the parts where the card has only those. */
  readonly full: string;
  readonly prefix: string;
  readonly given: string;
  readonly additional: string;
  readonly family: string;
  readonly suffix: string;
  readonly nicknames: readonly string[];
  /** How it is said, where the card spells that out. */
  readonly phonetic?: string;
}

export interface CardHandle extends Handle {
  /** What the card calls it, in lower case: "work", "home", "mobile", "fax" or the user's own word. */
  readonly label: string;
}

/** As it is written: nobody else could dial it. */
export interface CardNumber {
  readonly text: string;
  readonly label: string;
}

export interface Work {
  readonly company: string;
  readonly unit: string;
  readonly title: string;
}

export interface PostalAddress {
  readonly label: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
  /** Decimal degrees, where the card gives them. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

/** "met": who took part where nobody is the sender, in a conference or at a stand. */
export type Role = "from" | "to" | "cc" | "met";

/** One dated contact: in writing, or a call, a conference, a talk at a stand. Appointments come as entries. */
export interface Interaction extends FromArchive {
  readonly kind: "interaction";
  /** The same for the same message in every export, so that importing twice adds nothing. */
  readonly key: string;
  /**
   * Equal for the same message where the clock of the phone or page stood in another zone, so that its key is
   * another one: within little more than a day it is known again by this.
   */
  readonly alike?: string;
  /** Where in the export: a number that counts items from 1, or a name. */
  readonly place: string;
  /** Of which channel it is, where an export holds several. */
  readonly channel?: ChannelName;
  /** Null where no date can be read: dates are never invented. */
  readonly at: Date | null;
  /** What took place; missing of what was written. A call that nobody took is no interaction. */
  readonly held?: Held;
  readonly parties: readonly (Party & { readonly role: Role })[];
  /** The key of the message this one answers. */
  readonly answers: string | null;
  /** The same for all messages of one thread; null where the export does not say. */
  readonly thread: string | null;
  readonly subject: string;
  /** Without quotes and signature; "" where no text is wanted. */
  readonly text: string;
  readonly signature: Signature | null;
  readonly signals: readonly Signal[];
  /** Under which addresses one writes to the mailing list that it went through, where it says so. */
  readonly lists?: readonly string[];
  /** Calendar components that came inside; they belong to this item. */
  readonly entries: readonly Entry[];
  /**
   * What the item says of those who took part, beside the contact itself: a row of a lead scan tells that
   * somebody was met, and who that is. They are stored as cards with keys of their own, and count with it.
   */
  readonly cards?: readonly PersonCard[];
  /** What was kept only in part, and why: the item counts as read all the same. */
  readonly notes: readonly Note[];
}

export interface Held {
  /** "unclear" is asked, as it is of appointments. */
  readonly kind: "phone" | "video" | "in-person" | "unclear";
  /** How long, where it is known. */
  readonly minutes: number | null;
  /** Why it is of this kind, as for entries. */
  readonly reason: Reason;
}

/** What a signature says of its writer. Only what was found is there. */
export interface Signature {
  readonly phone?: string;
  readonly title?: string;
  readonly company?: string;
  readonly address?: string;
}

/**
 * What the headers say about the sender. A list means only that the mail went
 * through one: its writer may be a human colleague.
 */
export type Signal =
  /** List-Id, List-Post, Mailing-List: went through a mailing list. */
  | "list"
  /** Surely mass mail: campaign headers, or List-Unsubscribe and one more sign. */
  | "newsletter"
  /** One sign of mass mail alone: Precedence bulk, Feedback-ID, List-Unsubscribe without a list. */
  | "bulk"
  /** Auto-Submitted, vacation replies, bounces, delivery reports: written by a machine. */
  | "automatic"
  /** Only its subject says that a machine wrote it ("Abwesenheitsnotiz: …"). */
  | "automatic-subject"
  /** The address itself says that nobody reads it: no-reply@, mailer-daemon@, notifications@ … */
  | "no-reply"
  /** A platform's address that carries a person's name ("Max Muster via LinkedIn"). */
  | "platform"
  /** A role, not a person: info@, sales@, service@ … (info@ of a one-man firm is a person). */
  | "role"
  /** It carried a calendar entry, which stands beside it in an archive of Visavis. */
  | "invitation"
  /** Lies in a spam or trash folder. */
  | "junk"
  /** Lies in a folder of sent mail: the sender is "I". */
  | "sent";

/** One calendar component, as it stands: a series is one, each changed occurrence one more. */
export interface Entry extends FromArchive {
  readonly kind: "entry";
  readonly key: string;
  readonly place: string;
  readonly uid: string;
  /** Which occurrence of the series this one replaces. */
  readonly recurrenceId: EntryTime | null;
  /** Holds for all occurrences from that one on (RANGE=THISANDFUTURE). */
  readonly andFollowing?: true;
  readonly sequence: number;
  /** When this version was written (DTSTAMP), in UTC: "2024-03-01T08:15:00Z". Missing is oldest. */
  readonly stamp?: string;
  /** What a mailed entry wants ("request", "reply", "cancel", "counter"); "publish" in a file. */
  readonly method: string;
  readonly status: "confirmed" | "tentative" | "cancelled";
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly start: EntryTime;
  readonly end: EntryTime | null;
  readonly recurrence: Recurrence | null;
  readonly organizer: Party | null;
  readonly attendees: readonly Attendee[];
  /** When the entry was made, where it says so: the first trace of a meeting. */
  readonly created: Date | null;
  /** What this entry alone says about how one meets (calendar/judge.ts). */
  readonly judgement: Judgement;
  readonly notes: readonly Note[];
}

/** A calendar's time: "2024-03-01T09:15:00" in a zone, or "2024-03-01" for a whole day. */
export interface EntryTime {
  readonly local: string;
  /** An IANA zone; null where the entry floats, so that the calendar's or workspace's zone holds. */
  readonly zone: string | null;
}

export interface Recurrence {
  /** RFC 5545 rules without the property's name: "FREQ=WEEKLY;BYDAY=MO". */
  readonly rules: readonly string[];
  readonly added: readonly EntryTime[];
  readonly excluded: readonly EntryTime[];
}

export interface Attendee extends Party {
  readonly type: "individual" | "group" | "room" | "resource";
  readonly answer: "accepted" | "declined" | "tentative" | "needs-action" | "delegated";
  readonly optional: boolean;
  /** Is told of it, and does not come (ROLE=NON-PARTICIPANT). */
  readonly informed?: true;
  /** Of which version the answer is, where entries were merged and it is of another one. */
  readonly answered?: Pick<Entry, "sequence" | "stamp">;
}

/** How people meet or write; "unclear" is asked, never guessed. */
export type Kind = "written" | "phone" | "video" | "in-person" | "unclear";

export interface Judgement {
  /** "none": this is no meeting (a holiday, a reminder, a webinar). */
  readonly kind: Exclude<Kind, "written"> | "none";
  /** Put into words where it is shown; the values are what was found in the entry. */
  readonly reason: Reason;
}

export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the user of another archive of Visavis said there: it hangs on handles and keys, as it does there. */
export interface Said {
  readonly kind: "said";
  readonly key: string;
  readonly place: string;
  readonly said:
    | {
        readonly about: "mark";
        readonly id: string;
        readonly mark: string;
        readonly subject: string;
        readonly value: unknown;
        readonly at: Date;
      }
    | {
        readonly about: "decision";
        readonly id: string;
        readonly one: string;
        readonly other: string;
        readonly same: boolean;
        /** What spoke for it and against it then (people/join-people.ts), for the page that shows it. */
        readonly found: unknown;
        readonly at: Date;
      }
    | {
        /** Two companies are one. */
        readonly about: "company";
        readonly id: string;
        readonly subjects: readonly string[];
        readonly target: { readonly subject: string; readonly name: string };
        readonly former: { readonly id: string; readonly name: string };
        readonly at: Date;
      }
    | { readonly about: "claim"; readonly handle: Handle; readonly mine: boolean }
    | { readonly about: "name"; readonly party: Party }
    | {
        /** What a file asked (Question). */
        readonly about: "answer";
        readonly code: string;
        readonly of: string;
        readonly answer: string;
        readonly at: Date;
      };
}

/** An item that is none of ours to keep: a draft, a to-do, a free-busy block. */
export interface Skipped {
  readonly kind: "skipped";
  readonly place: string;
  readonly reason: string;
}

/** An item that could not be read. The rest is read all the same. */
export interface Problem {
  readonly kind: "problem";
  readonly place: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A part of an item that was not kept, and why. */
export interface Note {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Evidence of whose archive this is, summed over the export and said at its end. */
export interface Owner {
  readonly kind: "owner";
  readonly party: Party;
  readonly evidence: "delivered-to" | "sent-folder" | "calendar" | "scans" | "account" | "said";
  readonly count: number;
}

/**
 * What a file does not say and only the user knows: which of 3.4. and 4.3. a date is, what a column holds.
 * It is asked in the preview; reading went on with the likeliest answer. Said before the first item.
 */
export interface Question {
  readonly kind: "question";
  readonly place: string;
  /** The answer's name in ReadOptions.answers: "date-order", "zone", "country", "columns". */
  readonly code: string;
  /** Equal for files for which the same answer holds: it is remembered for the next one. */
  readonly about: string;
  /** The likeliest answer, or the one that was given. */
  readonly suggested: string;
  /** Whether the file itself tells: then it may be changed, but need not be answered. */
  readonly sure: boolean;
  /** All answers there are; none where any text is one (a zone, a table's columns as JSON). */
  readonly options: readonly string[];
  /** For the sentence that asks. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Of a table: its columns, with what stands in the first rows. */
  readonly columns?: readonly QuestionColumn[];
}

export interface QuestionColumn {
  readonly name: string;
  /** Of the first rows, the same ones of each column: "" where nothing stands. */
  readonly examples: readonly string[];
  /** Whether it surely holds what is suggested. */
  readonly sure: boolean;
  /** Why it is taken for that; null where nothing speaks for anything. */
  readonly reason: Reason | null;
}
