/** What stands beside the list: the week, what is unclear, what the user says, and search. */
import { tellingWhom } from "#relationships/by-hand.ts";
import { addMarks, removeMarks } from "#relationships/marks.ts";
import { mirror, mirrorPeople } from "#relationships/mirror.ts";
import { circleOf } from "#relationships/place-circle.ts";
import { removedPeople } from "#relationships/removed.ts";
import { search } from "#relationships/search.ts";
import { unclear } from "#relationships/unclear.ts";
import { dayNumber } from "#shared/time.ts";
import { inPage, placeOf, type RouteDeps } from "#server/deps.ts";
import type { Handlers } from "#server/handlers.ts";
import { inWords } from "#server/in-words.ts";

type Daily = Pick<
  Handlers,
  "mirror" | "mirrorPeople" | "unclear" | "mark" | "unmark" | "removed" | "search" | "near"
>;

export function dailyRoutes(deps: RouteDeps): Daily {
  return {
    mirror: async (_, { language }) =>
      inWords(await inPage(deps, (tx) => mirror(tx, placeOf(deps))), language),
    mirrorPeople: async ({ query: { monday, side } }, { language }) => {
      const week = { monday: dayNumber(monday), side };
      return inWords(await inPage(deps, (tx) => mirrorPeople(tx, week, placeOf(deps))), language);
    },
    unclear: async (_, { language }) =>
      inWords(await inPage(deps, (tx) => unclear(tx, placeOf(deps))), language),
    mark: async ({ body }) => {
      const { userId } = deps.workplace().scope;
      const saying = { ...placeOf(deps), userId };
      const edits = body.marks.filter((mark) => mark.kind === "edit");
      const { done, ...told } = await inPage(deps, (tx) =>
        tellingWhom(tx, edits, {
          place: saying,
          work: () => addMarks(tx, body.marks, saying),
        }),
      );
      return { ids: [...done], madeOne: [...told.madeOne], ofRemoved: [...told.ofRemoved] };
    },
    unmark: async ({ body }) => {
      await inPage(deps, (tx) => removeMarks(tx, body.ids, placeOf(deps)));
      return {};
    },
    removed: async (_, { language }) => inWords(await inPage(deps, removedPeople), language),
    search: async ({ query }, { language }) =>
      inWords(await inPage(deps, (tx) => search(tx, query.text, deps.workplace().now())), language),
    near: async ({ query }) => ({ near: circleOf(query, placeOf(deps).zone) }),
  };
}
