/** One company's page: its people, whom to meet first on top, and the relationship as a whole. */
import { sql } from "kysely";
import { UserError } from "#shared/user-error.ts";
import { dayOf } from "#shared/time.ts";
import type { Tx } from "#store/tables.ts";
import {
  type Company,
  type KnownBy,
  type Left,
  type OnlyName,
  knownBy,
  leftFrom,
  onlyNames,
} from "./company-known.ts";
import { type CompanyQuery, placeAmongCompanies } from "./company-list.ts";
import { sitesOf } from "./company-clues.ts";
import type { Site } from "./company-sites.ts";
import { type CompanyWhole, companyWhole } from "./company-whole.ts";
import { CORE_COLUMNS, type Standing, standings } from "#relationships/core-figures.ts";
import type { Neighbours } from "#relationships/directory.ts";
import { measureMeetings, refreshStaleAmong } from "#relationships/figures.ts";
import type { Place } from "#relationships/history.ts";
import { type MeetPerson, meetPeople } from "#relationships/meet.ts";
import { type CoreFigures, type Counts, asOf } from "#relationships/measures/person-figures.ts";
import { type Colleague, whoKnows } from "./who-knows-whom.ts";

export interface CompanyPage {
  readonly id: string;
  readonly name: string;
  readonly known: readonly KnownBy[];
  readonly people: readonly CompanyPerson[];
  readonly left: readonly Left[];
  readonly onlyNames: readonly OnlyName[];
  readonly whole: CompanyWhole;
  readonly sites: readonly Site[];
  readonly colleagues: readonly Colleague[];
  /** Where it stands in the list from which it was opened. */
  readonly place: Neighbours | null;
}

export interface CompanyPerson extends MeetPerson {
  readonly tie: boolean;
  readonly counts: Counts;
}

export async function companyPage(
  tx: Tx,
  id: string,
  list: Pick<CompanyQuery, "text" | "order">,
  place: Place,
): Promise<CompanyPage> {
  const company = await companyRow(tx, id);
  await measureMeetings(tx, place);
  await refreshStaleAmong(tx, sql`select person_id from people where company_id = ${id}`, place);
  const all = await standings(tx, place);
  const people = await peopleOf(tx, id, { all, place });
  const known = await knownBy(tx, company, place);
  const domains = known.flatMap(({ domain }) => domain ?? []);
  return {
    id,
    name: company.name,
    known,
    people,
    left: await leftFrom(tx, company, domains),
    onlyNames: await onlyNames(tx, domains),
    whole: await companyWhole(
      tx,
      people.map(({ id, name }) => ({ id, name })),
      place,
    ),
    sites: await sitesOf(tx, { ...company, domains }, place),
    colleagues: await whoKnows(tx, {
      company: id,
      people: people.map(({ id }) => id),
      now: place.now,
    }),
    place: await placeAmongCompanies(tx, id, list),
  };
}

async function companyRow(tx: Tx, id: string): Promise<Company> {
  const row = await tx
    .selectFrom("companies")
    .select(["company_id as id", "name", "domain"])
    .where("company_id", "=", id)
    .executeTakeFirst();
  if (!row) throw new UserError("company.unknown");
  return row;
}

interface Row extends CoreFigures, Counts {
  readonly id: string;
}

/** Ties in the order of need, then all others, those in touch last first; nobody who is hidden. */
async function peopleOf(
  tx: Tx,
  company: string,
  { all, place }: { readonly all: readonly Standing[]; readonly place: Place },
): Promise<readonly CompanyPerson[]> {
  const { rows } = await sql<Row>`
    select f.person_id as id, f.written, f.phone, f.video, f.in_person as "inPerson", ${CORE_COLUMNS}
    from people p
    join figures f on f.workspace_id = p.workspace_id and f.person_id = p.person_id
    where p.company_id = ${company} and not f.hidden
    order by f.last_contact desc nulls last, lower(p.name), p.person_id`.execute(tx);
  const today = dayOf(place.now, place.zone);
  const others = rows
    .filter(({ tie }) => !tie)
    .map(({ id, ...core }): Standing => ({
      id,
      companyId: company,
      channels: [],
      core,
      today: asOf(core, today),
    }));
  const ties = all.filter(({ companyId }) => companyId === company);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = await meetPeople(tx, [...ties, ...others], place);
  return shown.map((person) => {
    const { tie, written, phone, video, inPerson } = byId.get(person.id)!;
    return { ...person, tie, counts: { written, phone, video, inPerson } };
  });
}
