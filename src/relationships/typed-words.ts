/** What one types to find something, as a condition: every word somewhere in it, accents or not. */
import { type RawBuilder, sql } from "kysely";

const MOST_WORDS = 8;

/** Whether a text of the database holds every word of what was typed. */
export function holdsWords(text: RawBuilder<unknown>, typed: string): RawBuilder<unknown> {
  const words = folded(typed).trim().split(/\s+/).slice(0, MOST_WORDS);
  const holds = words.map((word) => sql`held.words like ${`%${likeSafe(word)}%`}`);
  // "offset 0" keeps PostgreSQL from folding the text once for every word.
  return sql`(select ${sql.join(holds, sql` and `)}
    from (select ${foldedInSql(text)} as words offset 0) held)`;
}

/** Lower case without accents: "Müller" is found by "muller" and by "MÜLLER". */
function folded(text: string): string {
  return Array.from(text.normalize("NFC").toLowerCase(), (letter) => BARE.get(letter) ?? letter)
    .join("")
    .replaceAll("ß", "ss");
}

/** Most text is plain, and then as many bytes as letters; `translate` would take a tenth of a second. */
const foldedInSql = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql`(select case when octet_length(t) = length(t) then t
    else replace(translate(t, ${[...BARE.keys()].join("")}, ${[...BARE.values()].join("")}), 'ß', 'ss') end
    from (select lower(${text}) as t offset 0) plain)`;

/** PostgreSQL takes accents off only with an extension that a server may not have. */
const BARE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: "àáâãäåāăą",
    c: "çćĉċč",
    d: "ďđð",
    e: "èéêëēĕėęě",
    g: "ĝğġģ",
    h: "ĥħ",
    i: "ìíîïĩīĭįı",
    j: "ĵ",
    k: "ķ",
    l: "ĺļľł",
    n: "ñńņň",
    o: "òóôõöøōŏő",
    r: "ŕŗř",
    s: "śŝşšș",
    t: "ţťŧț",
    u: "ùúûüũūŭůűų",
    w: "ŵ",
    y: "ýÿŷ",
    z: "źżž",
  }).flatMap(([bare, letters]) => Array.from(letters, (letter) => [letter, bare] as const)),
);

const likeSafe = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`);
