/**
 * A file whose content an earlier import holds already, and keeps at least as much of, joins that one's:
 * nothing of it is held twice, and what it counts is what the earlier one's holds, until that import is
 * undone (hand-over.ts). What was undone is joined by nobody. What was read with other answers than now is refused
 * until that import is undone: keys may rest on an answer, and then everything would be there twice.
 */
import { sql } from "kysely";
import type { Problem } from "#channels/channel.ts";
import type { Hashed } from "#sources/content-hash.ts";
import type { Tx } from "#store/tables.ts";
import { type Answer, stillHolds } from "./answers.ts";
import type { FileCounts, FileRow } from "./imports-store.ts";
import { keepsMore } from "./items.ts";

/** A file that may be joined. */
interface Earlier
  extends FileCounts, Pick<FileRow, "channel" | "format" | "bytes" | "keep" | "answers"> {
  readonly importId: string;
  readonly fileNo: number;
  readonly hash: string;
}

/** The files of other imports that are as long as one of this import's, by their length. */
export type EarlierFiles = ReadonlyMap<number, readonly Earlier[]>;

/** Holds as long as the import runs, since nothing else changes the archive meanwhile. */
export async function earlierFiles(tx: Tx, importId: string): Promise<EarlierFiles> {
  const { rows } = await sql<Earlier>`
    select f.import_id as "importId", f.file_no as "fileNo", f.channel, f.format, f.bytes, f.keep,
      encode(f.content_hash, 'hex') as hash, f.items_done as "itemsDone", f.repeats, f.problems, f.skipped, f.answers,
      0 as enriched
    from import_files f
    join imports i on i.workspace_id = f.workspace_id and i.import_id = f.import_id
    where f.content_hash is not null and f.same_as_import is null and f.import_id <> ${importId}
      and i.state <> 'undone'
      and f.bytes in (select own.bytes from import_files own where own.import_id = ${importId})
    order by f.import_id, f.file_no`.execute(tx);
  return Map.groupBy(rows, ({ bytes }) => bytes);
}

interface JoinOptions {
  readonly earlier: EarlierFiles;
  readonly answers: readonly Answer[];
  readonly signal: AbortSignal;
}

/** The row of a file that joins another one; null where it has to be read. Only what is as long is hashed. */
export async function joined(
  row: FileRow,
  content: Hashed,
  { earlier, answers, signal }: JoinOptions,
): Promise<FileRow | null> {
  const alike = (earlier.get(row.bytes) ?? []).filter(
    (file) =>
      file.channel === row.channel &&
      file.format === row.format &&
      !keepsMore(row.keep, file.keep) &&
      stillHolds(file.answers, answers),
  );
  if (row.itemsDone > 0 || alike.length === 0) return null;
  const hash = await content.digest(signal);
  const same = alike.find((file) => file.hash === hash);
  if (!same) return null;
  const { importId, fileNo, itemsDone, repeats, enriched, problems, skipped } = same;
  const counts: FileCounts = { itemsDone, repeats, enriched, problems, skipped };
  const sameAs = { importId, fileNo };
  return { ...row, ...counts, hash, sameAs, answers: same.answers, state: "read" };
}

/** Of a file that was read before with another answer than it would be now: which; else null. */
export async function readOtherwise(
  row: FileRow,
  content: Hashed,
  { earlier, answers, signal }: JoinOptions,
): Promise<Problem | null> {
  const otherwise = (earlier.get(row.bytes) ?? []).filter(
    (file) =>
      file.channel === row.channel &&
      file.format === row.format &&
      !stillHolds(file.answers, answers),
  );
  if (row.itemsDone > 0 || otherwise.length === 0) return null;
  const hash = await content.digest(signal);
  const same = otherwise.find((file) => file.hash === hash);
  return same ? otherAnswer(same.answers, answers) : null;
}

function otherAnswer(then: readonly Answer[], now: readonly Answer[]): Problem | null {
  const other = then.find((one) => !stillHolds([one], now));
  if (!other) return null;
  const values = { code: other.code, answer: other.code === "columns" ? "" : other.answer };
  return { kind: "problem", place: "", code: "jobs.other-answer", values };
}

/** For a preview: with what each content was read, by its hash; and whether it would be refused now. */
export async function refusals(tx: Tx) {
  const { rows } = await sql<{ hash: string; answers: readonly Answer[] }>`
    select encode(f.content_hash, 'hex') as hash, f.answers from import_files f
    join imports i on i.workspace_id = f.workspace_id and i.import_id = f.import_id
    where f.content_hash is not null and f.same_as_import is null and f.answers <> '[]'
      and i.state <> 'undone'`.execute(tx);
  const byHash = Map.groupBy(rows, ({ hash }) => hash);
  return (hash: string | null, now: readonly Answer[]): Problem | null => {
    const [first, ...others] = (byHash.get(hash ?? "") ?? []).map(({ answers }) =>
      otherAnswer(answers, now),
    );
    // One that was read as it would be now is joined.
    return first && !others.includes(null) ? first : null;
  };
}

/** What could not be read in the files that others join is theirs to list as well. */
export async function listSameProblems(
  tx: Tx,
  importId: string,
  files: readonly Pick<FileRow, "fileNo" | "sameAs">[],
): Promise<void> {
  const same = files.filter(({ sameAs }) => sameAs !== null);
  if (same.length === 0) return;
  await sql`
    insert into import_problems (workspace_id, import_id, file_no, problem_no, place, code, values, note)
    select p.workspace_id, ${importId}, n.own, p.problem_no, p.place, p.code, p.values, p.note
    from unnest(${same.map(({ fileNo }) => fileNo)}::int[],
      ${same.map(({ sameAs }) => sameAs!.importId)}::uuid[],
      ${same.map(({ sameAs }) => sameAs!.fileNo)}::int[]) as n (own, import, file)
    join import_problems p on p.import_id = n.import and p.file_no = n.file
    on conflict do nothing`.execute(tx);
}

export interface Joined {
  readonly importId: string;
  readonly since: Date;
  readonly files: number;
}

/** Which imports hold what others joined, or one of them, by these; the oldest first. */
export async function joinings(
  tx: Tx,
  importId: string | null,
): Promise<ReadonlyMap<string, readonly Joined[]>> {
  const { rows } = await sql<Joined & { by: string }>`
    select f.import_id as by, i.import_id as "importId", i.started_at as since, count(*) as files
    from import_files f
    join imports i on i.workspace_id = f.workspace_id and i.import_id = f.same_as_import
    where (f.import_id = ${importId} or ${importId}::uuid is null) and i.state <> 'undone'
    group by f.import_id, i.workspace_id, i.import_id, i.started_at order by i.import_id`.execute(
    tx,
  );
  return new Map(
    Array.from(
      Map.groupBy(rows, ({ by }) => by),
      ([by, all]) => [by, all.map(({ importId, since, files }) => ({ importId, since, files }))],
    ),
  );
}
