/**
 * What `visavis … --json` writes: one object (`people`: one a line), English keys, ISO instants.
 * `import` and `resume` write a Report (imports.ts).
 */
import { z } from "zod";
import { ChannelName, HANDLE_KINDS, Id, Instant, Kind, Reason } from "./common.ts";
import { ImportState } from "./imports.ts";
import { Pair } from "./joins.ts";
import { Counts } from "./people.ts";

/** Ties only, whom to meet first. */
export const CliMeet = z.strictObject({
  people: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      company: z.string().nullable(),
      need: z.number(),
      onlyVirtual: z.boolean(),
      fading: z.boolean(),
      /** Of 100 contacts with this rhythm so many are heard from within 90 days, divided by 100. */
      pulse: z.number(),
      reasons: z.array(Reason),
      lastContact: Instant.nullable(),
      lastSeen: Instant.nullable(),
    }),
  ),
});
export type CliMeet = z.infer<typeof CliMeet>;

/** Everyone with a personal exchange or a card. */
export const CliPerson = z.strictObject({
  id: Id,
  name: z.string(),
  company: z.string().nullable(),
  tie: z.boolean(),
  /** With the files that each came from. */
  handles: z.array(
    z.strictObject({
      kind: z.enum(HANDLE_KINDS),
      value: z.string(),
      sources: z.array(z.string()),
    }),
  ),
  counts: Counts,
  lastContact: Instant.nullable(),
  lastSeen: Instant.nullable(),
});
export type CliPerson = z.infer<typeof CliPerson>;

export const CliPersonPage = CliPerson.extend({
  /** As their cards write them: without its country nobody can dial one. */
  numbers: z.array(z.string()),
  /** Newest first. */
  timeline: z.array(
    z.strictObject({
      at: Instant.nullable(),
      kind: Kind,
      channel: ChannelName.nullable(),
      direction: z.enum(["in", "out", "both"]).nullable(),
      subject: z.string().nullable(),
      reason: Reason.nullable(),
      sources: z.array(z.string()),
    }),
  ),
});
export type CliPersonPage = z.infer<typeof CliPersonPage>;

/** Two people who may be one, the likeliest first. */
export const CliJoins = z.strictObject({ pairs: z.array(Pair) });
export type CliJoins = z.infer<typeof CliJoins>;

/** What `join` and `split` said, and what takes it back. */
export const CliSaid = z.strictObject({ same: z.boolean(), words: z.array(Id) });
export type CliSaid = z.infer<typeof CliSaid>;

/** `undo` of words. */
export const CliTakenBack = z.strictObject({ words: z.array(Id) });
export type CliTakenBack = z.infer<typeof CliTakenBack>;

/** `undo` of an import. */
export const CliUndo = z.strictObject({
  import: Id,
  removed: z.int(),
  /** Were held as well, though nothing counted them. */
  skipped: z.int(),
  /** Stays, because another import holds it too. */
  stays: z.int(),
});
export type CliUndo = z.infer<typeof CliUndo>;

export const CliStatus = z.strictObject({
  version: z.string(),
  data: z.string(),
  zone: z.string(),
  people: z.int(),
  /** Newest first. */
  imports: z.array(
    z.strictObject({
      import: Id,
      state: ImportState,
      startedAt: Instant,
      files: z.array(z.string()),
      read: z.int(),
      new: z.int(),
      known: z.int(),
      problems: z.int(),
    }),
  ),
});
export type CliStatus = z.infer<typeof CliStatus>;

/** Where a day is a day. */
export const CliZone = z.strictObject({ zone: z.string() });
export type CliZone = z.infer<typeof CliZone>;
