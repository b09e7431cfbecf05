/** Companies, and what the user says of which are one. */
import { joinCompanies, partCompanies, presentCompany } from "#people/company-joins.ts";
import { companyPage } from "#relationships/companies/company.ts";
import { companyList } from "#relationships/companies/company-list.ts";
import { joinAnew } from "#relationships/figures.ts";
import { companyEvidence } from "#relationships/companies/company-whole.ts";
import { inPage, placeOf, type RouteDeps } from "#server/deps.ts";
import type { Handlers } from "#server/handlers.ts";
import { inWords } from "#server/in-words.ts";

type Companies = Pick<
  Handlers,
  "companies" | "company" | "companyEvidence" | "joinCompanies" | "partCompanies"
>;

export function companyRoutes(deps: RouteDeps): Companies {
  return {
    companies: async ({ query }, { language }) =>
      inWords(await inPage(deps, (tx) => companyList(tx, query)), language),
    company: async ({ params }, { language }) =>
      inPage(deps, async (tx) => {
        const id = await presentCompany(tx, params.id);
        return inWords(await companyPage(tx, id, placeOf(deps)), language);
      }),
    companyEvidence: async ({ params: { id, code } }, { language }) =>
      inPage(deps, async (tx) => {
        const company = await presentCompany(tx, id);
        return inWords(await companyEvidence(tx, { company, code }, placeOf(deps)), language);
      }),
    joinCompanies: async ({ body }) => {
      const { userId } = deps.workplace().scope;
      const said = { ...body, userId, now: placeOf(deps).now };
      return inPage(deps, async (tx) => {
        const id = await joinCompanies(tx, said);
        await joinAnew(tx);
        return { id };
      });
    },
    partCompanies: async ({ params }) =>
      inPage(deps, async (tx) => {
        const parted = await partCompanies(tx, params.id);
        await joinAnew(tx);
        return parted;
      }),
  };
}
