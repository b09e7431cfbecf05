/**
 * Whose each column of a row is: cells tell that they hold addresses, but not whose. Beside whom the row is about
 * stand those who own the lead or scanned it, an assistant, a manager, whoever bought the ticket, a second person
 * with a name of their own. What is theirs is no handle of this one: a colleague's address on every card would
 * make all of them one. What a heading says of them is taken as said; a second column of addresses whose heading
 * says nothing is asked about. The words are
 * those of CRMs, registrations and lead scanners: looked up in public readers of what HubSpot, Dynamics and
 * Pipedrive export, and assumed of others.
 */
import type { Reason } from "#channels/channel.ts";
import { areCompanies, areNames, countLike } from "./cells.ts";
import type { Column } from "./layout.ts";
import { numberIn, prefixOf, type Role, splitWords, withoutNumber } from "./roles.ts";

export interface Seen {
  readonly header: readonly string[];
  /** Of each column. */
  readonly cells: readonly (readonly string[])[];
  readonly roleOf: (heading: string) => Role | undefined;
}

export function ofTheirOwn(columns: readonly Column[], seen: Seen): readonly Column[] {
  const words = seen.header.map(splitWords);
  const more = { ...seen, words };
  return [
    ofCompanies,
    ofOthers,
    ofSecond,
    behindSecond,
    strays,
    colleaguesAlone,
    noColleague,
    oneColleague,
    standOwner,
  ].reduce((all, step) => step(all, more), columns);
}

interface Worded extends Seen {
  readonly words: readonly string[];
}

/** Who works with the lead. */
const STAFF = new RegExp(
  `(?<!\\p{L})(?:${[
    "owner|kontaktinhaber|besitzer(?:in)?|zustandig(?:er|e|en)?|verantwortlich(?:er|e|en)?|rep|representative",
    "\\p{L}{0,20}betreuer(?:in)?|\\p{L}{0,20}bearbeiter(?:in)?|mitarbeiter(?:in)?|vertriebler(?:in)?|kundenberater(?:in)?",
    "vertriebsmitarbeiter(?:in)?|staff|scanner|erfasser(?:in)?|salesperson|seller|agent|assigned|assignee|zugewiesen",
    "(?:account|key account|relationship|success) (?:manager|executive)|host|organi[sz]er|organisator(?:in)?",
    "gastgeber(?:in)?|veranstalter(?:in)?|ansprechpartner intern",
    "(?:scanned|captured|collected|qualified) by|(?:gescannt|erfasst|aufgenommen|betreut) von",
  ].join("|")})(?!\\p{L})`,
  "u",
);

/** In a list of those whom users of a program invited or met. */
const USER = /^user /;

/** Mostly whom an order is about. */
const PAYS = /buyer|purchaser|besteller(?:in)?|kaufer(?:in)?|billing|invoice/u;

/** Who else stands beside somebody. */
const OTHER = new RegExp(
  `(?<!\\p{L})(?:${[
    "manager|supervisor|boss|chef(?:in)?|vorgesetzte[rn]?|teamleit(?:er|erin|ung)|reports to|berichtet an",
    "assistants?|asst|assistent(?:in)?|assistenz|sekretariat|sekretar(?:in)?|secretary|emergency|notfall\\p{L}{0,20}",
    "spouse|ehe(?:partner(?:in)?|gatt(?:e|in)|frau|mann)|wife|husband|mother|father|parents?",
    "guardian|eltern|mutter|vater|erziehungsberechtigte[rn]?|referrer|referral|empfehler(?:in)?|werber(?:in)?",
    "begleit(?:ung|person)|rechnung\\p{L}{0,20}|shipping|delivery|liefer(?:ung|kontakt|name)|versand",
    PAYS.source,
    "(?:created|modified|updated|changed|edited|added|entered|registered|invited|referred|recommended) by",
    "(?:angelegt|erstellt|geandert|bearbeitet|eingeladen|empfohlen|geworben|angemeldet) von",
  ].join("|")})(?!\\p{L})`,
  "u",
);

/** Whether words name somebody other than whom a row is about. */
export const isOther = (words: string): boolean => STAFF.test(words) || OTHER.test(words);

/** What is somebody's own. */
const PERSONAL: ReadonlySet<Role> = new Set<Role>([
  "name",
  "given",
  "family",
  "email",
  "phone",
  "profile",
  "url",
  "birthday",
]);
const NAMES: ReadonlySet<Role> = new Set<Role>(["name", "given", "family"]);
const REACHED: ReadonlySet<Role> = new Set<Role>(["email", "phone", "profile"]);

const looksLikeNames = ({ role, sure, examples }: Column): boolean =>
  role === "" && !sure && areNames(examples);

const leftOut = (column: Column, code: string, sure: boolean): Column => ({
  ...column,
  role: "",
  sure,
  reason: { code, values: {} },
});

/** "Name" is a company's beside an "Ansprechpartner", where most of what is called so ends as companies do. */
function ofCompanies(columns: readonly Column[], { cells }: Worded): readonly Column[] {
  const at = columns.findIndex(({ role }, index) => role === "name" && areCompanies(cells[index]!));
  const hasOther = columns.some(({ role }, index) => index !== at && NAMES.has(role));
  const isOnly = columns.every(({ role }) => role !== "company");
  return at >= 0 && hasOther && isOnly
    ? columns.with(at, { ...columns[at]!, role: "company", sure: false })
    : columns;
}

/** Those of whom the heading says that they are somebody else's: where anybody stands in the row beside them. */
function ofOthers(columns: readonly Column[], { words, cells, roleOf }: Worded): readonly Column[] {
  const hasGuest = columns.some(
    ({ role }, index) => NAMES.has(role) && !["", "user "].includes(prefixOf(words[index]!)),
  );
  const isStaff = words.map((one) => STAFF.test(one) || (hasGuest && USER.test(one)));
  const others = words.map((one, index) => isStaff[index] || OTHER.test(one));
  const own = columns.filter((_, index) => !others[index]);
  const isPaid = words.some((one) => PAYS.test(one));
  const hasNames = own.some((column) => NAMES.has(column.role) || looksLikeNames(column));
  const hasOwn = hasNames || own.some(({ role }) => role === "email" || role === "profile");
  return columns.map((column, index): Column => {
    const one = words[index]!;
    const rest = roleOf(one.replace(STAFF, "").replace(OTHER, "")) ?? "";
    const isPersonal = PERSONAL.has(column.role) || looksLikeNames(column);
    if (!others[index] || !(isPersonal || (column.role === "" && PERSONAL.has(rest))))
      return column;
    const isName = looksLikeNames(column) || NAMES.has(column.role) || NAMES.has(rest);
    const mayBeAbout = isName && !hasNames && !isPaid && mayNameWhom(one, cells[index]!);
    // Else these are whom the rows are about.
    if (mayBeAbout || (PAYS.test(one) ? !hasNames : !hasOwn))
      return { ...column, role: column.role || rest || (mayBeAbout ? "name" : ""), sure: false };
    const isBy = !OTHER.test(one.replace(STAFF, "")) && (isName || column.role === "email");
    if (isBy && isStaff[index]) return { ...column, role: "by", sure: true, named: true };
    return leftOut(column, "table.look-other", true);
  });
}

/** Whom a list is about is another in most rows, and nobody by whom something was done. */
function mayNameWhom(words: string, cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return !DONE.test(words) && new Set(filled).size * 2 > filled.length;
}
const DONE = /(?<!\p{L})(?:by|von)(?!\p{L})|scanner|erfasser/u;

/** "Ansprechpartner 2" and what has the same number. */
function ofSecond(columns: readonly Column[], { words, roleOf }: Worded): readonly Column[] {
  const numbers = words.map(numberIn);
  const people = new Set(
    numbers.filter((number, index) => {
      const isSecond = number !== null && number > 1 && roleOf(words[index]!) !== "";
      const { role } = columns[index]!;
      // "Kontakt 2" may be a number.
      const mayName = role === "" || NAMES.has(role);
      return isSecond && mayName && NAMES.has(roleOf(withoutNumber(words[index]!)) ?? "");
    }),
  );
  return columns.map((column, index) =>
    people.has(numbers[index]!) ? leftOut(column, "table.look-second", false) : column,
  );
}

/** A second column of names, in which others stand than in the first; and by what those are reached, behind it. */
function behindSecond(columns: readonly Column[], { cells }: Worded): readonly Column[] {
  const second = columns.findIndex(({ role }, index) => {
    const first = columns.findIndex((column) => column.role === role);
    const isAgain = (role === "name" || role === "given") && first < index;
    const areTheirs = role === "given" || areNames(cells[index]!);
    return isAgain && areTheirs && areOthers(cells[first]!, cells[index]!);
  });
  if (second < 0) return columns;
  const before = new Set(columns.slice(0, second).map(({ role }) => role));
  return columns.map((column, index) => {
    const isTheirs =
      index === second || (index > second && (REACHED.has(column.role) || NAMES.has(column.role)));
    return isTheirs && before.has(column.role)
      ? leftOut(column, "table.look-second", false)
      : column;
  });
}

function areOthers(first: readonly string[], second: readonly string[]): boolean {
  const pairs = first
    .map(
      (text, row) => [text.trim().toLowerCase(), (second[row] ?? "").trim().toLowerCase()] as const,
    )
    .filter(([one, other]) => one !== "" && other !== "");
  const others = pairs.filter(([one, other]) => !one.includes(other) && !other.includes(one));
  return others.length * 2 > pairs.length;
}

/** Addresses of which nothing says that they are this one's. */
function strays(columns: readonly Column[], { words, cells }: Worded): readonly Column[] {
  const all = columns.flatMap(({ role }, index) => (role === "email" ? [index] : []));
  const named = all.filter((index) => columns[index]!.named);
  const people = new Set(
    columns.flatMap(({ role }, index) => (NAMES.has(role) ? [prefixOf(`${words[index]!} .`)] : [])),
  );
  const isTheirs = (index: number) => people.has(prefixOf(words[index]!));
  const first = named.find(isTheirs) ?? named[0] ?? all[0];
  if (first === undefined) return columns;
  const isStray = (index: number): boolean => {
    const is = columns[index]!.named;
    if (index === first) return !is && isSharedBy(cells[index]!, 3);
    if (isSharedBy(cells[index]!, 4)) return true;
    const isOfSame = isTheirs(index) || prefixOf(words[index]!) === prefixOf(words[first]!);
    const isSaid = is && words[index] !== words[first] && isOfSame;
    return !isSaid && !isCopy(cells[index]!, cells[first]!);
  };
  return columns.map((column, index) =>
    all.includes(index) && isStray(index)
      ? { ...column, role: "", sure: false, reason: whose(cells[index]!) }
      : column,
  );
}

const whose = (cells: readonly string[]): Reason => ({
  code: "table.look-whose",
  values: { count: countLike("email", cells) },
});

/** Links behind a text say it again. */
const isCopy = (cells: readonly string[], first: readonly string[]): boolean =>
  cells.every((cell, row) => cell === "" || cell === first[row]);

/** An address that many have is nobody's. */
function isSharedBy(cells: readonly string[], rows: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length >= rows && new Set(filled).size * 3 <= filled.length;
}

/** "Mitarbeiter" is a colleague beside others, and may be whom the list is about where nobody else has a name. */
function colleaguesAlone(columns: readonly Column[], { words, cells }: Worded): readonly Column[] {
  const hasNames = columns.some((column) => NAMES.has(column.role) || looksLikeNames(column));
  const hasOthers = columns.some(({ role }) => OTHERS.has(role));
  const at = columns.findIndex(
    ({ role, examples }, index) =>
      role === "by" &&
      areNames(examples) &&
      (!hasOthers || mayNameWhom(words[index]!, cells[index]!)),
  );
  return hasNames || at < 0
    ? columns
    : columns.with(at, { ...columns[at]!, role: "name", sure: false });
}
const OTHERS: ReadonlySet<Role> = new Set<Role>(["company", "met", "event", "source"]);

/** Whose name may be whom the list is about, their address is no colleague's. */
function noColleague(columns: readonly Column[], { words, cells }: Worded): readonly Column[] {
  const about = new Set(
    columns.flatMap(({ role, sure }, index) =>
      NAMES.has(role) && !sure && isOther(words[index]!) ? [stemOf(words[index]!)] : [],
    ),
  );
  return columns.map((column, index) =>
    column.role === "by" && about.has(stemOf(words[index]!))
      ? { ...column, role: "", sure: false, reason: whose(cells[index]!) }
      : column,
  );
}

/** Of several who may be the colleague, whoever scanned, else the first, with name and address. */
function oneColleague(columns: readonly Column[], { words }: Worded): readonly Column[] {
  const all = columns.flatMap(({ role }, index) => (role === "by" ? [index] : []));
  const one = all.find((index) => /scan|captur|collect|erfass/.test(words[index]!)) ?? all[0];
  if (one === undefined) return columns;
  const stem = stemOf(words[one]!);
  return columns.map((column, index) =>
    all.includes(index) && stemOf(words[index]!) !== stem
      ? leftOut(column, "table.look-other", true)
      : column,
  );
}

/** "lead owner email" is of whom "owner" is. */
const stemOf = (words: string): string =>
  words
    .slice(prefixOf(words).length)
    .replaceAll(
      /(?<!\p{L})(?:e|e?mail|name|full|first|last|vorname|nachname|address|adresse)(?!\p{L})/gu,
      " ",
    )
    .replaceAll(/\s+/g, " ")
    .trim();

/** Whose stand it was is the same for all whom one met there, and nobody's employer. */
function standOwner(columns: readonly Column[], { words, cells }: Worded): readonly Column[] {
  const isOwner = (index: number) => {
    const filled = cells[index]!.filter((cell) => cell.trim() !== "");
    const isOne = filled.length > 1 && new Set(filled).size === 1;
    return isOne && /^(?:aussteller|exhibitor)/.test(words[index]!);
  };
  const hasOther = columns.some(({ role }, index) => role === "company" && !isOwner(index));
  return columns.map((column, index) =>
    column.role === "company" && hasOther && isOwner(index)
      ? leftOut(column, "table.look-other", true)
      : column,
  );
}
