/** All that is answered. */
import type { RouteDeps } from "#server/deps.ts";
import type { Handlers } from "#server/handlers.ts";
import { cardRoutes } from "./cards.ts";
import { companyRoutes } from "./companies.ts";
import { dailyRoutes } from "./daily.ts";
import { importRoutes, uploadRoutes } from "./imports.ts";
import { joinRoutes } from "./joins.ts";
import { peopleRoutes } from "./people.ts";
import { sessionRoutes } from "./session.ts";

export const makeHandlers = (deps: RouteDeps): Handlers => ({
  ...sessionRoutes(deps),
  ...uploadRoutes(deps),
  ...importRoutes(deps),
  ...peopleRoutes(deps),
  ...cardRoutes(deps),
  ...companyRoutes(deps),
  ...joinRoutes(deps),
  ...dailyRoutes(deps),
});
