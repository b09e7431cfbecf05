/** Schemas that several parts of the contract share. Instants are ISO 8601 in UTC, days "2026-03-01". */
import { z } from "zod";

export const Id = z.uuid();
export const Instant = z.iso.datetime();
export const Day = z.iso.date();
export const Month = z.string().regex(/^\d{4}-\d{2}$/);

export const Kind = z.enum(["written", "phone", "video", "in-person", "unclear"]);
export type Kind = z.infer<typeof Kind>;

export const ChannelName = z.enum([
  "email",
  "calendar",
  "contacts",
  "linkedin",
  "xing",
  "facebook",
  "instagram",
  "skype",
  "whatsapp",
  "sms",
  "phone",
  "telegram",
  "signal",
  "slack",
  "teams",
  "zoom",
  "meet",
  "webex",
  "fair",
  "monica",
  "contrack",
  "table",
  "visavis",
]);
export type ChannelName = z.infer<typeof ChannelName>;

export const HANDLE_KINDS = ["email", "phone", "profile", "account", "name"] as const;

/** What a channel knows somebody by, and what it calls them there ("" where it does not say). */
export const Handle = z.strictObject({
  kind: z.enum(HANDLE_KINDS),
  /** Of an account or a name with its channel before it: "skype:live:petra". */
  value: z.string(),
  name: z.string(),
});
export type Handle = z.infer<typeof Handle>;

export const Keep = z.enum(["headers", "subjects", "text"]);
export type Keep = z.infer<typeof Keep>;

export const Language = z.enum(["de", "en"]);
export type Language = z.infer<typeof Language>;

export const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/**
 * Something that is put into words: `code` and `values` for a page, which makes each number a
 * door (shared/messages/…/reasons.ts), `text` for everyone else, in the reader's language.
 */
export const Reason = z.strictObject({ code: z.string(), values: Values, text: z.string() });
export type Reason = z.infer<typeof Reason>;

/** RFC 9457 problem details: what every refusal looks like. */
export const Failure = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  values: Values,
  /** Names the line in the log, where the failure was ours. */
  id: z.string().optional(),
});
export type Failure = z.infer<typeof Failure>;

export const Nothing = z.strictObject({});
