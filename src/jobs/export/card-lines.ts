/** contacts.vcf: a vCard 4.0 (RFC 6350) for everybody, with all that they are known by. */
import { sql } from "kysely";
import type { Handle } from "#channels/channel.ts";
import { COPY_MARK } from "#channels/visavis/copies.ts";
import { isWrong, written } from "#people/edits.ts";
import { REACHED } from "#people/reached.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { contentLine, escaped, quoted } from "./content-lines.ts";
import { numberOf } from "./number-of.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly handles: readonly Handle[];
  /** Of each field the newest first, as on the person's page; the user's own word before all that was read. */
  readonly facts: readonly Fact[];
}

interface Fact {
  readonly field: string;
  readonly value: string;
}

export async function* cardLines({ store, scope }: Workplace): AsyncGenerator<string> {
  const { rows } = await store.transaction(scope, "maintenance", (tx) =>
    sql<Row>`
      select p.person_id as id, p.name, c.name as company,
        coalesce((select json_agg(json_build_object('kind', h.kind, 'value', h.value) order by h.kind, h.value)
          from (${REACHED}) h where h.person_id = p.person_id), '[]') as handles,
        coalesce((select json_agg(json_build_object('field', f.field, 'value', f.value)
            order by f.field, f.at desc nulls last, f.value)
          from (select field, value, max(at) as at from (
              select f.field, f.value, f.at from handles h
              join facts f on f.workspace_id = h.workspace_id and f.handle_id = h.handle_id
              where h.workspace_id = p.workspace_id and h.person_id = p.person_id
                and not ${isWrong(sql`h.person_id`, sql`f.field || ':' || f.value`)}
              union all
              select 'address', place, 'infinity' from (select ${written("place")} as place) hand
              where place is not null) said
            group by field, value) f), '[]') as facts
      from people p left join companies c on c.workspace_id = p.workspace_id and c.company_id = p.company_id
      order by lower(p.name), p.person_id`.execute(tx),
  );
  for (const row of rows) yield card(row);
}

function card({ id, name, company, handles, facts }: Row): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `PRODID:-//${COPY_MARK}//EN`,
    `UID:urn:uuid:${id}`,
    `FN:${escaped(name)}`,
    ...(company === null ? [] : [`ORG:${escaped(company)}`]),
    ...handles.flatMap((handle) => {
      const number = numberOf(handle);
      if (number !== null) return [HANDLE["phone"]!(number)];
      const line = HANDLE[handle.kind];
      return line ? [line(handle.value)] : [];
    }),
    ...facts.flatMap(oneBirthday).flatMap(({ field, value }) => {
      const line = FACT[field];
      return line ? [line(value)] : [];
    }),
    "END:VCARD",
  ];
  return lines.map(contentLine).join("");
}

/** A card has one at most (RFC 6350, 6.2.5): the first, which holds. */
function oneBirthday(fact: Fact, at: number, facts: readonly Fact[]): readonly Fact[] {
  const { field, value } = fact;
  if (field !== "birthday" || facts.findIndex((one) => one.field === field) === at) return [fact];
  return [{ field: "note", value: `Another birthday (month, day): ${value.slice(2)}` }];
}

const HANDLE: Readonly<Record<string, (value: string) => string>> = {
  email: (value) => `EMAIL:${escaped(value)}`,
  phone: (value) => `TEL;VALUE=uri:tel:${value}`,
  profile: (value) => `SOCIALPROFILE;VALUE=uri:https://${value}`,
  account: (value) => `IMPP:${escaped(value)}`,
};

const plain =
  (property: string) =>
  (value: string): string =>
    `${property}:${escaped(value)}`;

/** An address was kept in one line: its label, beside parts that are not known (RFC 6350, 6.3.1). */
const FACT: Readonly<Record<string, (value: string) => string>> = {
  title: plain("TITLE"),
  phone: plain("TEL"),
  // "--05-03" without its middle dash (RFC 6350, 4.3.1).
  birthday: (value) => `BDAY:--${value.replaceAll("-", "")}`,
  note: plain("NOTE"),
  url: plain("URL"),
  address: (value) => `ADR;LABEL=${quoted(value)}:;;;;;;`,
};
