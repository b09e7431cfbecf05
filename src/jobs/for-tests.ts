/** Imports made of readings by hand: for tests of jobs. */
import { sql } from "kysely";
import type { Entry, Interaction, Keep, PersonCard, Reading, Role } from "#channels/channel.ts";
import { handleBook } from "#people/handle-book.ts";
import { joinAnew, refreshStale } from "#relationships/figures.ts";
import { testStore } from "#store/for-tests.ts";
import { newId } from "#store/ids.ts";
import type { Tx } from "#store/tables.ts";
import { storeBatch } from "./batch.ts";
import { claimMe } from "./claim-me.ts";
import {
  type FileRow,
  NOTHING_READ,
  addFiles,
  addImport,
  closeImport,
  saveFiles,
} from "./imports-store.ts";
import { lookAtNewCards } from "./new-people.ts";
import { NO_PROGRESS } from "./progress.ts";
import { pastImport } from "./past-imports.ts";
import { type ImportReport, countImport } from "./report.ts";
import type { Workplace } from "./workplace.ts";

export const NOW = new Date("2026-06-01T10:00:00Z");

export async function testWorkplace(): Promise<Workplace> {
  const { store, scope } = await testStore();
  return { store, scope, zone: "Europe/Berlin", now: () => NOW, folder: "" };
}

interface ImportOptions {
  readonly keep?: Keep;
  readonly me?: readonly string[];
  readonly files?: number;
  readonly atOnce?: number;
  /** Looks who is on new cards while it stores more, as an import does. */
  readonly lookingAhead?: boolean;
  /** After each batch, by its number. */
  readonly meanwhile?: (nth: number) => Promise<void>;
}

/** Imports readings, dealt out to so many files, in batches of so many; gives back the import's id. */
export async function importReadings(
  workplace: Workplace,
  readings: readonly Reading[],
  {
    keep = "text",
    me = ["me@x.example"],
    files = 1,
    atOnce = 3,
    lookingAhead = true,
    meanwhile,
  }: ImportOptions = {},
): Promise<string> {
  const importId = newId();
  const file = { importId, keep, clocks: new Map() };
  let rows = Array.from({ length: files }, (_, index): FileRow => ({
    ...NOTHING_READ,
    fileNo: index + 1,
    path: `${index + 1}.mbox`,
    channel: "email",
    format: "mbox",
    bytes: 0,
    keep,
    state: "reading",
  }));
  const place = { now: NOW, zone: workplace.zone };
  const inside = <T>(work: (tx: Tx) => Promise<T>) =>
    workplace.store.transaction(workplace.scope, "import", work);
  await inside(async (tx) => {
    const request = { paths: [], upload: null, me, keep, keepOf: {} };
    await addImport(tx, importId, request, NOW);
    await addFiles(tx, importId, rows);
    await claimMe(tx, workplace, me);
  });
  const book = handleBook();
  for (let from = 0; from < readings.length; from += atOnce) {
    const batch = readings.slice(from, from + atOnce);
    const state = from + atOnce < readings.length ? "reading" : "read";
    const parts = rows.map((counts, index) => ({
      fileNo: counts.fileNo,
      channel: counts.channel,
      counts: { ...counts, state } as const,
      readings: batch.filter((_, nth) => (from + nth) % files === index),
    }));
    const { counts, newCards } = await inside((tx) => storeBatch(tx, { file, book, place }, parts));
    if (lookingAhead) await lookAtNewCards(inside, workplace.scope.workspaceId, [newCards]);
    await meanwhile?.(from / atOnce);
    rows = rows.map((row, index) => ({ ...row, ...counts[index] }));
  }
  await inside(async (tx) => {
    await saveFiles(
      tx,
      importId,
      rows.map((row) => ({ ...row, state: "read" })),
    );
    await joinAnew(tx);
    await refreshStale(tx, place);
    const report = await countImport(tx, importId);
    await closeImport(tx, importId, { state: "done", now: NOW, progress: NO_PROGRESS, report });
  });
  return importId;
}

export const reportIn = (workplace: Workplace, importId: string): Promise<ImportReport> =>
  workplace.store
    .transaction(workplace.scope, "page", (tx) => pastImport(tx, importId))
    .then(({ report }) => report);

const party = (name: string) => ({ kind: "email", value: `${name}@x.example`, name: "" }) as const;

export function mailReading(
  id: string,
  from: string,
  to: readonly string[],
  more: Partial<Interaction> = {},
): Interaction {
  return {
    kind: "interaction",
    key: `mail:${id}`,
    place: id,
    at: new Date("2026-03-01T09:00:00Z"),
    parties: [
      { ...party(from), role: "from" },
      ...to.map((name) => ({ ...party(name), role: "to" as Role })),
    ],
    answers: null,
    thread: null,
    subject: `Subject ${id}`,
    text: `Text ${id}`,
    signature: null,
    signals: [],
    entries: [],
    notes: [],
    ...more,
  };
}

/** A card of an address book, with these addresses. */
export function cardReading(
  id: string,
  name: string,
  addresses: readonly string[],
  more: Partial<PersonCard> = {},
): PersonCard {
  const words = name.split(" ");
  return {
    kind: "person",
    key: `card:${id}`,
    place: id,
    of: "person",
    name: {
      full: name,
      prefix: "",
      given: words.slice(0, -1).join(" "),
      additional: "",
      family: words.at(-1) ?? "",
      suffix: "",
      nicknames: [],
    },
    handles: addresses.map((value) => ({ kind: "email", value, label: "work" })),
    works: [],
    addresses: [],
    urls: [],
    birthday: null,
    note: "",
    connected: null,
    changed: null,
    notes: [],
    ...more,
  };
}

export function entryReading(
  id: string,
  people: readonly string[],
  more: Partial<Entry> = {},
): Entry {
  return {
    kind: "entry",
    key: `ical:${id}`,
    place: id,
    uid: id,
    recurrenceId: null,
    sequence: 0,
    method: "publish",
    status: "confirmed",
    summary: `Meeting ${id}`,
    location: "",
    description: "",
    start: { local: "2026-03-02T09:00:00", zone: "Europe/Berlin" },
    end: { local: "2026-03-02T10:00:00", zone: "Europe/Berlin" },
    recurrence: null,
    organizer: party("me"),
    attendees: people.map((name) => ({
      ...party(name),
      type: "individual",
      answer: "accepted",
      optional: false,
    })),
    created: null,
    judgement: { kind: "unclear", reason: { code: "calendar.nothing-found", values: {} } },
    notes: [],
    ...more,
  };
}

/** "name, domain: people" of each company. */
export const companiesIn = (
  { store, scope }: Workplace,
  between = " ",
): Promise<readonly string[]> =>
  store.transaction(scope, "page", async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select c.name || ', ' || coalesce(c.domain, '–') || ': '
        || coalesce(string_agg(p.name, ${between} order by p.name), '') as line
      from companies c left join people p using (workspace_id, company_id)
      group by c.company_id, c.name, c.domain order by line`.execute(tx);
    return rows.map(({ line }) => line);
  });
