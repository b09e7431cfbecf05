/** What the home page shows beside the list: the week, what is unclear; and marks, search, session. */
import { z } from "zod";
import { ChannelName, Day, Handle, Id, Instant, Kind, Language, Month, Reason } from "./common.ts";
import { CompanyName, NearCentre, Written } from "./people.ts";

/** Seven days from Monday: minutes and people on a screen or the phone, and face to face. */
export const Week = z.strictObject({
  monday: Day,
  virtualMinutes: z.int(),
  virtualPeople: z.int(),
  faceMinutes: z.int(),
  facePeople: z.int(),
});
export type Week = z.infer<typeof Week>;

export const Mirror = z.strictObject({
  /** Twelve weeks, the running one last; the sentence speaks of the one before it. */
  weeks: z.array(Week),
  /** Minutes assumed for one written message and for meetings without an end. */
  assumed: z.strictObject({
    written: z.number(),
    phone: z.int(),
    video: z.int(),
    inPerson: z.int(),
  }),
});
export type Mirror = z.infer<typeof Mirror>;

export const MirrorPeopleQuery = z.strictObject({
  monday: Day,
  side: z.enum(["virtual", "face"]),
});
export const MirrorPeople = z.strictObject({
  /** Of what the minutes of the week are made; a time with several people counts once. */
  kinds: z.array(
    z.strictObject({
      kind: z.enum(["written", "phone", "video", "in-person"]),
      contacts: z.int(),
      minutes: z.int(),
    }),
  ),
  people: z.array(
    z.strictObject({ id: Id, name: z.string(), minutes: z.int(), contacts: z.int() }),
  ),
});

/** A calendar entry of which we do not know how it took place, and whose answer matters most. */
export const Unclear = z.strictObject({
  id: Id,
  at: Instant,
  minutes: z.int().nullable(),
  subject: z.string(),
  people: z.array(z.strictObject({ id: Id, name: z.string() })),
  reason: Reason,
});
export type Unclear = z.infer<typeof Unclear>;
export const UnclearList = z.strictObject({ entries: z.array(Unclear), total: z.int() });
export type UnclearList = z.infer<typeof UnclearList>;

/**
 * What the user says. "met": on a day, or some day (null); "weight": half, 1 or 2 of this person;
 * "kind": how this one meeting took place ("none": it was none); "hidden": no business contact;
 * "removed": not here at all, until it is taken back;
 * "gap": of these months nothing of that channel is missing;
 * "edit": what they are called, or for whom, as what and where they work ("": as it was
 * read); another address or number of theirs; or what was read of them and is not theirs.
 */
export const NewMark = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("met"),
    person: Id,
    day: Day.nullable(),
    where: z.string().max(200),
  }),
  z.strictObject({
    kind: z.literal("weight"),
    person: Id,
    weight: z.union([z.literal(0.5), z.literal(1), z.literal(2)]),
  }),
  z.strictObject({ kind: z.literal("hidden"), person: Id }),
  z.strictObject({ kind: z.literal("removed"), person: Id }),
  z
    .strictObject({
      kind: z.literal("edit"),
      person: Id,
      field: Written,
      value: z.string().trim().max(1000),
      /** What it hung on before it was taken back ("email:anna@x.example"): it is said of whoever has that. */
      on: z.string().max(2000).optional(),
    })
    .refine(({ field, value }) => field === "wrong" || value.length <= 200, { path: ["value"] }),
  z.strictObject({
    kind: z.literal("kind"),
    interaction: Id,
    as: z.enum(["phone", "video", "in-person", "none"]),
  }),
  z.strictObject({
    kind: z.literal("gap"),
    channel: ChannelName,
    from: Month,
    to: Month.nullable(),
  }),
]);
export type NewMark = z.infer<typeof NewMark>;

/** Said by one click: all of them are kept, or none. */
export const NewMarks = z.strictObject({ marks: z.array(NewMark).min(1).max(500) });

/** Whom the user removed; the mark's id takes it back. */
export const RemovedPeople = z.strictObject({
  /** The newest 500. */
  people: z.array(z.strictObject({ id: Id, name: z.string(), at: Instant })),
  total: z.int(),
});

export type RemovedPeople = z.infer<typeof RemovedPeople>;

/** Taking marks back restores what held before them. */
export const MarkIds = z.strictObject({ ids: z.array(Id).min(1).max(500) });

/**
 * What takes the marks back; of whom two became one, since the one has an address of the other; and what of
 * that was somebody's who was removed, so that nothing counts that passes by it.
 */
export const Marked = z.strictObject({
  ids: MarkIds.shape.ids,
  madeOne: z.array(z.strictObject({ one: z.string(), other: z.string() })),
  ofRemoved: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});

/** What the calendar knows of a day with this person, before "I have met them" is kept. */
export const DaysWith = z.strictObject({
  days: z.array(
    z.strictObject({ day: Day, subject: z.string(), minutes: z.int().nullable(), kind: Kind }),
  ),
});

/** What "near London 50 km" means; null where words mean no place. */
export const Near = z.strictObject({
  near: NearCentre.pick({
    centre: true,
    km: true,
    asked: true,
    typed: true,
    rest: true,
  }).nullable(),
});
export type Near = z.infer<typeof Near>;

export const SearchQuery = z.strictObject({ text: z.string().min(1).max(200) });
export const Found = z.strictObject({
  people: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      company: CompanyName.nullable(),
      lastContact: Instant.nullable(),
      lastSeen: Instant.nullable(),
      met: z.boolean(),
    }),
  ),
  messages: z.array(
    z.strictObject({
      id: Id,
      at: Instant.nullable(),
      subject: z.string().nullable(),
      channel: ChannelName,
      person: z.strictObject({ id: Id, name: z.string() }).nullable(),
    }),
  ),
  searchable: z.boolean(),
});
export type Found = z.infer<typeof Found>;

export const SignIn = z.strictObject({ token: z.string().max(100) });

export const Session = z.strictObject({
  /**
   * Goes into the header `x-visavis` of every request but `signIn`. The page keeps it in its
   * localStorage: a cookie is sent to every port of this computer, a storage belongs to one.
   */
  key: z.string(),
  version: z.string(),
  zone: z.string(),
  /** From the browser's wishes. */
  language: Language,
  demo: z.boolean(),
  people: z.int(),
  imports: z.int(),
  undone: z.int(),
  /** An import that runs now, or was interrupted and waits to be continued or undone. */
  running: Id.nullable(),
  interrupted: Id.nullable(),
  today: Day,
});
export type Session = z.infer<typeof Session>;

export const Settings = z.strictObject({ zone: z.string().max(100) });

/** The user's own addresses. */
export const Me = z.strictObject({
  /** `text` is what takes one back that was given away. */
  addresses: z.array(Handle.extend({ id: Id, text: z.string() })),
});
export type Me = z.infer<typeof Me>;

export const NewMe = z.strictObject({ address: z.string().min(3).max(320) });

/** Where the demo world runs: an address with an opening token in its fragment. */
export const DemoAddress = z.strictObject({ url: z.url() });
