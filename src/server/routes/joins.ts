/** Who is one person: what was found, and what the user says of it. */
import { decided, jointsOf, pairs, sayOfPairs, takeBackWords } from "#relationships/pairs.ts";
import { inPage, placeOf, type RouteDeps } from "#server/deps.ts";
import type { Handlers } from "#server/handlers.ts";
import { inWords } from "#server/in-words.ts";

type Joins = Pick<Handlers, "jointsOf" | "pairs" | "sayOfPairs" | "takeBackWords">;

export function joinRoutes(deps: RouteDeps): Joins {
  return {
    jointsOf: async ({ params }, { language }) => ({
      joints: inWords(await inPage(deps, (tx) => jointsOf(tx, params.id)), language),
    }),
    pairs: async (_, { language }) =>
      inPage(deps, async (tx) =>
        inWords({ pairs: await pairs(tx), decided: await decided(tx) }, language),
      ),
    sayOfPairs: async ({ body }) => {
      const { userId } = deps.workplace().scope;
      const by = { ...placeOf(deps), userId };
      return { ids: [...(await inPage(deps, (tx) => sayOfPairs(tx, body.words, by)))] };
    },
    takeBackWords: async ({ body }) => {
      await inPage(deps, (tx) => takeBackWords(tx, body.ids, placeOf(deps)));
      return {};
    },
  };
}
