/**
 * Where a table begins and what its columns hold. Above the header there may be a title, a date, whoever
 * exported it; the header is the line in which most cells are headings that people use, or the first one
 * above a column of addresses. What a column holds its heading says, and its cells where that says nothing
 * or something else than what they hold. Of what is unsure the user is asked (columns-question.ts).
 */
import { fingerprint } from "#channels/fingerprint.ts";
import type { Reason } from "#channels/channel.ts";
import { areCompanies, areNames, countDays, type Look, lookOf } from "./cells.ts";
import { sidesIn, sidesOf } from "./letters.ts";
import { LIMITS } from "./limits.ts";
import { DAYS, reasonOf } from "./reasons.ts";
import { type Headings, type Role, headingBook, splitWords, wordsOf } from "./roles.ts";
import { isOther, ofTheirOwn, type Seen } from "./whose.ts";

/** What kind of table it is: what its programs call their columns, and what its rows tell. */
export interface Profile {
  readonly headings: Headings;
  /** A heading of which neither these nor all tables' know anything. */
  readonly guess?: (words: string) => Role | undefined;
  /** What "date" means where nothing was written. */
  readonly date: Extract<Role, "met" | "connected" | "">;
  /** Whether the other headings say so as well; else it is asked. */
  readonly isDate?: (words: readonly string[]) => boolean;
}

export interface Layout {
  /** Which row is the header. */
  readonly at: number;
  readonly header: readonly string[];
  readonly columns: readonly Column[];
  readonly about: string;
}

export interface Column {
  readonly role: Role;
  readonly sure: boolean;
  /** Its heading said so. */
  readonly named: boolean;
  readonly reason: Reason | null;
  readonly examples: readonly string[];
}

type Rows = readonly (readonly string[])[];

/** Null where nobody stands in these rows. */
export function layoutOf(rows: Rows, profile: Profile, country: string | null): Layout | null {
  const roleOf = rolesOf(profile);
  if (isForm(rows, roleOf)) return null;
  const at = headerIn(rows, roleOf);
  const header = at < 0 ? undefined : rows[at];
  if (!header) return null;
  const below = rows.slice(at + 1);
  const cells = header.map((_, index) => cellsIn(below, index));
  const read = header.map((heading, index) => columnOf(roleOf(heading), cells[index]!, country));
  const seen = { header, cells, roleOf };
  const own = withSides(read, ofTheirOwn(withCompany(read, seen), seen), header);
  const columns = withNames(withFamilies(settled(own, profile, header), below));
  const about = `table:${fingerprint(JSON.stringify(header.map(wordsOf)))}`;
  const isOfLetters = sidesOf(columns.map(({ role }) => role)).length > 0;
  return isOfLetters || isOfPeople(columns, below) ? { at, header, columns, about } : null;
}

/** Headings below each other: of one person, whose facts stand beside them. */
function isForm(rows: Rows, roleOf: RoleOf): boolean {
  const isHeading = (cell: string) => (roleOf(cell) ?? "") !== "";
  const filled = rows.filter(([first = ""]) => first.trim() !== "");
  const facts = filled.filter(([first = "", ...more]) => isHeading(first) && !more.some(isHeading));
  const known = new Set(facts.map(([first = ""]) => first));
  return known.size > 1 && facts.length * 2 > filled.length;
}

type RoleOf = (heading: string) => Role | undefined;

const rolesOf = ({ headings, guess }: Profile): RoleOf => {
  const book = headingBook(headings);
  return (heading) => book(heading) ?? guess?.(wordsOf(heading));
};

const cellsIn = (rows: Rows, index: number): readonly string[] =>
  rows.map((cells) => cells[index] ?? "");

function headerIn(rows: Rows, roleOf: RoleOf): number {
  const start = rows.slice(0, LIMITS.preambleRows);
  const known = start.map(
    (cells) => new Set(cells.map(roleOf).filter((role) => role !== undefined && role !== "")).size,
  );
  const most = Math.max(0, ...known);
  if (most > 1) return known.indexOf(most);
  // Nothing but its place tells a header that nobody knows: above addresses, as wide as they are.
  return start.findIndex((cells, index) => {
    const next = rows[index + 1] ?? [];
    const isAbove = next.some((cell) => cell.includes("@")) && next.length === cells.length;
    return cells.length > 1 && isAbove && !cells.some((cell) => /[@\d]/.test(cell));
  });
}

const EXAMPLE = (cells: readonly string[]): readonly string[] =>
  [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ""))]
    .slice(0, LIMITS.examples)
    .map((cell) => cell.slice(0, LIMITS.exampleChars).toWellFormed());

function columnOf(
  named: Role | undefined,
  cells: readonly string[],
  country: string | null,
): Column {
  const look = lookOf(cells, country);
  const { role, sure } = roleBy(named, look, cells);
  const reason = reasonOf(role, look, cells);
  const isUnlike = DAYS.has(role) && countDays(cells) * 2 < look.filled;
  return { role, sure: sure && !isUnlike, named: role === named, reason, examples: EXAMPLE(cells) };
}

/** Cells of these are nothing else, whatever their heading is called. */
const UNMISTAKABLE: ReadonlySet<Look["like"]> = new Set(["email", "profile"]);

function roleBy(
  named: Role | undefined,
  { like, filled }: Look,
  cells: readonly string[],
): Pick<Column, "role" | "sure"> {
  if (filled === 0) return { role: named ?? "", sure: true };
  if (like && named !== "by" && UNMISTAKABLE.has(like)) return { role: like, sure: true };
  if (named === "email") return { role: "email", sure: false };
  if (named === "name" && like === "") return { role: "", sure: true };
  if (named === "name" && like === "phone") return { role: "phone", sure: true };
  if (named === "title" && areForms(cells)) return { role: "prefix", sure: true };
  if (named !== undefined) return { role: named, sure: true };
  if (like === "url") return { role: "url", sure: true };
  if (like === "phone") return { role: "phone", sure: false };
  return { role: "", sure: like === "" };
}

/** "Titel" is a position in one table and "Dr." in the next. */
const areForms = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const forms = filled.filter((cell) =>
    /^\s*(?:(?:dr|prof|dipl|ing|mag|phd)\b\.?[\s-]*)+$/i.test(cell),
  );
  return filled.length > 0 && forms.length > filled.length / 2;
};

/** Where no heading is a company's, the first column of which nobody knows anything, and whose cells end as companies do. */
function withCompany(columns: readonly Column[], { header, cells }: Seen): readonly Column[] {
  const at = columns.findIndex(({ role, sure }, index) => {
    const words = splitWords(header[index]!);
    return role === "" && !sure && !isOfOthers(words) && areCompanies(cells[index]!);
  });
  const hasCompany = columns.some(({ role }) => role === "company");
  const reason = at < 0 ? null : reasonOf("company", lookOf(cells[at]!, null), cells[at]!);
  return hasCompany || at < 0
    ? columns
    : columns.with(at, { ...columns[at]!, role: "company", reason });
}

/** Whose customer, employee or guest somebody is not. */
const isOfOthers = (words: string): boolean => isOther(words) || OTHER_FIRMS.test(words);

const OTHER_FIRMS =
  /wettbewerb|competitor|konkurren|lieferant|supplier|vendor|agentur|agency|partner|distribut|reseller|handler|former|previous|ehemalig|vorherig|fruher|bank|versicherung|insurance|spedition|sponsor|hersteller|manufacturer|marke|brand|veranstalter/;

/** Who wrote and to whom, beside a day. */
function withSides(
  read: readonly Column[],
  own: readonly Column[],
  header: readonly string[],
): readonly Column[] {
  const isWritten = read.some(({ role }) => role === "subject" || role === "message");
  const who = read.map(({ role, examples }) =>
    role === "" && isWritten && areNames(examples) ? "name" : role,
  );
  const sides = new Map(sidesIn(header, who).map(({ index, role }) => [index, role]));
  return own.map((column, index) => {
    const role = sides.get(index);
    return role ? { ...read[index]!, role, sure: true, named: true } : column;
  });
}

/** What columns mean beside each other. */
function settled(columns: readonly Column[], profile: Profile, header: readonly string[]) {
  const has = (role: Role) => columns.some((column) => column.role === role);
  const isOfLetters = sidesOf(columns.map(({ role }) => role)).length > 0;
  const wrote = isOfLetters || has("message") || has("subject") || has("direction");
  const met = has("met");
  const isDate = profile.isDate?.(header.map(wordsOf)) ?? false;
  const isKnown = profile.isDate === undefined || isDate;
  return columns.map((column): Column => {
    if (column.role !== "date" || wrote) return column;
    // Of a time alone, beside its day, nobody knows when it was.
    const role = met || !isKnown || !column.sure ? "" : profile.date;
    const sure = met || (isDate && column.sure);
    return { ...column, role, sure, named: sure };
  });
}

/** Beside "Vorname" stands "Name" for the rest of it, unless the cells have the whole; beside both, for a company or somebody else. */
function withFamilies(columns: readonly Column[], rows: Rows): readonly Column[] {
  const at = (role: Role) => columns.findIndex((column) => column.role === role);
  const [given, name, family] = [at("given"), at("name"), at("family")];
  if (given < 0 || name < 0) return columns;
  const beside = family < 0 ? given : family;
  const filled = rows.filter((cells) => cells[beside] && cells[name]);
  const whole = filled.filter((cells) => cells[name]!.includes(cells[beside]!.trim()));
  if (whole.length * 2 > filled.length || (family >= 0 && filled.length === 0)) return columns;
  if (family < 0) return columns.with(name, { ...columns[name]!, role: "family" });
  const names = cellsIn(rows, name);
  const arePeople = areNames(names) && !areCompanies(names);
  const role = at("company") < 0 && !arePeople ? "company" : "";
  const reason = arePeople ? SECOND : reasonOf(role, lookOf(names, null), names);
  return columns.with(name, { ...columns[name]!, role, sure: false, reason });
}

const SECOND: Reason = { code: "table.look-second", values: {} };

/** Where no heading is a name's, the first column that looks like names. */
function withNames(columns: readonly Column[]): readonly Column[] {
  const at = columns.findIndex(
    ({ role, sure, examples }) => role === "" && !sure && areNames(examples),
  );
  const hasNames = columns.some(({ role }) => role === "name" || role === "family");
  const reason = { code: "table.look-names", values: {} };
  return hasNames || at < 0 ? columns : columns.with(at, { ...columns[at]!, role: "name", reason });
}

function isOfPeople(columns: readonly Column[], rows: Rows): boolean {
  const filled = (column: Column) => rows.length === 0 || column.examples.length > 0;
  const roles = new Set(columns.filter(filled).map(({ role }) => role));
  const has = (...some: Role[]) => some.some((role) => roles.has(role));
  roles.delete("");
  if (roles.size < 2 && !columns.some(({ role, named }) => role === "email" && !named))
    return false;
  if (has("email", "profile")) return true;
  if (has("name") || (has("given") && has("family"))) {
    // By whom else it was taken down, or whose child it is.
    if (columns.some(({ reason }) => reason?.code === "table.look-other")) return true;
    return has("company", "phone", "title", "met", "city", "postcode", "connected", "unit");
  }
  return has("company") && has("url", "phone", "country", "city", "postcode") && roles.size > 2;
}
