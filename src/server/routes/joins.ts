/** Who is one person: what was found, and what the user says of it. */
import { takeBackSaid } from "#relationships/marks.ts";
import { sayOnePerson } from "#relationships/one-person.ts";
import {
  countPairs,
  decided,
  filesOf,
  jointsOf,
  pairs,
  ruledOut,
  sayOfPairs,
  sums,
  toldByKind,
} from "#relationships/pairs.ts";
import { inPage, placeOf, type RouteDeps } from "#server/deps.ts";
import type { Handlers } from "#server/handlers.ts";
import { inWords } from "#server/in-words.ts";
import type { Tx } from "#store/tables.ts";

type Joins = Pick<
  Handlers,
  "jointsOf" | "pairCount" | "pairs" | "sayOfPairs" | "sayOnePerson" | "takeBackWords"
>;

/** Of each list: who decides more in one sitting sees the next of them then. */
const MOST = 500;

export function joinRoutes(deps: RouteDeps): Joins {
  return {
    jointsOf: async ({ params }, { language }) =>
      inPage(deps, async (tx) => {
        const joints = await jointsOf(tx, params.id);
        return {
          joints: inWords(joints, language),
          files: inWords(await filesOf(tx, joints), language),
          asked: await countPairs(tx, params.id),
        };
      }),
    pairCount: async () => ({ pairs: await inPage(deps, (tx) => countPairs(tx)) }),
    pairs: async ({ query }, { language }) =>
      inWords(await inPage(deps, (tx) => review(tx, query.person)), language),
    sayOfPairs: async ({ body }) => ({
      ids: [...(await inPage(deps, (tx) => sayOfPairs(tx, body.words, byUser(deps))))],
    }),
    sayOnePerson: async ({ body }) => ({
      ids: [...(await inPage(deps, (tx) => sayOnePerson(tx, body.people, byUser(deps))))],
    }),
    takeBackWords: async ({ body }) => {
      await inPage(deps, (tx) => takeBackSaid(tx, body.ids, placeOf(deps)));
      return {};
    },
  };
}

const byUser = (deps: RouteDeps) => ({
  ...placeOf(deps),
  userId: deps.workplace().scope.userId,
});

const review = async (tx: Tx, person: string | undefined) => ({
  pairs: await pairs(tx, { person, most: MOST }),
  decided: await decided(tx, MOST),
  ruledOut: await ruledOut(tx, MOST),
  sums: await sums(tx),
  told: await toldByKind(tx),
});
