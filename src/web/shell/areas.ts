/**
 * The areas of the navigation, and in which of them a page lies: the map is another look at whom to meet, and
 * a person or a company lies in the area from which one came, or else among the people.
 */
import { useState } from "react";
import { Inbox, UserSearch, Users } from "lucide-react";
import { useRouterState } from "@tanstack/react-router";

export const AREAS = [
  { to: "/", Icon: Users, name: "home", short: "tab.home" },
  { to: "/people", Icon: UserSearch, name: "people", short: "nav.people" },
  { to: "/sources", Icon: Inbox, name: "sources", short: "nav.sources" },
] as const;

type Area = (typeof AREAS)[number]["name"];

/** Null of a page that lies in none; `before` is the area of the page on which one was. */
export function areaOf(path: string, before: Area | null = null): Area | null {
  const [, first = "", id = ""] = path.split("/");
  if (id !== "" && FROM_ANYWHERE.has(first)) return before ?? "people";
  return Object.hasOwn(OF_FIRST, first) ? OF_FIRST[first]! : null;
}

const FROM_ANYWHERE: ReadonlySet<string> = new Set(["people", "companies"]);

const OF_FIRST: Readonly<Record<string, Area>> = {
  "": "home",
  map: "home",
  people: "people",
  companies: "people",
  same: "people",
  sources: "sources",
  imports: "sources",
  uploads: "sources",
};

/** The link of an area says itself whether one is in it: `aria-current`. */
export function useArea(): Area | null {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [shown, setShown] = useState(() => ({ path, area: areaOf(path) }));
  if (shown.path === path) return shown.area;
  const area = areaOf(path, shown.area);
  setShown({ path, area });
  return area;
}

/** Of the address alone one is only at its very page. */
export const HERE = { exact: true, includeSearch: false };
