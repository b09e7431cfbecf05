/**
 * An import goes whose files later ones joined (same-content.ts): what they read as well stays, as if they
 * had read it by themselves. Of several that joined one file the one that keeps most of it holds it from
 * then on, and the others join that one.
 *
 * What one import was told by several of its files it keeps once (facts, names), and does not say by which:
 * facts go with the item that said them last, names with what is handed over and names them.
 */
import { type RawBuilder, sql } from "kysely";
import type { Keep } from "#channels/channel.ts";
import { withoutNotes } from "#people/cards.ts";
import type { Tx } from "#store/tables.ts";
import { type EntryRow, saveAsKept } from "./drop-parts.ts";
import { moreThan } from "./items.ts";

export async function handOver(tx: Tx, importId: string): Promise<void> {
  const heirs = heirsOf(importId);
  await handItems(tx, importId, heirs);
  await handEntries(tx, importId, heirs);
  await handCards(tx, importId, heirs);
  await handWhatWasTold(tx, importId, heirs);
  await sql`
    update import_files f set
      same_as_import = case when f.import_id <> n.heir or f.file_no <> n.file then n.heir end,
      same_as_file = case when f.import_id <> n.heir or f.file_no <> n.file then n.file end
    from ${heirs} where f.same_as_import = ${importId} and f.same_as_file = n.held`.execute(tx);
}

/** Who holds which file of this import from now on, as n. */
const heirsOf = (importId: string): RawBuilder<unknown> => sql`(
  select distinct on (f.same_as_file) f.workspace_id, f.same_as_file as held, f.import_id as heir,
    f.file_no as file, f.keep
  from import_files f
  join imports i on i.workspace_id = f.workspace_id and i.import_id = f.import_id
  where f.same_as_import = ${importId} and i.state <> 'undone'
  order by f.same_as_file, array_position(array['text', 'subjects', 'headers'], f.keep), f.import_id,
    f.file_no) n`;

type Heirs = ReturnType<typeof heirsOf>;

async function handItems(tx: Tx, importId: string, heirs: Heirs): Promise<void> {
  await sql`
    insert into sightings (workspace_id, item_id, import_id, file_no, origins, kept, counted)
    select s.workspace_id, s.item_id, n.heir, n.file, s.origins,
      case when s.kept = 'headers' or n.keep = 'text' or s.kept = n.keep then s.kept else n.keep end, s.counted
    from sightings s join ${heirs} on n.workspace_id = s.workspace_id and n.held = s.file_no
    where s.import_id = ${importId}`.execute(tx);
  await sql`
    update items it set import_id = n.heir, file_no = n.file from ${heirs}
    where it.workspace_id = n.workspace_id and it.import_id = ${importId} and it.file_no = n.held`.execute(
    tx,
  );
}

async function handEntries(tx: Tx, importId: string, heirs: Heirs): Promise<void> {
  await sql`
    insert into entries (workspace_id, item_id, import_id, file_no, uid, entry)
    select e.workspace_id, e.item_id, n.heir, n.file, e.uid, e.entry
    from entries e join ${heirs} on n.workspace_id = e.workspace_id and n.held = e.file_no
    where e.import_id = ${importId}`.execute(tx);
  for (const keep of ["headers", "subjects"] satisfies Keep[]) {
    const { rows } = await sql<EntryRow>`
      select e.item_id, e.import_id, e.file_no, e.entry
      from entries e join ${heirs} on n.heir = e.import_id and n.file = e.file_no
      join import_files f on f.workspace_id = n.workspace_id and f.import_id = ${importId} and f.file_no = n.held
      where n.keep = ${keep} and f.keep = any(${moreThan(keep)})`.execute(tx);
    await saveAsKept(tx, rows, keep);
  }
}

async function handCards(tx: Tx, importId: string, heirs: Heirs): Promise<void> {
  await sql`
    insert into cards (workspace_id, item_id, import_id, file_no, handle_id, card)
    select c.workspace_id, c.item_id, n.heir, n.file, c.handle_id,
      case when n.keep = 'text' then c.card else ${withoutNotes(sql`c.card`)} end
    from cards c join ${heirs} on n.workspace_id = c.workspace_id and n.held = c.file_no
    where c.import_id = ${importId}`.execute(tx);
  await sql`
    insert into card_handles (workspace_id, item_id, import_id, file_no, handle_id, label)
    select c.workspace_id, c.item_id, n.heir, n.file, c.handle_id, c.label
    from card_handles c join ${heirs} on n.workspace_id = c.workspace_id and n.held = c.file_no
    where c.import_id = ${importId}`.execute(tx);
}

async function handWhatWasTold(tx: Tx, importId: string, heirs: Heirs): Promise<void> {
  await sql`
    insert into facts (workspace_id, handle_id, field, value, import_id, item_id, at)
    select f.workspace_id, f.handle_id, f.field, f.value, n.heir, f.item_id, f.at from facts f
    join sightings s on s.workspace_id = f.workspace_id and s.item_id = f.item_id and s.import_id = ${importId}
    join ${heirs} on n.workspace_id = s.workspace_id and n.held = s.file_no
    where f.import_id = ${importId} and (f.field <> 'note' or n.keep = 'text')
      and (n.keep <> 'headers' or exists (
        select from cards c where c.workspace_id = f.workspace_id and c.item_id = f.item_id))
    on conflict do nothing`.execute(tx);
  await sql`
    insert into names (workspace_id, handle_id, name, import_id)
    select distinct p.workspace_id, p.handle_id, told.name, n.heir from names told
    join parties p on p.workspace_id = told.workspace_id and p.handle_id = told.handle_id
    join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
    join sightings s on s.workspace_id = i.workspace_id and s.item_id = i.item_id and s.import_id = ${importId}
    join ${heirs} on n.workspace_id = s.workspace_id and n.held = s.file_no
    where told.import_id = ${importId}
    on conflict do nothing`.execute(tx);
  await sql`
    insert into names (workspace_id, handle_id, name, import_id)
    select distinct e.workspace_id, h.handle_id, told.name, n.heir from names told
    join handles h on h.workspace_id = told.workspace_id and h.handle_id = told.handle_id
    join entries e on e.workspace_id = told.workspace_id and e.import_id = ${importId}
    join ${heirs} on n.workspace_id = e.workspace_id and n.held = e.file_no
    cross join lateral (
      select e.entry -> 'organizer' as party union all
      select jsonb_array_elements(e.entry -> 'attendees')) of_entry
    where told.import_id = ${importId} and party ->> 'name' = told.name
      and party ->> 'kind' = h.kind and party ->> 'value' = h.value
    on conflict do nothing`.execute(tx);
  await sql`
    insert into names (workspace_id, handle_id, name, import_id)
    select distinct told.workspace_id, told.handle_id, told.name, n.heir from names told
    join handles h on h.workspace_id = told.workspace_id and h.handle_id = told.handle_id
    join items it on it.workspace_id = told.workspace_id and it.key = ${SAID_NAME}
    join sightings s on s.workspace_id = it.workspace_id and s.item_id = it.item_id and s.import_id = ${importId}
    join ${heirs} on n.workspace_id = s.workspace_id and n.held = s.file_no
    where told.import_id = ${importId}
    on conflict do nothing`.execute(tx);
  await sql`
    insert into lists (workspace_id, value, import_id, file_no)
    select l.workspace_id, l.value, n.heir, n.file
    from lists l join ${heirs} on n.workspace_id = l.workspace_id and n.held = l.file_no
    where l.import_id = ${importId}
    on conflict do nothing`.execute(tx);
}

/** The item of an archive's line that says a name (export/archive-lines.ts), as people/item-key.ts makes it. */
const SAID_NAME = sql`encode(substr(sha256(convert_to(
  'name:' || h.kind || ':' || h.value || ':' || told.name, 'UTF8')), 1, 16), 'hex')::uuid`;
