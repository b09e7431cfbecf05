/** Two companies become one by the user's word, and are two again without it. Of their people nothing is lost. */
import { UserError } from "#shared/user-error.ts";
import { newId } from "#store/ids.ts";
import { insertRows } from "#store/insert-rows.ts";
import type { Tx } from "#store/tables.ts";
import { companyOf, moveAll } from "./companies.ts";
import {
  type CompanyWord,
  type KnownCompany,
  byDomain,
  byName,
  companyWords,
  domainIn,
  meantBy,
} from "./company-words.ts";
import { describePeople } from "./describe-people.ts";
import { nameCompanies } from "./name-companies.ts";

interface Said {
  /** Is the same as the next, and goes. */
  readonly company: string;
  /** Stays, and gives its name. */
  readonly into: string;
  readonly userId: string;
  readonly now: Date;
}

/** Gives back what takes it back. */
export async function joinCompanies(tx: Tx, { company, into, userId, now }: Said): Promise<string> {
  if (company === into) throw new UserError("company.same");
  const [goes, stays] = [await companyRow(tx, company), await companyRow(tx, into)];
  const target = knownAs(stays);
  const subjects = [knownAs(goes).subject, byName(goes.name).subject];
  const word_id = newId();
  await insertRows(tx, "company_words", [
    {
      word_id,
      user_id: userId,
      // Two that bear one name are one by it: the name stays with the one that does.
      subjects: [...new Set(subjects)].filter(
        (subject) => subject !== target.subject && subject !== byName(stays.name).subject,
      ),
      target: target.subject,
      target_name: stays.name,
      former_id: company,
      former_name: goes.name,
      created_at: now,
    },
  ]);
  await moveAll(tx, [{ from: company, to: into }]);
  await nameCompanies(tx);
  return word_id;
}

/** Gives back the company that is here again, and the one that it was taken from. */
export async function partCompanies(
  tx: Tx,
  wordId: string,
): Promise<{ readonly company: string; readonly from: string }> {
  const words = await companyWords(tx);
  const word = words.find(({ id }) => id === wordId);
  if (!word) throw new UserError("company.parted");
  const from = await companyOf(tx, meantBy(words)(word.target));
  const people = await tx
    .selectFrom("people")
    .select("person_id")
    .where("company_id", "=", from)
    .execute();
  await tx.deleteFrom("company_words").where("word_id", "=", wordId).execute();
  const company = await comeBack(tx, word);
  await describePeople(
    tx,
    people.map(({ person_id }) => person_id),
  );
  await nameCompanies(tx);
  return { company, from };
}

/** As it was when it went, unless an older word has it be another one still. */
async function comeBack(tx: Tx, { subjects, former }: CompanyWord): Promise<string> {
  const domain = subjects.map(domainIn).find((one) => one !== null) ?? null;
  const own = domain === null ? byName(former.name) : byDomain(domain);
  const meant = meantBy(await companyWords(tx))(own);
  if (meant.subject !== own.subject) return companyOf(tx, meant);
  await insertRows(tx, "companies", [{ company_id: former.id, name: former.name, domain }], {
    onConflict: "nothing",
  });
  return companyOf(tx, own);
}

/** Which company an id means now: itself, or the one that it became a part of. */
export async function presentCompany(tx: Tx, id: string): Promise<string> {
  const words = await companyWords(tx);
  const word = words.findLast(({ former }) => former.id === id);
  return word ? companyOf(tx, meantBy(words)(word.target)) : id;
}

interface Row {
  readonly name: string;
  readonly domain: string | null;
}

async function companyRow(tx: Tx, id: string): Promise<Row> {
  const row = await tx
    .selectFrom("companies")
    .select(["name", "domain"])
    .where("company_id", "=", id)
    .executeTakeFirst();
  if (!row) throw new UserError("company.unknown");
  return row;
}

const knownAs = ({ name, domain }: Row): KnownCompany =>
  domain === null ? byName(name) : { ...byDomain(domain), name };
