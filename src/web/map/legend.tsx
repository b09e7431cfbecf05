/** What open and filled dots mean, whose map it is, and, in words of its own, how one handles it. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

export function Legend({ children }: { readonly children?: ReactNode }) {
  const t = useTranslations("map");
  return (
    <p className="t-micro dimmer map-legend">
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>{" "}
      {t("never-seen")}{" "}
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
        <circle cx="5" cy="5" r="4.4" fill="var(--face)" />
      </svg>{" "}
      {t("met")} <span className="credit">{t("credit")}</span> {children}
    </p>
  );
}
