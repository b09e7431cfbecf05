/**
 * The list in the order of need, or in a circle the nearest first; page by page: a short first page, so
 * that home is there at once.
 */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { MeetQuery } from "#api/people.ts";
import { call } from "#web/api-client.ts";
import type { HomeSearch } from "#web/search.ts";

const FIRST = 30;
const NEXT = 100;

export function useMeetList(
  search: HomeSearch,
  { order, seat }: Pick<MeetQuery, "order" | "seat"> = {},
) {
  return useInfiniteQuery({
    queryKey: ["meet", search, order, seat],
    queryFn: ({ pageParam: offset, signal }) =>
      call(
        "meet",
        { query: { ...search, order, seat, offset, limit: offset === 0 ? FIRST : NEXT } },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.people.length, 0);
      return shown < last.total && last.people.length > 0 ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}
