/** What stands around every page, and what any page can call: search, keys, undo. */
import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { DropAnywhere } from "#web/imports/drop-zone.tsx";
import { loadFloatsSoon } from "#web/parts/floating.tsx";
import { soon } from "#web/parts/soon.tsx";
import { Bar } from "./bar.tsx";
import { Footer } from "./footer.tsx";
import { ImportLine } from "./import-line.tsx";
import { useAct, useStillness } from "./keyboard.tsx";
import { NoAnswerLine } from "./states.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useAppliedTheme } from "./theme.ts";

const palette = soon(async () => (await import("./palette.tsx")).Palette);
const keySheet = soon(async () => (await import("./key-sheet.tsx")).KeySheet);
const Palette = palette.Component;
const KeySheet = keySheet.Component;

export function Shell() {
  const t = useTranslations("shell");
  const [over, setOver] = useState<"search" | "keys" | null>(null);
  const close = () => setOver(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useAppliedTheme();
  useEffect(() => loadFloatsSoon(palette.load, keySheet.load), []);
  useWays();
  useStillness(over !== null);
  useAct("search", () => setOver("search"));
  useAct("keys", () => setOver("keys"));
  const main = useFocusOnNewPage(path);

  // The first page is a page of its own: there is nothing yet to go to.
  if (path === "/start") {
    return (
      <>
        <Outlet />
        <DropAnywhere />
      </>
    );
  }
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
      <DropAnywhere />
      {over === "search" && <Palette close={close} showKeys={() => setOver("keys")} />}
      {over === "keys" && <KeySheet close={close} />}
    </>
  );
}

/** G, then the letter of a page. */
function useWays(): void {
  const navigate = useNavigate();
  useAct("home", () => void navigate({ to: "/" }));
  useAct("people", () => void navigate({ to: "/people" }));
  useAct("companies", () => void navigate({ to: "/companies" }));
  useAct("unclear", () => void navigate({ to: "/unclear" }));
  useAct("same", () => void navigate({ to: "/same" }));
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
