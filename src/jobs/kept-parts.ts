/**
 * The parts of a mail that are kept only when the user wants them: the text, and what its signature
 * says of its writer, which "subjects" keeps as well.
 */
import { sql } from "kysely";
import type { Interaction, Keep } from "#channels/channel.ts";
import type { HandleState } from "#people/handle-book.ts";
import { keepsText } from "#people/standing.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { NewRow, Tx } from "#store/tables.ts";
import { forgetWords } from "./full-text.ts";
import { type Known, keepsMore } from "./items.ts";

export interface Kept {
  readonly itemId: string;
  readonly reading: Interaction;
  readonly kept: Keep;
}

export async function keepTexts(tx: Tx, mails: readonly Kept[]): Promise<void> {
  await insertRows(
    tx,
    "texts",
    mails.flatMap(({ itemId, reading, kept }) =>
      kept !== "text" || reading.text === "" ? [] : [{ item_id: itemId, body: reading.text }],
    ),
    { onConflict: "nothing" },
  );
}

/** Adds what these files keep more of known mails; gives back of which. */
export async function enrich<Mail extends Known<Kept>>(
  tx: Tx,
  mails: readonly Mail[],
): Promise<readonly Mail[]> {
  const poorer = mails.filter(({ kept, before }) => before && keepsMore(kept, before.kept));
  if (poorer.length === 0) return [];
  await sql`update interactions i set subject = n.subject
    from unnest(${poorer.map(({ itemId }) => itemId)}::uuid[],
      ${poorer.map(({ reading }) => reading.subject)}::text[]) as n (item, subject)
    where i.item_id = n.item and i.subject is null`.execute(tx);
  await forgetWords(
    tx,
    poorer.map(({ itemId }) => itemId),
  );
  await keepTexts(
    tx,
    poorer.filter(({ before }) => before && keepsText(before.standing)),
  );
  return poorer;
}

type FactRow = NewRow<"facts">;

const FIELDS = ["phone", "title", "company", "address"] as const;

/** Of each value the newest sighting in this import; each import tells its own, whoever told it before. */
export async function keepFacts(
  tx: Tx,
  importId: string,
  mails: readonly (Kept & { readonly writer: HandleState | undefined })[],
): Promise<void> {
  const newest = new Map<string, FactRow>();
  for (const { itemId, reading, kept, writer } of mails) {
    if (kept === "headers" || !writer || !reading.signature) continue;
    for (const field of FIELDS) {
      const value = reading.signature[field];
      if (value === undefined) continue;
      const key = `${writer.id} ${field} ${value}`;
      const row = {
        handle_id: writer.id,
        field,
        value,
        import_id: importId,
        item_id: itemId,
        at: reading.at,
      };
      const before = newest.get(key);
      if (!before || (row.at?.getTime() ?? 0) > (before.at?.getTime() ?? 0)) newest.set(key, row);
    }
  }
  const facts = [...newest.values()];
  if (facts.length === 0) return;
  await sql`
    delete from facts f
    using unnest(${facts.map((fact) => fact.handle_id)}::uuid[], ${facts.map((fact) => fact.field)}::text[],
      ${facts.map((fact) => fact.value)}::text[], ${facts.map((fact) => fact.at)}::timestamptz[])
      as n (handle, field, value, at)
    where f.handle_id = n.handle and f.field = n.field and f.value = n.value
      and f.import_id = ${importId} and (f.at is null or f.at < n.at)`.execute(tx);
  await insertRows(tx, "facts", facts, { onConflict: "nothing" });
}
