/** What stands on a business card. The picture itself stays in the browser. */
import { readCode } from "#channels/cards/code.ts";
import { readPrinted } from "#channels/cards/printed.ts";
import { homeOf } from "#sources/home.ts";
import type { RouteDeps } from "#server/deps.ts";
import type { Handlers } from "#server/handlers.ts";
import { inWords } from "#server/in-words.ts";

export const cardRoutes = (deps: RouteDeps): Pick<Handlers, "readCard"> => ({
  readCard: async ({ body: { code, lines } }, { language }) => {
    const { country } = homeOf(deps.workplace().zone);
    const card = code === null ? readPrinted(lines, country) : readCode(code, country);
    return inWords({ card }, language);
  },
});
