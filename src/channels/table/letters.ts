/**
 * Lists of messages with a column of who wrote and one of to whom. Neither says which of both is I, and a row is
 * no card: two people stand in it.
 */
import type { Interaction, Note, Role as Part, Skipped } from "#channels/channel.ts";
import { readAddresses } from "#channels/email/addresses.ts";
import { fingerprint } from "#channels/fingerprint.ts";
import { emailHandle, nameHandle } from "#channels/handle.ts";
import { instantIn } from "#channels/moment.ts";
import { LIMITS } from "./limits.ts";
import { splitWords, type Role } from "./roles.ts";
import type { Row, RowContext } from "./rows.ts";
import { noDate, wallOf } from "./when.ts";

export interface Side {
  readonly index: number;
  readonly role: Exclude<Part, "met">;
}

const CALLED: Readonly<Record<Side["role"], string>> = {
  from: `from|von|absender|sender|from address|from email|from e mail|sender email|sender e mail|sender address
    |absender e mail|absender adresse|absenderadresse|von adresse|von e mail|gesendet von|sent by`,
  to: `to|an|empfanger|recipient|recipients|to address|to email|to e mail|recipient email|recipient e mail
    |recipient address|empfanger e mail|empfanger adresse|empfangeradresse|an adresse|an e mail|gesendet an|sent to`,
  cc: "cc|kopie|cc address|cc adresse|kopie an",
};

const PARTS: ReadonlyMap<string, Side["role"]> = new Map(
  (["from", "to", "cc"] as const).flatMap((role) =>
    CALLED[role].split("|").map((words) => [words.trim(), role] as const),
  ),
);

const WHO: ReadonlySet<Role> = new Set<Role>(["email", "name"]);

/** Which columns hold those who wrote, and to whom, by their headings; none unless there are both, beside the day. */
export function sidesIn(header: readonly string[], roles: readonly Role[]): readonly Side[] {
  const sides = header.flatMap((heading, index): readonly Side[] => {
    const role = PARTS.get(splitWords(heading));
    return role !== undefined && WHO.has(roles[index] ?? "") ? [{ index, role }] : [];
  });
  const has = (role: Side["role"]) => sides.some((side) => side.role === role);
  return has("from") && has("to") && roles.includes("date") ? sides : [];
}

/** Which columns are taken for them. */
export const sidesOf = (roles: readonly Role[]): readonly Side[] =>
  roles.flatMap((role, index) => (isSide(role) ? [{ index, role }] : []));

const isSide = (role: Role): role is Side["role"] =>
  role === "from" || role === "to" || role === "cc";

export function letterOf(
  cells: readonly string[],
  place: string,
  { row, context }: { readonly row: Row; readonly context: RowContext },
): Interaction | Skipped {
  const { channel, options, order, sides } = context;
  const read = sides.map(({ index, role }) => ({
    role,
    ...partiesIn(cells[index] ?? "", context),
  }));
  const parties = read.flatMap(({ known, role }) => known.map((party) => ({ ...party, role })));
  if (parties.length === 0) return { kind: "skipped", place, reason: "table.nobody" };
  const date = row.when("date", order);
  const moment = wallOf(date, order);
  const [subject, message] = [row.first("subject"), row.first("message")];
  const key = JSON.stringify([
    parties.map(({ value, role }) => `${role} ${value}`),
    moment ? new Date(moment.wall).toISOString() : date,
    fingerprint(JSON.stringify([subject, message])),
  ]);
  return {
    kind: "interaction",
    key: `${channel}:wrote:${context.counted(key)}`,
    channel,
    place,
    at: moment && instantIn(options.home.zone, moment),
    parties,
    answers: null,
    thread: null,
    subject: options.keep === "headers" ? "" : subject,
    text: options.keep === "text" && options.depth === "whole" ? message : "",
    signature: null,
    signals: [],
    entries: [],
    notes: [
      ...row.beyond(),
      ...read.flatMap(({ notes }) => notes),
      ...(moment || date === "" ? [] : [noDate(date)]),
    ],
  };
}

/** Parted by ";", each an address with its name, or several, else what the cell calls one. */
function partiesIn(cell: string, { channel }: RowContext) {
  const parts = (cell.slice(0, LIMITS.noteChars).match(PARTED) ?? []).filter(
    (part) => part.trim() !== "",
  );
  const all = parts.slice(0, LIMITS.values + 1).map((part) => ({
    part,
    known: part.includes("@")
      ? readAddresses(part, LIMITS.values + 1).flatMap(
          ({ address, name }) => emailHandle(address, name) ?? [],
        )
      : [nameHandle(channel, part.trim())].filter((one) => one !== null),
  }));
  const known = all.flatMap((one) => one.known);
  const isCut =
    Math.max(known.length, parts.length) > LIMITS.values || cell.length > LIMITS.noteChars;
  const notes: readonly Note[] = [
    ...all.flatMap((one) => (one.known.length > 0 ? [] : [noAddress(one.part)])),
    ...(isCut ? [{ code: "table.people-cut", values: { limit: LIMITS.values } }] : []),
  ];
  return { known: known.slice(0, LIMITS.values), notes };
}

/** What stands between quotes stays together. */
const PARTED = /(?:"[^"]*"|[^;])+/g;

const noAddress = (part: string): Note => ({
  code: "table.no-address",
  values: { value: part.trim().slice(0, LIMITS.shownChars).toWellFormed() },
});
