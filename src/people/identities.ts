/**
 * What the archive knows of everybody, for joining: each handle with whom something passed, each card,
 * and what stands on the cards. Not mine, and no card on which I stand.
 */
import { sql } from "kysely";
import type { PersonCard } from "#channels/channel.ts";
import type { Tx } from "#store/tables.ts";
import type { HandleKind } from "./handle-kind.ts";
import type { Identity } from "./joining/identity.ts";

export interface KnownHandle {
  readonly identity: Identity;
  readonly kind: HandleKind;
  readonly value: string;
  readonly personId: string | null;
  /** It makes a person: something passed with it, or it is a card. An address on a card alone does not. */
  readonly isSomebody: boolean;
}

/** Stands on a card, and nothing else is known of it: it is of whoever the card is of. */
export interface HandleOnCard {
  readonly id: string;
  readonly personId: string | null;
  /** The handle of its card; of several the one whose key comes first, whichever was read first. */
  readonly card: string;
}

export interface Known {
  readonly handles: readonly KnownHandle[];
  readonly onCards: readonly HandleOnCard[];
}

/** `decided`: what the user spoke of ("email:a@b.example"), which is looked at by itself. */
export async function knownHandles(tx: Tx, decided: ReadonlySet<string>): Promise<Known> {
  const { rows } = await sql<HandleRow>`
    select h.handle_id as id, h.kind, h.value, h.person_id as "personId",
      array_remove(array(select distinct name from names n
        where n.workspace_id = h.workspace_id and n.handle_id = h.handle_id) || nullif(h.name, ''), null) as names,
      array(select distinct f.value from facts f where f.workspace_id = h.workspace_id
        and f.handle_id = h.handle_id and f.field = 'company') as companies,
      (select c.card from cards c where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id
        order by c.import_id desc, c.file_no desc limit 1) as card,
      ${DAY_OF_CONTACT("asc")} as first, ${DAY_OF_CONTACT("desc")} as last,
      (select c.handle_id from card_handles ch
        join cards c using (workspace_id, item_id, import_id, file_no)
        join handles card on card.workspace_id = c.workspace_id and card.handle_id = c.handle_id
        where ch.workspace_id = h.workspace_id and ch.handle_id = h.handle_id
        order by card.value limit 1) as "onCard"
    from handles h
    where not h.mine and not h.list and (
      exists (select from parties p where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id
        and p.direction is not null)
      or exists (select from card_handles ch join cards c using (workspace_id, item_id, import_id, file_no)
        where ch.workspace_id = h.workspace_id and ch.handle_id = h.handle_id and c.handle_id is not null)
      or exists (select from cards c where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id))
    order by h.handle_id`.execute(tx);
  const mine = await myCards(tx);
  const known: KnownHandle[] = [];
  const onCards: HandleOnCard[] = [];
  for (const row of rows.filter(({ id }) => !mine.has(id))) {
    const { id, kind, value, personId, onCard: card, last } = row;
    const isAlone = kind !== "card" && last === null && !decided.has(`${kind}:${value}`);
    if (isAlone && card !== null) onCards.push({ id, personId, card });
    else known.push(knownHandle(row));
  }
  return { handles: known, onCards };
}

const DAY_OF_CONTACT = (order: "asc" | "desc") => sql`
  (select to_char(p.at, 'YYYY-MM-DD') from parties p
    where p.workspace_id = h.workspace_id and p.handle_id = h.handle_id and p.at is not null
    order by p.at ${sql.raw(order)} limit 1)`;

interface HandleRow {
  readonly id: string;
  readonly kind: HandleKind;
  readonly value: string;
  readonly personId: string | null;
  readonly names: readonly string[];
  readonly companies: readonly string[];
  readonly card: PersonCard | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly onCard: string | null;
}

/** Cards that bear one of my handles. */
async function myCards(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.handle_id as id from cards c
    join card_handles ch using (workspace_id, item_id, import_id, file_no)
    join handles h on h.workspace_id = ch.workspace_id and h.handle_id = ch.handle_id
    where h.mine and c.handle_id is not null`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

function knownHandle(row: HandleRow): KnownHandle {
  const { id, kind, value, personId, names, companies, card, first, last } = row;
  const seen = first !== null && last !== null ? { first, last } : undefined;
  const identity: Identity =
    kind === "card"
      ? {
          id,
          handles: card?.handles ?? [],
          names: namesOn(card, names),
          companies,
          ...addressesOn(card),
        }
      : { id, handles: [{ kind, value }], names, companies, ...(seen ? { seen } : {}) };
  return { identity, kind, value, personId, isSomebody: kind === "card" || seen !== undefined };
}

function addressesOn(card: PersonCard | null): Pick<Identity, "birthday" | "postcodes" | "places"> {
  const addresses = card?.addresses ?? [];
  return {
    birthday: card?.birthday ?? null,
    postcodes: addresses.map(({ postcode }) => postcode).filter((one) => one !== ""),
    places: addresses.map(({ city }) => city).filter((one) => one !== ""),
  };
}

/** A nickname is a name as well: "Uli Schmidt" on the card of Ulrich. */
function namesOn(card: PersonCard | null, names: readonly string[]): readonly string[] {
  if (card === null) return names;
  const { given, family, nicknames } = card.name;
  const other = [given, ...nicknames].map((first) => `${first} ${family}`.trim());
  return family === "" ? names : [...new Set([...names, ...other])];
}
