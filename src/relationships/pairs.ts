/**
 * Who is joined and who may be: what the review shows, and what the user says there. After each word
 * everything is joined anew (people/join-people.ts), in the same transaction.
 */
import { sql } from "kysely";
import type { ChannelName, Reason } from "#channels/channel.ts";
import { inGroups } from "#channels/phone.ts";
import { decide, takeBackDecision } from "#people/decisions.ts";
import type { HandleKind } from "#people/handle-kind.ts";
import type { JoinReason } from "#people/joining/joined.ts";
import { lastNameOf } from "#shared/label.ts";
import { UserError } from "#shared/user-error.ts";
import { idList } from "#store/ids.ts";
import { type Tx, json } from "#store/tables.ts";
import { joinAsSaid, placeJoined, refreshFigures } from "./figures.ts";
import type { Place } from "./history.ts";
import { type Found, type PairKind, kindOf } from "./pair-kind.ts";
import { reasonsOf } from "./pair-reasons.ts";

/** One of two: the person, and the handle or card of theirs that speaks for it. */
export interface Side {
  readonly person: string;
  readonly name: string;
  readonly company: string | null;
  readonly handle: string;
  readonly kind: HandleKind;
  /** What they are known by there; of a card it is its name. */
  readonly value: string;
  /** The value as one reads it: numbers in groups. */
  readonly written: string;
  /** As the handle or card itself names them, "" where it does not. */
  readonly called: string;
  /** Of a card, where it lies; else by which one is in touch with the person. */
  readonly channels: readonly ChannelName[];
}

export interface Pair {
  readonly one: Side;
  readonly other: Side;
  readonly kind: PairKind;
  /** How likely they are one person, from 0 to 1. */
  readonly score: number;
  /** Nobody else here bears either name, and neither is in another pair, not even a ruled out one. */
  readonly onlyTwo: boolean;
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
}

/** Two handles of one person, and why they are. */
export interface Joint {
  readonly one: Side;
  readonly other: Side;
  readonly by: "decision" | "profile" | "address" | "number" | "name";
  /** The decision is that the user wrote the one on the other's page (by-hand.ts). */
  readonly byHand: boolean;
  readonly reasons: readonly Reason[];
}

export interface Said {
  readonly id: string;
  readonly one: Side;
  readonly other: Side;
  readonly same: boolean;
  /** Not of the two, but by writing the one on the other's page (by-hand.ts): on what of theirs, and what. */
  readonly byHand: {
    readonly on: string;
    readonly field: "email" | "phone";
    readonly value: string;
  } | null;
  readonly at: Date;
  /** What spoke for it when they were asked. */
  readonly reasons: readonly Reason[];
}

interface Wanted {
  /** Theirs come first. */
  readonly person?: string | undefined;
  readonly most?: number;
}

/** Proposals, the likeliest first. */
export async function pairs(tx: Tx, { person, most }: Wanted = {}): Promise<readonly Pair[]> {
  const { rows } = await sql<Sides & Pick<Pair, "score" | "onlyTwo"> & { found: Found }>`
    with bearers as (select lower(name) as name, count(*) as count from people group by 1),
      in_pairs as (
        select h.person_id, count(*) as count from (
          select handle_a as handle_id from proposals union all select handle_b from proposals
          union all select handle_a from ruled_out union all select handle_b from ruled_out) side
        join handles h on h.handle_id = side.handle_id group by 1)
    select ${SIDE("a")} as one, ${SIDE("b")} as other, pr.score, pr.reasons as found,
      greatest(in_a.count, in_b.count) = 1
        and 2 = called_a.count + case when called_a.name = called_b.name then 0 else called_b.count end as "onlyTwo"
    from proposals pr ${HANDLES("pr")} ${PEOPLE}
    join bearers called_a on called_a.name = lower(pa.name)
    join bearers called_b on called_b.name = lower(pb.name)
    join in_pairs in_a on in_a.person_id = a.person_id
    join in_pairs in_b on in_b.person_id = b.person_id
    order by (${person ?? null}::uuid in (a.person_id, b.person_id)) desc nulls last,
      pr.score desc, pr.handle_a, pr.handle_b
    limit ${most ?? null}::int`.execute(tx);
  return rows.map(({ found, ...pair }) => ({
    ...pair,
    ...written(pair),
    kind: kindOf(found),
    ...inCodes(found),
  }));
}

export interface RuledOut {
  readonly one: Side;
  readonly other: Side;
  readonly reasons: readonly Reason[];
  /** What forbids it. */
  readonly against: readonly Reason[];
}

/** Who would be proposed, were it not for what forbids it. */
export async function ruledOut(tx: Tx, most: number): Promise<readonly RuledOut[]> {
  const { rows } = await sql<Sides & { found: Found }>`
    select ${SIDE("a")} as one, ${SIDE("b")} as other, ro.reasons as found
    from ruled_out ro ${HANDLES("ro")} ${PEOPLE}
    order by pa.name, ro.handle_a, ro.handle_b limit ${most}`.execute(tx);
  return rows.map(({ found, ...pair }) => ({ ...written(pair), ...inCodes(found) }));
}

/** How many are proposed: of all, or with one person. */
export async function countPairs(tx: Tx, person?: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from proposals pr ${HANDLES("pr")}
    where ${person ?? null}::uuid is null or ${person ?? null}::uuid in (a.person_id, b.person_id)`.execute(
    tx,
  );
  return rows[0]!.count;
}

export interface Sums {
  readonly pairs: number;
  readonly decided: number;
  readonly ruledOut: number;
  /** Joined by themselves: by a key that both have, and by a name with what supports it. */
  readonly byKey: number;
  readonly byName: number;
}

export async function sums(tx: Tx): Promise<Sums> {
  const { rows } = await sql<Sums>`
    select (select count(*) from proposals) as pairs, (select count(*) from (${NEWEST_WORDS}) d ${WHO_ARE_HERE}) as decided,
      (select count(*) from ruled_out) as "ruledOut",
      (select count(*) from joins where reason->>'by' in ('profile', 'address', 'number')) as "byKey",
      (select count(*) from joins where reason->>'by' = 'name') as "byName"`.execute(tx);
  return rows[0]!;
}

export interface Told {
  readonly kind: PairKind;
  readonly same: number;
  readonly all: number;
}

/** What the user said so far to pairs of each kind. */
export async function toldByKind(tx: Tx): Promise<readonly Told[]> {
  const { rows } = await sql<{ same: boolean; found: Found }>`
    select same, found from (${NEWEST_WORDS}) w where found is not null`.execute(tx);
  const told = new Map<PairKind, Told>();
  for (const { same, found } of rows) {
    const kind = kindOf(found);
    const before = told.get(kind) ?? { kind, same: 0, all: 0 };
    told.set(kind, { kind, same: before.same + (same ? 1 : 0), all: before.all + 1 });
  }
  return [...told.values()];
}

/** Whether `card` alone says `handle`, and nothing passed by it: a part of the card, and nothing without it. */
const isPartOf = (
  handle: "a" | "b",
  card: "a" | "b",
) => sql<boolean>`(${sql.ref(card)}.kind = 'card' and ${sql.ref(handle)}.kind <> 'card'
  and not exists (select from parties p
    where p.workspace_id = j.workspace_id and p.handle_id = ${sql.ref(handle)}.handle_id)
  and not exists (select from on_cards c where c.workspace_id = j.workspace_id
    and c.handle_id = ${sql.ref(handle)}.handle_id and c.card_id <> ${sql.ref(card)}.handle_id))`;

/** What holds this person's handles together, but for what is no more than a part of a card. */
export async function jointsOf(tx: Tx, person: string): Promise<readonly Joint[]> {
  const { rows } = await sql<Sides & Pick<Joint, "byHand"> & { why: Why }>`
    select ${SIDE("a")} as one, ${SIDE("b")} as other, j.reason as why,
      j.reason->>'by' = 'decision' and exists (select from decisions d
        where d.same and ${BY_HAND} is not null
          and (d.one, d.other) in ((${SUBJECT("a")}, ${SUBJECT("b")}), (${SUBJECT("b")}, ${SUBJECT("a")}))) as "byHand"
    from joins j ${HANDLES("j")} ${PEOPLE}
    where a.person_id = ${person}
      and (j.reason->>'by' = 'decision' or not (${isPartOf("a", "b")} or ${isPartOf("b", "a")}))
    order by a.value, b.value`.execute(tx);
  return rows.map(({ why, ...joint }) => ({
    ...joint,
    ...written(joint),
    by: why.by,
    reasons: reasonsOf(why.reasons),
  }));
}

/**
 * In which files cards stand that nothing else tells apart, by their handles: two files of one export may tell of
 * the same person. By the last parts of their paths where these differ.
 */
export async function filesOf(
  tx: Tx,
  joints: readonly Joint[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const cards = new Map(
    joints
      .flatMap(({ one, other }) => [one, other])
      .filter(({ kind }) => kind === "card")
      .map((side) => [side.handle, side] as const),
  );
  const looks = ({ value, channels }: Side): string => JSON.stringify([value, channels]);
  const alike = [...Map.groupBy(cards.values(), looks).values()].filter(({ length }) => length > 1);
  if (alike.length === 0) return {};
  const { rows } = await sql<{ handle: string; paths: readonly string[] }>`
    select c.handle_id as handle, array_agg(distinct c.path order by c.path) as paths from card_sources c
    where c.handle_id = any(${idList(alike.flat().map(({ handle }) => handle))}::uuid[])
    group by 1`.execute(tx);
  const paths = new Map(rows.map(({ handle, paths }) => [handle, paths]));
  return Object.fromEntries(
    alike.flatMap((sides) =>
      toldApart(sides.map(({ handle }) => [handle, paths.get(handle) ?? []])),
    ),
  );
}

type Files = readonly [handle: string, paths: readonly string[]];

function toldApart(files: readonly Files[]): readonly Files[] {
  const short = files.map(([handle, paths]): Files => [
    handle,
    [...new Set(paths.map(lastNameOf))],
  ]);
  return [short, files].find(areApart) ?? [];
}

const areApart = (files: readonly Files[]): boolean =>
  new Set(files.map(([, paths]) => paths.join("\n"))).size === files.length;

interface HandleOf {
  readonly handle: string;
  readonly person: string;
}

/** Somebody's handle that is written so, if there is one. */
export async function handleNamed(tx: Tx, value: string): Promise<HandleOf | undefined> {
  const { rows } = await sql<HandleOf>`
    select handle_id as handle, person_id as person from handles
    where person_id is not null and kind <> 'card' and lower(value) = ${value.trim().toLowerCase()}
    order by handle_id limit 1`.execute(tx);
  return rows[0];
}

/** By which handles it is asked whether two people are one, the likeliest; null where it is not. */
export async function askedOf(
  tx: Tx,
  one: string,
  other: string,
): Promise<readonly [one: string, other: string] | null> {
  const { rows } = await sql<{ one: string; other: string }>`
    select a.handle_id as one, b.handle_id as other from handles a
    join proposals p on p.workspace_id = a.workspace_id and a.handle_id in (p.handle_a, p.handle_b)
    join handles b on b.workspace_id = p.workspace_id and b.handle_id in (p.handle_a, p.handle_b)
      and b.handle_id <> a.handle_id
    where a.person_id = ${one} and b.person_id = ${other}
    order by p.score desc, a.handle_id, b.handle_id limit 1`.execute(tx);
  const [asked] = rows;
  return asked ? [asked.one, asked.other] : null;
}

/** What the user said, newest first, where both sides are here. */
export async function decided(tx: Tx, most: number): Promise<readonly Said[]> {
  const { rows } = await sql<Sides & Omit<Said, keyof Sides | "reasons"> & { found: Found | null }>`
    select d.decision_id as id, d.same, d.created_at as at, d.found, ${BY_HAND} as "byHand",
      ${SIDE("a")} as one, ${SIDE("b")} as other
    from (${NEWEST_WORDS}) d ${WHO_ARE_HERE}
    order by d.created_at desc, d.decision_id desc limit ${most}`.execute(tx);
  return rows.map(({ found, ...said }) => ({
    ...said,
    ...written(said),
    reasons: reasonsOf(found?.reasons ?? []),
  }));
}

export interface Word {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

interface By extends Place {
  readonly userId: string;
}

/**
 * Of pairs of handles, by id. Of what was one person and is not, `one` goes, and the person's page stays
 * with the rest. Gives back what takes each of them back.
 */
export async function sayOfPairs(
  tx: Tx,
  words: readonly Word[],
  { userId, ...place }: By,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { one, other, same } of words) {
    const found = await foundOf(tx, one, other);
    const id = await decide(tx, [one, other], { userId, now: place.now, same });
    if (id === null) throw new UserError("relationships.unknown-person");
    await tx
      .updateTable("decisions")
      .set({ found: found && json(found) })
      .where("decision_id", "=", id)
      .execute();
    ids.push(id);
  }
  await joinNow(tx, place, new Set(words.flatMap(({ one, same }) => (same ? [] : one))));
  return ids;
}

/** What they are asked about, or told of, when they say it. */
async function foundOf(tx: Tx, one: string, other: string): Promise<Found | null> {
  const { rows } = await sql<{ found: Found }>`
    select reasons as found from proposals where ${ARE_PAIR(one, other)}
    union all select reasons from ruled_out where ${ARE_PAIR(one, other)}`.execute(tx);
  return rows[0]?.found ?? null;
}

const ARE_PAIR = (one: string, other: string) =>
  sql`(handle_a, handle_b) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))`;

export async function takeBackWords(tx: Tx, ids: readonly string[], place: Place): Promise<void> {
  for (const id of ids) await takeBackDecision(tx, id);
  await joinNow(tx, place);
}

/** Finds anew who is one person, and measures those of whom that changed anything. */
export async function joinNow(tx: Tx, place: Place, taken?: ReadonlySet<string>): Promise<void> {
  const stale = await joinAsSaid(tx, taken);
  await placeJoined(tx, place);
  // Of whom an import at work leaves stale it makes the figures itself.
  await refreshFigures(tx, stale, place);
}

interface Why {
  readonly by: Joint["by"];
  readonly reasons: readonly JoinReason[];
}

const inCodes = ({ reasons, against }: Found) => ({
  reasons: reasonsOf(reasons),
  against: reasonsOf(against),
});

/** As the database has two sides. */
interface Sides {
  readonly one: Omit<Side, "written">;
  readonly other: Omit<Side, "written">;
}

const written = ({ one, other }: Sides): Pick<Pair, "one" | "other"> => ({
  one: asWritten(one),
  other: asWritten(other),
});

const asWritten = (side: Sides["one"]): Side => ({
  ...side,
  written: side.kind === "phone" ? inGroups(side.value) : side.value,
});

/** Of each pair what was said last. */
export const NEWEST_WORDS = sql`select distinct on (one, other) * from decisions
  order by one, other, created_at desc, decision_id desc`;

const SIDE = (handle: "a" | "b") => {
  const [h, p, c, f] = [handle, `p${handle}`, `c${handle}`, `f${handle}`];
  return sql`json_build_object('person', ${sql.ref(`${p}.person_id`)}, 'name', ${sql.ref(`${p}.name`)},
    'company', ${sql.ref(`${c}.name`)}, 'handle', ${sql.ref(`${h}.handle_id`)},
    'kind', ${sql.ref(`${h}.kind`)},
    'value', case when ${sql.ref(`${h}.kind`)} = 'card' then ${sql.ref(`${h}.name`)}
      else ${sql.ref(`${h}.value`)} end,
    'called', ${sql.ref(`${h}.name`)},
    'channels', case when ${sql.ref(`${h}.kind`)} = 'card' then array(
        select distinct card.channel from card_sources card
        where card.workspace_id = ${sql.ref(`${h}.workspace_id`)}
          and card.handle_id = ${sql.ref(`${h}.handle_id`)} order by 1)
      else coalesce(${sql.ref(`${f}.channels`)}, '{}') end)`;
};

const SUBJECT = (handle: "a" | "b") =>
  sql`${sql.ref(`${handle}.kind`)} || ':' || ${sql.ref(`${handle}.value`)}`;

const HANDLES = (pair: "pr" | "ro" | "j") => sql`
  join handles a on a.workspace_id = ${sql.ref(`${pair}.workspace_id`)}
    and a.handle_id = ${sql.ref(`${pair}.handle_a`)}
  join handles b on b.workspace_id = ${sql.ref(`${pair}.workspace_id`)}
    and b.handle_id = ${sql.ref(`${pair}.handle_b`)}`;

const PEOPLE = sql`
  join people pa on pa.workspace_id = a.workspace_id and pa.person_id = a.person_id
  join people pb on pb.workspace_id = b.workspace_id and pb.person_id = b.person_id
  left join companies ca on ca.workspace_id = pa.workspace_id and ca.company_id = pa.company_id
  left join companies cb on cb.workspace_id = pb.workspace_id and cb.company_id = pb.company_id
  left join figures fa on fa.workspace_id = pa.workspace_id and fa.person_id = pa.person_id
  left join figures fb on fb.workspace_id = pb.workspace_id and fb.person_id = pb.person_id`;

/** Of a decision: both are here, and somebody's. */
const WHO_ARE_HERE = sql`
  join handles a on a.workspace_id = d.workspace_id and ${SUBJECT("a")} = d.one
  join handles b on b.workspace_id = d.workspace_id and ${SUBJECT("b")} = d.other
  ${PEOPLE}`;

/** The mark by which a decision was made; null where it was said of the two. */
const BY_HAND = sql`(select m.value || jsonb_build_object('on', m.subject) from marks m
  where m.workspace_id = d.workspace_id and m.mark_id = d.decision_id)`;
