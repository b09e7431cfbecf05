/** Where somebody stands in the list from which they were opened, and the ways from there. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Neighbours, PersonPage } from "#api/people.ts";
import { useAsk } from "#web/ask.ts";
import type { PersonList } from "#web/search.ts";

export interface InThisList {
  readonly list: PersonList;
  readonly place: Neighbours | null;
  /** False of whoever left the list by what was just said of them. */
  readonly stands: boolean;
  readonly go: (id: string) => void;
  /** To the next one, at the end to the one before, else to the list. */
  readonly leave: () => void;
}

export function useInList({ id, rank }: Pick<PersonPage, "id" | "rank">): InThisList {
  const navigate = useNavigate();
  const { from } = useSearch({ from: "/people/$id" });
  const list: PersonList = from ?? { list: rank === null ? "people" : "meet" };
  const now = useAsk("neighbours", { params: { id }, query: list }).data?.place;
  const place = useKept(now);
  const to = (id: string, replace: boolean) =>
    void navigate({ to: "/people/$id", params: { id }, search: { from }, replace });
  const leave = () => {
    const other = place?.next ?? place?.previous;
    if (other) to(other, true);
    else void navigate({ ...wayTo(list), replace: true });
  };
  return { list, place, stands: now !== null, go: (id) => to(id, false), leave };
}

/** Whoever left the list still stands between the same two. */
function useKept(place: Neighbours | null | undefined): Neighbours | null {
  const [kept, keep] = useState<Neighbours | null>(null);
  if (place && place !== kept) keep(place);
  return place ?? kept;
}

/** To a page that is here again, opened from the same list. */
export function useWayBack(id: string): () => void {
  const navigate = useNavigate();
  const { from } = useSearch({ from: "/people/$id" });
  return () => void navigate({ to: "/people/$id", params: { id }, search: { from } });
}

/** The page of a list, as it was chosen there. */
export function wayTo(list: PersonList) {
  if (list.list === "people") {
    const { list: _, ...search } = list;
    return { to: "/people", search } as const;
  }
  const { list: _, order, ...search } = list;
  return { to: order === "distance" ? "/map" : "/", search } as const;
}
