/**
 * One item of Outlook as readings, whichever file it lay in: by its message class a mail, an invitation
 * (a mail with its entry), an appointment (one entry, and one for each changed occurrence), a contact, or
 * what is none of ours: tasks, notes, journals, feeds, and what Outlook keeps for itself.
 */
import { entriesIn } from "#channels/calendar/calendar.ts";
import type {
  Attendee,
  Entry,
  Interaction,
  Party,
  Problem,
  Reading,
  ReadOptions,
  Role,
  Skipped,
} from "#channels/channel.ts";
import type { FolderKind } from "#channels/email/folders.ts";
import { type MailReading, readMail } from "#channels/email/mail.ts";
import type { OwnerBook } from "#channels/email/owner.ts";
import { nameHandle } from "#channels/handle.ts";
import { type AddressBook, recipientOf, writerOf } from "./addressees.ts";
import { asCalendar } from "./as-calendar.ts";
import { asCard } from "./as-card.ts";
import { asMail } from "./as-mail.ts";
import type { Item } from "./item.ts";
import { LIMITS } from "./limits.ts";
import { TAG } from "./properties.ts";

export interface ItemContext {
  readonly place: string;
  readonly folders: ReadonlySet<FolderKind>;
  /** Lies among what was thrown away. */
  readonly isBin?: boolean;
  readonly book: AddressBook;
  readonly owners: OwnerBook;
  readonly options: ReadOptions;
}

type ItemReading = Exclude<Reading, { readonly kind: "owner" | "question" | "said" }>;

export function readItem(item: Item, context: ItemContext): readonly ItemReading[] {
  const kind = kindOf(item.properties.text(TAG.class));
  if (kind === "mail") return [mailIn(item, context)];
  if (kind === "meeting") return [meetingIn(item, context)];
  const isThrownAway = context.folders.has("junk");
  if (isThrownAway && (kind === "appointment" || kind === "contact")) {
    return [skipped(context.place, "outlook.thrown-away")];
  }
  if (kind === "appointment") return appointmentIn(item, context);
  if (kind === "contact") {
    const { place, book, options } = context;
    return [asCard(item, { place, book, keep: options.keep, country: options.home.country })];
  }
  return [skipped(context.place, `outlook.${kind}`)];
}

const skipped = (place: string, reason: string): Skipped => ({ kind: "skipped", place, reason });

type ItemKind = "mail" | "meeting" | "appointment" | "contact" | SkippedKind;
type SkippedKind = "task" | "note" | "journal" | "group" | "feed" | "machinery";

/** The longest beginning decides. */
export function kindOf(messageClass: string): ItemKind {
  const name = messageClass.toLowerCase();
  return KINDS.find(([beginning]) => name.startsWith(beginning))?.[1] ?? "machinery";
}

const KINDS: readonly (readonly [string, ItemKind])[] = [
  ["ipm.schedule.meeting", "meeting"],
  ["ipm.appointment", "appointment"],
  ["ipm.contact", "contact"],
  ["ipm.distlist", "group"],
  ["ipm.task", "task"],
  ["ipm.stickynote", "note"],
  ["ipm.activity", "journal"],
  ["ipm.post.rss", "feed"],
  ["ipm.post", "mail"],
  ["ipm.note.rules", "machinery"],
  ["ipm.note", "mail"],
  ["ipm.sharing", "machinery"],
  ["report.", "mail"],
];

const UNSENT = 0x8;

function mailIn(item: Item, context: ItemContext, calendar?: Buffer): MailReading {
  const { place, folders, book, owners, options } = context;
  if (((item.properties.number(TAG.flags) ?? 0) & UNSENT) !== 0) return skipped(place, "draft");
  const reading = readMail(
    {
      bytes: asMail(item, { book, ...(calendar ? { calendar } : {}) }),
      whole: true,
      place,
      separator: "",
      folders,
      isMailbox: false,
      named: namedIn(item, book),
    },
    options,
    owners,
  );
  return reading.kind === "interaction" ? { ...reading, ...notesOf(item, reading) } : reading;
}

function notesOf({ isCut }: Item, { notes }: Pick<Interaction, "notes">) {
  if (!isCut) return {};
  const cut = { code: "outlook.recipients-cut", values: { limit: LIMITS.recipients } };
  return { notes: [...notes, cut] };
}

/** Those without an address: a header cannot name them. */
function namedIn(item: Item, book: AddressBook): readonly (Party & { readonly role: Role })[] {
  // Headers that came with the mail name whom it came from and went to.
  const found = new Map<string, Party & { readonly role: Role }>();
  const add = (party: Party | null | undefined, role: Role) => {
    if (party && !found.has(party.value)) found.set(party.value, { ...party, role });
  };
  const headers = item.properties.text(TAG.headers);
  if (!/^from[ \t]*:/im.test(headers)) add(writerOf(item, book)?.party, "from");
  if (!/^to[ \t]*:/im.test(headers)) {
    for (const one of item.recipients) {
      const role = ((one.number(TAG.recipientType) ?? 1) & 0xf) === 1 ? "to" : "cc";
      add(recipientOf(one, book)?.party, role);
    }
  }
  return [...found.values()];
}

function meetingIn(item: Item, context: ItemContext): MailReading {
  const { book, options } = context;
  const [method, answer] = methodOf(item.properties.text(TAG.class));
  const calendar = asCalendar(item, { book, method, answer, homeZone: options.home.zone });
  // Outlook throws an invitation away as soon as it is answered.
  const folders = context.isBin ? context.folders.difference(JUNK) : context.folders;
  return mailIn(item, { ...context, folders }, calendar ?? undefined);
}

const JUNK: ReadonlySet<FolderKind> = new Set(["junk"]);

function methodOf(messageClass: string): readonly ["REQUEST" | "CANCEL" | "REPLY", string] {
  const kind = messageClass.toLowerCase().replace("ipm.schedule.meeting.", "");
  if (kind.startsWith("canceled")) return ["CANCEL", ""];
  if (kind.startsWith("resp.pos")) return ["REPLY", "ACCEPTED"];
  if (kind.startsWith("resp.neg")) return ["REPLY", "DECLINED"];
  return kind.startsWith("resp") ? ["REPLY", "TENTATIVE"] : ["REQUEST", ""];
}

function appointmentIn(item: Item, context: ItemContext): readonly (Entry | Problem | Skipped)[] {
  const { place, book, options } = context;
  const calendar = asCalendar(item, { book, method: "PUBLISH", homeZone: options.home.zone });
  if (calendar === null) return [{ kind: "problem", place, code: "calendar.no-start", values: {} }];
  const people = peopleWithoutAddress(item, book);
  return Array.from(entriesIn(calendar, { place, keep: options.keep }), (reading) =>
    reading.kind === "entry" ? withPeople(reading, people) : reading,
  );
}

interface People {
  readonly organizer: Party | null;
  readonly attendees: readonly Attendee[];
}

function peopleWithoutAddress(item: Item, book: AddressBook): People {
  const attendees = item.recipients.flatMap((one): Attendee[] => {
    const party = inCalendar(recipientOf(one, book)?.party);
    if (!party) return [];
    const type = ((one.number(TAG.recipientType) ?? 1) & 0xf) === 3 ? "resource" : "individual";
    return [{ ...party, type, answer: "needs-action", optional: false }];
  });
  return { organizer: inCalendar(writerOf(item, book)?.party), attendees };
}

/** A name alone is one of the calendar, as in its table (calendar/outlook-csv.ts). */
const inCalendar = (party: Party | null | undefined): Party | null =>
  party?.kind === "name" ? nameHandle("calendar", party.name) : (party ?? null);

const withPeople = (entry: Entry, { organizer, attendees }: People): Entry => ({
  ...entry,
  organizer: entry.organizer ?? organizer,
  attendees: [...entry.attendees, ...attendees],
});
