/**
 * Stores cards: what an address book or a profile says of somebody. Each card of a person is known by
 * a handle of its own, so that it is somebody's (join-people.ts), and what it says beside names and
 * handles becomes facts of that handle.
 */
import { type RawBuilder, sql } from "kysely";
import type { CardVersion, PersonCard, PostalAddress } from "#channels/channel.ts";
import { displayName } from "#shared/names.ts";
import { onceEach } from "#shared/once-each.ts";
import { inTurn } from "#store/in-turn.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { NewRow, Tx } from "#store/tables.ts";
import type { HandleBook, HandleParty } from "./handle-book.ts";

/** A card as one file had it. */
export interface StoredCard {
  readonly itemId: string;
  /** items.key. */
  readonly key: string;
  readonly fileNo: number;
  readonly card: PersonCard;
}

/** The card itself, and what stands on it; all of it is called as the card is. */
export function cardParties({ key, card }: Pick<StoredCard, "key" | "card">): HandleParty[] {
  return versionsOf(card).flatMap((version) => partiesOf(key, version));
}

function partiesOf(key: string, card: CardVersion): HandleParty[] {
  if (card.of !== "person") return card.handles.map((handle) => ({ ...handle, name: "" }));
  const name = nameOnCard(card.name.full);
  return [
    { kind: "card", value: key, name: name || titleOf(card), onCard: true },
    ...card.handles.map(({ kind, value }) => ({ kind, value, name, onCard: true })),
  ];
}

/** The company that its facts name first (describe-people.ts); of one that several versions name the first says when. */
export function companyOn(card: PersonCard): string | null {
  const told = new Map<string, number>();
  for (const { works, changed } of versionsOf(card)) {
    for (const { company } of works) {
      if (company !== "" && !told.has(company)) told.set(company, changed?.getTime() ?? -Infinity);
    }
  }
  const [first] = [...told].toSorted(([a, then], [b, at]) =>
    then === at ? (a < b ? -1 : 1) : at - then,
  );
  return first?.[0] ?? null;
}

/** All that was read of it. */
export const versionsOf = (card: PersonCard): readonly CardVersion[] => [
  card,
  ...(card.older ?? []),
];

/** In a query: a card, of which a note is nowhere kept. */
export const withoutNotes = (card: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ${card} || '{"note": ""}' || case when ${card} -> 'older' is null then '{}' else jsonb_build_object('older', (
    select coalesce(jsonb_agg(version || '{"note": ""}' order by nth), '[]')
    from jsonb_array_elements(${card} -> 'older') with ordinality as former (version, nth))) end`;

/** What a card's own handle and those on it are called by it. */
export const nameOnCard = onceEach((full) => displayName(full) || full);

/** Of a card without a name. */
const titleOf = ({ works, handles, numbers, urls }: CardVersion): string =>
  works[0]?.company || handles[0]?.value || numbers?.[0]?.text || urls[0] || "?";

/** Its parties are learned by the book already, and its item and sighting are stored. */
export async function storeCards(
  tx: Tx,
  book: HandleBook,
  importId: string,
  cards: readonly StoredCard[],
): Promise<void> {
  const rows = cards.map((stored) => ({
    ...stored,
    handle: stored.card.of === "person" ? book.of({ kind: "card", value: stored.key }).id : null,
  }));
  const where = ({ itemId, fileNo }: StoredCard) => ({
    item_id: itemId,
    import_id: importId,
    file_no: fileNo,
  });
  await inTurn([
    insertRows(
      tx,
      "cards",
      rows.map((row) => ({ ...where(row), handle_id: row.handle, card: withoutKey(row.card) })),
      { onConflict: "nothing" },
    ),
    insertRows(
      tx,
      "card_handles",
      rows.flatMap((row) =>
        versionsOf(row.card)
          .flatMap(({ handles }) => handles)
          .map((handle) => ({
            ...where(row),
            handle_id: book.of(handle).id,
            label: handle.label,
          })),
      ),
      { onConflict: "nothing" },
    ),
    insertRows(
      tx,
      "facts",
      rows.flatMap(({ handle, itemId, card }) =>
        handle === null
          ? []
          : versionsOf(card).flatMap((version) =>
              cardFacts(version).map((fact) =>
                factRow(fact, { handle, itemId, importId, card: version }),
              ),
            ),
      ),
      { onConflict: "nothing" },
    ),
  ]);
}

/** Its item has the key, which may be as long as the card. */
const withoutKey = ({ key: _key, ...card }: PersonCard): Omit<PersonCard, "key"> => card;

type Fact = Pick<NewRow<"facts">, "field" | "value">;

function factRow(
  fact: Fact,
  {
    handle,
    itemId,
    importId,
    card,
  }: { handle: string; itemId: string; importId: string; card: CardVersion },
): NewRow<"facts"> {
  return { ...fact, handle_id: handle, item_id: itemId, import_id: importId, at: card.changed };
}

/** What it says of its person, beside names and handles: the table facts, and where a page says which card says so. */
export function cardFacts(card: CardVersion): readonly Fact[] {
  const facts: Fact[] = [
    ...card.works.flatMap(({ company, title }): Fact[] => [
      { field: "company", value: company },
      { field: "title", value: title },
    ]),
    ...numbersOf(card).map((value): Fact => ({ field: "phone", value })),
    ...card.addresses.map((address): Fact => ({ field: "address", value: inOneLine(address) })),
    ...card.urls.map((value): Fact => ({ field: "url", value })),
    { field: "birthday", value: card.birthday ?? "" },
    { field: "note", value: card.note },
    { field: "connected", value: card.connected ?? "" },
  ];
  return facts.filter(({ value }) => value !== "");
}

/** Those on which they speak themselves. */
const numbersOf = ({ numbers = [] }: CardVersion): readonly string[] =>
  numbers.filter(({ label }) => !NOT_THEIRS.has(label)).map(({ text }) => text);

export const NOT_THEIRS: ReadonlySet<string> = new Set(["assistant", "fax", "pager"]);

/** "Hauptstr. 5, 80331 München, Deutschland" */
export const inOneLine = ({ street, postcode, city, region, country }: PostalAddress): string =>
  [street.replaceAll(/\s*\n\s*/g, ", "), `${postcode} ${city}`.trim(), region, country]
    .filter((part) => part !== "")
    .join(", ");
