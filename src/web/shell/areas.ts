/** The areas of the navigation, and in which of them a page lies: the map is another look at whom to meet. */
import { Inbox, UserSearch, Users } from "lucide-react";
import { useRouterState } from "@tanstack/react-router";

export const AREAS = [
  { to: "/", Icon: Users, name: "home", short: "tab.home" },
  { to: "/people", Icon: UserSearch, name: "people", short: "nav.people" },
  { to: "/sources", Icon: Inbox, name: "sources", short: "nav.sources" },
] as const;

type Area = (typeof AREAS)[number]["name"];

/** Null of a page that lies in none. */
export function areaOf(path: string): Area | null {
  const [, first = ""] = path.split("/");
  return Object.hasOwn(OF_FIRST, first) ? OF_FIRST[first]! : null;
}

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
  return useRouterState({ select: ({ location }) => areaOf(location.pathname) });
}

/** Of the address alone one is only at its very page. */
export const HERE = { exact: true, includeSearch: false };
