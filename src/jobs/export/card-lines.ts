/**
 * contacts.vcf: a vCard for everybody, with all that they are known by. It is for other programs, so it is of version
 * 3.0 (RFC 2426): Android and Apple's contacts refuse 4.0 or read it in part, and Outlook knows nothing newer, while
 * whatever reads 4.0 reads 3.0 too. The archive itself is archive.jsonl.
 */
import { sql } from "kysely";
import type { CardVersion, Handle, PostalAddress } from "#channels/channel.ts";
import { inGroups } from "#channels/phone.ts";
import { COPY_MARK } from "#channels/visavis/copies.ts";
import { inOneLine } from "#people/cards.ts";
import { isWrong, written } from "#people/edits.ts";
import { REACHED } from "#people/reached.ts";
import type { Workplace } from "#jobs/workplace.ts";
import { contentLine, escaped } from "./content-lines.ts";
import { namePartsOf } from "./name-parts.ts";
import { numberOf } from "./number-of.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly handles: readonly Handle[];
  /** Of each field the newest first, as on the person's page; the user's own word before all that was read. */
  readonly facts: readonly Fact[];
  /** What was read of them in address books, the newest first. */
  readonly cards: readonly Told[];
}

type Told = Pick<CardVersion, "name" | "addresses"> & {
  readonly older?: readonly Pick<CardVersion, "name" | "addresses">[] | null;
};

interface Fact {
  readonly field: string;
  readonly value: string;
}

export async function* cardLines({ store, scope }: Workplace): AsyncGenerator<string> {
  const { rows } = await store.transaction(scope, "maintenance", (tx) =>
    sql<Row>`
      with reached as materialized (
        select workspace_id, person_id,
          json_agg(json_build_object('kind', kind, 'value', value) order by kind, value) as handles
        from (${REACHED}) known group by workspace_id, person_id)
      select p.person_id as id, p.name, c.name as company,
        coalesce(r.handles, '[]') as handles,
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
            group by field, value) f), '[]') as facts,
        coalesce((select json_agg(json_build_object('name', c.card -> 'name', 'addresses', c.card -> 'addresses',
            'older', c.card -> 'older') order by c.import_id desc, c.file_no desc, c.card::text)
          from handles h
          join cards c on c.workspace_id = h.workspace_id and c.handle_id = h.handle_id
          where h.workspace_id = p.workspace_id and h.person_id = p.person_id), '[]') as cards
      from people p left join companies c on c.workspace_id = p.workspace_id and c.company_id = p.company_id
      left join reached r on r.workspace_id = p.workspace_id and r.person_id = p.person_id
      order by lower(p.name), p.person_id`.execute(tx),
  );
  for (const row of rows) yield card(row);
}

function card({ id, name, company, handles, facts, cards }: Row): string {
  const versions = cards.flatMap((one) => [one, ...(one.older ?? [])]);
  const parts = namePartsOf(
    name,
    versions.map((version) => version.name),
  );
  const numbers = new Set(handles.flatMap((handle) => numberOf(handle) ?? []).map(inGroups));
  const isKnown = ({ field, value }: Fact) => field === "phone" && numbers.has(inGroups(value));
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `PRODID:-//${COPY_MARK}//EN`,
    `UID:urn:uuid:${id}`,
    `FN:${escaped(name)}`,
    `N:${parts.map(escaped).join(";")}`,
    ...(company === null ? [] : [`ORG:${escaped(company)}`]),
    ...handles.flatMap((handle) => {
      const number = numberOf(handle);
      if (number !== null) return [HANDLE["phone"]!(number)];
      const line = HANDLE[handle.kind];
      return line ? [line(handle.value)] : [];
    }),
    ...facts.flatMap(oneBirthday).flatMap((fact) => {
      const { field, value } = fact;
      if (isKnown(fact)) return [];
      if (field === "address") return [addressLine(value, versions)];
      const line = FACT[field];
      return line ? [line(value)] : [];
    }),
    "END:VCARD",
  ];
  return lines.map(contentLine).join("");
}

/** A card has one at most: the first, which holds. */
function oneBirthday(fact: Fact, at: number, facts: readonly Fact[]): readonly Fact[] {
  const { field, value } = fact;
  if (field !== "birthday" || facts.findIndex((one) => one.field === field) === at) return [fact];
  return [{ field: "note", value: `Another birthday (month, day): ${value.slice(2)}` }];
}

/** An address was kept in one line; its parts are those of the card that says the same. */
function addressLine(line: string, cards: readonly Pick<Told, "addresses">[]): string {
  const told = cards
    .flatMap(({ addresses }) => addresses)
    .find((address) => inOneLine(address) === line);
  const { street, city, region, postcode, country } = told ?? inParts(line);
  return `ADR:${["", "", street, city, region, postcode, country].map(escaped).join(";")}`;
}

/** Of a signature or by hand: where it has no number in it, it is a city. What cannot be parted is the street. */
function inParts(line: string): Omit<PostalAddress, "label" | "position"> {
  const [, street, postcode = "", city = "", country = ""] = PARTED.exec(line) ?? [];
  if (street !== undefined) return { street, city, region: "", postcode, country };
  const isCity = !/\d/.test(line);
  return {
    street: isCity ? "" : line,
    city: isCity ? line : "",
    region: "",
    postcode: "",
    country: "",
  };
}

/** "Hauptstr. 5, 80331 München, Deutschland" */
const PARTED = /^(.{1,300}), (\d{4,5}) ([^\d,]{1,100})(?:, ([^\d,]{1,100}))?$/;

const HANDLE: Readonly<Record<string, (value: string) => string>> = {
  email: (value) => `EMAIL;TYPE=INTERNET:${escaped(value)}`,
  phone: (value) => `TEL;TYPE=VOICE:${escaped(value)}`,
  // As Apple writes it: 3.0 has none.
  profile: (value) => `X-SOCIALPROFILE:${escaped(`https://${value}`)}`,
  account: (value) => `IMPP:${escaped(value)}`,
};

const plain =
  (property: string) =>
  (value: string): string =>
    `${property}:${escaped(value)}`;

const FACT: Readonly<Record<string, (value: string) => string>> = {
  title: plain("TITLE"),
  phone: plain("TEL"),
  // Without a year, as Android and Google write it.
  birthday: plain("BDAY"),
  note: plain("NOTE"),
  url: plain("URL"),
};
