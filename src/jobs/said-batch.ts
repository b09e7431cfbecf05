/**
 * Stores what the user said in another archive: marks, decisions, claims and answers are theirs here as well,
 * and stay when the import is undone, as all that they say does. Names are the import's (handle-book.ts).
 */
import { sql } from "kysely";
import type { Said } from "#channels/channel.ts";
import { itemKey } from "#people/item-key.ts";
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
    readings.map((one) => ({ ...one, key: itemKey(one.reading.key) })),
  );
  await storeItems(
    tx,
    file,
    fresh.map((one) => ({ ...one, standing: "said", counted: true })),
    known.map((one) => ({ ...one, counted: true })),
  );
  const said = fresh.map(({ reading }) => reading.said);
  await storeMarks(tx, said);
  await storeDecisions(tx, said);
  await storeCompanyWords(tx, said);
  await insertRows(
    tx,
    "claims",
    said.flatMap((one) => (one.about === "claim" ? [{ ...one.handle, mine: one.mine }] : [])),
    { onConflict: "nothing" },
  );
  await storeAnswers(tx, said);
  return repeated;
}

const MARKS = ["met", "weight", "kind", "hidden", "edit", "removed", "gap"] as const;

const isMark = (kind: string): kind is (typeof MARKS)[number] =>
  (MARKS as readonly string[]).includes(kind);

async function storeMarks(tx: Tx, said: readonly Said["said"][]): Promise<void> {
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
            },
          ]
        : [],
    ),
    { onConflict: "nothing" },
  );
}

async function storeDecisions(tx: Tx, said: readonly Said["said"][]): Promise<void> {
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
            },
          ]
        : [],
    ),
    { onConflict: "nothing" },
  );
}

async function storeCompanyWords(tx: Tx, said: readonly Said["said"][]): Promise<void> {
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
            },
          ]
        : [],
    ),
    { onConflict: "nothing" },
  );
}

/** What was answered later holds, here or there. */
async function storeAnswers(tx: Tx, said: readonly Said["said"][]): Promise<void> {
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
      .map(({ code, of, answer, at }) => ({ code, about: of, answer, answered_at: at })),
    { onConflict: "nothing" },
  );
}

async function userOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ user: string }>`select app_user() as user`.execute(tx);
  return rows[0]!.user;
}
