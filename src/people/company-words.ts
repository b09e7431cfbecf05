/**
 * What the user said of which companies are one. It hangs on what they are known by, a domain or a
 * name, so that it holds through every import and undo: whoever looks up a company looks here first
 * (companies.ts). Of two words on one of them the later holds.
 */
import type { Tx } from "#store/tables.ts";
import { companyName } from "./company-domain.ts";
import { companyKey } from "./joining/company-names.ts";

export interface KnownCompany {
  /** "domain:lumen.example", or "name:lumenhoefe" where no domain is known. */
  readonly subject: string;
  /** Until a signature says better. */
  readonly name: string;
}

export const byDomain = (domain: string): KnownCompany => ({
  subject: `${DOMAIN}${domain}`,
  name: companyName(domain),
});

/** "Lumen Höfe" is "Lumen-Höfe GmbH"; a name that is nothing but a legal form is one. */
export const byName = (name: string): KnownCompany => ({
  subject: `name:${companyKey(name) || name.toLowerCase()}`,
  name,
});

/** Null where it is known by its name alone. */
export const domainIn = (subject: string): string | null =>
  subject.startsWith(DOMAIN) ? subject.slice(DOMAIN.length) : null;

const DOMAIN = "domain:";

export interface CompanyWord {
  readonly id: string;
  readonly subjects: readonly string[];
  readonly target: KnownCompany;
  readonly former: { readonly id: string; readonly name: string };
  readonly at: Date;
}

/** The newest last. */
export async function companyWords(tx: Tx): Promise<readonly CompanyWord[]> {
  const rows = await tx
    .selectFrom("company_words")
    .selectAll()
    .orderBy("created_at")
    .orderBy("word_id")
    .execute();
  return rows.map((row) => ({
    id: row.word_id,
    subjects: row.subjects,
    target: { subject: row.target, name: row.target_name },
    former: { id: row.former_id, name: row.former_name },
    at: row.created_at,
  }));
}

/** Which company is meant, by these words. */
export function meantBy(words: readonly CompanyWord[]): (known: KnownCompany) => KnownCompany {
  const targets = new Map(
    words.flatMap(({ subjects, target }) => subjects.map((subject) => [subject, target] as const)),
  );
  return (known) => {
    const passed = new Set<string>();
    let meant = known;
    while (!passed.has(meant.subject)) {
      passed.add(meant.subject);
      meant = targets.get(meant.subject) ?? meant;
    }
    return meant;
  };
}

/** Who is in a company of which one of these words says that it is another. */
export async function peopleMeant(tx: Tx, words: readonly string[]): Promise<readonly string[]> {
  const subjects = new Set(
    (await companyWords(tx)).flatMap((word) => (words.includes(word.id) ? word.subjects : [])),
  );
  const people = await tx
    .selectFrom("people")
    .innerJoin("companies", "companies.company_id", "people.company_id")
    .select(["person_id", "companies.name", "domain"])
    .execute();
  return people.flatMap(({ person_id, name, domain }) => {
    const { subject } = domain === null ? byName(name) : byDomain(domain);
    return subjects.has(subject) ? person_id : [];
  });
}
