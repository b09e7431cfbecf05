/**
 * What the user writes of how somebody is reached and where they sit. An address or number that is added
 * is also a decision, under the mark's own id: by it they are one person, now or whenever it is read,
 * unless it is written for somebody else as well (decisions.ts).
 */
import { sql } from "kysely";
import { emailHandle } from "#channels/handle.ts";
import { phoneHandle } from "#channels/phone.ts";
import { saveDecision } from "#people/decisions.ts";
import { presentPerson } from "#people/join-people.ts";
import type { Added, Editable } from "#people/edits.ts";
import { UserError } from "#shared/user-error.ts";
import { homeOf } from "#sources/home.ts";
import type { Tx } from "#store/tables.ts";
import type { Place } from "./history.ts";
import { outlookFrom, seatOf } from "./places.ts";

/** As it is kept; refuses what is none. */
export function writtenAs(field: Editable | Added, value: string, { zone }: Place): string {
  if (field === "email") {
    return emailHandle(value, "")?.value ?? refuse("relationships.no-address", value);
  }
  if (field === "phone") {
    return (
      phoneHandle(value, homeOf(zone).country)?.value ?? refuse("relationships.no-number", value)
    );
  }
  if (field !== "place" || value === "") return value;
  const seat = seatOf([{ kind: "hand", value, at: null }], outlookFrom(zone));
  return seat ? value : refuse("relationships.no-place", value);
}

function refuse(code: string, value: string): never {
  throw new UserError(code, { value });
}

/** Whether it is something to be reached by. */
export const isHandle = (field: Editable | Added): field is "email" | "phone" =>
  field === "email" || field === "phone";

interface Edit {
  readonly person: string;
  readonly field: Editable | Added;
  readonly value: string;
}

/** Of two people whom the user makes one, by their names. */
interface MadeOne {
  readonly one: string;
  readonly other: string;
}

/** An address or number by which somebody was known whom the user removed: nothing that passed by it counts. */
interface OfRemoved {
  readonly name: string;
  readonly value: string;
}

interface Told<T> {
  readonly done: T;
  readonly madeOne: readonly MadeOne[];
  readonly ofRemoved: readonly OfRemoved[];
}

/** Does what `work` does, and tells whom an address or number that is written by it makes one with somebody else. */
export async function tellingWhom<T>(
  tx: Tx,
  edits: readonly Edit[],
  { place, work }: { readonly place: Place; readonly work: () => Promise<T> },
): Promise<Told<T>> {
  const others = [];
  const ofRemoved = [];
  for (const edit of edits) {
    others.push(...(await whoElse(tx, edit, place)));
    ofRemoved.push(...(await whoWasRemoved(tx, edit, place)));
  }
  const done = await work();
  const madeOne: MadeOne[] = [];
  for (const { person, another, one, other } of others) {
    const isOne = (await presentPerson(tx, person)) === (await presentPerson(tx, another));
    if (isOne) madeOne.push({ one, other });
  }
  return { done, madeOne, ofRemoved };
}

async function whoElse(tx: Tx, { person, field, value }: Edit, place: Place) {
  if (!isHandle(field)) return [];
  const { rows } = await sql<MadeOne & { person: string; another: string }>`
    select p.person_id as person, o.person_id as another, p.name as one, o.name as other
    from people p, handles h join people o on o.workspace_id = h.workspace_id and o.person_id = h.person_id
    where p.person_id = ${await presentPerson(tx, person)} and h.kind = ${field} and h.value = ${writtenAs(field, value, place)}
      and o.person_id <> p.person_id`.execute(tx);
  return rows;
}

async function whoWasRemoved(tx: Tx, { field, value }: Edit, place: Place) {
  if (!isHandle(field)) return [];
  const kept = writtenAs(field, value, place);
  const { rows } = await sql<OfRemoved>`
    select removed.value ->> 'name' as name, ${kept} as value from marks m
    join marks removed on removed.workspace_id = m.workspace_id
      and removed.mark_id = coalesce((m.value ->> 'because')::uuid, m.mark_id)
    where m.kind = 'removed' and m.subject = ${`${field}:${kept}`}
    order by m.created_at desc, m.mark_id desc limit 1`.execute(tx);
  return rows;
}

interface Tie {
  /** The mark's. */
  readonly id: string;
  /** What it hangs on. */
  readonly subject: string;
  readonly field: Editable | Added;
  readonly value: string;
}

/** Whoever calls finds anew who is one person. */
export async function tie(
  tx: Tx,
  { id, subject, field, value }: Tie,
  { userId, now }: { readonly userId: string; readonly now: Date },
): Promise<void> {
  const added = `${field}:${value}`;
  if (!isHandle(field) || added === subject) return;
  if (await isMine(tx, field, value)) refuse("relationships.own-address", value);
  await saveDecision(tx, id, [subject, added], { userId, now, same: true });
}

async function isMine(tx: Tx, kind: "email" | "phone", value: string): Promise<boolean> {
  const mine = await tx
    .selectFrom("handles")
    .select("handle_id")
    .where("kind", "=", kind)
    .where("value", "=", value)
    .where("mine", "=", true)
    .executeTakeFirst();
  return mine !== undefined;
}

/** Of marks that are gone; whether any of them was also a decision. */
export async function untie(tx: Tx, marks: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    delete from decisions where decision_id = any(${marks}::uuid[]) returning 1`.execute(tx);
  return rows.length > 0;
}
