/** What an archive holds about where a company is: read for its page, put together by company-sites.ts. */
import { sql } from "kysely";
import { companyDomain } from "#people/company-domain.ts";
import { domainKey } from "#people/joining/company-names.ts";
import type { Tx } from "#store/tables.ts";
import type { SaidAddress, Site, SiteMeeting } from "./company-sites.ts";
import { sitesIn } from "./company-sites.ts";
import type { Company } from "./company-known.ts";
import type { Place } from "#relationships/history.ts";
import { type StoredClue, outlookFrom, seatOf } from "#relationships/places.ts";

/** `domains` are all by which it is known. */
export async function sitesOf(
  tx: Tx,
  company: Company & { readonly domains: readonly string[] },
  place: Place,
): Promise<readonly Site[]> {
  const { id, name, domains } = company;
  return sitesIn(
    {
      names: [name, ...domains.map(domainKey)],
      addresses: await addressesOf(tx, id, domains),
      seats: await seatsOf(tx, id, place),
      meetings: await meetingsOf(tx, id, place),
    },
    outlookFrom(place.zone),
  );
}

type AddressRow = SaidAddress & { readonly kind: string; readonly handle: string };

/** What a card calls a home is none, nor what was signed with at another company. */
async function addressesOf(
  tx: Tx,
  company: string,
  domains: readonly string[],
): Promise<readonly SaidAddress[]> {
  const { rows } = await sql<AddressRow>`
    select p.person_id as id, p.name, f.value as address, h.kind, h.value as handle,
      h.kind = 'card' as "onCard", min(f.at) as first, max(f.at) as last
    from people p
    join figures fi on fi.workspace_id = p.workspace_id and fi.person_id = p.person_id and not fi.hidden
    join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
    join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
    where p.company_id = ${company} and f.field = 'address' and not exists (
      select from cards c, jsonb_path_query(c.card, '$.**{0 to 2}.addresses[*]') a
      where c.workspace_id = h.workspace_id and c.handle_id = h.handle_id and a ->> 'label' = 'home'
        and a ->> 'street' <> ''
        and strpos(f.value, split_part(a ->> 'street', chr(10), 1)) > 0)
    group by p.person_id, p.name, f.value, h.handle_id, h.kind, h.value
    order by lower(p.name), p.person_id, f.value, h.handle_id`.execute(tx);
  return rows
    .filter(({ kind, handle }) => kind !== "email" || !isElsewhere(handle, domains))
    .map((said) => (said.onCard ? { ...said, first: null, last: null } : said));
}

function isElsewhere(address: string, domains: readonly string[]): boolean {
  const domain = companyDomain(address);
  return domains.length > 0 && domain !== undefined && !domains.includes(domain);
}

/** Of whom no more is known than an area code. */
async function seatsOf(tx: Tx, company: string, { zone }: Place) {
  const { rows } = await sql<{ id: string; name: string; clues: readonly StoredClue[] }>`
    select p.person_id as id, p.name, l.clues from people p
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id and not f.hidden
    join places l on l.workspace_id = p.workspace_id and l.person_id = p.person_id
    where p.company_id = ${company} and l.how = 'area-code'
    order by lower(p.name), p.person_id`.execute(tx);
  const outlook = outlookFrom(zone);
  return rows.flatMap(({ id, name, clues }) => {
    const seat = seatOf(clues, outlook);
    return seat ? [{ id, name, seat }] : [];
  });
}

/** In person, of entries that say where; the place is what the judge found in them, or all of it. */
async function meetingsOf(
  tx: Tx,
  company: string,
  { now }: Place,
): Promise<readonly SiteMeeting[]> {
  const { rows } = await sql<SiteMeeting>`
    select i.interaction_id as id, i.at, coalesce(i.subject, '') as subject, said.location,
      array_agg(distinct p.name order by p.name) as with
    from people p
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id and not f.hidden
    join handles h on h.workspace_id = p.workspace_id and h.person_id = p.person_id
    join parties pa on pa.workspace_id = h.workspace_id and pa.handle_id = h.handle_id
      and pa.counted and pa.kind = 'in-person' and pa.at <= ${now}
    join interactions i on i.workspace_id = pa.workspace_id and i.interaction_id = pa.interaction_id
    cross join lateral (
      select coalesce(i.reason -> 'values' ->> 'place', max(e.entry ->> 'location')) as location
      from entries e where e.workspace_id = i.workspace_id and e.item_id = i.item_id) said
    where p.company_id = ${company} and said.location <> ''
    group by i.interaction_id, i.at, i.subject, said.location
    order by i.at desc, i.interaction_id`.execute(tx);
  return rows;
}
