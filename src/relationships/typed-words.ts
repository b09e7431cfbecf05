/** What one types to find something, as a condition: every word somewhere in it, accents or not. */
import { type RawBuilder, sql } from "kysely";

const MOST_WORDS = 8;

/** Whether a text of the database holds every word of what was typed: "Müller" has muller and mueller. */
export function holdsWords(text: RawBuilder<unknown>, typed: string): RawBuilder<unknown> {
  const words = typed.normalize("NFC").toLowerCase().trim().split(/\s+/).slice(0, MOST_WORDS);
  const holds = words.map(
    (word) => sql`(position(bare_word(${word}) in held.words) > 0
      or position(german_word(${word}) in held.words) > 0)`,
  );
  // "offset 0" keeps PostgreSQL from folding the text once for every word.
  return sql`(select ${sql.join(holds, sql` and `)}
    from (select ${foldedInSql(text)} as words offset 0) held)`;
}

/** Most text is plain, and then as many bytes as letters; `translate` would take a tenth of a second. */
const foldedInSql = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql`(select case when octet_length(t) = length(t) then t
    else bare_word(t) || ' ' || german_word(t) end
    from (select lower(${text}) as t offset 0) plain)`;
