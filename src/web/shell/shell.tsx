/** What stands around every page, and what any page can call: search, keys, undo. */
import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { loadFloatsSoon } from "#web/parts/floating.tsx";
import { Bar } from "./bar.tsx";
import { Footer } from "./footer.tsx";
import { ImportLine } from "./import-line.tsx";
import { useAct } from "./keyboard.tsx";
import { NoAnswerLine } from "./states.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useAppliedTheme } from "./theme.ts";

const loadPalette = () => import("./palette.tsx");
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const KeySheet = lazy(async () => ({ default: (await import("./key-sheet.tsx")).KeySheet }));

export function Shell() {
  const t = useTranslations("shell");
  const [over, setOver] = useState<"search" | "keys" | null>(null);
  const close = () => setOver(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useAppliedTheme();
  useEffect(() => loadFloatsSoon(loadPalette), []);
  useWays();
  useAct("search", () => setOver("search"));
  useAct("keys", () => setOver("keys"));
  const main = useFocusOnNewPage(path);

  // The first page is a page of its own: there is nothing yet to go to.
  if (path === "/start") return <Outlet />;
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <NoAnswerLine />
      <ImportLine path={path} />
      <Bar search={() => setOver("search")} />
      <main className="page" id="content" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer keys={() => setOver("keys")} />
      <TabBar />
      <Suspense>
        {over === "search" && <Palette close={close} showKeys={() => setOver("keys")} />}
        {over === "keys" && <KeySheet close={close} />}
      </Suspense>
    </>
  );
}

/** G, then the letter of a page. */
function useWays(): void {
  const navigate = useNavigate();
  useAct("home", () => void navigate({ to: "/" }));
  useAct("people", () => void navigate({ to: "/people" }));
  useAct("unclear", () => void navigate({ to: "/unclear" }));
  useAct("sources", () => void navigate({ to: "/sources" }));
}

/** A screen reader starts at the top of a page that was opened by a link. */
function useFocusOnNewPage(path: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
