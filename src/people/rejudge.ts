/**
 * Judges stored mails, messages and calls again, when something became known that changes what they are worth: a
 * sender turned out to be a person, an answer was found, "I" have one more address, or an undone
 * import took such knowledge away. What does not change is left alone.
 */
import { type RawBuilder, sql } from "kysely";
import type { ChannelName, Kind, Signal } from "#channels/channel.ts";
import { idList } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { type Judged, type PartyRole, formOf, judgeExchange } from "./standing.ts";

/** Which mails to look at again. */
export type Suspects =
  | { readonly interactions: readonly string[] }
  /** What these sent and was skipped. */
  | { readonly skippedFrom: readonly string[] }
  /** Whatever these have to do with. */
  | { readonly with: readonly string[] }
  /** Of that, what was held. */
  | { readonly heldWith: readonly string[] };

/** Returns the handles whose contacts with me changed. */
export async function rejudge(tx: Tx, suspects: Suspects): Promise<ReadonlySet<string>> {
  if (Object.values(suspects).flat().length === 0) return new Set();
  const mails = await load(tx, idsOf(suspects));
  const changed = mails.flatMap((mail) => {
    const parties = withAsked(mail);
    const judged = judgeExchange({
      form: formOf(mail.channel, mail.kind),
      parties,
      signals: new Set(mail.signals),
      answersMine: mail.asked !== null && mail.asked.mine && !isFromMe(mail),
      carriesEntry: mail.standing === "notice",
    });
    return differs(mail, parties, judged)
      ? [{ ...mail, parties, judged, before: mail.parties }]
      : [];
  });
  await save(tx, changed);
  return new Set(
    changed.flatMap(({ parties, before }) => [...parties, ...before].map(({ handle }) => handle)),
  );
}

interface StoredParty {
  readonly handle: string;
  readonly role: PartyRole;
  readonly mine: boolean;
  readonly list: boolean;
  readonly reciprocal: boolean;
  readonly direction: string | null;
  readonly counted: boolean;
  /** A call that stands in two logs counts as this one, and not by itself (relationships/meetings/told-twice.ts). */
  readonly toldAs: string | null;
}

interface StoredMail {
  readonly interaction: string;
  readonly item: string;
  readonly at: Date | null;
  readonly channel: ChannelName;
  readonly kind: Kind;
  readonly minutes: number | null;
  readonly thread: string | null;
  readonly signals: readonly Signal[];
  readonly standing: string;
  readonly parties: readonly StoredParty[];
  /** Who wrote what this one answers. */
  readonly asked: StoredParty | null;
}

interface ChangedMail extends StoredMail {
  readonly judged: Judged;
}

function idsOf(suspects: Suspects): RawBuilder<unknown> {
  if ("interactions" in suspects) return sql`select unnest(${suspects.interactions}::uuid[])`;
  if ("with" in suspects) {
    return sql`select interaction_id from parties where handle_id = any(${suspects.with}::uuid[])`;
  }
  if ("heldWith" in suspects) {
    return sql`select interaction_id from parties
      where handle_id = any(${suspects.heldWith}::uuid[]) and kind <> 'written'`;
  }
  return sql`
    select p.interaction_id from parties p
    join interactions i on i.workspace_id = p.workspace_id and i.interaction_id = p.interaction_id
    where p.handle_id = any(${suspects.skippedFrom}::uuid[]) and p.role = 'from'
      and i.standing in ('list', 'newsletter', 'automatic', 'junk', 'no-reply', 'not-addressed')`;
}

/**
 * In three steps, each a query that is made once: of tables that are being filled the planner knows nothing yet,
 * and looked for all of it anew for each mail.
 */
async function load(tx: Tx, ids: RawBuilder<unknown>): Promise<readonly StoredMail[]> {
  const { rows: mails } = await sql<MailRow>`
    with suspects (id) as materialized (${ids})
    select i.interaction_id as interaction, i.item_id as item, i.at, i.channel, i.kind,
      i.minutes, i.thread, i.signals, i.standing, i.answers
    from interactions i
    where i.channel <> 'calendar' and i.standing <> 'no-meeting'
      and i.interaction_id in (select id from suspects)`.execute(tx);
  if (mails.length === 0) return [];
  const mailIds = idList(mails.map(({ interaction }) => interaction));
  const parties = await partiesOf(
    tx,
    sql`select id as "of", id as interaction from unnest(${mailIds}::uuid[]) as id`,
  );
  const keys = [...new Set(mails.flatMap(({ answers }) => answers ?? []))];
  const written = await partiesOf(
    tx,
    sql`select it.key as "of", a.interaction_id as interaction from items it
      join interactions a on a.workspace_id = it.workspace_id and a.item_id = it.item_id
      where it.key = any(${idList(keys)}::uuid[])`,
  );
  return mails.map(({ answers, ...mail }) => ({
    ...mail,
    parties: parties.get(mail.interaction) ?? [],
    asked: (answers && written.get(answers)?.find(({ role }) => role === "from")) || null,
  }));
}

type MailRow = Omit<StoredMail, "parties" | "asked"> & { readonly answers: string | null };

/** `whose` gives interactions, and of what they are: the writer first, and last whom it answers. */
async function partiesOf(
  tx: Tx,
  whose: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, readonly StoredParty[]>> {
  const { rows } = await sql<StoredParty & { of: string }>`
    with whose as materialized (${whose})
    select whose.of, h.handle_id as handle, p.role, h.mine, h.list, h.reciprocal, p.direction, p.counted,
      p.told_as as "toldAs"
    from whose
    join parties p on p.workspace_id = (select app_workspace()) and p.interaction_id = whose.interaction
    join handles h on h.workspace_id = p.workspace_id and h.handle_id = p.handle_id
    order by p.role = 'from' desc, p.role = 'asked'`.execute(tx);
  const parties = Map.groupBy(rows, ({ of }) => of);
  return new Map(
    Array.from(parties, ([of, theirs]) => [of, theirs.map(({ of: _of, ...party }) => party)]),
  );
}

const isFromMe = (mail: StoredMail): boolean =>
  mail.parties.some(({ role, mine }) => role === "from" && mine);

/** The parties that its headers name, and whom my answer answers. */
function withAsked(mail: StoredMail): readonly StoredParty[] {
  const { asked } = mail;
  const named = mail.parties.filter(({ role }) => role !== "asked");
  if (!asked || asked.mine || !isFromMe(mail)) return named;
  if (named.some(({ handle }) => handle === asked.handle)) return named;
  const stored = mail.parties.find(
    ({ role, handle }) => role === "asked" && handle === asked.handle,
  );
  return [
    ...named,
    stored ?? { ...asked, role: "asked", direction: null, counted: false, toldAs: null },
  ];
}

function differs(mail: StoredMail, parties: readonly StoredParty[], judged: Judged): boolean {
  return (
    judged.standing !== mail.standing ||
    parties.length !== mail.parties.length ||
    parties.some(
      ({ handle, direction, counted, toldAs }, index) =>
        handle !== mail.parties[index]?.handle ||
        direction !== (judged.directions[index] ?? null) ||
        (toldAs === null && counted !== isCounted(judged, index)),
    )
  );
}

const isCounted = (judged: Judged, index: number): boolean =>
  judged.standing === "personal" && (judged.directions[index] ?? null) !== null;

async function save(tx: Tx, mails: readonly ChangedMail[]): Promise<void> {
  if (mails.length === 0) return;
  const ids = mails.map(({ interaction }) => interaction);
  const standings = mails.map(({ judged }) => judged.standing);
  await sql`update interactions i set standing = n.standing, size = n.size
    from unnest(${ids}::uuid[], ${standings}::text[], ${mails.map(({ judged }) => judged.size)}::int[])
      as n (id, standing, size)
    where i.interaction_id = n.id`.execute(tx);
  await sql`update items i set standing = n.standing
    from unnest(${mails.map(({ item }) => item)}::uuid[], ${standings}::text[]) as n (id, standing)
    where i.item_id = n.id`.execute(tx);

  await sql`delete from parties where role = 'asked' and interaction_id = any(${ids}::uuid[])`.execute(
    tx,
  );
  const rows = mails.flatMap(
    ({ interaction, at, channel, kind, minutes, thread, parties, judged }) =>
      parties.map(({ handle, role }, index) => ({
        interaction_id: interaction,
        handle_id: handle,
        role,
        at,
        direction: judged.directions[index] ?? null,
        kind,
        channel,
        thread,
        minutes,
        counted: isCounted(judged, index),
      })),
  );
  const named = rows.filter(({ role }) => role !== "asked");
  await sql`update parties p set direction = n.direction, counted = n.counted
    from unnest(${named.map((row) => row.interaction_id)}::uuid[], ${named.map((row) => row.handle_id)}::uuid[],
      ${named.map((row) => row.direction)}::text[], ${named.map((row) => row.counted)}::boolean[])
      as n (interaction, handle, direction, counted)
    where p.interaction_id = n.interaction and p.handle_id = n.handle`.execute(tx);
  await insertRows(
    tx,
    "parties",
    rows.filter(({ role }) => role === "asked"),
  );
}
