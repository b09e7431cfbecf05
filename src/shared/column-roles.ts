/** What a column of a table of people may hold, in the order in which the page offers it (channels/table, web/imports). */
export const COLUMN_ROLES = [
  "name",
  "given",
  "family",
  "prefix",
  "company",
  "unit",
  "title",
  "email",
  "phone",
  "profile",
  "url",
  "street",
  "postcode",
  "city",
  "country",
  "birthday",
  "note",
  /** When one met them: a scan at a stand. */
  "met",
  /** Who met them, where that may be a colleague. */
  "by",
  /** How a lead came in: not everything is a meeting. */
  "source",
  "event",
  "rating",
  /** Since when they are connected on a platform. */
  "connected",
  /** When something was written, by whom and to whom, where a list names both. */
  "date",
  "from",
  "to",
  "cc",
  "direction",
  "subject",
  "message",
  /** Left out. */
  "",
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];
