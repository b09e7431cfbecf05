/**
 * The tables as Kysely sees them; what they mean stands in migrations/*.sql. A `date` is a string
 * ("2024-03-01"), an instant a Date, a count a number. A jsonb column is read parsed and as
 * `unknown` (its owner knows its shape); a query writes it as json(value), insertRows takes the value
 * itself.
 */
import type { ColumnType, Generated, Insertable, Kysely, SelectType, Transaction } from "kysely";

export interface Tables {
  readonly workspaces: Workspaces;
  readonly members: Members;
  readonly companies: Companies;
  readonly company_words: CompanyWords;
  readonly people: People;
  readonly handles: Handles;
  readonly names: Names;
  readonly lists: Lists;
  readonly claims: Claims;
  readonly imports: Imports;
  readonly import_files: ImportFiles;
  readonly import_problems: ImportProblems;
  readonly items: Items;
  readonly sightings: Sightings;
  readonly entries: Entries;
  readonly interactions: Interactions;
  readonly parties: Parties;
  readonly attendances: Attendances;
  readonly texts: Texts;
  readonly text_index: TextIndex;
  readonly facts: Facts;
  readonly cards: Cards;
  readonly card_handles: CardHandles;
  readonly joins: Joins;
  readonly proposals: Proposals;
  readonly ruled_out: RuledOut;
  readonly decisions: Decisions;
  readonly former_people: FormerPeople;
  readonly marks: Marks;
  readonly figures: Figures;
  readonly places: Places;
  readonly answers: Answers;
  readonly handle_changes: HandleChanges;
  readonly joinings: Joinings;
}

/** Inside a transaction that speaks for one workspace (tenant.ts). */
export type Tx = Transaction<Tables>;

export type Db = Kysely<Tables>;

/** A value ready for a jsonb column in a query: pg would make a PostgreSQL array of a plain array. */
export const json = (value: unknown): string => JSON.stringify(value);

type Json = ColumnType<unknown, string, string>;
type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;

/**
 * A row for insertRows: as in an insert, but jsonb columns take the value itself, and the workspace
 * is the transaction's.
 */
export type NewRow<Name extends keyof Tables> = WithValues<
  Omit<Insertable<Tables[Name]>, "workspace_id">,
  Tables[Name]
>;

type WithValues<Row, Table> = {
  readonly [Column in keyof Row]: Column extends keyof Table
    ? unknown extends SelectType<Table[Column]>
      ? unknown
      : Row[Column]
    : never;
};

interface Workspaces {
  workspace_id: string;
  name: string;
  zone: string;
  created_at: Date;
  measured_until: Date | null;
  words_missing: Generated<boolean>;
}

interface Members {
  workspace_id: string;
  user_id: string;
  name: string;
}

interface Companies {
  workspace_id: string;
  company_id: string;
  name: string;
  domain: string | null;
}

interface CompanyWords {
  workspace_id: string;
  word_id: string;
  user_id: string;
  subjects: string[];
  target: string;
  target_name: string;
  former_id: string;
  former_name: string;
  created_at: Date;
  /** Of the archive that it was read from. */
  item_id: string | null;
}

interface People {
  workspace_id: string;
  person_id: string;
  name: string;
  company_id: string | null;
}

interface Handles {
  workspace_id: string;
  handle_id: string;
  kind: "email" | "phone" | "profile" | "account" | "name" | "card";
  value: string;
  name: Generated<string>;
  person_id: string | null;
  mine: Generated<boolean>;
  reciprocal: Generated<boolean>;
  list: Generated<boolean>;
}

interface Names {
  workspace_id: string;
  handle_id: string;
  name: string;
  import_id: string;
}

interface Lists {
  workspace_id: string;
  value: string;
  import_id: string;
  file_no: number;
}

interface Claims {
  workspace_id: string;
  kind: string;
  value: string;
  mine: boolean;
  /** Of the archive that it was read from. */
  item_id: string | null;
}

interface Imports {
  workspace_id: string;
  import_id: string;
  state: "running" | "stopped" | "done" | "undone";
  request: Json;
  progress: Json;
  alive_at: Date;
  heard_at: Generated<Date>;
  stop_asked: Generated<boolean>;
  started_at: Date;
  counted_from: Generated<Date | null>;
  people_at: Date | null;
  finished_at: Date | null;
  worker: string | null;
  batch: Generated<string | null>;
  turn: Generated<number | null>;
  report: JsonOrNull;
}

type Keep = "headers" | "subjects" | "text";

interface ImportFiles {
  workspace_id: string;
  import_id: string;
  file_no: number;
  path: string;
  channel: string | null;
  format: string | null;
  bytes: number;
  keep: Keep;
  state: "waiting" | "reading" | "read";
  items_done: Generated<number>;
  repeats: Generated<number>;
  enriched: Generated<number>;
  skipped: JsonWithDefault;
  problems: Generated<number>;
  content_hash: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  same_as_import: ColumnType<string | null, string | null | undefined, string | null>;
  same_as_file: ColumnType<number | null, number | null | undefined, number | null>;
  answers: JsonWithDefault;
}

interface ImportProblems {
  workspace_id: string;
  import_id: string;
  file_no: number;
  problem_no: number;
  place: string;
  code: string;
  values: Json;
  note: boolean;
}

interface Items {
  workspace_id: string;
  item_id: string;
  key: string;
  standing: string;
  import_id: string;
  file_no: number;
  placed_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  alike: Generated<string | null>;
}

interface Sightings {
  workspace_id: string;
  item_id: string;
  import_id: string;
  file_no: number;
  kept: Keep;
  counted: boolean;
  /** Of what comes from an archive: the files that it came from there. */
  origins: JsonOrNull;
}

interface Entries {
  workspace_id: string;
  item_id: string;
  import_id: string;
  file_no: number;
  uid: string;
  entry: Json;
}

type Kind = "written" | "phone" | "video" | "in-person" | "unclear";

interface Interactions {
  workspace_id: string;
  interaction_id: string;
  item_id: string;
  at: Date | null;
  minutes: number | null;
  channel: string;
  kind: Kind;
  subject: string | null;
  thread: string | null;
  answers: string | null;
  size: number;
  signals: Generated<string[]>;
  standing: string;
  reason: JsonOrNull;
}

interface Parties {
  workspace_id: string;
  interaction_id: string;
  handle_id: string;
  role: "from" | "to" | "cc" | "met" | "asked";
  direction: "in" | "out" | "both" | null;
  at: Date | null;
  kind: Kind;
  channel: string;
  thread: string | null;
  minutes: number | null;
  counted: boolean;
  /** The interaction as which it counts, where that tells of the same call. */
  told_as: Generated<string | null>;
}

interface Attendances {
  workspace_id: string;
  item_id: string;
  at: Date;
  held_item: string;
}

interface Texts {
  workspace_id: string;
  item_id: string;
  body: string;
}

interface TextIndex {
  workspace_id: string;
  item_id: string;
  words: string;
  at: Date | null;
}

interface Facts {
  workspace_id: string;
  handle_id: string;
  field: "phone" | "title" | "company" | "address" | "birthday" | "url" | "note" | "connected";
  value: string;
  import_id: string;
  item_id: string;
  at: Date | null;
}

interface Cards {
  workspace_id: string;
  item_id: string;
  import_id: string;
  file_no: number;
  handle_id: string | null;
  card: Json;
}

interface CardHandles {
  workspace_id: string;
  item_id: string;
  import_id: string;
  file_no: number;
  handle_id: string;
  label: string;
}

interface Joins {
  workspace_id: string;
  handle_a: string;
  handle_b: string;
  reason: Json;
}

interface Proposals {
  workspace_id: string;
  handle_a: string;
  handle_b: string;
  score: number;
  reasons: Json;
}

interface RuledOut {
  workspace_id: string;
  handle_a: string;
  handle_b: string;
  reasons: Json;
}

interface Decisions {
  workspace_id: string;
  decision_id: string;
  user_id: string;
  one: string;
  other: string;
  same: boolean;
  created_at: Date;
  found: JsonOrNull;
  /** Of the archive that it was read from. */
  item_id: string | null;
}

interface FormerPeople {
  workspace_id: string;
  person_id: string;
  handle_id: string;
}

interface Answers {
  workspace_id: string;
  code: string;
  about: string;
  answer: string;
  answered_at: Date;
  /** Of the archive that it was read from. */
  item_id: string | null;
}

interface Marks {
  workspace_id: string;
  mark_id: string;
  user_id: string;
  kind: "met" | "weight" | "kind" | "hidden" | "edit" | "removed" | "gap";
  subject: string;
  value: Json;
  created_at: Date;
  /** Of the archive that it was read from. */
  item_id: string | null;
}

interface Figures {
  workspace_id: string;
  person_id: string;
  stale: boolean;
  tie: boolean;
  contact_days: number;
  first_day: string | null;
  last_day: string | null;
  rhythm: number;
  recent_days: number;
  last_contact: Date | null;
  last_seen: Date | null;
  last_seen_day: string | null;
  met: boolean;
  written: number;
  phone: number;
  video: number;
  in_person: number;
  channels: string[];
  weight: number;
  hidden: boolean;
  details: Json;
}

interface Places {
  workspace_id: string;
  person_id: string;
  clues: Json;
  country: string | null;
  name: JsonOrNull;
  latitude: number | null;
  longitude: number | null;
  how: "position" | "postcode" | "town" | "area" | "area-code" | "country" | null;
  sure: "certain" | "likely" | "guess" | null;
  km: number | null;
}

interface HandleChanges {
  workspace_id: string;
  change_id: Generated<string>;
  changed_by: Generated<number>;
  handles: string[];
}

interface Joinings {
  workspace_id: string;
  joined_by: string | null;
  joined_before: string | null;
  seen_until: number;
  known_since: number;
}
