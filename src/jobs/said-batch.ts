/**
 * Stores what the user said in another archive: marks, decisions, company words, claims and answers are theirs
 * here as well, as long as an import holds the item that says it. What they said here is nobody's item, and
 * stays. Names are the import's (handle-book.ts).
 */
import { sql } from "kysely";
import type { Said } from "#channels/channel.ts";
import { partCompanies } from "#people/company-joins.ts";
import { peopleMeant } from "#people/company-words.ts";
import { describePeople } from "#people/describe-people.ts";
import { itemKey } from "#people/item-key.ts";
import type { Place } from "#relationships/history.ts";
import { removeMarks, turnMarked } from "#relationships/marks.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { type InFile, type SeenIn, findItems, storeItems } from "./items.ts";

interface ReadSaid extends InFile {
  readonly reading: Said;
}

/** Gives back those that their file says twice. */
export async function storeSaidBatch(
  tx: Tx,
  file: SeenIn,
  readings: readonly ReadSaid[],
): Promise<readonly InFile[]> {
  if (readings.length === 0) return [];
  const { fresh, known, repeated } = await findItems(
    tx,
    file,
    readings.map((one) => ({ ...one, key: itemKey(one.reading.key), kept: file.keep })),
  );
  await storeItems(
    tx,
    file,
    fresh.map((one) => ({ ...one, standing: "said", counted: true })),
    known.map((one) => ({ ...one, counted: true })),
  );
  const said = fresh.map(({ reading, itemId }) => ({ ...reading.said, item_id: itemId }));
  await storeMarks(tx, said);
  await storeDecisions(tx, said);
  await storeCompanyWords(tx, said);
  await insertRows(
    tx,
    "claims",
    said.flatMap((one) =>
      one.about === "claim" ? [{ ...one.handle, mine: one.mine, item_id: one.item_id }] : [],
    ),
    { onConflict: "nothing" },
  );
  await storeAnswers(tx, said);
  return repeated;
}

type SaidItem = Said["said"] & { readonly item_id: string };

const MARKS = ["met", "weight", "kind", "hidden", "edit", "removed", "gap"] as const;

const isMark = (kind: string): kind is (typeof MARKS)[number] =>
  (MARKS as readonly string[]).includes(kind);

async function storeMarks(tx: Tx, said: readonly SaidItem[]): Promise<void> {
  const user = await userOf(tx);
  await insertRows(
    tx,
    "marks",
    said.flatMap((one) =>
      one.about === "mark" && isMark(one.mark)
        ? [
            {
              mark_id: one.id,
              user_id: user,
              kind: one.mark,
              subject: one.subject,
              value: one.value,
              created_at: one.at,
              item_id: one.item_id,
            },
          ]
        : [],
    ),
    { onConflict: "nothing" },
  );
}

async function storeDecisions(tx: Tx, said: readonly SaidItem[]): Promise<void> {
  const user = await userOf(tx);
  await insertRows(
    tx,
    "decisions",
    said.flatMap((one) =>
      one.about === "decision"
        ? [
            {
              decision_id: one.id,
              user_id: user,
              one: one.one,
              other: one.other,
              same: one.same,
              found: one.found,
              created_at: one.at,
              item_id: one.item_id,
            },
          ]
        : [],
    ),
    { onConflict: "nothing" },
  );
}

async function storeCompanyWords(tx: Tx, said: readonly SaidItem[]): Promise<void> {
  const user = await userOf(tx);
  await insertRows(
    tx,
    "company_words",
    said.flatMap((one) =>
      one.about === "company"
        ? [
            {
              word_id: one.id,
              user_id: user,
              subjects: [...one.subjects],
              target: one.target.subject,
              target_name: one.target.name,
              former_id: one.former.id,
              former_name: one.former.name,
              created_at: one.at,
              item_id: one.item_id,
            },
          ]
        : [],
    ),
    { onConflict: "nothing" },
  );
}

/** What was answered later holds, here or there. Where one of here gave way, the other stays: else none would be left. */
async function storeAnswers(tx: Tx, said: readonly SaidItem[]): Promise<void> {
  const told = said.filter((one) => one.about === "answer");
  if (told.length === 0) return;
  const here = await tx.selectFrom("answers").select(["code", "about", "answered_at"]).execute();
  const older = here.filter(({ code, about, answered_at }) =>
    told.some((one) => one.code === code && one.of === about && one.at > answered_at),
  );
  for (const { code, about } of older) {
    await tx.deleteFrom("answers").where("code", "=", code).where("about", "=", about).execute();
  }
  await insertRows(
    tx,
    "answers",
    told
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
      .map(({ code, of, answer, at, item_id }) => ({
        code,
        about: of,
        answer,
        answered_at: at,
        item_id: older.some((one) => one.code === code && one.about === of) ? null : item_id,
      })),
    { onConflict: "nothing" },
  );
}

/** What this import brought is as if the user had said it here, also of whoever was here before. */
export async function applySaid(tx: Tx, importId: string, place: Place): Promise<void> {
  const held = sql`(select item_id from sightings where import_id = ${importId})`;
  const { rows: words } = await sql<{ id: string }>`
    select word_id as id from company_words where item_id in ${held}`.execute(tx);
  if (words.length > 0) {
    const ids = words.map(({ id }) => id);
    await describePeople(tx, await peopleMeant(tx, ids));
  }
  const { rows: marks } = await sql<{ kind: string; subject: string }>`
    select kind, subject from marks where item_id in ${held}`.execute(tx);
  if (marks.length > 0) await turnMarked(tx, marks, place);
}

/** What this import alone holds is said no more, as if the user took it back; before its items go. */
export async function forgetSaid(tx: Tx, importId: string, place: Place): Promise<void> {
  const alone = sql`(select s.item_id from sightings s where s.import_id = ${importId} and not exists (
    select from sightings o where o.workspace_id = s.workspace_id and o.item_id = s.item_id
      and o.import_id <> ${importId}))`;
  const { rows: marks } = await sql<{ id: string }>`
    select mark_id as id from marks where item_id in ${alone}`.execute(tx);
  const { rows: words } = await sql<{ id: string }>`
    select word_id as id from company_words where item_id in ${alone}
    order by created_at desc, word_id desc`.execute(tx);
  for (const { id } of words) await partCompanies(tx, id);
  if (marks.length > 0) {
    await removeMarks(
      tx,
      marks.map(({ id }) => id),
      place,
    );
  }
}

async function userOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ user: string }>`select app_user() as user`.execute(tx);
  return rows[0]!.user;
}
