/** Whom to meet, and the page of one person. */
import { z } from "zod";
import { ChannelName, Day, Handle, Id, Instant, Kind, Reason } from "./common.ts";

export const CompanyName = z.strictObject({ id: Id, name: z.string() });

/** What a place is called in each language, and its country (ISO 3166). */
export const PlaceName = z.strictObject({
  name: z.strictObject({ de: z.string(), en: z.string() }),
  country: z.string(),
});
export type PlaceName = z.infer<typeof PlaceName>;

export const Point = z.strictObject({ latitude: z.number(), longitude: z.number() });
export type Point = z.infer<typeof Point>;

/** Contacts of one month by kind; the months of a picture follow each other without a gap. */
export const Month = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  written: z.int(),
  phone: z.int(),
  video: z.int(),
});
export type Month = z.infer<typeof Month>;

/** One time that they met in person. */
export const Seen = z.strictObject({ day: Day, label: z.string() });
export type Seen = z.infer<typeof Seen>;

/** need = days × missing × weight (measures.md 3). */
export const Need = z.strictObject({
  need: z.number(),
  /** Expected contact days in a year, at the rhythm before the silence. */
  days: z.number(),
  /** 1 if never seen, else the larger of the two below. */
  missing: z.number(),
  quieter: z.number(),
  longAgo: z.number(),
  weight: z.number(),
});
export type Need = z.infer<typeof Need>;

export const Pulse = z.strictObject({
  /** Of 100 contacts with this rhythm so many are heard from within `horizon` days, divided by 100. */
  value: z.number(),
  band: z.enum(["lively", "steady", "quiet", "fading", "loose"]),
  horizon: z.int(),
  rhythm: z.number(),
  stay: z.number(),
  contactDays: z.int(),
  silentDays: z.int(),
  /** Days between contact days, usually; null with fewer than three contact days. */
  usualGap: z.number().nullable(),
});
export type Pulse = z.infer<typeof Pulse>;

/** Where somebody sits, how exact that is, why it is thought, and what speaks against it. */
export const Seat = PlaceName.extend({
  exact: Reason,
  because: z.array(Reason),
  against: z.array(
    z.strictObject({
      /** Null where it is known to be elsewhere, but not where. */
      place: PlaceName.nullable(),
      because: z.array(Reason),
    }),
  ),
});
export type Seat = z.infer<typeof Seat>;

export const MeetPerson = z.strictObject({
  id: Id,
  name: z.string(),
  title: z.string().nullable(),
  company: CompanyName.nullable(),
  parts: Need,
  onlyVirtual: z.boolean(),
  fading: z.boolean(),
  pulse: Pulse,
  reasons: z.array(Reason),
  /** Where they sit, or only the country. */
  seat: PlaceName.nullable(),
  lastContact: Instant.nullable(),
  lastSeen: Instant.nullable(),
  /** Seen at least once, if only on a day that nobody remembers: then `lastSeen` is null. */
  met: z.boolean(),
  /** The 24 months that end with this one; of whoever was silent in all of them, up to the last contact. */
  months: z.array(Month),
  seen: z.array(Seen),
});
export type MeetPerson = z.infer<typeof MeetPerson>;

export const MeetQuery = z.strictObject({
  show: z.enum(["all", "only-virtual", "fading"]).default("all"),
  company: Id.optional(),
  channel: ChannelName.optional(),
  kind: Kind.optional(),
  /** In the name, company or an address; or a place and how far around it: "near London 50 km". */
  text: z.string().max(200).optional(),
  /** The same in parts. */
  near: z.string().max(100).optional(),
  km: z.coerce.number().min(1).max(20_000).optional(),
  /** In a circle; without one whoever is on the map comes first, then of whom the country is known. */
  order: z.literal("distance").optional(),
  /** Only those on the map, of whom the country alone is known, or of whom nothing is. */
  seat: z.enum(["place", "country", "none"]).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(30),
});
export type MeetQuery = z.infer<typeof MeetQuery>;

/** A town, told apart from others of its name by its region, or else by a larger town near it. */
export const Namesake = PlaceName.extend({
  ...Point.shape,
  countryName: PlaceName.shape.name,
  region: z.string(),
  beside: PlaceName.shape.name.nullable(),
});
export type Namesake = z.infer<typeof Namesake>;

export const NearCentre = z.strictObject({
  centre: PlaceName.extend(Point.shape),
  km: z.number(),
  /** Kilometres that were asked for, where they are more than a circle reaches. */
  asked: z.number().optional(),
  /** Of several towns of the name: which one it is, and others that may be meant, the likeliest first. */
  which: z.strictObject({ here: Namesake, others: z.array(Namesake) }).nullable(),
  /** What the centre was called, and the words that are left to search for. */
  typed: z.string(),
  rest: z.string().optional(),
  /** Kilometres from the centre, by person, of those on this page. */
  away: z.record(Id, z.number()),
  /** Why these, and those somewhere in the country, are thought to sit there. */
  how: z.record(Id, Seat.pick({ exact: true, because: true })),
  country: PlaceName.shape.name,
  /** People of whom only the centre's country is known: the first of them, and how many there are. */
  somewhere: z.array(MeetPerson),
  somewhereTotal: z.int(),
});
export type NearCentre = z.infer<typeof NearCentre>;

export const MeetList = z.strictObject({
  people: z.array(MeetPerson),
  /** Null where no place was asked for. */
  near: NearCentre.nullable(),
  /** Of this selection. */
  total: z.int(),
  counts: z.strictObject({ all: z.int(), onlyVirtual: z.int(), fading: z.int() }),
  companies: z.array(CompanyName.extend({ people: z.int() })),
  /** Those on which anybody here is in touch. */
  channels: z.array(ChannelName),
  /** When the figures were last brought up to date, and from how many sources. */
  asOf: Instant,
  sources: z.int(),
});
export type MeetList = z.infer<typeof MeetList>;

const Degree = (most: number) => z.coerce.number().min(-most).max(most);

/** A part of the map, in degrees. */
export const TownsQuery = z.strictObject({
  west: Degree(180),
  south: Degree(90),
  east: Degree(180),
  north: Degree(90),
});

/** The largest towns of a part of the map, by which one finds one's way on it; the largest first. */
export const Towns = z.strictObject({ towns: z.array(PlaceName.extend(Point.shape)) });
export type Towns = z.infer<typeof Towns>;

/** Who of a selection sits where; the circle around a place does not bound it. */
export const PeopleMap = z.strictObject({
  places: z.array(
    PlaceName.extend({
      ...Point.shape,
      people: z.array(z.strictObject({ id: Id, name: z.string(), met: z.boolean() })),
    }),
  ),
  /** People of whom only the country is known, and of whom nothing is. */
  countryOnly: z.int(),
  nowhere: z.int(),
});
export type PeopleMap = z.infer<typeof PeopleMap>;

/** Where a value comes from: what came by it, and when first and last. */
export const HandleRow = Handle.extend({
  /** Null where it is known by the user's hand alone. */
  id: Id.nullable(),
  byHand: z.boolean(),
  /** The value as one reads it: numbers in groups. */
  written: z.string(),
  /** "+4930901820", of a number that can be called. */
  dialled: z.string().nullable(),
  count: z.int(),
  first: Instant.nullable(),
  last: Instant.nullable(),
  sources: z.array(z.string()),
  /** Who else is reached by it: how many, and the first few of them. */
  also: z.strictObject({
    count: z.int(),
    people: z.array(z.strictObject({ id: Id, name: z.string() })),
  }),
});

export const Fact = z.strictObject({
  field: z.enum(["phone", "title", "company", "address", "birthday", "note", "connected"]),
  value: z.string(),
  /** The value as one reads it: numbers in groups. */
  written: z.string(),
  dialled: z.string().nullable(),
  /** The last mail in whose signature it stands. */
  at: Instant.nullable(),
  /** The files of the cards on which it stands. */
  cards: z.array(z.string()),
});

/** A share with its Wilson interval: "you write first in 6 of 10". */
export const Initiative = z.strictObject({
  mine: z.int(),
  all: z.int(),
  low: z.number(),
  high: z.number(),
});

/** Median waits in seconds, over so many answers; `before` is the year before the last 365 days. */
export const ReplyTime = z.strictObject({
  seconds: z.number(),
  count: z.int(),
  before: z.strictObject({ seconds: z.number(), count: z.int() }).nullable(),
});
export type ReplyTime = z.infer<typeof ReplyTime>;

export const Counts = z.strictObject({
  written: z.int(),
  phone: z.int(),
  video: z.int(),
  inPerson: z.int(),
});

/** What can be written of somebody by hand, over what was read. */
export const Editable = z.enum(["name", "company", "title", "place"]);
export type Editable = z.infer<typeof Editable>;

/** What can be added: another address or number, and what was read but is not theirs ("phone:+4930901820"). */
export const Added = z.enum(["email", "phone", "wrong"]);

export const Written = z.enum([...Editable.options, ...Added.options]);
export type Written = z.infer<typeof Written>;

/** What the user said of a person or of a meeting with them, and can take back; the newest first. */
export const SaidMark = z.discriminatedUnion("kind", [
  z.strictObject({ id: Id, kind: z.literal("met"), day: Day.nullable(), where: z.string() }),
  z.strictObject({ id: Id, kind: z.literal("weight"), weight: z.number() }),
  z.strictObject({ id: Id, kind: z.literal("hidden") }),
  z.strictObject({
    id: Id,
    kind: z.literal("edit"),
    field: Written,
    value: z.string(),
    /** What is said, as one reads it: numbers in groups. */
    written: z.string(),
    /** What of theirs it hangs on: "email:anna@x.example". */
    on: z.string(),
  }),
  z.strictObject({
    id: Id,
    kind: z.literal("kind"),
    as: z.enum(["phone", "video", "in-person", "none"]),
    subject: z.string(),
    at: Instant,
  }),
]);
export type SaidMark = z.infer<typeof SaidMark>;

export const PersonPage = MeetPerson.extend({
  tie: z.boolean(),
  hidden: z.boolean(),
  handles: z.array(HandleRow),
  facts: z.array(Fact),
  counts: Counts,
  /** Of these how many on each channel, the busiest first. */
  channels: z.array(z.strictObject({ channel: ChannelName, count: z.int() })),
  first: Instant.nullable(),
  lastContactEntry: z
    .strictObject({ id: Id, kind: Kind, channel: ChannelName, direction: z.string() })
    .nullable(),
  initiative: Initiative.nullable(),
  theirReply: ReplyTime.nullable(),
  myReply: ReplyTime.nullable(),
  /** Minutes in person, and by phone and on video. */
  minutes: z.strictObject({ faceToFace: z.int(), screen: z.int() }),
  marks: z.array(SaidMark),
  /** From the first contact to now. */
  allMonths: z.array(Month),
  /** Null where nothing says even the country. */
  seat: Seat.nullable(),
  /** Where they stand in the whole list "Whom should I meet?"; null where they do not. */
  rank: z.int().nullable(),
});
export type PersonPage = z.infer<typeof PersonPage>;

export const TimelineEntry = z.strictObject({
  id: Id,
  at: Instant.nullable(),
  kind: Kind,
  /** Null for a day on which, as the user says, they met. */
  channel: ChannelName.nullable(),
  direction: z.enum(["in", "out", "both"]).nullable(),
  subject: z.string().nullable(),
  /** How a message without a subject begins, where its text is kept. */
  excerpt: z.string().nullable(),
  /** Where one looked for words that stand in its text: what stands around them. */
  found: z.string().nullable(),
  /** How many messages it stands for, where those of a day in a chat are one row. */
  messages: z.int(),
  minutes: z.int().nullable(),
  /** "personal", "crowd", or why it has no weight (people/standing.ts). */
  standing: z.string(),
  /** Why it is of this kind, or has this standing; null where nothing needs a reason. */
  reason: Reason.nullable(),
  sources: z.array(z.string()),
  /** The text, where it was asked for and kept. */
  text: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const TimelineQuery = z.strictObject({
  kind: Kind.optional(),
  /** Full text, in what was kept. */
  text: z.string().max(200).optional(),
  /** Whether the messages of a day in a chat are one row; `day` and `channel` ask for all of them. */
  fold: z.stringbool().default(false),
  day: Day.optional(),
  channel: ChannelName.optional(),
  /** Only what passed by this handle: "email:anna@x.example". */
  handle: z.string().max(1000).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const Timeline = z.strictObject({
  entries: z.array(TimelineEntry),
  /** Of the rows. */
  total: z.int(),
  /** Of what holds the words and passed on that day, channel or handle, whatever the kind. */
  counts: Counts.extend({ unclear: z.int() }),
  /** Whether the full text of everything kept is searchable already. */
  searchable: z.boolean(),
});
export type Timeline = z.infer<typeof Timeline>;

/** What a number in a sentence counts: the sum split in a line, and the last entries of it. */
export const Evidence = z.strictObject({
  code: z.string(),
  /** "128 from you, 86 from them", as a reason of the group "evidence". */
  split: z.array(Reason),
  entries: z.array(TimelineEntry),
  total: z.int(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Of what passed on one channel alone. */
export const EvidenceQuery = z.strictObject({ channel: ChannelName.optional() });

/** The tag of a number in a reason's sentence; `evidence` takes it. */
export const EvidenceCode = z.enum([
  "written",
  "phone",
  "video",
  "in-person",
  "screen",
  "in-touch",
  "contact-days",
  "span",
  "initiative",
  "last-contact",
  "last-seen",
  "their-reply",
  "their-reply-before",
  "my-reply",
  "gap",
  "expected",
  "missing",
  "weight",
]);
export type EvidenceCode = z.infer<typeof EvidenceCode>;

export const DirectoryPerson = z.strictObject({
  id: Id,
  name: z.string(),
  company: CompanyName.nullable(),
  tie: z.boolean(),
  hidden: z.boolean(),
  weight: z.number(),
  counts: Counts,
  lastContact: Instant.nullable(),
  lastSeen: Instant.nullable(),
  met: z.boolean(),
});
export type DirectoryPerson = z.infer<typeof DirectoryPerson>;

export const PeopleOrder = z.enum(["surname", "name", "contact", "seen"]);
export type PeopleOrder = z.infer<typeof PeopleOrder>;

export const DirectoryQuery = z.strictObject({
  text: z.string().max(200).optional(),
  order: PeopleOrder.default("surname"),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Somebody in a list as it stands there, for previous and next. */
export const Neighbours = z.strictObject({
  rank: z.int(),
  of: z.int(),
  previous: Id.nullable(),
  next: Id.nullable(),
});
export type Neighbours = z.infer<typeof Neighbours>;

/** Of which list: whom to meet, or all people; each with its own selection and order. */
export const NeighboursQuery = MeetQuery.omit({ offset: true, limit: true }).extend({
  list: z.enum(["meet", "people"]),
  order: z.enum([...PeopleOrder.options, "distance"]).optional(),
});
export type NeighboursQuery = z.infer<typeof NeighboursQuery>;

/** Null where they do not stand in that list. */
export const PlaceInList = z.strictObject({ place: Neighbours.nullable() });

export const Directory = z.strictObject({ people: z.array(DirectoryPerson), total: z.int() });
export type Directory = z.infer<typeof Directory>;
