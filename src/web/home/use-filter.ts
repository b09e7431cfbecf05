/** Changes the address in place, so that "back" leaves the page and does not undo letters. */
import { useNavigate } from "@tanstack/react-router";
import type { NearCentre } from "#api/people.ts";
import type { HomeSearch } from "#web/search.ts";

export function useFilter(search: HomeSearch): (change: HomeSearch) => void {
  const navigate = useNavigate();
  return (change) =>
    void navigate({
      to: ".",
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    });
}

/** What one does with a circle; it leaves the words it was typed in, and keeps the others. */
export function useCircle(search: HomeSearch, { typed, rest }: Pick<NearCentre, "typed" | "rest">) {
  const choose = useFilter(search);
  return {
    resize: (km: number) => choose({ near: typed, km, text: rest }),
    drop: () => choose({ near: undefined, km: undefined, text: rest }),
  };
}
