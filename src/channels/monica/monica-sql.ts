/**
 * Monica's export as SQL (until and with version 4): a dump of its tables, in which activities come before
 * contacts and what belongs to a contact after it. So the rows that matter are held to the end, each table
 * up to a limit, and then read as those of the other export are.
 */
import type { Channel, Reading, ReadOptions } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import {
  type Known,
  LIMITS,
  type MonicaContact,
  readActivity,
  readCall,
  readContact,
} from "./records.ts";
import { readSql, type SqlRow } from "./sql.ts";

export const monicaSql: Channel = {
  name: "monica",
  format: "monica-sql",
  recognises(head) {
    const start = Buffer.from(head).toString("latin1");
    return (
      /^# \*+\n# [^\n]{0,300} dump of data\n/.test(start) && start.includes("php artisan migrate")
    );
  },
  async *read(bytes, options) {
    const tables: Tables = new Map(WANTED.map((table) => [table, []]));
    for await (const { table, cells } of readSql(bytes)) {
      const rows = tables.get(table);
      if (rows && rows.length < LIMITS.contacts) rows.push(cells);
    }
    let items = 0;
    for (const reading of readingsOf(tables, options, () => String(items + 1))) {
      if (reading.kind !== "owner") items++;
      if (reading.kind === "owner" || items > options.skip) yield reading;
    }
  },
};

const WANTED = [
  "activities",
  "activity_contact",
  "addresses",
  "calls",
  "contact_fields",
  "contacts",
  "notes",
  "places",
  "special_dates",
  "users",
];

type Cells = SqlRow["cells"];
type Tables = Map<string, Cells[]>;

const of = (cells: Cells | undefined, name: string): string => cells?.get(name) ?? "";

function* readingsOf(
  tables: Tables,
  options: ReadOptions,
  place: () => string,
): Generator<Reading> {
  const rows = (table: string): readonly Cells[] => tables.get(table) ?? [];
  const by = (table: string, column: string) => Map.groupBy(rows(table), (row) => of(row, column));
  const me = new Set(rows("users").map((user) => of(user, "me_contact_id")));
  for (const user of rows("users")) {
    const name = `${of(user, "first_name")} ${of(user, "last_name")}`.trim();
    const party = emailHandle(of(user, "email"), name);
    if (party) yield { kind: "owner", party, evidence: "account", count: 1 };
  }

  const known = new Map<string, Known>();
  const calls = by("calls", "contact_id");
  const contactOf = contactReader(by, rows);
  for (const contact of rows("contacts")) {
    const id = of(contact, "id");
    if (me.has(id)) {
      yield { kind: "skipped", place: place(), reason: "monica.myself" };
      continue;
    }
    const told = readContact(contactOf(contact), place(), options);
    yield told.reading;
    if (!told.known) continue;
    known.set(id, told.known);
    for (const call of calls.get(id) ?? []) {
      const said = {
        at: of(call, "called_at"),
        content: of(call, "content"),
        theyCalled: of(call, "contact_called") === "1",
      };
      yield readCall(said, told.known, place(), options);
    }
  }

  const took = by("activity_contact", "activity_id");
  for (const activity of rows("activities")) {
    const those = (took.get(of(activity, "id")) ?? []).flatMap(
      (row) => known.get(of(row, "contact_id")) ?? [],
    );
    const said = {
      day: of(activity, "happened_at"),
      summary: of(activity, "summary"),
      description: of(activity, "description"),
    };
    yield readActivity(said, those, place(), options);
  }
}

/** Joins what belongs to a contact. */
function contactReader(
  by: (table: string, column: string) => ReadonlyMap<string, readonly Cells[]>,
  rows: (table: string) => readonly Cells[],
): (contact: Cells) => MonicaContact {
  const fields = by("contact_fields", "contact_id");
  const notes = by("notes", "contact_id");
  const addresses = by("addresses", "contact_id");
  const byId = (table: string) => new Map(rows(table).map((row) => [of(row, "id"), row]));
  const places = byId("places");
  const dates = byId("special_dates");
  return (contact) => {
    const id = of(contact, "id");
    return {
      uuid: of(contact, "uuid") || id,
      given: of(contact, "first_name"),
      middle: of(contact, "middle_name"),
      family: of(contact, "last_name"),
      nickname: of(contact, "nickname"),
      job: of(contact, "job"),
      company: of(contact, "company"),
      notes: [of(contact, "description"), ...(notes.get(id) ?? []).map((note) => of(note, "body"))],
      fields: (fields.get(id) ?? []).map((one) => of(one, "data")),
      addresses: (addresses.get(id) ?? []).map((one) =>
        addressOf(of(one, "name"), places.get(of(one, "place_id"))),
      ),
      birthdate: of(dates.get(of(contact, "birthday_special_date_id")), "date"),
      isPartial: of(contact, "is_partial") === "1",
    };
  };
}

const addressOf = (name: string, place: Cells | undefined) => ({
  label: name.toLowerCase().slice(0, LIMITS.lineChars),
  street: of(place, "street").slice(0, LIMITS.lineChars),
  city: of(place, "city").slice(0, LIMITS.lineChars),
  region: of(place, "province").slice(0, LIMITS.lineChars),
  postcode: of(place, "postal_code").slice(0, LIMITS.lineChars),
  country: of(place, "country").slice(0, LIMITS.lineChars),
});
