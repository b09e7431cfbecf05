/** Histories for tests: contacts in few words, and a small world in a real database. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ChannelName, Kind } from "#channels/channel.ts";
import { DAY_MS } from "#shared/time.ts";
import { testStore } from "#store/for-tests.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import type { Contact } from "./measures/contact.ts";
import type { Place } from "./history.ts";
import { markStale } from "./figures.ts";

/** A contact at noon of a day; a message from me, where nothing else is said. */
export function contact(day: number, more: Partial<Contact> = {}): Contact {
  const kind: Kind = more.kind ?? "written";
  return {
    id: `${kind} ${day}`,
    at: new Date((day + 0.5) * DAY_MS),
    day,
    kind,
    direction: kind === "written" ? "out" : "both",
    counted: true,
    thread: null,
    minutes: null,
    channel: kind === "written" ? "email" : "calendar",
    label: "",
    ...more,
  };
}

export interface TestPerson {
  readonly id: string;
  readonly name: string;
  /** By address. */
  readonly handles: ReadonlyMap<string, string>;
}

interface NewExchange {
  readonly with: TestPerson | readonly TestPerson[];
  /** "2026-03-01T09:00:00Z", or null. */
  readonly at: string | null;
  readonly direction?: "in" | "out" | "both";
  readonly channel?: ChannelName;
  readonly kind?: Kind;
  readonly counted?: boolean;
  readonly minutes?: number;
  readonly subject?: string;
  readonly text?: string;
  readonly thread?: string;
  readonly answers?: string;
  readonly reason?: { readonly code: string; readonly values: Record<string, string | number> };
  /** Of the person's handles all, where nothing else is said. */
  readonly by?: string;
}

export interface World {
  readonly userId: string;
  readonly inside: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly person: (name: string, ...addresses: string[]) => Promise<TestPerson>;
  readonly company: (name: string, ...people: readonly TestPerson[]) => Promise<string>;
  /** Stores it as an import would, and marks the people; gives back the interaction and its key. */
  readonly exchange: (exchange: NewExchange) => Promise<{ id: string; item: string; key: string }>;
  readonly forget: (item: string) => Promise<void>;
}

/** When tests take place: a Tuesday. */
export const NOW = new Date("2026-11-24T12:00:00Z");
export const PLACE: Place = { now: NOW, zone: "Europe/Berlin" };

/** An empty world with one import of one file, "mail.mbox". */
export async function newWorld(): Promise<World> {
  const { store, scope } = await testStore();
  const inside: World["inside"] = (work) => store.transaction(scope, "page", work);
  const importId = newId();
  await inside((tx) => addImport(tx, importId));
  return {
    userId: scope.userId,
    inside,
    person: (name, ...addresses) => inside((tx) => addPerson(tx, name, addresses)),
    company: (name, ...people) => inside((tx) => addCompany(tx, name, people)),
    exchange: (exchange) => inside((tx) => addExchange(tx, importId, exchange)),
    forget: (item) =>
      inside(async (tx) => {
        await tx.deleteFrom("items").where("item_id", "=", item).execute();
      }),
  };
}

async function addImport(tx: Tx, importId: string): Promise<void> {
  await insertRows(tx, "imports", [
    {
      import_id: importId,
      state: "done",
      request: {},
      progress: {},
      alive_at: NOW,
      stop_asked: false,
      started_at: NOW,
      people_at: NOW,
      finished_at: NOW,
    },
  ]);
  await insertRows(tx, "import_files", [
    {
      import_id: importId,
      file_no: 1,
      path: "mail.mbox",
      channel: "email",
      format: "mbox",
      bytes: 1,
      keep: "text",
      state: "read",
      items_done: 0,
      repeats: 0,
      enriched: 0,
      problems: 0,
      skipped: {},
    },
  ]);
}

async function addPerson(tx: Tx, name: string, addresses: readonly string[]): Promise<TestPerson> {
  const id = newId();
  const handles = new Map(addresses.map((address) => [address, newId()]));
  await insertRows(tx, "people", [{ person_id: id, name, company_id: null }]);
  await insertRows(
    tx,
    "handles",
    Array.from(handles, ([value, handle]) => ({
      handle_id: handle,
      kind: "email" as const,
      value,
      name,
      person_id: id,
      reciprocal: true,
      mine: false,
    })),
  );
  return { id, name, handles };
}

async function addCompany(tx: Tx, name: string, people: readonly TestPerson[]): Promise<string> {
  const id = newId();
  await insertRows(tx, "companies", [{ company_id: id, name, domain: null }]);
  for (const person of people) {
    await tx
      .updateTable("people")
      .set({ company_id: id })
      .where("person_id", "=", person.id)
      .execute();
  }
  return id;
}

async function addExchange(tx: Tx, importId: string, exchange: NewExchange) {
  const { kind = "written", counted = true, at } = exchange;
  const people = "id" in exchange.with ? [exchange.with] : exchange.with;
  const channel = exchange.channel ?? (kind === "written" ? "email" : "calendar");
  const direction = exchange.direction ?? (kind === "written" ? "out" : "both");
  const standing = counted ? "personal" : "crowd";
  const [item, id] = [newId(), newId()];
  const key = exchange.thread && !exchange.answers ? keyOf(exchange.thread) : newId();
  await insertRows(tx, "items", [
    { item_id: item, key, standing, import_id: importId, file_no: 1 },
  ]);
  await insertRows(tx, "sightings", [
    { item_id: item, import_id: importId, file_no: 1, kept: "text" as const, counted: true },
  ]);
  await insertRows(tx, "interactions", [
    {
      interaction_id: id,
      item_id: item,
      at: at === null ? null : new Date(at),
      minutes: exchange.minutes ?? null,
      channel,
      kind,
      subject: exchange.subject ?? "",
      thread: exchange.thread ? keyOf(exchange.thread) : null,
      answers: exchange.answers ?? null,
      size: people.length,
      signals: [],
      standing,
      reason: exchange.reason ?? null,
    },
  ]);
  const handles = people.flatMap((person) =>
    exchange.by === undefined ? [...person.handles.values()] : [person.handles.get(exchange.by)!],
  );
  await insertRows(
    tx,
    "parties",
    handles.map((handle) => ({
      interaction_id: id,
      handle_id: handle,
      role: kind === "written" ? (direction === "in" ? "from" : "to") : ("met" as const),
      direction,
      at: at === null ? null : new Date(at),
      kind,
      channel,
      thread: exchange.thread ? keyOf(exchange.thread) : null,
      minutes: exchange.minutes ?? null,
      counted,
    })),
  );
  if (exchange.text) await addText(tx, item, at, exchange.text);
  await markStale(
    tx,
    people.map((person) => person.id),
  );
  return { id, item, key };
}

async function addText(tx: Tx, item: string, at: string | null, text: string): Promise<void> {
  await insertRows(tx, "texts", [{ item_id: item, body: text }]);
  await sql`
    insert into text_index (workspace_id, item_id, words, at)
    select workspace_id, item_id, text_words(body), ${at === null ? null : new Date(at)}
    from texts where item_id = ${item}`.execute(tx);
}

/** As people/item-key.ts makes them. */
function keyOf(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join("-");
}
