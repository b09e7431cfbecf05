/**
 * Monica's export as JSON ("1.0-preview.1", since Monica 4): lists of one type each, users before contacts
 * before activities. A contact has its calls in it and names its activities by their ids.
 *
 *     {"version": "…", "account": {"data": [{"count": 2, "type": "contact", "values": [
 *       {"uuid": "…", "properties": {"first_name": "…"}, "data": [{"type": "call", "values": [{…}]}]}]}]}}
 */
import type { Channel, Owner, Reading, ReadOptions } from "#channels/channel.ts";
import { emailHandle } from "#channels/handle.ts";
import { field, listField, storable, textField } from "#channels/json-fields.ts";
import { type JsonPiece, jsonPaths, readJson } from "#channels/json-pieces.ts";
import {
  type Known,
  LIMITS,
  type MonicaContact,
  readActivity,
  readCall,
  readContact,
} from "./records.ts";

export const monicaJson: Channel = {
  name: "monica",
  format: "monica-json",
  recognises(head) {
    const paths = jsonPaths(head);
    return paths.has("app_version") && paths.has("exported_by") && paths.has("account");
  },
  async *read(bytes, options) {
    let items = 0;
    const state: State = { options, type: "", me: new Set(), took: new Map() };
    for await (const piece of readJson(bytes, [TYPE, VALUES])) {
      for (const reading of take(state, piece, () => String(items + 1))) {
        if (reading.kind !== "owner") items++;
        if (reading.kind === "owner" || items > options.skip) yield reading;
      }
    }
  },
};

const TYPE = "account.data.*.type";
const VALUES = "account.data.*.values.*";

interface State {
  readonly options: ReadOptions;
  /** Of the list that is open. */
  type: string;
  /** Contacts that are the user themselves. */
  readonly me: Set<string>;
  /** Who took part in which activity. */
  readonly took: Map<string, Known[]>;
}

function* take(
  state: State,
  { of, value, problem }: JsonPiece,
  place: () => string,
): Generator<Reading> {
  if (problem) yield { kind: "problem", place: place(), ...problem };
  else if (of === TYPE) state.type = typeof value === "string" ? value : "";
  else if (state.type === "user") yield* takeUser(state, value);
  else if (state.type === "contact") yield* takeContact(state, value, place);
  else if (state.type === "activity") {
    const properties = field(value, "properties");
    const activity = {
      day: textField(properties, "happened_at"),
      summary: textField(properties, "summary"),
      description: textField(properties, "description"),
    };
    const known = state.took.get(textField(value, "uuid")) ?? [];
    yield readActivity(activity, known, place(), state.options);
  }
}

function* takeUser(state: State, user: unknown): Generator<Owner> {
  const me = textField(field(user, "properties"), "me_contact");
  if (me !== "") state.me.add(me);
  const name = `${textField(user, "first_name")} ${textField(user, "last_name")}`.trim();
  const party = emailHandle(textField(user, "email"), name);
  if (party) yield { kind: "owner", party, evidence: "account", count: 1 };
}

function* takeContact(state: State, value: unknown, place: () => string): Generator<Reading> {
  const contact = contactOf(value);
  if (state.me.has(contact.uuid)) {
    yield { kind: "skipped", place: place(), reason: "monica.myself" };
    return;
  }
  const { reading, known } = readContact(contact, place(), state.options);
  yield reading;
  if (!known) return;
  for (const activity of valuesOf(value, "activity")) {
    const took = state.took.get(String(activity)) ?? [];
    if (state.took.size < LIMITS.contacts && took.length < LIMITS.parties) {
      state.took.set(String(activity), [...took, known]);
    }
  }
  for (const call of valuesOf(value, "call")) {
    const properties = field(call, "properties");
    const told = {
      at: textField(properties, "called_at"),
      content: textField(properties, "content"),
      theyCalled: isTrue(field(properties, "contact_called")),
    };
    yield readCall(told, known, place(), state.options);
  }
}

function contactOf(value: unknown): MonicaContact {
  const properties = field(value, "properties");
  const birthdate = field(properties, "birthdate");
  const of = (name: string) => textField(properties, name);
  const texts = (type: string, name: string) =>
    valuesOf(value, type).map((one) => textField(field(one, "properties"), name));
  return {
    uuid: textField(value, "uuid"),
    given: of("first_name"),
    middle: of("middle_name"),
    family: of("last_name"),
    nickname: of("nickname"),
    job: of("job"),
    company: of("company"),
    notes: [of("description"), ...texts("note", "body")],
    fields: texts("contact_field", "data"),
    addresses: valuesOf(value, "address").map((one) => addressOf(field(one, "properties"))),
    birthdate: textField(field(birthdate, "properties") ?? birthdate, "date"),
    isPartial: isTrue(field(properties, "is_partial")),
  };
}

const isTrue = (value: unknown): boolean => value === true || value === 1 || value === "1";

/** What a contact has of one type. */
const valuesOf = (contact: unknown, type: string): readonly unknown[] =>
  listField(contact, "data").flatMap((list) =>
    textField(list, "type") === type ? listField(list, "values") : [],
  );

const addressOf = (place: unknown) => {
  const of = (name: string) => storable(textField(place, name)).slice(0, LIMITS.lineChars);
  return {
    label: of("name").toLowerCase(),
    street: of("street"),
    city: of("city"),
    region: of("province"),
    postcode: of("postal_code"),
    country: of("country"),
  };
};
