/** Companies, and what the user says of which are one. */
import { oneAtATime } from "#people/memory.ts";
import { joinCompanies, partCompanies, presentCompany } from "#people/company-joins.ts";
import { companyPage } from "#relationships/companies/company.ts";
import { companyList } from "#relationships/companies/company-list.ts";
import { companyEvidence } from "#relationships/companies/company-whole.ts";
import { joinNow } from "#relationships/pairs.ts";
import { inPage, placeOf, type RouteDeps } from "#server/deps.ts";
import type { Handlers } from "#server/handlers.ts";
import { inWords } from "#server/in-words.ts";
import type { Tx } from "#store/tables.ts";

type Companies = Pick<
  Handlers,
  "companies" | "company" | "companyEvidence" | "joinCompanies" | "partCompanies"
>;

export function companyRoutes(deps: Pick<RouteDeps, "workplace">): Companies {
  return {
    companies: async ({ query }, { language }) =>
      inWords(await inPage(deps, (tx) => companyList(tx, query)), language),
    company: async ({ params, query }, { language }) =>
      inPage(deps, async (tx) => {
        const id = await presentCompany(tx, params.id);
        return inWords(await companyPage(tx, id, query, placeOf(deps)), language);
      }),
    companyEvidence: async ({ params: { id, code } }, { language }) =>
      inPage(deps, async (tx) => {
        const company = await presentCompany(tx, id);
        return inWords(await companyEvidence(tx, { company, code }, placeOf(deps)), language);
      }),
    joinCompanies: async ({ body }) => {
      const { userId } = deps.workplace().scope;
      const said = { ...body, userId, now: placeOf(deps).now };
      return { id: await turning(deps, (tx) => joinCompanies(tx, said)) };
    },
    partCompanies: async ({ params }) => turning(deps, (tx) => partCompanies(tx, params.id)),
  };
}

/** Who is one person, and where they sit, hangs on which companies are one. */
const turning = <T>(deps: Pick<RouteDeps, "workplace">, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inPage(deps, async (tx) => {
    // Before anybody is taken hold of, as an import does it: else the two wait for each other.
    await oneAtATime(tx);
    const done = await work(tx);
    await joinNow(tx, placeOf(deps));
    return done;
  });
