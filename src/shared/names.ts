/**
 * Names as mail programs, calendars and directories write them, and the name to show. The same
 * person stands as "Vogt, Petra (extern)", "'Petra Vogt'", "Dr. Petra Vogt | Lumen GmbH" and
 * "petra.vogt@lumen.example". What is taken off is only what is surely no part of a name; where a
 * comma could mean two things the address beside it decides, or the name stays as it is.
 */

/** The name to show for what stands beside an address; "" where that is no name. */
export function displayName(raw: string, address = ""): string {
  const cleaned = plainText(raw);
  if (cleaned === "" || cleaned.includes("@")) return "";

  const named = withoutHouse(withoutRemarks(cleaned));
  const flipped = inReadingOrder(withoutQuotes(named), address);
  return withoutTitles(flipped).slice(0, MAX_NAME).toWellFormed().trim();
}

const MAX_NAME = 120;

/** One line of printable text: no control, format or pictographic characters. */
function plainText(raw: string): string {
  const line = withoutQuotes(
    raw
      .slice(0, 4 * MAX_NAME)
      .toWellFormed()
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}\p{Extended_Pictographic}\uFE0F\uFFFD]+/gu, " "),
  );
  return /^\([^()]*\)$/.test(line) ? line.slice(1, -1).trim() : line;
}

function withoutQuotes(name: string): string {
  return name
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s"'`‘’“”„«»,;<]+/, "")
    .replace(/[\s"'`‘’“”„«»,;>]+$/, "");
}

/** "(extern)", "[EXT]", "via Slack", "on behalf of": said by directories and mailing lists. */
function withoutRemarks(name: string): string {
  return name
    .replace(/^.* (?:on behalf of|im Auftrag von) (?=\S)/i, "")
    .replaceAll(/[([{][^)\]}]{0,80}[)\]}]/g, " ")
    .replace(/ (?:via|über|par|vía) \S.*$/i, "");
}

/** What follows the name after a stroke, or after a dash when it is a company. */
function withoutHouse(name: string): string {
  const bar = name.indexOf(" | ");
  const short = bar > 0 ? name.slice(0, bar) : name;
  const dash = / [-–—/] /.exec(short);
  return dash && COMPANY_FORM.test(short.slice(dash.index)) ? short.slice(0, dash.index) : short;
}

const COMPANY_FORM =
  /(?:^|[\s.,&])(?:gmbh|mbh|ag|se|kg|kgaa|ohg|gbr|ug|e\.\s?v\.?|inc|ltd|llc|llp|plc|corp|s\.?a|s\.?r\.?l|b\.?v|a\/s|oy|ab|co)\b/i;

/** "Vogt, Petra" is Petra Vogt; "Petra Vogt, MBA" and "Petra Vogt, Lumen GmbH" lose their end. */
function inReadingOrder(name: string, address: string): string {
  const comma = name.indexOf(",");
  if (comma < 0) return name;

  const family = name.slice(0, comma).trim();
  const given = name
    .slice(comma + 1)
    .replace(/ [-–—/] .*$/, "")
    .trim();
  if (given === "" || COMPANY_FORM.test(given) || DEGREES.test(given)) return family;
  if (given.includes(",") || /\d/.test(name) || given.split(" ").length > 4) return name;

  const words = family.split(" ").filter((word) => !PARTICLES.has(word.toLowerCase()));
  if (words.length === 1) return `${given} ${family}`;
  return startsLocal(address, given) && !startsLocal(address, family) ? `${given} ${family}` : name;
}

const startsLocal = (address: string, name: string): boolean => {
  const first = name.toLowerCase().split(" ")[0] ?? "";
  return first.length > 1 && address.startsWith(first);
};

const PARTICLES = new Set(
  "von van vom zu zum zur de del della di da do dos der den la le el al af av bin ben st. mc".split(
    " ",
  ),
);

const DEGREES =
  /^(?:(?:mba|ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|m\.?\s?a|b\.?\s?a|ll\.?m|ll\.?b|md|m\.d|cpa|esq|jr|sr|i{2,3}|iv|dipl\.[\w-]*|cfa|pmp)\.?[\s,]*)+$/i;

/**
 * What stands behind a family name without a comma, in small letters: a piece of a regular expression, as
 * PostgreSQL takes it too. "Ma", "Ba" and a single letter are names.
 */
export const BEHIND_NAMES = String.raw`(?:jr|sr|i{2,3}|iv|mba|ph\.?d|m\.?sc|b\.?sc|m\.a|b\.a|m\.?d|ll\.?[mb]|cpa|cfa|pmp|esq|dds|dipl\.-[a-z]+)\.?`;

/** Academic titles and forms of address, unless only a family name would be left. */
function withoutTitles(name: string): string {
  const bare = name
    .replace(TITLES_BEFORE, "")
    .replace(/ (?:mba|ph\.?d\.?|m\.sc\.?|b\.sc\.?|ll\.m\.?|esq\.?)$/i, "")
    .trim();
  return bare.includes(" ") ? bare : name.trim();
}

/** Those that are first names too ("Phil", "Nat", "Ing") count with their full stop only. */
const TITLES_BEFORE =
  /^(?:(?:(?:herrn?|frau|mr|mrs|ms|prof|dr|professor|doktor|dipl\.?-?\s?(?:ing|kfm|kffr|inf|wirt|phys|psych))(?:\.-?|(?=\s))|(?:mag|ing|priv\.-doz|rer|nat|med|phil|jur|h\.\s?c|habil|univ)\.-?)\s*)+/i;
