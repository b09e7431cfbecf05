/** The addresses of the page. Each is loaded when it is first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { readJoinsSearch } from "./joins/joins-search.ts";
import {
  readCompaniesSearch,
  readCompanySearch,
  readPeopleSearch,
  readHomeSearch,
  readPersonSearch,
} from "./search.ts";
import { Shell } from "./shell/shell.tsx";
import { PageFailed, Waiting } from "./shell/states.tsx";

const pages: Pick<ReturnType<typeof lazyRouteComponent>, "preload">[] = [];

/** A page of its own, loaded when it is first opened or when all are. */
const page: typeof lazyRouteComponent = (load, name) => {
  const component = lazyRouteComponent(load, name);
  pages.push(component);
  return component;
};

const root = createRootRoute({ component: Shell, errorComponent: PageFailed });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readHomeSearch,
  component: page(() => import("./pages/home-page.tsx"), "HomePage"),
});

const map = createRoute({
  getParentRoute: () => root,
  path: "/map",
  validateSearch: readHomeSearch,
  component: page(() => import("./pages/map-page.tsx"), "MapPage"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: readPeopleSearch,
  component: page(() => import("./pages/directory-page.tsx"), "DirectoryPage"),
});

const person = createRoute({
  getParentRoute: () => root,
  path: "/people/$id",
  validateSearch: readPersonSearch,
  // What is chosen on the page leaves the list from which it was opened.
  search: { middlewares: [retainSearchParams(["from"])] },
  component: page(() => import("./pages/person-page.tsx"), "PersonPage"),
});

const companies = createRoute({
  getParentRoute: () => root,
  path: "/companies",
  validateSearch: readCompaniesSearch,
  component: page(() => import("./pages/companies-page.tsx"), "CompaniesPage"),
});

const company = createRoute({
  getParentRoute: () => root,
  path: "/companies/$id",
  validateSearch: readCompanySearch,
  component: page(() => import("./pages/company-page.tsx"), "CompanyPage"),
});

const unclear = createRoute({
  getParentRoute: () => root,
  path: "/unclear",
  component: page(() => import("./pages/unclear-page.tsx"), "UnclearPage"),
});

const same = createRoute({
  getParentRoute: () => root,
  path: "/same",
  validateSearch: readJoinsSearch,
  component: page(() => import("./pages/joins-page.tsx"), "JoinsPage"),
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/start",
  component: page(() => import("./pages/start-page.tsx"), "StartPage"),
});

const preview = createRoute({
  getParentRoute: () => root,
  path: "/uploads/$id",
  component: page(() => import("./pages/preview-page.tsx"), "PreviewPage"),
});

/** One import: how far it is, then its report. */
const imported = createRoute({
  getParentRoute: () => root,
  path: "/imports/$id",
  component: page(() => import("./pages/import-page.tsx"), "ImportPage"),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: "/sources",
  component: page(() => import("./pages/sources-page.tsx"), "SourcesPage"),
});

const card = createRoute({
  getParentRoute: () => root,
  path: "/card",
  component: page(() => import("./pages/card-page.tsx"), "CardPage"),
});

const about = createRoute({
  getParentRoute: () => root,
  path: "/about",
  component: page(() => import("./pages/about-page.tsx"), "AboutPage"),
});

/** When the first page has come to rest: then each opens at once, whether the program answers or not. */
export function loadPagesSoon(): void {
  setTimeout(() => {
    for (const { preload } of pages) preload?.()?.catch(() => {});
  }, 1500);
}

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    map,
    people,
    person,
    companies,
    company,
    unclear,
    same,
    start,
    preview,
    imported,
    sources,
    card,
    about,
  ]),
  // What a page does not know behind the "?" is dropped.
  search: { strict: true },
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: lazyRouteComponent(
    () => import("./pages/nowhere-page.tsx"),
    "NowherePage",
  ),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
