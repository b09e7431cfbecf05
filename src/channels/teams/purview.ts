/**
 * The list of items that Microsoft Purview (eDiscovery) puts beside what it exports: one row an item, with
 * columns as Microsoft documents them, in two spellings ("Email_sender", "Sender"). A row of Teams is one
 * message, or a piece of a conversation that was made one transcript, of which the row says who took part
 * and when it began. Mails are in the list as well, and are read where they lie. Times are in UTC.
 *
 * No such list was ever seen. A row's key is its item's id, else all that the row says of it.
 */
import type {
  Channel,
  Interaction,
  Party,
  Problem,
  Reading,
  ReadOptions,
} from "#channels/channel.ts";
import { type CsvRow, csvHead, noRows, readCsv } from "#channels/csv.ts";
import { emailHandle } from "#channels/handle.ts";
import { localOfUs } from "#channels/linkedin/dates.ts";
import { LIMITS } from "./limits.ts";

export const purview: Channel = {
  name: "teams",
  format: "purview-items",
  recognises(head) {
    const first = csvHead(head.subarray(0, LIMITS.headBytes))[0];
    const columns = new Set(first ? columnsOf(first) : []);
    return ["itemclass", "participants", "sender", "conversationid"].every((name) =>
      columns.has(name),
    );
  },
  read: readItems,
};

/** "Email_participants", "Participants": one name. */
const columnsOf = ({ cells }: CsvRow): readonly string[] =>
  cells.map((cell) =>
    cell
      .toLowerCase()
      .replaceAll(/[^a-z]/g, "")
      .replace(/^email(?=[a-z])/, ""),
  );

async function* readItems(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Reading> {
  let columns: readonly string[] | null = null;
  let count = 0;
  for await (const row of readCsv(chunks)) {
    if (columns === null) {
      columns = columnsOf(row);
      continue;
    }
    count++;
    if (count > options.skip) yield readItem(row, columns, options);
  }
  if (count === 0) yield* noRows(options);
}

function readItem(row: CsvRow, columns: readonly string[], { keep }: ReadOptions): Reading {
  const place = String(row.line);
  if (row.problem) return problem(place, row.problem);
  const cell = (name: string): string =>
    (row.cells[columns.indexOf(name)] ?? "").trim().toWellFormed();
  const isTeams = /^ipm\.skypeteams/i.test(cell("itemclass")) || /teams/i.test(cell("messagekind"));
  if (!isTeams) return { kind: "skipped", place, reason: "teams.elsewhere" };

  const [sender] = addressesIn(cell("sender"));
  const others = [...addressesIn(cell("recipients")), ...addressesIn(cell("participants"))];
  const people = new Map([...(sender ? [sender] : []), ...others].map((one) => [one.value, one]));
  if (people.size === 0) return problem(place, { code: "teams.nobody", values: {} });
  const written = cell("datesent") || cell("date");
  const at = instantOf(written);
  const id = cell("immutableid") || cell("fileid") || cell("messageid");
  const facts = id === "" ? [written, [...people.keys()].toSorted()] : [id];
  return {
    kind: "interaction",
    key: `teams:purview:${JSON.stringify([cell("conversationid"), ...facts])}`,
    place,
    at,
    parties: [...people.values()].map((party) => ({
      ...party,
      role: sender === undefined ? "met" : party.value === sender.value ? "from" : "to",
    })),
    answers: null,
    thread: `teams:${JSON.stringify([cell("conversationid").slice(0, LIMITS.lineChars)])}`,
    subject: keep === "headers" ? "" : cell("subject").slice(0, LIMITS.lineChars).toWellFormed(),
    text: "",
    signature: null,
    signals: [],
    entries: [],
    notes:
      at === null
        ? [{ code: "teams.no-date", values: { value: written.slice(0, 60).toWellFormed() } }]
        : [],
  } satisfies Interaction;
}

const problem = (place: string, { code, values }: Pick<Problem, "code" | "values">): Problem => ({
  kind: "problem",
  place,
  code,
  values,
});

/** "Petra Vogt <petra@lumen.example>; jo@example.org". */
function addressesIn(cell: string): readonly Party[] {
  return cell
    .slice(0, LIMITS.textChars)
    .split(/[;\n]/, LIMITS.listed)
    .map((one) => {
      const open = one.lastIndexOf("<");
      const [name, address] = open < 0 ? ["", one] : [one.slice(0, open), one.slice(open)];
      return emailHandle(address, name.trim());
    })
    .filter((party) => party !== null);
}

/** "2024-03-04T08:15:00Z", with a blank, or as Americans write it; all in UTC. */
function instantOf(written: string): Date | null {
  const [, day, time] = ISO.exec(written) ?? [];
  const local = day && time ? `${day}T${time}` : localOfUs(written);
  const at = local === null ? null : new Date(`${local}Z`);
  return at && Number.isFinite(at.getTime()) ? at : null;
}

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?(?: ?(?:Z|UTC|\+00:00))?$/;
