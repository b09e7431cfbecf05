/** One company's page, the list of them, and what the user says of which are one. */
import { z } from "zod";
import { Id, Instant, Reason } from "./common.ts";
import {
  CompanyName,
  Counts,
  MeetPerson,
  Month,
  Neighbours,
  PlaceName,
  Point,
  Seen,
  TimelineEntry,
} from "./people.ts";

const Member = z.strictObject({ id: Id, name: z.string() });

export const CompanyPerson = MeetPerson.extend({ tie: z.boolean(), counts: Counts });
export type CompanyPerson = z.infer<typeof CompanyPerson>;

/** What it is known by: by itself first, then by what the user said. */
export const KnownBy = z.strictObject({
  /** Null of a company that is known by the name on a card alone. */
  domain: z.string().nullable(),
  name: z.string(),
  contacts: z.int(),
  people: z.int(),
  first: Instant.nullable(),
  last: Instant.nullable(),
  /** By whose taking back it leaves. */
  word: z.strictObject({ id: Id, at: Instant }).nullable(),
});
export type KnownBy = z.infer<typeof KnownBy>;

export const Site = z.strictObject({
  /** Null where no more than the town is known. */
  address: z.string().nullable(),
  /** Null of an address whose town nobody knows. */
  place: PlaceName.extend(Point.shape).nullable(),
  exact: Reason.nullable(),
  /** Who sits there, and by what that is known. */
  people: z.array(Member.extend({ because: z.array(Reason) })),
  /** What took place there with people of the company, the newest first. */
  meetings: z.array(
    z.strictObject({
      id: Id,
      at: Instant,
      subject: z.string(),
      location: z.string(),
      with: z.array(z.string()),
    }),
  ),
  /** When a mail said it for the first time. */
  since: Instant.nullable(),
});
export type Site = z.infer<typeof Site>;

/** One of us, and whom of a company they were named beside, as far as the user was told. */
export const Colleague = Member.extend({
  knows: z.array(
    z.strictObject({ person: Id, lastContact: Instant, lastSeen: Instant.nullable() }),
  ),
});
export type Colleague = z.infer<typeof Colleague>;

export const CompanyPage = z.strictObject({
  id: Id,
  name: z.string(),
  known: z.array(KnownBy),
  /** Ties, whom to meet first on top, then all others. */
  people: z.array(CompanyPerson),
  /** Who works elsewhere now, where that is sure. */
  left: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      company: CompanyName,
      since: Instant,
      lastContact: Instant.nullable(),
      lastSeen: Instant.nullable(),
      met: z.boolean(),
    }),
  ),
  /** Who stood beside others in mails and invitations, and no more. */
  onlyNames: z.array(
    z.strictObject({ name: z.string(), count: z.int(), last: Instant.nullable() }),
  ),
  /** What passed with several of them counts once. */
  whole: z.strictObject({
    lastContact: Instant.nullable(),
    lastContactWith: z.array(Member),
    lastSeen: Instant.nullable(),
    lastSeenWith: z.array(Member),
    first: z.strictObject({ at: Instant, with: z.array(Member) }).nullable(),
    counts: Counts,
    minutes: z.strictObject({ faceToFace: z.int(), screen: z.int() }),
    months: z.array(Month),
    seen: z.array(Seen),
  }),
  sites: z.array(Site),
  /** Who knows most of its people first. */
  colleagues: z.array(Colleague),
  /** Where it stands in the list from which it was opened. */
  place: Neighbours.nullable(),
});
export type CompanyPage = z.infer<typeof CompanyPage>;

export const CompanyEvidenceCode = z.enum([
  "written",
  "phone",
  "video",
  "in-person",
  "last-contact",
  "first",
]);
export type CompanyEvidenceCode = z.infer<typeof CompanyEvidenceCode>;

/** What a number on its page counts: by its people, and the last of it. */
export const CompanyEvidence = z.strictObject({
  code: CompanyEvidenceCode,
  total: z.int(),
  minutes: z.int(),
  people: z.array(Member.extend({ count: z.int() })),
  entries: z.array(TimelineEntry.extend({ with: z.array(z.string()) })),
});
export type CompanyEvidence = z.infer<typeof CompanyEvidence>;

export const CompanyOrder = z.enum(["contact", "seen", "people", "name"]);
export type CompanyOrder = z.infer<typeof CompanyOrder>;

export const CompanyQuery = z.strictObject({
  /** In the name, the domain, or the town where somebody of it sits. */
  text: z.string().max(200).optional(),
  order: CompanyOrder.default("contact"),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** The list from which one was opened. */
export const CompanyInList = CompanyQuery.pick({ text: true, order: true });

export const ListedCompany = CompanyName.extend({
  domain: z.string().nullable(),
  people: z.int(),
  lastContact: Instant.nullable(),
  lastSeen: Instant.nullable(),
  met: z.boolean(),
  /** Where its people sit, the town of the most first, three at most. */
  where: z.array(PlaceName),
});
export type ListedCompany = z.infer<typeof ListedCompany>;
export const CompanyList = z.strictObject({
  companies: z.array(ListedCompany),
  total: z.int(),
});

/** This company is the same as that one, which stays. */
export const CompanyWord = z.strictObject({ company: Id, into: Id });
export const CompanyWordId = z.strictObject({ id: Id });
/** The one that is here again, and the one that it was taken from. */
export const Parted = z.strictObject({ company: Id, from: Id });
