/** Light, dark, or as the system has it; kept in this browser (public/theme.js reads it first). */
import { useEffect, useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const KEPT = "visavis-theme";
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

export function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, theme);
  for (const listener of listeners) listener();
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => themeOf(localStorage.getItem(KEPT)),
  );

/** Keeps the page in the chosen theme, also when the system changes over in the evening. */
export function useAppliedTheme(): void {
  const theme = useTheme();
  useEffect(() => {
    const apply = () => {
      const dark = theme === "dark" || (theme === "system" && systemIsDark.matches);
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    apply();
    systemIsDark.addEventListener("change", apply);
    return () => systemIsDark.removeEventListener("change", apply);
  }, [theme]);
}

const themeOf = (kept: string | null): Theme =>
  kept === "light" || kept === "dark" ? kept : "system";
